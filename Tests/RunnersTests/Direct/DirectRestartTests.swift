import FoundationEssentials
import JSON
import Jobs
import Runners
import Testing

@Suite struct DirectRestartTests {
  /// It imports Beam, as far as the runner can see, and says what it was given.
  private static let beamLike = """
    import sys, time
    try:
        import apache_beam
    except ImportError:
        pass
    print(sys.argv[1:])
    time.sleep(60)
    """

  @Test func `scaling starts the same job again with other workers`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let job = try await runner.run(
      shop.request(try shop.write("beam.py", DirectRestartTests.beamLike), options: ["x": 1]))
    #expect(try await runner.seen(job)?.parallelism == 1)
    let forecast = try await runner.forecast(.scale(parallelism: 3), on: job)
    #expect(forecast.warnings.contains { $0.contains("input is read again") } && !forecast.reversible)
    let scaled = try await runner.scale(job, to: 3, deadline: soon)
    #expect(scaled.effective && scaled.previous == 1 && scaled.parallelism == 3 && scaled.nativeID == nil)
    let seen = try await runner.seen(job)
    #expect(seen?.state == .running && seen?.parallelism == 3 && seen?.submittedAs == "direct-1")
    #expect(
      try await eventually {
        try await runner.logs(of: job, LogRequest()).last?.message
          == "['--runner=FnApiRunner', '--job_name=job of direct-1', '--direct_num_workers=3', "
          + "'--direct_running_mode=multi_processing', '--x=1']"
      })
    #expect(runner.folder(job).exit() != nil)
    #expect(try await runner.scale(job, to: 3, deadline: soon).message.contains("already"))
    _ = try await runner.cancel(job, withSavepoint: false, deadline: soon)
  }

  @Test func `a scaling that was cut off between stop and start is told`() async throws {
    let job = DirectJob(
      id: "a", submission: SubmitRequest(jobID: "d", name: "n", type: .batch, codePath: "/x"),
      command: Command(executable: "/x"), program: .beamPython, at: 0)
    var scaled = job
    scaled.scaling = .init(to: 4, at: 100)
    let exit = RunCondition.ended(ExitRecord(status: .signaled(15), at: 101), nil)
    #expect(JobVerdict(scaled, exit, now: 110, lastWords: { nil }).state == .restarting)
    let verdict = JobVerdict(scaled, exit, now: 300) { nil }
    #expect(verdict.state == .failed && verdict.reason?.contains("4 workers") == true && verdict.endedAt == 101)
  }

  @Test func `a restart is a new job with merged options, and the old one is cancelled`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let code = try shop.script("echo \"$@\"; exec sleep 60")
    let job = try await runner.run(shop.request(code, options: ["a": 1, "b": 2]))
    let again = try await runner.restart(
      job, RestartRequest(newJobID: "direct-2", options: ["b": 3, "c": 4]), deadline: soon)
    #expect(try await runner.seen(job)?.state == .canceled)
    var next = job
    next.nativeID = try #require(again.nativeID)
    #expect(next.nativeID != job.nativeID)
    let seen = try await runner.seen(next)
    #expect(seen?.submittedAs == "direct-2" && seen?.state == .running)
    #expect(
      try await eventually {
        try await runner.logs(of: next, LogRequest()).map(\.message) == ["--a=1 --b=3 --c=4"]
      })
    _ = try await runner.cancel(next, withSavepoint: false, deadline: soon)
    let third = try await runner.restart(job, RestartRequest(newJobID: "direct-3"), deadline: soon)
    next.nativeID = try #require(third.nativeID)
    _ = try await runner.cancel(next, withSavepoint: false, deadline: soon)
  }

  @Test func `a restart that cannot be done stops nothing`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let job = try await runner.run(shop.request(try shop.script("exec sleep 60")))
    await #expect(throws: RunnerError.self) {
      try await runner.restart(job, RestartRequest(newJobID: "n", parallelism: 2), deadline: soon)
    }
    await #expect(throws: RunnerError.self) {
      try await runner.restart(job, RestartRequest(newJobID: "n", options: ["bad name": 1]), deadline: soon)
    }
    #expect(try await runner.seen(job)?.state == .running)
    _ = try await runner.cancel(job, withSavepoint: false, deadline: soon)
  }
}
