import FoundationEssentials
import Testing

@testable import Jobs

/// What an engine knows of the time before we looked.
@Suite struct PastTests {
  private func found(_ count: Int = 1, limits: FleetLimits = FleetLimits()) -> FleetState {
    var state = fleetState("flink-prod", limits: limits)
    state.survey((1...count).map { observation(native($0), "orders-\($0)") })
    return state
  }

  /// A loop that threw 16 times before we looked, and whose last checkpoints failed.
  private var loop: JobDetail {
    var detail = JobDetail()
    detail.metrics.restarts = 16
    detail.restartedAt = moment(-4)
    detail.failures = (1...16).map { failure(-Double($0) * 13) }
    detail.checkpoints = Checkpoints(enabled: true)
    detail.checkpoints?.history = [checkpoint(90, "FAILED", took: 2, failing: "expired"), checkpoint(50, "COMPLETED")]
    return detail
  }

  private func entries(_ state: FleetState) -> [TimelineEntry] { state.timeline.entries(of: nil, since: nil) }

  @Test func `exceptions, checkpoints, the start and the last restart have the engine's own times, in their order`() {
    var state = found()
    for time in [1.0, 2, 3] { state.apply(loop, to: state.jobs[0].id, at: moment(time)) }
    let told = entries(state)
    #expect(
      told.map(\.text) == [
        "started", "NullPointerException: amount is null", "checkpoint 90 failed: expired",
        "NullPointerException: amount is null (×15)", "restart 16",
      ])
    #expect(told.map(\.time) == [-3600, -208, -18, -13, -4].map(moment))
    #expect(told.map(\.id) == [1, 2, 3, 4, 5])
  }

  @Test func `the first judgement is no change, and the next one is`() {
    var state = found()
    let id = state.jobs[0].id
    state.apply(loop, to: id, at: moment(1))
    state.survey([observation(native(1), "orders-1")], at: 7)
    let health = entries(state).filter { $0.kind == .health }
    #expect(health.count == 1 && health[0].text.hasPrefix("found critical: ") && health[0].time == moment(1))
    var calm = JobDetail()
    calm.failures = []
    for time in [900.0, 910] { state.apply(calm, to: id, at: moment(time)) }
    #expect(entries(state).last?.text == "critical → ok")
  }

  @Test func `a job that goes to and fro before it was read once has not got worse`() {
    var state = found()
    state.survey([observation(native(1), "orders-1", .restarting)], at: 1)
    state.survey([observation(native(1), "orders-1")], at: 3)
    state.apply(loop, to: state.jobs[0].id, at: moment(4))
    state.survey([observation(native(1), "orders-1")], at: 20)
    #expect(!state.texts.contains { $0.hasPrefix("ok → ") })
    #expect(state.texts.contains { $0.hasPrefix("found ") })
  }

  @Test func `what had ended before we looked is told with its end`() {
    var state = fleetState("flink-prod")
    var ended = observation(native(1), "orders", .failed)
    ended.endTime = moment(-600)
    state.survey([ended])
    var detail = JobDetail()
    detail.failures = [failure(-601)]
    state.apply(detail, to: state.jobs[0].id, at: moment(1))
    state.survey([ended], at: 20)
    #expect(state.texts == ["started", "NullPointerException: amount is null", "ended as FAILED"])
    #expect(entries(state).last?.time == moment(-600))
  }

  @Test func `a job has its newest kinds of exceptions, none of long ago, and checkpoints of three`() {
    var state = found()
    var detail = JobDetail()
    detail.failures = (1...40).map { failure(-Double($0), "number \($0)") } + [failure(-30_000, "of yesterday")]
    detail.checkpoints = Checkpoints(enabled: true)
    detail.checkpoints?.history = (70...100).reversed().map { checkpoint($0, "FAILED") }
    state.apply(detail, to: state.jobs[0].id, at: moment(1))
    let told = entries(state)
    let thrown = told.filter { $0.kind == .exception }.map(\.text)
    #expect(thrown == (1...5).reversed().map { "NullPointerException: number \($0)" })
    #expect(told.count { $0.kind == .checkpoint } == 3)
  }

  @Test func `a calm job has no past until somebody looks, and what is read later is told then`() {
    var state = found()
    let id = state.jobs[0].id
    var detail = JobDetail()
    state.apply(detail, to: id, at: moment(1))
    #expect(state.texts.isEmpty)
    _ = state.watch(id, at: moment(30))
    state.apply(detail, to: id, at: moment(31))
    #expect(state.texts == ["started"])
    detail.failures = [failure(-5)]
    state.apply(detail, to: id, at: moment(32))
    #expect(state.texts == ["started", "NullPointerException: amount is null"])
  }

  @Test func `a fleet in trouble does not flood, and who looks at a job is told all the same`() {
    var limits = FleetLimits()
    limits.retold = 100
    var state = found(400, limits: limits)
    for job in state.jobs { state.apply(loop, to: job.id, at: moment(1)) }
    state.survey((1...400).map { observation(native($0), "orders-\($0)") }, at: 10)
    #expect(state.texts.count <= 110)
    let silent = state.jobs.first { job in !entries(state).contains { $0.jobID == job.id } }
    guard let silent else { return #expect(Bool(false), "all were told of") }
    _ = state.watch(silent.id, at: moment(20))
    state.apply(loop, to: silent.id, at: moment(21))
    let texts = state.timeline.entries(of: silent.id, since: nil).map(\.text)
    #expect(texts.count == 6 && texts.last?.hasPrefix("found critical: ") == true, "\(texts)")
  }

  @Test(arguments: [true, false]) func `what an earlier run told is not told again`(_ isRecalledFirst: Bool) {
    var earlier = found()
    earlier.apply(loop, to: earlier.jobs[0].id, at: moment(1))
    let kept = entries(earlier)
    var later = fleetState("flink-prod")
    if isRecalledFirst { later.timeline.recall(kept) }
    later.survey([observation(native(1), "orders-1")], at: 60)
    var detail = loop
    detail.failures?.insert(failure(40, "while nobody watched"), at: 0)
    later.apply(detail, to: later.jobs[0].id, at: moment(61))
    if !isRecalledFirst { later.timeline.recall(kept) }
    #expect(later.texts == kept.map(\.text) + ["NullPointerException: while nobody watched"])
  }

  @Test func `a job that we saw coming has no past`() {
    var state = found()
    state.survey([observation(native(1), "orders-1"), observation(native(2), "new")], at: 10)
    _ = state.watch(state.jobs.first { $0.name == "new" }?.id ?? "", at: moment(10))
    var detail = JobDetail()
    detail.failures = []
    state.apply(detail, to: state.jobs.first { $0.name == "new" }?.id ?? "", at: moment(11))
    #expect(state.texts == ["appeared as RUNNING"])
  }
}
