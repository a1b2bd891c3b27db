import FoundationEssentials
import JSON
import Jobs

/// What the dearer calls of one job need not ask again each time, and what rates are counted from.
struct DataflowMemory: Sendable {
  var askedAt: Date
  /// The job with its environment and its pipeline, which change seldom.
  var job: Timed<JSONValue>?
  var stages: Timed<[DataflowStage]>?
  /// Warnings, errors and scalings.
  var messages: DataflowMessages?
  /// Elements by collection when they were last counted anew, at the service's time.
  var counted: Timed<[String: Double]>?
  var rates: [String: Double]?
  var workers: Int?

  init(at now: Date) { askedAt = now }

  /// Elements a second since the last count; the service counts anew every ten seconds or so.
  mutating func count(_ counts: [String: Double], at time: Date) {
    guard let last = counted else { return counted = Timed(value: counts, at: time) }
    let seconds = time.timeIntervalSince(last.at)
    guard seconds >= 5 else { return }
    rates = counts.reduce(into: [:]) { rates, entry in
      let before = last.value[entry.key] ?? 0
      // Fewer than before: attempts that failed were taken back.
      rates[entry.key] = max(0, entry.value - before) / seconds
    }
    counted = Timed(value: counts, at: time)
  }
}
