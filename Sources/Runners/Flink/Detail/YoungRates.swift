/// Records a second of a vertex whose tasks have just begun. Flink's meters are means of a minute, of which a task that is
/// younger has counted a part alone (MeterView): until it is over, the rates come from the counters, by the tasks' own clock.
/// When Flink read them nobody tells, and ours would be wrong by as much as the ten seconds between two of its readings.
struct YoungRates: Sendable {
  /// Seconds until a meter's minute is full and told: Flink writes meters every 5 s and reads them every 10.
  static let bound = 75.0
  /// Seconds of running below which a count tells no rate.
  private static let least = 1.0

  /// What was counted by when.
  private struct Sample: Sendable {
    var figures: VertexFigures
    /// Seconds that each task had run, on average.
    var ran: Double
  }

  private var first: Sample?
  private var last: Sample?
  /// Flink tells no clock of theirs: a `SourceFunction` (before Flink 2) has no busy time.
  private var isWithoutClock = false
  private let start: Double

  /// - Parameters:
  ///   - start: When they began, in seconds since 1970 by the cluster's clock; another attempt counts from nothing.
  ///   - before: What was known at the look before.
  ///   - now: The cluster's clock.
  init(_ figures: VertexFigures, tasks: Int, start: Double, after before: YoungRates?, now: Double) {
    self.start = start
    guard let seconds = figures.taskSeconds else {
      isWithoutClock = true
      return
    }
    let ran = seconds / Double(max(1, tasks))
    // Those of the attempt before: Flink has read none of these yet.
    guard ran >= YoungRates.least, ran <= now - start + YoungRates.least else { return }
    let sample = Sample(figures: figures, ran: ran)
    if let known = before?.last, before?.start == start, known.ran <= ran { first = before?.first ?? known }
    (first, last) = (first ?? sample, sample)
  }

  /// The figures with rates from what was counted; without any where Flink may still tell the attempt before.
  func mend(_ figures: VertexFigures) -> VertexFigures {
    if isWithoutClock { return figures }
    var mended = figures
    mended.inPerSecond = rate(\.recordsIn, figures.inPerSecond)
    mended.outPerSecond = rate(\.recordsOut, figures.outPerSecond)
    mended.sourcePerSecond = rate(\.sourceRecords, figures.sourcePerSecond)
    mended.sinkPerSecond = rate(\.sinkRecords, figures.sinkPerSecond)
    return mended
  }

  /// Those of one subtask, whose meters lack as much as those of the whole.
  func mend(_ subtask: inout SubtaskFigures, of whole: VertexFigures) {
    let mended = mend(whole)
    subtask.inPerSecond = YoungRates.scale(subtask.inPerSecond, from: whole.inPerSecond, to: mended.inPerSecond)
    subtask.outPerSecond = YoungRates.scale(subtask.outPerSecond, from: whole.outPerSecond, to: mended.outPerSecond)
  }

  private static func scale(_ rate: Double?, from meter: Double?, to counted: Double?) -> Double? {
    guard let rate, let counted else { return nil }
    return meter.map { $0 > 0 ? rate * counted / $0 : rate }
  }

  private func rate(_ count: KeyPath<VertexFigures, Double?>, _ meter: Double?) -> Double? {
    guard let last else { return nil }
    guard let total = last.figures[keyPath: count] else { return meter }
    guard let first, last.ran - first.ran >= YoungRates.least, let before = first.figures[keyPath: count],
      before <= total
    else { return total / last.ran }
    return (total - before) / (last.ran - first.ran)
  }
}
