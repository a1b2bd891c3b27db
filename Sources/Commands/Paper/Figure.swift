import JSON
import Jobs
import Screen

/// Headline figures in the unit that their name tells.
enum Figure {
  static func text(_ name: String, _ value: Double?, _ paper: Paper) -> String {
    guard let value else { return paper.none }
    if ["backpressure", "busy", "heap_used", "gc_share", "cpu"].contains(name) { return Compact.percent(value) }
    if name.hasSuffix("_per_s") { return Compact.number(value) }
    if name.hasSuffix("_s") { return Compact.duration(value) }
    return Compact.number(value)
  }

  /// What the figure is called in tables.
  static func title(_ name: String) -> String {
    name.replacing("_per_s", with: "/s").replacing("_lag_s", with: "_lag").replacing("_age_s", with: "_age")
      .replacing("duration_s", with: "duration").replacing("_", with: " ")
  }
}

extension Health {
  var tone: Tone {
    switch self {
    case .ok: .good
    case .unknown: .quiet
    case .warn: .warning
    case .critical: .bad
    }
  }
}

extension JobState {
  var tone: Tone {
    switch self {
    case .failed: .bad
    case .restarting, .unknown, .cancelling, .draining: .warning
    case .running: .good
    case .pending: .plain
    case .finished, .canceled: .quiet
    }
  }
}

extension JSONValue {
  /// As people read it: texts without quotes.
  var plain: String { string ?? (isNull ? "" : text) }
}
