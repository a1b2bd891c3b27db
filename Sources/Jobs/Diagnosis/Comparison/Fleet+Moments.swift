package import FoundationEssentials

extension Fleet {
  /// How far from a moment a figure may have been read, in seconds: a step of the coarsest history, and half of one more.
  private static let nearest = 540.0
  /// Figures are kept for a day.
  private static let kept = 86_400.0

  /// The figures of a job at two moments, each as read nearest to it.
  package func figures(of jobID: String, at first: Date, and second: Date) -> [JobComparison.Figure] {
    let (earlier, later) = (figures(of: jobID, at: first), figures(of: jobID, at: second))
    return JobMetrics.fields.map { JobComparison.Figure($0.name, earlier[$0.name], later[$0.name]) }
  }

  /// From the finest history that reaches back so far.
  private func figures(of jobID: String, at moment: Date) -> [String: Double] {
    let window = min(Fleet.kept, max(0, now().timeIntervalSince(moment))) + Fleet.nearest
    return series(of: jobID, names: nil, window: window).reduce(into: [:]) { figures, series in
      figures[series.name] = Fleet.value(of: series, at: moment)
    }
  }

  private static func value(of series: MetricSeries, at moment: Date) -> Double? {
    let read = zip(series.times, series.values).filter { !$1.isNaN }
    let distance = { (time: Date) in abs(time.timeIntervalSince(moment)) }
    guard let best = read.min(by: { distance($0.0) < distance($1.0) }), distance(best.0) <= nearest else { return nil }
    return best.1
  }
}
