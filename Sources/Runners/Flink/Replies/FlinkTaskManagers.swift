/// `/taskmanagers`.
struct FlinkTaskManagers: Decodable, Sendable {
  struct Entry: Decodable, Sendable {
    var id: String
  }

  var taskmanagers: [Entry]
}
