import Testing

@testable import Runners

/// As a real Flink 2.3 told a source of 400 records a second, asked every two seconds: it reads its meters every ten, and they
/// are means of a minute that has not been.
struct YoungRatesTests {
  private static let told: [(at: Double, records: Double, meter: Double)] = [
    (0.1, 0, 0), (8.2, 0, 0), (10.2, 0, 0), (12.3, 3824, 40.6), (14.3, 3824, 40.6), (20.4, 3824, 40.6),
    (22.4, 7882, 107.2),
    (30.6, 7882, 107.2), (32.6, 11950, 173.9),
  ]

  private static func figures(_ records: Double?, _ meter: Double?) -> VertexFigures {
    var figures = VertexFigures()
    (figures.sourceRecords, figures.sourcePerSecond) = (records, meter)
    return figures
  }

  /// The rates told at each look.
  private static func rates(_ looks: [(at: Double, records: Double, meter: Double)], start: Double = 0.6) -> [Double?] {
    var young: YoungRates?
    var readings = MeterReadings()
    return looks.map { look in
      let told = figures(look.records, look.meter)
      readings.asked(at: look.at)
      let next = YoungRates(told, start: start, after: young, now: look.at, readings)
      young = next
      return next.mend(told).sourcePerSecond
    }
  }

  @Test func `the rate of a job that has just begun is what it counts, not a sixth of it`() {
    let rates = Self.rates(Self.told)
    #expect(rates.prefix(3) == [nil, nil, nil])
    #expect(rates.dropFirst(3).allSatisfy { ($0 ?? 0) > 380 && ($0 ?? 0) < 420 }, "\(rates)")
  }

  @Test func `counters of the attempt before are not told as this one's`() {
    let before = YoungRates(Self.figures(90_000, 400), start: 0.6, after: nil, now: 300)
    let again = YoungRates(Self.figures(90_000, 400), start: 301, after: before, now: 302)
    #expect(again.mend(Self.figures(90_000, 400)).sourcePerSecond == nil)
    let next = YoungRates(Self.figures(90_000, 400), start: 301, after: again, now: 310)
    var readings = MeterReadings()
    readings.asked(at: 310)
    let new = YoungRates(Self.figures(3_500, 60), start: 301, after: next, now: 312, readings)
    let rate = new.mend(Self.figures(3_500, 60)).sourcePerSecond ?? 0
    #expect(rate > 380 && rate < 420)
  }

  @Test func `a counter that begins anew is of an attempt whose start is not told yet`() {
    let looks = Self.told + [(40.7, 11_950, 173.9), (42.7, 90, 1.5)]
    #expect(Self.rates(looks).last == .some(nil))
  }

  @Test func `who looks at a young job for the first time gets its mean since it began`() {
    let figures = Self.figures(12_000, 180)
    let rate = YoungRates(figures, start: 0, after: nil, now: 35).mend(figures).sourcePerSecond ?? 0
    #expect(rate == 400)
    // So soon it may be the attempt before that is told.
    #expect(YoungRates(figures, start: 30, after: nil, now: 35).mend(figures).sourcePerSecond == nil)
  }

  @Test func `of what has no counter the meter is told, and subtasks share the whole as their meters do`() {
    let figures = Self.figures(nil, 180)
    #expect(YoungRates(figures, start: 0, after: nil, now: 35).mend(figures).sourcePerSecond == 180)
    var whole = VertexFigures()
    (whole.recordsIn, whole.inPerSecond) = (12_000, 100)
    var subtask = SubtaskFigures(index: 0)
    subtask.inPerSecond = 25
    YoungRates(whole, start: 0, after: nil, now: 35).mend(&subtask, of: whole)
    #expect(subtask.inPerSecond == 100)
  }
}

struct MeterReadingsTests {
  @Test func `Flink reads its meters because it is asked, ten seconds after the last time at the earliest`() {
    var readings = MeterReadings()
    for now in [100.0, 103, 109, 111, 118, 125] { readings.asked(at: now) }
    #expect(readings.time(after: 103, before: 113) == 111, "another job's look had them read between")
    #expect(readings.time(after: 95, before: 103) == 100)
    #expect(readings.time(after: 112, before: 118) == 115, "somebody else asked: the middle")
  }
}
