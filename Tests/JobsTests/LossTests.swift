import FoundationEssentials
import Testing

@testable import Jobs

/// An engine that began anew has lost what it ran.
struct LossTests {
  private func lost() -> FleetState {
    var state = fleetState("lab")
    var probe = observation(native(1), "probe")
    probe.metrics.recordsInPerSecond = 100
    probe.metrics.busy = 0.97
    state.survey([probe, observation(native(2), "orders"), observation(native(3), "done", .finished)], "lab")
    state.failed("lab", .unreachable("connection refused"), at: moment(5))
    state.survey([], "lab", at: 20)
    return state
  }

  private func job(_ name: String, _ state: FleetState) throws -> Job {
    try #require(state.jobs.first { $0.name == name })
  }

  @Test func `jobs that an engine lists no more after it began anew are lost, which is critical`() throws {
    let probe = try job("probe", lost())
    #expect(probe.state == .failed && probe.health == .critical && !probe.stale)
    let began = Words.moment(moment(5), now: moment(20))
    #expect(probe.diagnostics == "lost when lab restarted at \(began); no savepoint of it is known")
    let done = try job("done", lost())
    #expect(done.state == .finished && !done.stale, "that it ended is no less true")
  }

  @Test func `its figures and its time stand still`() throws {
    let probe = try job("probe", lost())
    #expect(probe.metrics.recordsInPerSecond == nil && probe.metrics.busy == nil)
    #expect(probe.endTime == moment(0) && probe.duration(at: moment(9000)) == 3600)
    var state = lost()
    var late = JobDetail()
    late.metrics.busy = 0.9
    state.apply(late, to: probe.id, at: moment(21))
    #expect(try job("probe", state).metrics.busy == nil, "a detail that was on its way wakes nobody")
  }

  @Test func `it is one incident of the engine`() {
    let told = lost().timeline.entries(of: nil, since: nil).filter { $0.kind == .runner && $0.severity == .critical }
    let began = Words.moment(moment(5), now: moment(20))
    #expect(told.last?.text == "2 jobs lost when lab restarted at \(began): orders, probe")
    #expect(told.last?.runner == "lab")
  }

  @Test func `it can be started again and nothing else, and stays until it was`() throws {
    var state = lost()
    let probe = try job("probe", state)
    #expect(probe.actions.allows(.restart) && !probe.actions.allows(.cancel) && !probe.actions.allows(.savepoint))
    state.survey([], "lab", at: 90_000)
    #expect(try job("probe", state).state == .failed)
    state.succeed(probe.id, by: "lab-new", at: moment(90_000))
    #expect(try job("probe", state).diagnostics.hasSuffix("restarted as lab-new"))
    #expect(try job("probe", state).health == .warn)
    state.survey([], "lab", at: 180_000)
    #expect(!state.jobs.contains { $0.name == "probe" } && state.jobs.contains { $0.name == "orders" })
  }

  @Test func `with a savepoint it is told from which it goes on`() throws {
    var state = lost()
    let probe = try job("probe", state)
    state.note(Savepoint(jobID: probe.id, path: "file:/sp/1", createdAt: moment(-60)), at: moment(21))
    state.failed("lab", .unreachable("x"), at: moment(22))
    state.survey([], "lab", at: 23)
    #expect(
      state.diagnosis(of: probe.id, at: moment(24)).findings.first?.summary.hasSuffix("savepoint file:/sp/1") == true)
    #expect(state.diagnosis(of: probe.id, at: moment(24)).findings.first?.action?.operation == "restart_job")
  }

  @Test func `one that is listed again was not lost`() throws {
    var state = lost()
    state.survey([observation(native(1), "probe")], "lab", at: 30)
    let probe = try job("probe", state)
    #expect(probe.state == .running && probe.diagnostics.isEmpty && probe.endTime == nil)
  }

  @Test func `an engine that has some of its jobs did not begin anew`() throws {
    var state = fleetState("lab")
    state.survey([observation(native(1), "probe"), observation(native(2), "orders")], "lab")
    state.survey([observation(native(2), "orders")], "lab", at: 1)
    #expect(try job("probe", state).state == .unknown && job("probe", state).health == .warn)
  }

  @Test func `after an hour of silence a job may have ended and been forgotten`() throws {
    var state = fleetState("lab")
    state.survey([observation(native(1), "probe")], "lab")
    state.survey([], "lab", at: 4000)
    #expect(try job("probe", state).state == .unknown)
  }

  @Test func `what the engine has not listed under its name yet is not lost`() throws {
    var state = fleetState("lab")
    state.survey([observation(native(1), "probe")], "lab")
    state.bind(state.jobs[0].id, to: native(9), at: moment(1))
    state.survey([], "lab", at: 2)
    #expect(try job("probe", state).state == .unknown)
  }

  // MARK: - What an earlier run knew

  private func former(_ number: Int, _ name: String, _ state: JobState, at seen: Double = -600) -> FormerJob {
    var former = FormerJob(
      id: "lab-\(number)", nativeID: native(number), name: name, runner: "lab", state: state, seenAt: moment(seen))
    former.startTime = moment(-4200)
    former.parallelism = 4
    return former
  }

  @Test func `a job that an earlier run knew and nobody lists is lost, with when it ran`() throws {
    var state = fleetState("lab")
    state.formers["lab"] = [former(1, "probe", .running), former(2, "orders", .canceled), former(3, "here", .running)]
    state.note(origin: "file:/sp/old", of: "lab-1", at: moment(0))
    state.failed("lab", .unreachable("x"), at: moment(0))
    #expect(state.jobs.isEmpty, "an engine that is silent has told of nothing")
    state.remember("lab-3", nativeID: native(3), runner: "lab", at: moment(0))
    state.survey([observation(native(3), "here")], "lab", at: 1)
    let probe = try job("probe", state)
    let ran = Words.moment(moment(-600), now: moment(1))
    #expect(probe.state == .failed && probe.type == .streaming && probe.parallelism == 4)
    #expect(probe.duration(at: moment(999)) == 3600)
    #expect(
      probe.diagnostics
        == "lost by lab: it ran until \(ran), and is no longer listed; latest savepoint file:/sp/old")
    #expect(try job("orders", state).state == .canceled)
    #expect(try job("here", state).state == .running && state.jobs.count == 3)
    #expect(state.texts.contains("1 job lost while this server did not watch: lab no longer lists probe"))
  }

  @Test func `of one that had failed the reason is told again`() throws {
    var state = fleetState("lab")
    var probe = former(1, "probe", .failed)
    probe.reason = "failed: NullPointerException: amount is null"
    state.formers["lab"] = [probe]
    state.survey([], "lab")
    #expect(try job("probe", state).diagnostics == "failed: NullPointerException: amount is null")
  }

  @Test func `that it is lost is told once`() throws {
    var state = fleetState("lab")
    var probe = former(1, "probe", .running)
    probe.isToldLost = true
    state.formers["lab"] = [probe]
    state.survey([], "lab")
    #expect(try job("probe", state).state == .failed && state.texts.isEmpty)
  }

  @Test func `others' jobs that are gone are one line`() {
    var state = fleetState("lab")
    state.crowds["lab"] = FormerCrowd(at: moment(-60), names: [native(1): "a", native(2): "b"])
    state.survey([], "lab")
    let when = Words.moment(moment(-60), now: moment(0))
    #expect(
      state.texts == [
        "2 jobs not submitted through this server ran on lab when it last looked, at \(when), and are no longer listed: a, b"
      ])
  }

  // MARK: - Processes

  private func survey(_ ids: [String], free: Int = 0) -> Survey {
    var survey = Survey(observations: [])
    survey.workers = Dictionary(uniqueKeysWithValues: ids.map { ($0, RunnerStatus.Slots(total: 8, free: free)) })
    return survey
  }

  @Test func `a process that went while it worked is told of, and stands against its runner until its slots are back`()
  {
    var state = fleetState("lab")
    state.apply(survey(["tm-1", "tm-2"]), from: "lab", at: moment(0))
    state.apply(survey(["tm-2"]), from: "lab", at: moment(1))
    #expect(state.texts == ["TaskManager tm-1 is gone, 16 → 8 slots"])
    #expect(state.timeline.entries(of: nil, since: nil).first?.severity == .warn)
    let when = Words.moment(moment(1), now: moment(1))
    #expect(state.runners[0].status.state == .degraded)
    #expect(state.runners[0].status.lastError == "TaskManager tm-1 is gone since \(when), 16 → 8 slots")
    state.apply(Survey(observations: []), from: "lab", at: moment(2))
    #expect(state.runners[0].status.state == .degraded)
    state.apply(survey(["tm-2", "tm-3"]), from: "lab", at: moment(3))
    #expect(state.runners[0].status.state == .ok)
    #expect(state.texts.last == "TaskManager tm-3 is there, 8 → 16 slots")
  }

  @Test func `a process that comes back under its name is no longer gone, with however many slots`() {
    var state = fleetState("lab")
    state.apply(survey(["tm-1", "tm-2", "tm-3"]), from: "lab", at: moment(0))
    state.apply(survey(["tm-3"]), from: "lab", at: moment(1))
    #expect(state.runners[0].status.state == .degraded)
    state.apply(survey(["tm-1", "tm-3"]), from: "lab", at: moment(2))
    #expect(state.runners[0].status.state == .degraded)
    var fewer = survey(["tm-1", "tm-2", "tm-3"])
    fewer.workers = fewer.workers?.mapValues { _ in RunnerStatus.Slots(total: 4, free: 0) }
    state.apply(fewer, from: "lab", at: moment(3))
    #expect(state.runners[0].status.state == .ok)
  }

  @Test func `one that an engine let go of is a line and no trouble, and a loss is not told of for ever`() {
    var state = fleetState("lab")
    state.apply(survey(["tm-1", "tm-2"], free: 8), from: "lab", at: moment(0))
    state.apply(survey(["tm-2"]), from: "lab", at: moment(1))
    #expect(state.texts == ["TaskManager tm-1 is gone, idle before, 16 → 8 slots"])
    #expect(state.runners[0].status.state == .ok)
    state.apply(survey([]), from: "lab", at: moment(2))
    #expect(state.runners[0].status.state == .degraded)
    state.apply(Survey(observations: []), from: "lab", at: moment(900))
    #expect(state.runners[0].status.state == .ok)
  }

  // MARK: - Graphs of what runs no more

  @Test func `a job that ended has a graph without signs of life`() throws {
    var state = fleetState("lab")
    state.survey([observation(native(1))], "lab")
    let id = state.jobs[0].id
    var detail = JobDetail()
    detail.graph = chain((0.97, 0.5))
    detail.graph?.vertices[0].recordsOut = 12
    state.apply(detail, to: id, at: moment(1))
    state.survey([observation(native(1), "orders", .canceled)], "lab", at: 2)
    func check() throws {
      let vertex = try #require(state.details.values.first?.detail.graph?.vertices.first)
      #expect(vertex.busy == nil && vertex.backpressure == nil && vertex.recordsOut == 12 && vertex.state == "CANCELED")
      #expect(vertex.subtasks.allSatisfy { $0.busy == nil && $0.recordsInPerSecond == nil && $0.state == "CANCELED" })
    }
    try check()
    state.apply(detail, to: id, at: moment(3))
    try check()
  }
}
