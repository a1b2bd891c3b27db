import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct AcknowledgementTests {
  /// A job that collects garbage for too long, of which somebody knows from moment 1 on, for ten minutes.
  private func known() throws -> FleetState {
    var state = fleetState("flink-prod")
    state.survey([full(0.2), observation(native(2), "other")])
    #expect(jobs(state)["orders"]?.hasProblem == true)
    let acknowledgement = Acknowledgement(by: "ada", at: moment(1), until: moment(601), reason: "known")
    let known = state.acknowledge(jobs(state)["orders"]?.id ?? "", acknowledgement)
    #expect(known?.acknowledgement == acknowledgement)
    return state
  }

  private func full(_ gc: Double, _ state: JobState = .running) -> Observation {
    var job = observation(native(1), "orders", state)
    job.metrics.gcShare = gc
    return job
  }

  private func jobs(_ state: FleetState) -> [String: Job] {
    Dictionary(uniqueKeysWithValues: state.jobs.map { ($0.name, $0) })
  }

  @Test func `what is acknowledged keeps its health, and its readers are told`() throws {
    var mirror = Mirror()
    var before = fleetState("flink-prod")
    before.survey([full(0.2)])
    mirror.follow(before)
    _ = before.acknowledge(
      before.jobs[0].id, Acknowledgement(by: "ada", at: moment(1), until: moment(601)))
    mirror.follow(before)
    let job = try #require(mirror.jobs.values.first)
    #expect(job.acknowledgement?.by == "ada" && job.hasProblem)
    #expect(Job(json: job.json(at: moment(2)))?.acknowledgement == job.acknowledgement)
  }

  @Test func `what is well cannot be acknowledged`() throws {
    var state = try known()
    let other = try #require(jobs(state)["other"])
    #expect(state.acknowledge(other.id, Acknowledgement(by: "ada", at: moment(1), until: moment(9))) == nil)
  }

  @Test func `it ends when its time is over, though the job tells nothing new`() throws {
    var state = try known()
    state.survey([full(0.2), observation(native(2), "other")], at: 600)
    #expect(jobs(state)["orders"]?.acknowledgement != nil)
    state.survey([full(0.2), observation(native(2), "other")], at: 602)
    #expect(jobs(state)["orders"]?.acknowledgement == nil)
    #expect(state.texts.contains("no longer acknowledged by ada: its time is over"))
  }

  @Test func `it ends when its engine is silent past its time`() throws {
    var state = try known()
    state.failed("flink-prod", .unreachable("no answer"), at: moment(100))
    #expect(jobs(state)["orders"]?.acknowledgement != nil)
    state.failed("flink-prod", .unreachable("no answer"), at: moment(700))
    #expect(jobs(state)["orders"]?.acknowledgement == nil)
  }

  @Test func `it ends when the job fails`() throws {
    var state = try known()
    state.survey([full(0.2, .failed)], at: 60)
    #expect(jobs(state)["orders"]?.acknowledgement == nil)
    #expect(state.texts.contains("no longer acknowledged by ada: the job has failed since"))
  }

  @Test func `a graver problem ends it, the same one does not`() throws {
    var state = try known()
    state.survey([full(0.21)], at: 60)
    #expect(jobs(state)["orders"]?.acknowledgement != nil)
    state.survey([full(0.95)], at: 62)
    #expect(jobs(state)["orders"]?.acknowledgement == nil)
    #expect(state.texts.contains { $0.hasPrefix("no longer acknowledged by ada: it is critical now: ") })
  }

  @Test func `another reason ends it, a lesser one beside it does not`() {
    var job = Job(id: "a", name: "a", runner: "r", runnerType: .flink, observedAt: moment(0))
    (job.health, job.diagnostics) = (.critical, "restart loop")
    var known = KnownProblem(
      jobID: "a", acknowledgement: Acknowledgement(by: "ada", at: moment(0), until: moment(600)),
      rules: ["restart_loop", "checkpoint_stalled"], health: .critical, hasFailed: false)
    #expect(known.end(job, rule: "restart_loop", at: moment(1)) == nil)
    #expect(known.end(job, rule: "checkpoint_stalled", at: moment(2)) == nil)
    #expect(known.end(job, rule: "skew", at: moment(3)) == "the problem is another now: restart loop")
  }

  @Test func `a problem that comes and goes stays known, one that is gone for five minutes does not`() throws {
    var state = try known()
    state.survey([full(0.01)], at: 60)
    state.survey([full(0.2)], at: 120)
    #expect(jobs(state)["orders"]?.acknowledgement != nil)
    state.survey([full(0.01)], at: 180)
    state.survey([full(0.01)], at: 481)
    #expect(jobs(state)["orders"]?.acknowledgement == nil)
    #expect(state.texts.contains("no longer acknowledged by ada: the job is well again"))
  }

  @Test func `after a restart of the server the job has it as soon as it is listed`() throws {
    var state = fleetState("flink-prod")
    let first = try known()
    let id = try #require(jobs(first)["orders"]?.id)
    state.remember(try #require(first.problems.values.first))
    #expect(state.jobs.isEmpty)
    state.survey([full(0.2)], at: 100)
    #expect(state.jobs.first?.id == id && state.jobs.first?.acknowledgement?.by == "ada")
  }

  @Test func `known problems stand behind unknown ones and before what is well`() throws {
    let state = try known()
    var other = try #require(jobs(state)["other"])
    let orders = try #require(jobs(state)["orders"])
    other.health = .ok
    #expect(WorstFirst(orders) < WorstFirst(other))
    for health in [Health.warn, .critical, .unknown] {
      other.health = health
      #expect(WorstFirst(other) < WorstFirst(orders))
    }
  }
}
