import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct FleetActorTests {
  @Test func `a reader is told of what rises, and of a revision that is new when it comes`() async {
    let fleet = Fleet(now: { moment(0) })
    var revisions = await fleet.revisions().makeAsyncIterator()
    let first = await revisions.next()
    #expect(first == Int(moment(0).timeIntervalSince1970 * 1000))
    await fleet.register(status())
    await fleet.apply(Survey(observations: [observation(native(1))]), from: "flink-prod", at: moment(0))
    let second = await revisions.next()
    #expect(second == (await fleet.revision))
    let delta = await fleet.delta(since: first)
    #expect(!delta.isComplete && delta.jobs.count == 1)
  }

  @Test func `a revision of an earlier incarnation is out of date`() async {
    let earlier = Fleet(now: { moment(0) })
    await earlier.register(status())
    let later = Fleet(now: { moment(100) })
    #expect(await later.delta(since: earlier.revision).isComplete)
  }

  @Test func `looking at a job rings for its detail, and a ring that nobody heard is not lost`() async {
    let fleet = Fleet(now: { moment(0) })
    await fleet.register(status())
    await fleet.apply(Survey(observations: [observation(native(1))]), from: "flink-prod", at: moment(0))
    let id = await fleet.delta(since: nil).jobs[0].id
    await fleet.watch(id)
    for await _ in await fleet.bell(.detail, of: "flink-prod") {}
    #expect(await fleet.due("flink-prod", limit: 8).map(\.jobID) == [id])
    #expect(await fleet.target(of: id)?.nativeID == native(1))
  }
}

@Suite struct WorstFirstTests {
  private func job(_ name: String, _ health: Health, _ state: JobState = .running, _ why: String = "") -> Job {
    var job = Job(id: "r-\(name)", name: name, runner: "r", runnerType: .flink, observedAt: moment(0))
    (job.health, job.state, job.diagnostics) = (health, state, why)
    return job
  }

  @Test func `health, then state, then the kind of trouble, then the name`() {
    let order = [
      job("z-failed", .critical, .failed, "failed: x"), job("y-loop", .critical, .restarting, "restart loop: x"),
      job("x-running", .critical, .running, "checkpoints expire"),
      job("b-checkpoints", .warn, .running, "checkpoints expire"),
      job("c-checkpoints", .warn, .running, "checkpoints are slow"),
      job("a-bottleneck", .warn, .running, "Window is the bottleneck"),
      job("unknown", .unknown), job("A-fine", .ok), job("b-fine", .ok), job("a-done", .ok, .finished),
    ]
    #expect(order.shuffled().sorted { WorstFirst($0) < WorstFirst($1) }.map(\.name) == order.map(\.name))
  }

  @Test func `what every rule sums up is of a kind`() {
    var evidence = healthyEvidence()
    evidence.detail?.graph = chain((0.1, 0.9), (1, 0), (0, 0))
    #expect(TroubleKind(diagnostics: evidence.worst?.summary ?? "") == .bottleneck)
    evidence.detail?.graph = chain((0.1, 0), (0.9, 0), (0, 0))
    for index in 1..<4 { evidence.detail?.graph?.vertices[1].subtasks[index].busy = 0.1 }
    #expect(TroubleKind(diagnostics: evidence.worst?.summary ?? "") == .skew)
    for (text, kind) in [
      ("restarted: NullPointerException", TroubleKind.restarts), ("no checkpoint has completed yet", .checkpoints),
      ("falls behind: lag grows", .watermark), ("the watermark stands still", .watermark),
      ("garbage collection takes its time", .memory), ("waits for slots", .stuck), ("failed", .failed),
      ("no longer listed by flink", .vanished), ("flink does not answer: refused", .stale), ("odd", .other),
      ("", .none),
    ] { #expect(TroubleKind(diagnostics: text) == kind) }
  }
}
