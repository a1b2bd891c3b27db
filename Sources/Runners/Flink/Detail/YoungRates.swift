import FoundationEssentials

/// Records a second of a vertex whose tasks have just begun. Flink's meters are means of a minute, of which a task that is
/// younger has counted a part alone (MeterView): until it is over, the rates come from the counters.
struct YoungRates: Sendable {
  /// Seconds until a meter's minute is full and told: Flink writes meters every 5 s and reads them every 10.
  static let age = 75.0
  /// Seconds: what Flink tells may be as old.
  private static let interval = 10.0

  /// What was counted, and when in seconds since 1970 Flink read it.
  struct Sample: Sendable, Hashable {
    var counts: Counts
    var at: Double
  }

  struct Counts: Sendable, Hashable {
    var recordsIn: Double?
    var recordsOut: Double?
    var sourceRecords: Double?
    var sinkRecords: Double?

    init(_ figures: VertexFigures) {
      (recordsIn, recordsOut) = (figures.recordsIn, figures.recordsOut)
      (sourceRecords, sinkRecords) = (figures.sourceRecords, figures.sinkRecords)
    }

    func areLess(than before: Counts) -> Bool {
      [\Counts.recordsIn, \.recordsOut, \.sourceRecords, \.sinkRecords].contains { count in
        (self[keyPath: count] ?? 0) < (before[keyPath: count] ?? 0)
      }
    }
  }

  /// When its tasks began, in seconds since 1970 by the cluster's clock; another attempt counts from nothing.
  let start: Double
  private var counted: Counts
  private var asked: Double
  private var first: Sample?
  private var last: Sample?

  /// `before` is what was known of the vertex at the look before; `now` is the cluster's clock.
  init(
    _ figures: VertexFigures, start: Double, after before: YoungRates?, now: Double,
    _ readings: MeterReadings = MeterReadings()
  ) {
    self.start = start
    let counts = Counts(figures)
    (counted, asked) = (counts, now)
    guard let before else {
      // How old it is nobody knows: half of what it may be.
      if now - start > YoungRates.interval {
        last = Sample(counts: counts, at: now - YoungRates.interval / 2)
      }
      return
    }
    if before.start == start { (first, last) = (before.first, before.last) }
    guard counts != before.counted else { return }
    // Another attempt, of which the job's page, which is older, does not tell yet.
    if last != nil, counts.areLess(than: before.counted) {
      (first, last) = (nil, nil)
      return
    }
    let at = readings.time(after: before.asked, before: now)
    guard at > start + 1 else { return }
    last = Sample(counts: counts, at: at)
    first = first ?? last
  }

  /// The figures with rates from what was counted; without any where Flink may still tell the attempt before.
  func mend(_ figures: VertexFigures) -> VertexFigures {
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

  private func rate(_ count: KeyPath<Counts, Double?>, _ meter: Double?) -> Double? {
    guard let last else { return nil }
    guard let total = last.counts[keyPath: count] else { return meter }
    guard let first, first.at < last.at, let before = first.counts[keyPath: count], before <= total else {
      return total / max(1, last.at - start)
    }
    return (total - before) / (last.at - first.at)
  }
}
