import JSON

/// `/jobs/ID/config`.
struct FlinkJobConfig: Decodable, Sendable {
  var execution: [String: JSONValue]?

  enum CodingKeys: String, CodingKey {
    case execution = "execution-config"
  }
}
