import FoundationEssentials
import Jobs

/// Records a second entering each runner's jobs, since this console was started: the server keeps such figures by the job.
package struct Pulses: Sendable {
  /// A reading every so many seconds.
  static let step = 5.0
  static let limit = 120

  private(set) var runners: [String: [Double]] = [:]
  private var last: Date?

  mutating func sample(_ jobs: JobList, now: Date) {
    if let last, now.timeIntervalSince(last) < Pulses.step * 0.9 { return }
    guard jobs.count > 0 else { return }
    let missed = last.map { Int(now.timeIntervalSince($0) / Pulses.step) - 1 } ?? 0
    last = now
    // A runner none of whose jobs tells a rate has a gap: nothing known is not nothing read.
    var rates: [String: Double] = [:]
    for slot in jobs.slotOfID.values {
      let job = jobs.slots[slot]
      let rate = job.stale || job.state.isTerminal ? nil : job.metrics.recordsInPerSecond
      guard let rate else {
        rates[job.runner] = rates[job.runner] ?? .nan
        continue
      }
      let sum = rates[job.runner] ?? .nan
      rates[job.runner] = sum.isNaN ? rate : sum + rate
    }
    for (runner, rate) in rates {
      var values = runners[runner] ?? []
      // Nobody looked: what was not read is a gap.
      values += [Double](repeating: .nan, count: min(max(0, missed), values.isEmpty ? 0 : Pulses.limit))
      values.append(rate)
      runners[runner] = values.suffix(Pulses.limit)
    }
  }
}
