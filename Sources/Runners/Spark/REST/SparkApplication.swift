import JSON
import Jobs

/// The REST API of one application: its driver's, or the history server's, which is the same.
struct SparkApplication: Sendable, Hashable {
  let id: String
  /// The web server's address.
  let server: String

  var base: String { "\(server)/api/v1/applications/\(PercentEncoding.encode(id))" }
  /// `0.5` and so on: shares of the tasks.
  static let quantiles = "0.0,0.25,0.5,0.75,1.0"

  func tasks(stage: Int, attempt: Int, _ query: String) -> String {
    "\(base)/stages/\(stage)/\(attempt)/taskList?\(query)"
  }

  func summary(stage: Int, attempt: Int) -> String {
    "\(base)/stages/\(stage)/\(attempt)/taskSummary?quantiles=\(SparkApplication.quantiles)"
  }
}

extension JSONValue {
  /// `2026-11-23T08:54:31.774GMT` in seconds since 1970; nil for none, and for the time before 1970 that stands for it.
  var sparkTime: Double? {
    guard let text = string, text.hasSuffix("GMT") else { return nil }
    var reader = LogStampReader(text.dropLast(3))
    return reader.dateTime().flatMap { $0 > 0 ? $0 : nil }
  }
}
