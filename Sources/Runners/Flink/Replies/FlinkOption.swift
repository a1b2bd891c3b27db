/// One option of a process, as its configuration says.
struct FlinkOption: Decodable, Sendable {
  var key: String
  var value: String
}
