import FoundationEssentials

/// A value and when it was read.
struct Timed<Value: Sendable>: Sendable {
  var value: Value
  var at: Date

  func isYounger(than seconds: Double, at now: Date) -> Bool { abs(now.timeIntervalSince(at)) < seconds }
}
