import FoundationEssentials
import Testing

@testable import Jobs

/// Figures that outlive a run of the server.
@Suite struct HistoryRecallTests {
  private func busy(_ value: Double) -> Observation {
    var observation = observation(native(1))
    observation.metrics.busy = value
    return observation
  }

  /// Polled every 10 seconds between two moments, in seconds.
  private func run(_ state: inout FleetState, _ value: Double, from: Int, to: Int) {
    for second in stride(from: from, to: to, by: 10) {
      state.survey([busy(value)], at: Double(second))
      state.survey([busy(value + 0.001)], at: Double(second + 5))
    }
  }

  private func frames(_ state: FleetState, to: Int) -> [HistoryFrame] {
    let last = Int(moment(Double(to)).timeIntervalSince1970)
    return HistoryFrame.Kind.allCases.flatMap { kind in
      (0..<300).map { state.frame(kind, bucket: last / kind.step - $0) }.filter { !$0.rows.isEmpty }
    }
  }

  private func day(_ state: FleetState, at: Double) -> [Double] {
    guard let job = state.jobs.first else { return [] }
    return state.series(of: job.id, names: ["busy"], window: 86_400, now: moment(at)).first?.values ?? []
  }

  @Test func `a day's chart goes on after a restart, with the time between as a gap`() {
    var first = fleetState("flink-prod")
    run(&first, 0.25, from: 0, to: 7200)
    let kept = frames(first, to: 7200)

    var second = fleetState("flink-prod")
    second.recall(kept)
    run(&second, 0.75, from: 10_800, to: 14_400)
    let values = day(second, at: 14_400)
    #expect(values.filter { abs($0 - 0.25) < 0.01 }.count >= 19)
    #expect(values.filter { abs($0 - 0.75) < 0.01 }.count >= 9)
    #expect(values.contains { $0.isNaN }, "the hour without a server is a gap")
    #expect(values.first.map { abs($0 - 0.25) < 0.01 } == true)
  }

  @Test func `frames that come after the job was listed are taken over too`() {
    var first = fleetState("flink-prod")
    run(&first, 0.25, from: 0, to: 7200)
    var second = fleetState("flink-prod")
    run(&second, 0.75, from: 7210, to: 8000)
    second.recall(frames(first, to: 7200))
    #expect(day(second, at: 8000).filter { abs($0 - 0.25) < 0.01 }.count >= 18)
    #expect(day(second, at: 8000).last.map { abs($0 - 0.75) < 0.01 } == true)
  }

  @Test func `another job of that name gets nothing`() {
    var first = fleetState("flink-prod")
    run(&first, 0.25, from: 0, to: 7200)
    var second = fleetState("flink-prod")
    second.recall(frames(first, to: 7200))
    second.survey([observation(native(2))], at: 7300)
    #expect(day(second, at: 7300).isEmpty)
  }

  @Test func `more than a day of frames fills the ring and no more`() {
    var ring = BucketRing(step: 360, limit: 240, width: 1)
    ring.recall(Dictionary(uniqueKeysWithValues: (0..<500).map { ($0, [CompactFigure(Float($0)).code]) }))
    #expect(ring.closedBuckets == 260..<500)
    ring.add(FigureRow(repeating: 7), at: 360 * 502)
    ring.add(FigureRow(repeating: 7), at: 360 * 503)
    #expect(ring.points(0, since: 0).count == 241)
    #expect(ring.closedCodes(of: 501) == [CompactFigure.missing])
  }
}
