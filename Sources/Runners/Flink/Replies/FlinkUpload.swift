/// `/jars/upload`.
struct FlinkUpload: Decodable, Sendable {
  /// A path on the JobManager; its last part is the jar's id.
  var filename: String
}
