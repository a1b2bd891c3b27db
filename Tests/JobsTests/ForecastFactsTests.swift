import FoundationEssentials
import JSON
import Testing

@testable import Jobs

/// A forecast tells how old the state is that a job goes on from, and whether a scaling helps.
@Suite struct ForecastFactsTests {
  private func forecast(_ resumes: Resumption?) -> Forecast {
    var forecast = Forecast(summary: "", steps: [], reversible: true, interruption: "none")
    forecast.resumes = resumes
    return forecast
  }

  private func facts(
    age: Double? = 252, savepoints: [Savepoint] = [], doubt: String? = nil, endedAgo: Double? = nil
  ) -> ForecastFacts {
    var job = healthyEvidence().job
    if let endedAgo { (job.state, job.endTime) = (.canceled, moment(10 - endedAgo)) }
    job.metrics.checkpointAge = age
    job.parallelism = 8
    return ForecastFacts(job: job, savepoints: savepoints, doubt: doubt, savesState: true, now: moment(10))
  }

  private func savepoint(_ path: String, of job: String, ago: Double) -> Savepoint {
    Savepoint(jobID: job, path: path, createdAt: moment(10 - ago))
  }

  @Test func `An old checkpoint is a warning, with its age now`() {
    let told = facts().complete(forecast(.checkpoint), of: .scale(parallelism: 4))
    #expect(told.warnings == ["again from the checkpoint of 4m22s ago: so much is done again"] && told.steps.isEmpty)
    let next = facts().complete(forecast(.nextCheckpoint), of: .scale(parallelism: 4))
    #expect(next.warnings.first?.hasPrefix("the latest checkpoint is 4m22s old; where none completes") == true)
  }

  @Test func `A fresh one is a step like others`() {
    let told = facts(age: 2).complete(forecast(.checkpoint), of: .scale(parallelism: 4))
    #expect(told.steps == ["again from the checkpoint of 12 s ago"] && told.warnings.isEmpty)
  }

  @Test func `A job that has ended and runs again under its name is not started twice without a word`() {
    var facts = facts(endedAgo: 5)
    var again = facts.job
    (again.id, again.state, again.startTime) = ("flink-prod-885905", .running, moment(0))
    facts.twins = [again]
    let request = ActionRequest.restart(RestartRequest(newJobID: "x"))
    let told = facts.complete(forecast(nil), of: request)
    #expect(told.warnings.first == "flink-prod-885905 of this name is RUNNING since 10 s: this starts one beside it")
    facts.job.state = .running
    #expect(facts.complete(forecast(nil), of: request).warnings.isEmpty)
  }

  @Test func `A restart with other memory tells both sizes`() {
    var facts = facts()
    var restarted = forecast(nil)
    (restarted.current, restarted.proposed) = ("parallelism 8", "parallelism 16")
    let request = ActionRequest.restart(RestartRequest(newJobID: "x", parallelism: 16, options: ["memory_mb": 8192]))
    let unknown = facts.complete(restarted, of: request)
    #expect(unknown.current == "parallelism 8" && unknown.steps == ["with memory 8g; what it has now is not told"])
    facts.configuration = JobConfiguration(engine: ["execution": ["spark.executor.memory": "4g"]])
    let told = facts.complete(restarted, of: request)
    #expect(told.current == "parallelism 8, memory 4g" && told.proposed == "parallelism 16, memory 8g")
    facts.configuration?.engine["execution"]?["spark.executor.memory"] = "8192m"
    #expect(facts.complete(restarted, of: request).current == "parallelism 8, memory 8g")
    facts.configuration?.submitted = ["pipeline_options": ["memory_mb": "2560"]]
    #expect(facts.complete(restarted, of: request).current == "parallelism 8, memory 2560m")
  }

  @Test func `What is not known is said to be so`() {
    let told = facts(age: nil).complete(forecast(.checkpoint), of: .scale(parallelism: 4))
    #expect(told.warnings.first?.contains("not known") == true)
    let strange = facts().complete(forecast(.kept("s3://x")), of: .drain)
    #expect(strange.warnings.first?.contains("not taken by this server") == true)
  }

  @Test func `A kept savepoint says its age and whose it is`() {
    let own = savepoint("s3://a", of: healthyEvidence().job.id, ago: 432)
    let other = savepoint("s3://b", of: "flink-prod-other", ago: 90)
    let known = facts(savepoints: [own, other])
    #expect(
      known.complete(forecast(.kept("s3://a")), of: .drain).warnings
        == ["from the savepoint of 7m12s ago, taken of this job: what came since is done again"])
    #expect(
      known.complete(forecast(.kept("s3://b")), of: .drain).warnings.first?.contains("another job, flink-prod-other")
        == true)
  }

  @Test func `A restart from an older savepoint cannot be taken back, and says what is lost and what is done twice`() {
    let own = savepoint("s3://a", of: healthyEvidence().job.id, ago: 432)
    let restart = ActionRequest.restart(RestartRequest(newJobID: "x"))
    let live = facts(savepoints: [own]).complete(forecast(.kept("s3://a")), of: restart)
    #expect(!live.reversible && live.inverse?.hasPrefix("take a savepoint first") == true)
    #expect(live.warnings.last?.hasPrefix("its state of now is lost, and what was read since is read and") == true)
    let failed = facts(savepoints: [own], endedAgo: 60).complete(forecast(.checkpoint), of: restart)
    #expect(!failed.reversible && failed.inverse == "cancel the job that it starts")
    #expect(failed.warnings.last?.hasPrefix("what was read since is read and written again") == true)
  }

  @Test func `A restart from the savepoint that a job ended with repeats nothing`() {
    var own = savepoint("s3://a", of: healthyEvidence().job.id, ago: 432)
    own.endsJob = true
    let restart = ActionRequest.restart(RestartRequest(newJobID: "x"))
    let ended = facts(savepoints: [own], endedAgo: 430).complete(forecast(.kept("s3://a")), of: restart)
    #expect(ended.reversible && ended.warnings.isEmpty && ended.steps.last?.contains("nothing came since") == true)
    own.endsJob = false
    let later = facts(savepoints: [own], endedAgo: 100).complete(forecast(.kept("s3://a")), of: restart)
    #expect(!later.reversible, "it ran on after it")
    let fresh = facts(savepoints: [own]).complete(forecast(nil), of: restart)
    #expect(fresh.reversible && fresh.warnings.isEmpty)
  }

  @Test func `A savepoint of shortly before the end is not the end, and what came since is done again`() {
    let own = savepoint("s3://a", of: healthyEvidence().job.id, ago: 64)
    let restart = ActionRequest.restart(RestartRequest(newJobID: "x"))
    for state in [JobState.canceled, .failed, .finished] {
      var known = facts(savepoints: [own], endedAgo: 30)
      known.job.state = state
      let told = known.complete(forecast(.kept("s3://a")), of: restart)
      #expect(told.steps.isEmpty)
      #expect(
        told.warnings.first
          == "from the savepoint of 34 s before its end, taken of this job: what came since is done again")
      #expect(told.warnings.last?.hasSuffix("a sink that does not take each once has it twice") == true)
    }
  }

  @Test func `A stop that took its savepoint and ended nothing is not the end`() {
    var stopped = savepoint("s3://a", of: healthyEvidence().job.id, ago: 64)
    stopped.endsJob = true
    let restart = ActionRequest.restart(RestartRequest(newJobID: "x"))
    var known = facts(savepoints: [stopped], endedAgo: 30)
    #expect(known.complete(forecast(.kept("s3://a")), of: restart).warnings.isEmpty)
    known.job.nativeState = "CANCELED"
    #expect(known.complete(forecast(.kept("s3://a")), of: restart).warnings.count == 2)
    known.job.nativeState = "FINISHED"
    known.savepoints.append(savepoint("s3://b", of: known.job.id, ago: 40))
    #expect(known.complete(forecast(.kept("s3://a")), of: restart).warnings.count == 2)
  }

  @Test func `The fleet keeps that a savepoint ended its job, whoever tells it first`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    let id = state.jobs[0].id
    var plain = savepoint("s3://a", of: id, ago: 20)
    state.note(plain, at: moment(0))
    #expect(state.savepoints(of: id).map(\.endsJob) == [false])
    plain.endsJob = true
    state.note(plain, at: moment(1))
    plain.endsJob = false
    state.note(plain, at: moment(2))
    #expect(state.savepoints(of: id).map(\.endsJob) == [true])
  }

  @Test func `A cancel without a savepoint says how old the last one is`() {
    let own = savepoint("s3://a", of: healthyEvidence().job.id, ago: 432)
    let cancel = ActionRequest.cancel(withSavepoint: false)
    #expect(
      facts(savepoints: [own]).complete(forecast(nil), of: cancel).warnings == ["its last savepoint is 7m12s old"])
    #expect(
      facts().complete(forecast(nil), of: cancel).warnings.first?.hasPrefix("no savepoint of it is known") == true)
    #expect(facts().complete(forecast(nil), of: .cancel(withSavepoint: true)).warnings.isEmpty)
    var spark = facts()
    spark.savesState = false
    #expect(spark.complete(forecast(nil), of: cancel).warnings.isEmpty)
  }

  @Test func `Only a scaling up is doubted`() {
    let doubted = facts(doubt: "a key is hot")
    #expect(
      doubted.complete(forecast(nil), of: .scale(parallelism: 9)).warnings
        == ["more parallelism will not help: a key is hot"])
    #expect(doubted.complete(forecast(nil), of: .scale(parallelism: 7)).warnings.isEmpty)
  }

  @Test func `A doubt has its reason from the graph`() {
    var evidence = healthyEvidence()
    #expect(ScalingDoubt.reason(evidence) == nil)
    evidence.detail?.graph = chain((0.1, 0.9), (0.98, 0), (0.2, 0))
    #expect(ScalingDoubt.reason(evidence) == nil)
    evidence.detail?.graph = chain((0.1, 0.9), (0.2, 0), (0.1, 0))
    #expect(ScalingDoubt.reason(evidence)?.contains("Window holds up the rest and is busy 20 % only") == true)
    evidence.detail?.graph = chain((0.1, 0.9), (0.2, 0.9), (0.2, 0.9))
    #expect(ScalingDoubt.reason(evidence)?.contains("the system that it writes to is") == true)
    var skewed = chain((0.1, 0.9), (0.98, 0), (0.2, 0))
    for place in 0..<4 { skewed.vertices[1].subtasks[place].busy = place == 3 ? 0.99 : 0.1 }
    evidence.detail?.graph = skewed
    #expect(ScalingDoubt.reason(evidence)?.contains("subtask 3 of Window gets most of the work") == true)
    evidence.detail = nil
    #expect(ScalingDoubt.reason(evidence) == nil)
  }
}
