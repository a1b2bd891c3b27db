import FoundationEssentials
import Jobs

/// The headline figures of every job over time, from what the list of jobs told: for jobs whose history nobody asked for.
struct RecordedFigures: Sendable {
  private struct Trail: Sendable {
    var times: [Date] = []
    var metrics: [JobMetrics] = []
  }

  private var trails: [String: Trail] = [:]

  /// Two readings are so far apart, at the least, and so many are kept, of so many jobs.
  private static let step = 4.0
  private static let longest = 900
  private static let most = 1000

  mutating func add(_ jobs: [Job], at date: Date) {
    for job in jobs where trails[job.id] != nil || trails.count < RecordedFigures.most {
      var trail = trails.removeValue(forKey: job.id) ?? Trail()
      if trail.times.last.map({ date.timeIntervalSince($0) >= RecordedFigures.step }) ?? true {
        trail.times.append(date)
        trail.metrics.append(job.metrics)
      }
      if trail.times.count > RecordedFigures.longest {
        trail.times.removeFirst(RecordedFigures.longest / 4)
        trail.metrics.removeFirst(RecordedFigures.longest / 4)
      }
      trails[job.id] = trail
    }
  }

  /// The series that are known, continued.
  func series(of job: String, after known: [MetricSeries]) -> [MetricSeries] {
    guard let trail = trails[job] else { return known }
    return JobMetrics.fields.compactMap { field in
      var series = known.first { $0.name == field.name } ?? MetricSeries(name: field.name)
      let last = series.times.last ?? .distantPast
      for (time, metrics) in zip(trail.times, trail.metrics) where time > last {
        series.times.append(time)
        series.values.append(metrics[keyPath: field.path] ?? .nan)
      }
      return series.values.contains(where: \.isFinite) ? series : nil
    }
  }
}
