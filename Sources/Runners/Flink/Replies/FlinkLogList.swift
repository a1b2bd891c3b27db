/// The files of one process.
struct FlinkLogList: Decodable, Sendable {
  struct File: Decodable, Sendable, Hashable {
    var name: String
    var size: Int
    /// Milliseconds since 1970.
    var mtime: Int?
  }

  var logs: [File]
}
