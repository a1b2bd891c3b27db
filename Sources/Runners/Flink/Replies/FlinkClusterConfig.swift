/// `/config`.
struct FlinkClusterConfig: Decodable, Sendable {
  struct Features: Decodable, Sendable {
    var submit: Bool?
    var cancel: Bool?
    var rescale: Bool?

    enum CodingKeys: String, CodingKey {
      case submit = "web-submit"
      case cancel = "web-cancel"
      case rescale = "web-rescale"
    }
  }

  var version: String
  /// Milliseconds east of UTC, of the JobManager's zone, in which its logs are written.
  var zoneOffset: Int?
  var features: Features?

  enum CodingKeys: String, CodingKey {
    case features
    case version = "flink-version"
    case zoneOffset = "timezone-offset"
  }
}
