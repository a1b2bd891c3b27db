import FoundationEssentials
import Glibc
import JSON
import Jobs
import Runners
import Testing

@Suite struct DirectRunnerTests {
  @Test func `a plain Python script gets the options as they were given, and finishes`() async throws {
    let shop = try Workshop()
    let code = try shop.write("plain.py", "import sys, os\nprint(sys.argv[1:])\nprint(os.getcwd())\n")
    let runner = try shop.runner()
    var request = shop.request(code, options: ["input": "a b", "count": 3, "fast": true, "slow": false])
    request.arguments = ["--", "last"]
    let job = try await runner.run(request)
    let seen = try #require(try await runner.ended(job))
    #expect(seen.state == .finished && seen.nativeState == "exit code 0" && seen.trouble == nil)
    #expect(seen.submittedAs == "direct-1" && seen.name == "job of direct-1" && seen.type == .batch)
    let lines = try await runner.logs(of: job, LogRequest()).map(\.message)
    #expect(lines == ["['--count=3', '--fast', '--input=a b', '--', 'last']", shop.path])
  }

  @Test func `two runners of one server have each their own jobs, and a renamed one keeps its`() async throws {
    let shop = try Workshop()
    let code = try shop.script("sleep 0.2")
    let first = try shop.runner {
      $0.name = "a"
      $0.siblings = ["b"]
    }
    let second = try shop.runner {
      $0.name = "b"
      $0.siblings = ["a"]
      $0.isFirst = false
    }
    let job = try await second.run(shop.request(code))
    #expect(try await first.survey().observations.isEmpty)
    #expect(try await second.survey().observations.count == 1)
    await #expect(throws: RunnerError.self) {
      _ = try await first.cancel(job, withSavepoint: false, deadline: .now + .seconds(5))
    }
    #expect(try await second.ended(job)?.state == .finished)
    // Without the runner that began it, the first of those that are left shows it.
    let renamed = try shop.runner { $0.name = "c" }
    #expect(try await renamed.survey().observations.map(\.nativeID) == [job.nativeID])
  }

  @Test func `a traceback is the reason, and one entry of the log`() async throws {
    let shop = try Workshop()
    let code = try shop.write(
      "bad.py", "import logging\nlogging.warning('soon')\ndef f(): raise ValueError('bad record 7')\nf()\n")
    let runner = try shop.runner()
    let job = try await runner.run(shop.request(code))
    let seen = try #require(try await runner.ended(job))
    #expect(seen.state == .failed && seen.trouble == .init(.critical, "ValueError: bad record 7"))
    let failure = try #require(try await runner.detail(of: job).failures?.first)
    #expect(failure.exception == "ValueError" && failure.message == "bad record 7")
    #expect(failure.trace.contains("line 3, in f"))
    let log = try await runner.logs(of: job, LogRequest())
    #expect(log.first?.level == .warn && log.last?.level == .error)
  }

  @Test(arguments: [
    ("echo usage: none >&2; exit 2", "usage: none"), ("exit 3", "exit code 3"),
    ("kill -SEGV $$", "killed by SIGSEGV (11)"),
    ("kill -9 $$", "killed by SIGKILL (9): by someone on this machine, or by the kernel when memory ran out"),
  ])
  func `a failure without a trace has a reason too`(script: String, reason: String) async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let job = try await runner.run(shop.request(try shop.script(script)))
    let seen = try await runner.ended(job)
    #expect(seen?.state == .failed && seen?.trouble?.text == reason)
    let failure = try #require(try await runner.detail(of: job).failures?.first)
    let native = try #require(seen?.nativeState)
    #expect(failure.exception == native)
    // What happened is said once.
    let rest = reason.replacing(native, with: "").drop { ": ".contains($0) }
    #expect(failure.message == rest && !failure.message.contains(native))
  }

  @Test func `cancel ends all processes, after the grace those that ignore it`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let code = try shop.script("sh -c 'trap \"\" TERM; echo $$ > child; while :; do sleep 0.05; done' & wait")
    let job = try await runner.run(shop.request(code))
    #expect(await eventually { shop.read("child").hasSuffix("\n") })
    let ended = try await runner.cancel(job, withSavepoint: false, deadline: soon)
    #expect(ended.state == .canceled)
    #expect(ProcessStat.read(Int32(shop.read("child").dropLast()) ?? 0)?.isAlive != true)
    let seen = try await runner.seen(job)
    #expect(seen?.state == .canceled && seen?.endTime != nil && seen?.trouble == nil)
    await #expect(throws: RunnerError.wrongState("it has ended already: CANCELED")) {
      try await runner.cancel(job, withSavepoint: false, deadline: soon)
    }
  }

  @Test func `a cancellation whose caller did not wait is brought to its end by a later look`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner(grace: .seconds(1))
    let job = try await runner.run(
      shop.request(try shop.script("trap '' TERM; echo > up; while :; do sleep 0.05; done")))
    #expect(await eventually { !shop.read("up").isEmpty })
    await #expect(throws: RunnerError.self) {
      try await runner.cancel(job, withSavepoint: false, deadline: .now + .milliseconds(50))
    }
    #expect(try await runner.seen(job)?.state == .cancelling)
    #expect(try await shop.runner(grace: .seconds(1)).ended(job)?.state == .canceled)
  }

  /// The leader ends at once; its child ignores SIGTERM, in the leader's session or in one of its own.
  @Test(arguments: ["", "setsid "])
  func `processes that outlive a cancelled leader are ended by a later program`(away: String) async throws {
    let workshop = try Workshop()
    let code = try workshop.script(
      "\(away)sh -c 'trap \"\" TERM; echo > up; while :; do sleep 0.05; done' &\nexec sleep 600")
    let first = try workshop.runner(grace: .seconds(2))
    let job = try await first.run(workshop.request(code))
    #expect(await eventually { !workshop.read("up").isEmpty })
    await #expect(throws: RunnerError.self) {
      try await first.cancel(job, withSavepoint: false, deadline: .now + .milliseconds(300))
    }
    let start = try #require(first.folder(job).start())
    let session = ProcessSession(leader: start.process, mark: start.mark)
    #expect(!session.all().isEmpty)
    // Whoever began the cancellation is killed here.
    let second = try workshop.runner(grace: .seconds(2))
    #expect(try await second.ended(job)?.state == .canceled)
    #expect(
      try await eventually {
        _ = try await second.survey()
        return session.all().isEmpty
      })
  }

  @Test func `what it cannot do it refuses, with what is possible`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let job = try await runner.run(shop.request(try shop.script("exec sleep 60")))
    let seen = try #require(try await runner.seen(job))
    #expect(!seen.actions.allows(.savepoint) && !seen.actions.allows(.drain) && !seen.actions.allows(.scale))
    #expect(seen.actions.allows(.cancel) && seen.actions.allows(.restart))
    for request in [
      ActionRequest.savepoint(path: nil), .drain, .cancel(withSavepoint: true), .scale(parallelism: 2),
      .restart(RestartRequest(origin: .path("/x"), newJobID: "n")),
    ] {
      let error = await #expect(throws: RunnerError.self) { try await runner.forecast(request, on: job) }
      guard case .notPossible(_, .some) = error else { throw Unexpected(request) }
    }
    await #expect(throws: RunnerError.self) { try await runner.savepoint(job, path: nil, deadline: soon) }
    await #expect(throws: RunnerError.self) { try await runner.drain(job, deadline: soon) }
    await #expect(throws: RunnerError.self) { try await runner.cancel(job, withSavepoint: true, deadline: soon) }
    #expect(try await runner.seen(job)?.state == .running)
    _ = try await runner.cancel(job, withSavepoint: false, deadline: soon)
  }

  @Test func `processor time and memory are those of all its processes`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let job = try await runner.run(shop.request(try shop.script("(while :; do :; done) & while :; do sleep 1; done")))
    #expect(try await eventually { (try await runner.seen(job)?.metrics.cpu ?? 0) > 0.01 })
    let process = try await runner.configuration(of: job).engine["process"]
    #expect((process?["processes"]?.int ?? 0) >= 2 && (process?["memory_bytes"]?.int ?? 0) > 100_000)
    _ = try await runner.cancel(job, withSavepoint: false, deadline: soon)
    #expect(try await runner.seen(job)?.metrics.cpu == nil)
  }

  @Test(arguments: ["sleep 60 & exit 0", "setsid sleep 60 & exit 0"])
  func `what lives on after its leader is told, and cancel ends it`(script: String) async throws {
    let shop = try Workshop()
    let later = { @Sendable in Date() + 5 }
    var settings = DirectSettings(stateDirectory: shop.path + "/state")
    settings.launch = shop.launch
    settings.grace = .zero
    let runner = try DirectRunner(settings, now: later)
    let job = try await runner.run(shop.request(try shop.script(script)))
    #expect(
      try await runner.ended(job)?.trouble?.text == "it has ended, but a process of it lives on; cancel ends them")
    #expect(try await runner.cancel(job, withSavepoint: false, deadline: soon).state == .finished)
    #expect(try await eventually { try await runner.seen(job)?.trouble == nil })
  }
}
