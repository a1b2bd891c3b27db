import FoundationEssentials
import JSON

/// A job's metrics, read. The service's own bear the origin `dataflow/v1b3`; a figure that is still being made is told
/// beside the one that is settled, and marked `tentative`.
struct DataflowFigures: Sendable {
  /// Elements by the name of their collection.
  var elements: [String: Double] = [:]
  /// By stage, in seconds since 1970; without stages that have seen all, and those that have not begun.
  var watermarks: [String: Double] = [:]
  /// Up to when all that came in has been worked on, likewise.
  var systemWatermarks: [String: Double] = [:]
  /// When the service counted.
  var time: Date?

  private static let dataMarks = ["-windmill-data-watermark", "-DataWatermark", "_DataWatermark"]
  private static let systemMarks = ["-windmill-system-watermark", "-SystemWatermark", "_SystemWatermark"]

  init(_ reply: JSONValue) {
    time = reply["metricTime"]?.date
    for metric in reply["metrics"]?.array ?? [] { take(metric) }
  }

  private mutating func take(_ metric: JSONValue) {
    guard let name = metric["name"]?["name"]?.string, let value = metric["scalar"]?.googleNumber, value.isFinite,
      metric["name"]?["origin"]?.string?.hasPrefix("user") != true
    else { return }
    if name == "ElementCount" || name.hasSuffix("-ElementCount") {
      let told = metric["name"]?["context"]?["output_user_name"]?.string
      guard let collection = told ?? DataflowFigures.stem(name, ["-ElementCount"]) else { return }
      elements[collection] = max(elements[collection] ?? 0, value)
    } else if let stage = DataflowFigures.stem(name, DataflowFigures.dataMarks) {
      if let mark = DataflowFigures.mark(value) { watermarks[stage] = mark }
    } else if let stage = DataflowFigures.stem(name, DataflowFigures.systemMarks) {
      if let mark = DataflowFigures.mark(value) { systemWatermarks[stage] = mark }
    }
  }

  /// Microseconds; −2 stands for the end of time and −1 for its beginning.
  private static func mark(_ value: Double) -> Double? { value > 0 && value < 9e15 ? value / 1_000_000 : nil }

  private static func stem(_ name: String, _ ends: [String]) -> String? {
    ends.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
  }

  func lag(at now: Date) -> Double? { DataflowFigures.lag(watermarks, at: now) }
  func systemLag(at now: Date) -> Double? { DataflowFigures.lag(systemWatermarks, at: now) }

  private static func lag(_ marks: [String: Double], at now: Date) -> Double? {
    marks.values.min().map { max(0, now.timeIntervalSince1970 - $0) }
  }
}
