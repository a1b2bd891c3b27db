/// An asynchronous operation of Flink's: triggered under an id of ours, then asked for until it is done.
struct FlinkOperation: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case savepoint
    case stop(drain: Bool)

    var path: String { self == .savepoint ? "savepoints" : "stop" }
    var noun: String { self == .savepoint ? "savepoint" : "stop with a savepoint" }
  }

  var kind: Kind
  var job: String
  var directory: String?
}
