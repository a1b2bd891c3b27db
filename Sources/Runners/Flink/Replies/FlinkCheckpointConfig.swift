import JSON

/// `/jobs/ID/checkpoints/config`; the whole of it is shown, some of it is read.
struct FlinkCheckpointConfig: Decodable, Sendable {
  let all: [String: JSONValue]

  init(from decoder: any Decoder) throws {
    all = try decoder.singleValueContainer().decode([String: JSONValue].self)
  }

  /// Seconds; nil where there is none. Flink writes the largest long for "never".
  var interval: Double? { milliseconds("interval") }
  var timeout: Double? { milliseconds("timeout") }

  /// A checkpoint outlives a job that failed, so that it can be started from it.
  var outlivesFailure: Bool { all["externalization"]?["enabled"] == .bool(true) }
  var outlivesCancel: Bool { outlivesFailure && all["externalization"]?["delete_on_cancellation"] == .bool(false) }

  private func milliseconds(_ key: String) -> Double? {
    guard let value = all[key]?.double, value > 0, value < 1e15 else { return nil }
    return value / 1000
  }
}
