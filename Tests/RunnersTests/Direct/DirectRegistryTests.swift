import FoundationEssentials
import Glibc
import JSON
import Jobs
import Runners
import Testing

/// What is true after our program, or a keeper, was killed.
@Suite struct DirectRegistryTests {
  @Test func `a program started again finds its processes, and what ended meanwhile`() async throws {
    let shop = try Workshop()
    let first = try shop.runner()
    let lives = try await first.run(shop.request(try shop.script("exec sleep 60", name: "lives"), id: "direct-1"))
    let ends = try await first.run(shop.request(try shop.script("exit 6", name: "ends"), id: "direct-2"))
    _ = try await first.folder(ends).ended()

    let second = try shop.runner()
    #expect(try await second.seen(lives)?.state == .running)
    let seen = try await second.seen(ends)
    #expect(seen?.state == .failed && seen?.nativeState == "exit code 6" && seen?.submittedAs == "direct-2")
    _ = try await second.cancel(lives, withSavepoint: false, deadline: soon)
    #expect(try await first.seen(lives)?.state == .canceled)
  }

  @Test func `a torn tail costs nothing that was synced, and is said once`() async throws {
    let shop = try Workshop()
    let first = try shop.runner()
    let job = try await first.run(shop.request(try shop.script("exit 0")))
    _ = try await first.ended(job)
    let registry = shop.path + "/state/direct/registry.jsonl"
    _ = try shop.write("state/direct/registry.jsonl", shop.read("state/direct/registry.jsonl") + "{\"id\":\"tor")
    let second = try shop.runner()
    #expect(try await second.survey().warning?.contains("1 unreadable") == true)
    #expect(try await second.survey().warning == nil)
    #expect(try await second.seen(job)?.state == .finished)
    #expect(try JSONLines.read(Data(contentsOf: URL(filePath: registry)), as: DirectJob.self).skipped == 0)
  }

  @Test func `a process that has a job's number but not its start time is never signalled`() async throws {
    let shop = try Workshop()
    let first = try shop.runner()
    let job = try await first.run(shop.request(try shop.script("exec sleep 60")))
    let folder = first.folder(job)
    let mark = try #require(folder.start()?.mark)
    kill(try #require(folder.keeper()), SIGKILL)
    _ = await folder.stop(grace: .zero, deadline: soon)

    let stranger = try Spawn.start(Command(executable: "/bin/sleep", arguments: ["60"]), output: .null, errors: .null)
    defer {
      kill(stranger, SIGKILL)
      waitpid(stranger, nil, 0)
    }
    var identity = try #require(ProcessIdentity(of: stranger))
    identity.startTicks -= 1
    try folder.write(StartRecord(process: identity, at: 0, mark: mark))
    let second = try shop.runner(grace: .zero)
    _ = try? await second.cancel(job, withSavepoint: false, deadline: soon)
    let seen = try await second.seen(job)
    #expect(seen?.endTime != nil)
    #expect(ProcessStat.read(stranger)?.isAlive == true)
  }

  @Test func `a killed keeper is replaced, the job runs on, and its end is honest about the exit code`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let code = try shop.script(
      "echo one; while [ ! -e go ]; do sleep 0.02; done; echo two; while [ ! -e end ]; do sleep 0.02; done")
    let job = try await runner.run(shop.request(code))
    let folder = runner.folder(job)
    kill(try #require(folder.keeper()), SIGKILL)
    #expect(await eventually { !folder.isKept })
    _ = try shop.write("go", "")
    #expect(try await runner.seen(job)?.state == .running)
    #expect(folder.isKept)
    _ = try shop.write("end", "")
    let seen = try await runner.ended(job)
    #expect(seen?.state == .unknown && seen?.trouble?.text.contains("exit code is not known") == true)
    #expect(
      try await runner.logs(of: job, LogRequest()).filter { $0.source == "stdout" }.map(\.message) == ["one", "two"])
  }

  @Test func `all killed while no program of ours ran is UNKNOWN, with the reason`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let job = try await runner.run(shop.request(try shop.script("exec sleep 60")))
    kill(try #require(runner.folder(job).keeper()), SIGKILL)
    let pid = try #require(runner.folder(job).start()?.process.pid)
    kill(pid, SIGKILL)
    // One that is still dying would get another keeper, which sees its end.
    #expect(await eventually { ProcessStat.read(pid)?.isAlive != true })
    let seen = try await shop.runner().ended(job)
    #expect(seen?.state == .unknown && seen?.trouble?.text == "it ended, and what would have recorded how was killed")
  }

  @Test func `two programs over one registry see each other's jobs and cancellations`() async throws {
    let shop = try Workshop()
    let (one, two) = (try shop.runner(), try shop.runner())
    let job = try await one.run(shop.request(try shop.script("exec sleep 60")))
    #expect(try await two.seen(job)?.state == .running)
    _ = try await two.cancel(job, withSavepoint: false, deadline: soon)
    #expect(try await one.seen(job)?.state == .canceled)
  }

  @Test func `ended jobs are kept in number, with their folders`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner { $0.keptJobs = 2 }
    var jobs: [JobTarget] = []
    for number in 0..<4 {
      jobs.append(try await runner.run(shop.request(try shop.script("exit 0"), id: "direct-\(number)")))
      _ = try await runner.ended(try #require(jobs.last))
    }
    try FileManager.default.createDirectory(
      atPath: shop.path + "/state/direct/jobs/abandoned/1", withIntermediateDirectories: true)
    let again = try shop.runner { $0.keptJobs = 2 }
    #expect(access(shop.path + "/state/direct/jobs/abandoned", F_OK) != 0)
    #expect(try await again.survey().observations.map(\.nativeID) == jobs.suffix(2).map(\.nativeID))
    #expect(access(runner.folder(jobs[0]).path, F_OK) != 0 && access(runner.folder(jobs[3]).path, F_OK) == 0)
    #expect(try await shop.runner { $0.keptDays = -1 }.survey().observations.isEmpty)
  }
}
