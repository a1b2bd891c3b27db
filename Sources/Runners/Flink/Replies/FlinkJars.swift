/// `/jars`.
struct FlinkJars: Decodable, Sendable {
  struct Jar: Decodable, Sendable {
    var id: String
    var name: String
  }

  var files: [Jar]
}
