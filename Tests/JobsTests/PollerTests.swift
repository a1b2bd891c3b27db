import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct PollerTests {
  private let clock = ManualClock()
  private let runner = ScriptedRunner()

  /// A poller at work, with a fleet whose time is the clock's; ends with the body.
  private func polling(_ pace: Pace = Pace(), _ body: (Fleet) async throws -> Void) async throws {
    let clock = clock
    let fleet = Fleet(now: { moment(clock.now / .seconds(1)) })
    await fleet.register(status())
    let poller = Poller(runner: runner, fleet: fleet, pace: pace, clock: clock.pollClock, luck: { 1 })
    try await withThrowingTaskGroup { group in
      group.addTask { await poller.run() }
      try await body(fleet)
      group.cancelAll()
    }
  }

  /// Waits until the survey loop sleeps again.
  private func rests(for duration: Duration) async -> Bool {
    await eventually { clock.waits.contains(duration) }
  }

  @Test func `surveys come at the interval`() async throws {
    try await polling { fleet in
      #expect(await eventually { await runner.surveys == 1 })
      for number in 2...4 {
        #expect(await rests(for: .seconds(1)))
        clock.advance(by: .seconds(1))
        #expect(await eventually { await runner.surveys == number })
      }
      #expect(await fleet.runners()[0].state == .ok)
    }
  }

  @Test func `failures double the pause up to its cap, and the first answer ends that`() async throws {
    await runner.set(.failure(.unreachable("refused")))
    try await polling { fleet in
      for seconds in [2, 4, 5, 5] {
        #expect(await rests(for: .seconds(seconds)))
        clock.advance(by: .seconds(seconds))
      }
      #expect(await rests(for: .seconds(5)))
      #expect(await fleet.runners()[0].state == .unreachable)
      await runner.set(.success(Survey(observations: [])))
      clock.advance(by: .seconds(5))
      #expect(await rests(for: .seconds(1)))
      #expect(await fleet.runners()[0].state == .ok)
    }
  }

  @Test func `a nudge polls at once and then quickly for a while`() async throws {
    await runner.set(.failure(.unreachable("refused")))
    try await polling { fleet in
      #expect(await rests(for: .seconds(2)))
      await runner.set(.success(Survey(observations: [])))
      await fleet.nudge("flink-prod")
      #expect(await eventually { await runner.surveys == 2 })
      #expect(await rests(for: .milliseconds(300)))
      clock.advance(by: .seconds(5))
      #expect(await rests(for: .seconds(1)))
    }
  }

  @Test func `there are never two surveys at once, and one without an answer is given up`() async throws {
    let clock = clock
    await runner.set(hang: { try? await clock.pollClock.sleep(.seconds(1000)) })
    try await polling { fleet in
      #expect(await rests(for: .seconds(20)))
      for _ in 0..<3 { await fleet.nudge("flink-prod") }
      clock.advance(by: .seconds(10))
      #expect(await runner.surveys == 1)
      clock.advance(by: .seconds(10))
      #expect(await eventually { await fleet.runners()[0].lastError == "no answer within 20 s" })
      #expect(await eventually { await runner.surveys == 2 })
      #expect(await runner.mostAtOnce == 1)
    }
  }

  /// An actor that is at work hears of no cancellation.
  @Test func `a runner that is busy makes its jobs stale while it is, and an answer mends that`() async throws {
    let (busy, free) = AsyncStream.makeStream(of: Void.self)
    let waiting = Task { for await _ in busy {} }
    await runner.set(.success(Survey(observations: [observation(native(1))])))
    try await polling { fleet in
      #expect(await rests(for: .seconds(1)))
      await runner.set(hang: { await waiting.value })
      clock.advance(by: .seconds(1))
      #expect(await rests(for: .seconds(20)))
      #expect(await rests(for: .seconds(6)))
      clock.advance(by: .seconds(5.5))
      #expect(await fleet.delta(since: nil).jobs.map(\.stale) == [false])
      clock.advance(by: .seconds(1))
      #expect(await eventually { await fleet.runners()[0].state == .degraded })
      #expect(await fleet.delta(since: nil).jobs.map(\.stale) == [true])
      #expect(await fleet.runners()[0].observedAt == moment(0))
      #expect(await fleet.timeline(of: nil, since: nil).isEmpty)
      clock.advance(by: .seconds(14))
      #expect(await eventually { await fleet.runners()[0].state == .unreachable })
      #expect(await runner.surveys == 2)
      await runner.set(hang: {})
      free.finish()
      #expect(
        await eventually {
          clock.advance(by: .seconds(1))
          return await fleet.runners()[0].state == .ok
        })
      #expect(await fleet.delta(since: nil).jobs.map(\.stale) == [false])
    }
  }

  @Test func `a runner whose surveys take long is not called busy for that`() {
    var state = fleetState("flink-prod")
    state.apply(Survey(observations: [observation(native(1))]), from: "flink-prod", at: moment(0), took: 4)
    state.overdue("flink-prod", after: 7, at: moment(7))
    #expect(state.runners[0].status.state == .ok && state.jobs.allSatisfy { !$0.stale })
    state.overdue("flink-prod", after: 9, at: moment(9))
    #expect(state.runners[0].status.state == .degraded && state.jobs.allSatisfy(\.stale))
    let revision = state.changes.revision
    state.overdue("flink-prod", after: 15, at: moment(15))
    #expect(state.changes.revision == revision)
    state.survey([observation(native(1))], at: 16)
    #expect(state.runners[0].status.state == .ok && state.jobs.allSatisfy { !$0.stale })
  }

  @Test func `a detail that hangs delays neither surveys nor other details`() async throws {
    let clock = clock
    await runner.set(.success(Survey(observations: (1...3).map { observation(native($0)) })))
    await runner.set(detailHang: { job in
      if job.nativeID == native(1) { try? await clock.pollClock.sleep(.seconds(1000)) }
    })
    try await polling { fleet in
      #expect(await eventually { await runner.surveys == 1 })
      for number in 2...5 {
        #expect(await rests(for: .seconds(1)))
        clock.advance(by: .seconds(1))
        #expect(await eventually { await runner.surveys == number })
      }
      #expect(await eventually { Set(await runner.details).count == 3 })
    }
  }

  @Test func `pauses are spread, and grow where surveys are slow`() {
    let pace = Pace()
    func pause(_ took: Double, _ failures: Int = 0, quick: Bool = false, luck: Double = 1) -> Duration {
      pace.pause(after: .seconds(took), failures: failures, isQuick: quick, luck: luck)
    }
    #expect(pause(0.2) == .seconds(0.8))
    #expect(pause(3) == .seconds(3))
    #expect(pause(500) == .seconds(30))
    #expect(pause(0.1, quick: true) == .seconds(0.2))
    #expect(pause(0, 1, luck: 0) == .seconds(1))
    #expect(pause(0, 1, luck: 0.5) == .seconds(1.5))
    #expect(pause(0, 3, luck: 0) == .seconds(2.5))
    #expect(pause(0, 1_000_000) == .seconds(5))
    #expect(Pace(interval: .seconds(60)).pause(after: .zero, failures: 9, isQuick: false, luck: 1) == .seconds(60))
  }
}

@Suite struct DetailScheduleTests {
  private func reads(_ state: inout FleetState, _ limit: Int, at: Double) -> [String] {
    let due = state.due("flink-prod", limit: limit, at: moment(at))
    for job in due { state.apply(JobDetail(), to: job.jobID, at: moment(at)) }
    return due.map(\.nativeID)
  }

  @Test func `watched jobs come first, then those in trouble, then whoever waited longest`() {
    var state = fleetState("flink-prod")
    var list = (0..<20).map { observation(native($0)) }
    list[7].trouble = Observation.Trouble(.critical, "waits for slots: 0 of 8 tasks")
    state.survey(list)
    _ = state.watch(state.jobs.first { $0.nativeID == native(13) }?.id ?? "", at: moment(0))
    #expect(reads(&state, 3, at: 0) == [native(13), native(7), native(0)])
    #expect(reads(&state, 2, at: 0.5) == [native(1), native(2)])
    #expect(reads(&state, 2, at: 1).first == native(13))
    #expect(reads(&state, 3, at: 5).prefix(2) == [native(13), native(7)])
  }

  @Test func `each live job is read in turn, and none more often than it is worth`() {
    var state = fleetState("flink-prod")
    state.survey((0..<40).map { observation(native($0)) })
    var reads: [String: Int] = [:]
    for tick in 0..<600 { for id in self.reads(&state, 1, at: Double(tick) / 8) { reads[id, default: 0] += 1 } }
    #expect(reads.count == 40)
    #expect(reads.values.allSatisfy { $0 == 5 })  // at 0, 15, 30, 45 and 60 of 75 s
  }

  @Test func `an ended job is read once more and then rests`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(0))])
    #expect(reads(&state, 8, at: 0).count == 1)
    state.survey([observation(native(0), "x", .failed)], at: 20)
    var count = 0
    for second in 20..<200 { count += reads(&state, 8, at: Double(second)).count }
    #expect((1...2).contains(count))
  }

  @Test func `nothing is asked of a runner that does not answer, and no more than a few at once`() {
    var state = fleetState("flink-prod")
    state.survey((0..<40).map { observation(native($0)) })
    #expect(state.due("flink-prod", limit: 8, at: moment(0)).count == 4)
    #expect(state.due("flink-prod", limit: 8, at: moment(0)).isEmpty)
    for job in state.jobs.prefix(40) { state.detailFailed(job.id, .refused("500"), at: moment(1)) }
    #expect(state.due("flink-prod", limit: 8, at: moment(1)).count == 4)
    state.failed("flink-prod", .unreachable("x"), at: moment(2))
    for job in state.jobs.prefix(40) { state.detailFailed(job.id, .unreachable("x"), at: moment(2)) }
    #expect(state.due("flink-prod", limit: 8, at: moment(60)).isEmpty)
  }

  @Test func `jobs whose details are dropped keep their health`() {
    var limits = FleetLimits()
    limits.details = 4
    var state = fleetState("flink-prod", limits: limits)
    state.survey((0..<20).map { observation(native($0)) })
    var detail = JobDetail()
    detail.graph = chain((0.1, 0.9), (1, 0), (0, 0))
    for (index, job) in state.jobs.enumerated() { state.apply(detail, to: job.id, at: moment(Double(index))) }
    #expect(state.details.count <= 5)
    state.survey((0..<20).map { observation(native($0), "renamed") }, at: 30)
    #expect(state.jobs.allSatisfy { $0.health == .warn && $0.diagnostics == "Window is the bottleneck" })
  }
}
