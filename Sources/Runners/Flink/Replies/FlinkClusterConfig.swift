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

  /// Seconds east of UTC; no zone is further from it than 18 hours.
  var zoneSeconds: Int { zoneOffset.map { $0 / 1000 }.flatMap { (-64_800...64_800).contains($0) ? $0 : nil } ?? 0 }

  enum CodingKeys: String, CodingKey {
    case features
    case version = "flink-version"
    case zoneOffset = "timezone-offset"
  }
}
