import FoundationEssentials
import Jobs

// Of which time the readings of a series are: those of late are of moments, old ones are means of what is before them.
extension ChartWindow {
  /// Seconds from which on a reading is the mean of the time up to it, and no reading of a moment: the server keeps means of a
  /// minute and of five.
  static let meanFrom = 50.0

  /// A reading as far from the one before it as its neighbours are from each other, and no first one after a pause.
  static func isMean(_ times: [Date], _ index: Int) -> Bool {
    let own = gap(times, index)
    return own > meanFrom && own <= 1.5 * max(gap(times, index - 1), gap(times, index + 1))
  }

  private static func gap(_ times: [Date], _ index: Int) -> Double {
    times.indices.contains(index) && index > 0 ? times[index].timeIntervalSince(times[index - 1]) : 0
  }

  /// Seconds between two readings of moments; of a series that has none, between two readings.
  static func spacing(_ times: [Date]) -> Double {
    var (sum, count) = (0.0, 0)
    for index in times.indices.dropFirst() where gap(times, index) <= meanFrom {
      sum += gap(times, index)
      count += 1
    }
    if count > 0 { return sum / Double(count) }
    guard times.count > 1, let first = times.first, let last = times.last else { return 0 }
    return last.timeIntervalSince(first) / Double(times.count - 1)
  }

  /// The place of the reading that holds at a moment: the last one before it, if that is not too long ago; of means the one
  /// that the moment is in.
  private static func index(_ series: MetricSeries, at moment: Date) -> Int? {
    // By halves: a series has up to six hundred readings, and eleven are asked on every frame.
    var (low, high) = (0, series.times.count)
    while low < high {
      let middle = (low + high) / 2
      if series.times[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    if isMean(series.times, low) { return low }
    let index = low > 0 ? low - 1 : 0
    guard series.times.indices.contains(index) else { return nil }
    // As far as its neighbours are from it, the nearer of which a pause does not part from it.
    let near = [gap(series.times, index), gap(series.times, index + 1)].filter { $0 > 0 }.min() ?? 0
    return abs(moment.timeIntervalSince(series.times[index])) <= max(10, 3 * near) ? index : nil
  }

  /// What a series tells of a moment.
  static func value(_ series: MetricSeries, at moment: Date) -> Double? {
    index(series, at: moment).flatMap { series.values[$0].isFinite ? series.values[$0] : nil }
  }

  /// The highest of what is drawn in a column of a chart: where nothing is told of the moment itself, what is seen there is read.
  static func value(_ series: MetricSeries, at moment: Date, column: Range<Date>?) -> Double? {
    if let value = value(series, at: moment) { return value }
    guard let column else { return nil }
    return zip(series.times, series.values).filter { column.contains($0) && $1.isFinite }.map(\.1).max()
  }

  /// The time that this is of.
  static func span(_ series: MetricSeries, at moment: Date) -> (start: Date, end: Date)? {
    guard let index = index(series, at: moment), index > 0 else { return nil }
    return (series.times[index - 1], series.times[index])
  }
}
