/// One row of `/jobs/overview`; always fresh, unlike `/jobs/ID`.
struct FlinkJobRecord: Decodable, Sendable, Hashable {
  struct Tasks: Decodable, Sendable, Hashable {
    var total: Int
    var running: Int
    var scheduled: Int
    var finished: Int
    var deploying: Int?
    var initializing: Int?
    var canceling: Int?
    var reconciling: Int?

    /// On their way to run, or from it.
    var moving: Int { [scheduled, deploying ?? 0, initializing ?? 0, canceling ?? 0, reconciling ?? 0].total }
  }

  var id: String
  var name: String
  var state: String
  /// Milliseconds since 1970; -1 for none.
  var start: Int
  var end: Int
  var modified: Int
  var tasks: Tasks
  /// `STREAMING` or `BATCH`; 1.20 does not tell it here.
  var type: String?

  enum CodingKeys: String, CodingKey {
    case name, state, tasks
    case id = "jid"
    case start = "start-time"
    case end = "end-time"
    case modified = "last-modification"
    case type = "jobType"
  }
}
