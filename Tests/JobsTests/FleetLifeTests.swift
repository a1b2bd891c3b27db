import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct FleetLifeTests {
  @Test func `a runner that fails makes its jobs stale and keeps their state`() {
    var state = fleetState("flink-prod", "spark")
    state.survey([observation(native(1))])
    state.survey([observation("app-1")], "spark")
    state.failed("flink-prod", .unreachable("connection refused"), at: moment(5))
    let flink = state.jobs.first { $0.runner == "flink-prod" }
    #expect(flink?.stale == true)
    #expect(flink?.state == .running)
    #expect(flink?.health == .unknown)
    #expect(flink?.diagnostics == "flink-prod does not answer: connection refused")
    #expect(flink?.observedAt == moment(0))
    #expect(state.jobs.first { $0.runner == "spark" }?.stale == false)
    #expect(state.runners[0].status.state == .unreachable)
    #expect(state.runners[0].status.lastError == "connection refused")
    #expect(state.runners[0].status.observedAt == moment(0))
    let revision = state.changes.revision
    state.failed("flink-prod", .unreachable("connection refused"), at: moment(6))
    #expect(state.changes.revision == revision)
    state.survey([observation(native(1))], at: 10)
    #expect(state.jobs.allSatisfy { !$0.stale })
    #expect(
      state.texts == [
        "flink-prod does not answer: connection refused", "flink-prod answers again after 5 s",
      ])
  }

  @Test func `what was wrong with a job when its engine fell silent stands, with the silence behind it`() {
    var state = fleetState("flink-prod")
    var seen = observation(native(1))
    seen.trouble = .init(.critical, "waits for slots")
    state.survey([seen])
    #expect(state.jobs.first?.diagnostics == "waits for slots")
    state.failed("flink-prod", .unreachable("connection refused"), at: moment(5))
    #expect(state.jobs.first?.diagnostics == "waits for slots; flink-prod does not answer: connection refused")
    #expect(state.jobs.first?.health == .critical)
    // Hours later, and for another reason, nobody has seen the job any better.
    state.failed("flink-prod", .unreachable("no whole answer in time"), at: moment(7200))
    #expect(state.jobs.first?.diagnostics == "waits for slots; flink-prod does not answer: no whole answer in time")
    #expect(state.jobs.first?.health == .critical)
    state.survey([seen], at: 7210)
    #expect(state.jobs.first?.diagnostics == "waits for slots")
  }

  @Test func `an engine that comes back without its jobs has told that they are gone`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1)), observation(native(2))])
    state.failed("flink-prod", .unreachable("connection refused"), at: moment(5))
    state.survey([observation(native(2))], at: 10)
    let gone = state.jobs.first { $0.nativeID == native(1) }
    #expect(gone?.stale == false && gone?.state == .unknown)
    #expect(gone?.diagnostics.hasPrefix("no longer listed by flink-prod") == true, "\(gone?.diagnostics ?? "")")
    #expect(gone?.health ?? .ok >= .warn)
    state.failed("flink-prod", .unreachable("connection refused"), at: moment(15))
    #expect(state.jobs.first { $0.nativeID == native(1) }?.health == gone?.health, "a second death hides nothing")
  }

  @Test(arguments: [
    (RunnerError.denied("401"), RunnerStatus.State.denied), (.unreachable("x"), .unreachable),
    (.malformed("not JSON"), .degraded), (.refused("500"), .degraded),
  ])
  func `the kind of failure shows in the runner's state`(error: RunnerError, expected: RunnerStatus.State) {
    var state = fleetState("flink-prod")
    state.failed("flink-prod", error, at: moment(0))
    #expect(state.runners[0].status.state == expected)
  }

  @Test func `a survey that is not whole degrades its runner and lets no job vanish`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1)), observation(native(2))])
    var partial = Survey(observations: [observation(native(1))])
    partial.warning = "one of two pages failed"
    state.apply(partial, from: "flink-prod", at: moment(1))
    #expect(state.runners[0].status.state == .degraded)
    #expect(state.runners[0].status.lastError == "one of two pages failed")
    #expect(state.jobs.map(\.state) == [.running, .running])
    #expect(state.jobs.filter(\.stale).map(\.nativeID) == [native(2)])
    state.survey([observation(native(1))], at: 2)
    #expect(state.jobs.first { $0.nativeID == native(2) }?.state == .unknown)
  }

  @Test func `a live job that vanished is UNKNOWN with the reason, and goes after a while`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1)), observation(native(2))])
    let id = state.jobs.first { $0.nativeID == native(1) }?.id
    let rest = [observation(native(2), "x", .finished)]
    state.survey(rest, at: 1)
    let gone = state.jobs.first { $0.id == id }
    #expect(gone?.state == .unknown)
    #expect(gone?.diagnostics == "no longer listed by flink-prod")
    #expect(gone?.health == .warn)
    #expect(gone?.actions.allows(.cancel) == false && gone?.actions.allows(.restart) == true)
    state.survey(rest, at: 500)
    #expect(state.jobs.count == 2)
    state.survey(rest, at: 902)
    #expect(state.jobs.count == 1)
    state.survey(rest + [observation(native(1))], at: 903)
    #expect(state.jobs.first { $0.nativeID == native(1) }?.id == id)
    #expect(state.jobs.first { $0.id == id }?.actions.allows(.cancel) == true)
  }

  @Test func `a job that comes back is what it was`() {
    var state = fleetState("flink-prod")
    let other = observation(native(2), "x", .finished)
    state.survey([observation(native(1)), other])
    state.survey([other], at: 1)
    state.survey([observation(native(1)), other], at: 10)
    #expect(state.jobs.contains { $0.state == .running && $0.diagnostics == "" })
    state.survey([observation(native(1)), other], at: 2000)
    #expect(state.jobs.count == 2)
    // Back within ten seconds is told once it has lasted.
    #expect(state.texts == ["RUNNING → UNKNOWN: no longer listed", "UNKNOWN → RUNNING"])
  }

  @Test func `an ended job that the engine forgot is kept for an hour, and a thousand of them`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1), "x", .finished)])
    state.survey([], at: 1)
    #expect(state.jobs.map(\.state) == [.finished])
    #expect(state.jobs[0].health == .ok)
    state.survey((100..<1600).map { observation(native($0), "x", .finished) }, at: 2)
    state.survey([], at: 3)
    #expect(state.jobs.count == 1000)
    state.survey([], at: 3700)
    #expect(state.jobs.isEmpty)
  }

  @Test func `of a job that had ended before it was first seen nobody counts how long it ran`() {
    var state = fleetState("spark")
    for at in [0.0, 60, 600] {
      state.survey([observation(native(1), "nightly", .failed)], "spark", at: at)
      #expect(state.jobs[0].endTime == nil && state.jobs[0].duration(at: moment(at)) == nil)
    }
    var told = observation(native(1), "nightly", .failed)
    told.endTime = moment(-3490)
    state.survey([told], "spark", at: 700)
    #expect(state.jobs[0].duration(at: moment(800)) == 110)
    // One that is seen to end ends then.
    state.survey([told, observation(native(2))], "spark", at: 800)
    state.survey([told, observation(native(2), "orders", .failed)], "spark", at: 860)
    #expect(state.jobs.first { $0.nativeID == native(2) }?.endTime == moment(860))
  }

  @Test func `hostile surveys are made sane`() {
    var state = fleetState("flink-prod")
    var bad = observation(native(1), String(repeating: "x", count: 1_000_000))
    bad.metrics.busy = .nan
    bad.metrics.backpressure = 7
    bad.metrics.recordsInPerSecond = -.infinity
    bad.metrics.watermarkLag = -3
    bad.startTime = Date(timeIntervalSince1970: 1e300)
    bad.endTime = Date(timeIntervalSince1970: -1)
    bad.parallelism = -2
    var zalgo = observation(native(3), "a" + String(repeating: "\u{301}", count: 100_000))
    zalgo.nativeState = String(repeating: "y", count: 10_000)
    let list = [
      bad, bad, observation(native(2), ""), observation(""), observation(String(repeating: "f", count: 9999)), zalgo,
    ]
    state.survey(list)
    #expect(state.jobs.count == 3)
    let job = state.jobs.first { $0.nativeID == native(1) }
    #expect(job?.name.count == 512)
    #expect(job?.metrics.busy == nil)
    #expect(job?.metrics.backpressure == 1)
    #expect(job?.metrics.recordsInPerSecond == nil)
    #expect(job?.metrics.watermarkLag == 0)
    #expect(job?.startTime == nil && job?.endTime == nil && job?.parallelism == nil)
    #expect(state.jobs.first { $0.nativeID == native(2) }?.name == native(2))
    #expect(state.jobs.allSatisfy { $0.name.unicodeScalars.count <= 512 && $0.nativeState.count <= 512 })
    #expect(state.runners[0].status.state == .degraded)
    #expect(state.runners[0].status.lastError?.contains("listed more than once") == true)
    let revision = state.changes.revision
    state.survey(list, at: 1)
    #expect(state.changes.revision == revision)  // nonsense that stays the same is no change
  }

  @Test func `a job cancelled with a savepoint is CANCELED whatever the engine's word`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    let id = state.jobs[0].id
    state.conclude(id, as: .canceled, meanwhile: .cancelling, at: moment(1))
    #expect(state.jobs[0].state == .cancelling)
    state.survey([observation(native(1), "orders", .finished)], at: 2)
    #expect(state.jobs[0].state == .canceled)
    #expect(state.jobs[0].nativeState == "FINISHED")
    var failing = fleetState("flink-prod")
    failing.survey([observation(native(1))])
    failing.conclude(id, as: .canceled, meanwhile: .cancelling, at: moment(1))
    failing.conclude(id, as: nil, meanwhile: nil, at: moment(2))
    #expect(failing.jobs[0].state == .running)
  }

  @Test func `a submission that failed ends with its reason and is cleared away later`() {
    var state = fleetState("flink-prod")
    var job = Job(id: "flink-prod-abc123", name: "x", runner: "flink-prod", runnerType: .flink, observedAt: moment(0))
    job.state = .pending
    state.begin(job, at: moment(0))
    state.end("flink-prod-abc123", as: .failed, because: "the jar has no main class", at: moment(1))
    #expect(state.jobs[0].diagnostics == "failed: the jar has no main class")
    #expect(state.jobs[0].health == .critical)
    state.survey([], at: 2)
    #expect(state.jobs.count == 1)
    state.survey([], at: 3700)
    #expect(state.jobs.isEmpty)
  }

  @Test func `what no longer means anything of an ended job is gone`() {
    var state = fleetState("flink-prod")
    var running = observation(native(1))
    running.metrics.recordsInPerSecond = 100
    running.metrics.restarts = 3
    state.survey([running])
    running.state = .finished
    state.survey([running], at: 1)
    #expect(state.jobs[0].metrics.recordsInPerSecond == nil)
    #expect(state.jobs[0].metrics.restarts == 3)
  }

  /// The console selects the only job there is, before its engine has named it.
  @Test func `a job that is looked at before the engine has named it is asked for once it is named`() {
    var state = fleetState("flink-prod")
    var job = Job(id: "flink-prod-abc", name: "orders", runner: "flink-prod", runnerType: .flink, observedAt: moment(0))
    job.state = .pending
    state.begin(job, at: moment(0))
    state.survey([], at: 0)
    _ = state.watch("flink-prod-abc", at: moment(0))
    #expect(state.due("flink-prod", limit: 8, at: moment(1)).isEmpty)
    state.bind("flink-prod-abc", to: native(1), at: moment(2))
    state.survey([observation(native(1))], at: 2)
    #expect(state.due("flink-prod", limit: 8, at: moment(3)).map(\.jobID) == ["flink-prod-abc"])
  }

  /// The survey's figures and the detail's are joined member by member, for speed; none may be forgotten.
  @Test(arguments: JobMetrics.fields.map(\.name))
  func `a figure that only the detail tells is shown`(name: String) throws {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    var detail = JobDetail()
    let field = try #require(JobMetrics.fields.first { $0.name == name })
    detail.metrics[keyPath: field.path] = 0.5
    state.apply(detail, to: state.jobs[0].id, at: moment(1))
    #expect(state.jobs[0].metrics[name] == 0.5)
  }
}
