import Testing

@testable import Runners

/// As a real Flink 2.3 told a source of 400 records a second: it reads its meters every ten seconds, they are means of a minute
/// that has not been, and nobody tells when they were read.
struct YoungRatesTests {
  private typealias Look = (at: Double, records: Double, meter: Double, ran: Double)
  private static let told: [Look] = [
    (0.1, 0, 0, 0), (8.2, 0, 0, 0), (10.2, 0, 0, 0), (12.3, 3824, 40.6, 9.6), (14.3, 3824, 40.6, 9.6),
    (20.4, 3824, 40.6, 9.6), (33.4, 7882, 107.2, 19.7), (34.6, 11950, 173.9, 29.9),
  ]

  private static func figures(_ records: Double?, _ meter: Double?, ran seconds: Double? = nil) -> VertexFigures {
    var figures = VertexFigures()
    (figures.sourceRecords, figures.sourcePerSecond) = (records, meter)
    if let seconds { figures.timesSpent = [seconds * 900, seconds * 100, 0] }
    return figures
  }

  private static func young(
    _ figures: VertexFigures, start: Double = 0, after before: YoungRates? = nil, now: Double
  ) -> YoungRates {
    YoungRates(figures, tasks: 1, start: start, after: before, now: now)
  }

  /// The rates told at each look.
  private static func rates(_ looks: [Look]) -> [Double?] {
    var young: YoungRates?
    return looks.map { look in
      let told = figures(look.records, look.meter, ran: look.ran)
      let next = Self.young(told, start: 0.6, after: young, now: look.at)
      young = next
      return next.mend(told).sourcePerSecond
    }
  }

  @Test func `the rate of a job that has just begun is what it counts, not a sixth of it`() {
    let rates = Self.rates(Self.told)
    #expect(rates.prefix(3) == [nil, nil, nil])
    #expect(rates.dropFirst(3).allSatisfy { ($0 ?? 0) > 395 && ($0 ?? 0) < 405 }, "\(rates)")
  }

  @Test func `the clock is the tasks' own, whenever Flink read it and we asked`() {
    let late = Self.told.enumerated().map { index, look in
      Look(look.at + (index.isMultiple(of: 2) ? 0 : 9), look.records, look.meter, look.ran)
    }
    #expect(Self.rates(late) == Self.rates(Self.told))
  }

  @Test func `counters of the attempt before are not told as this one's`() {
    let old = Self.figures(90_000, 400, ran: 225)
    let before = Self.young(old, start: 0.6, now: 230)
    let again = Self.young(old, start: 301, after: before, now: 302)
    #expect(again.mend(old).sourcePerSecond == nil)
    let new = Self.figures(3_500, 60, ran: 8.8)
    #expect(Self.young(new, start: 301, after: again, now: 312).mend(new).sourcePerSecond.map { $0.rounded() } == 398)
    // An attempt that was as young tells no rate of this one.
    let young = Self.figures(3_000, 40, ran: 7)
    let after = Self.young(new, start: 301, after: Self.young(young, start: 290, now: 298), now: 312)
    #expect(after.mend(new).sourcePerSecond.map { $0.rounded() } == 398)
  }

  @Test func `a counter that begins anew is of an attempt whose start is not told yet`() {
    #expect(Self.rates(Self.told + [(42.7, 90, 1.5, 0.3)]).last == .some(nil))
    #expect(Self.rates(Self.told + [(42.7, 800, 11, 2)]).last == 400)
  }

  @Test func `several tasks have a clock each`() {
    let figures = Self.figures(4_000, 60, ran: 40)
    let rates = YoungRates(figures, tasks: 4, start: 0, after: nil, now: 12)
    #expect(rates.mend(figures).sourcePerSecond == 400)
  }

  @Test func `of what has no counter or no clock the meter is told, and subtasks share the whole as their meters do`() {
    let uncounted = Self.figures(nil, 180, ran: 30)
    #expect(Self.young(uncounted, now: 35).mend(uncounted).sourcePerSecond == 180)
    let timeless = Self.figures(12_000, 180)
    #expect(Self.young(timeless, now: 35).mend(timeless).sourcePerSecond == 180)
    var whole = Self.figures(nil, nil, ran: 30)
    (whole.recordsIn, whole.inPerSecond) = (12_000, 100)
    var subtask = SubtaskFigures(index: 0)
    subtask.inPerSecond = 25
    Self.young(whole, now: 35).mend(&subtask, of: whole)
    #expect(subtask.inPerSecond == 100)
  }
}
