import FoundationEssentials
import Glibc
import Runners
import Testing

@Suite struct StopTests {
  @Test func `a grandchild that ignores SIGTERM, in a group of its own, is killed after the grace`() async throws {
    let shop = try Workshop()
    let run = try await shop.start(
      "set -m; sh -c 'trap \"\" TERM; echo $$ > stubborn; while :; do sleep 0.05; done' & trap 'exit 9' TERM; wait")
    #expect(await eventually { shop.read("stubborn").hasSuffix("\n") })
    let stubborn = try #require(Int32(shop.read("stubborn").dropLast()))
    let started = ContinuousClock.now
    #expect(await run.stop(grace: .milliseconds(300), deadline: .now + .seconds(10)))
    #expect(ContinuousClock.now - started >= .milliseconds(300))
    #expect(ProcessStat.read(stubborn)?.isAlive != true)
    #expect(run.exit()?.status == .exited(code: 9))
  }

  @Test func `a child that began a session of its own is ended too, the stubborn one after the grace`() async throws {
    let shop = try Workshop()
    let run = try await shop.start(
      "setsid sh -c 'echo $$ > gentle; exec sleep 600' & "
        + "setsid sh -c 'trap \"\" TERM; echo $$ > stubborn; while :; do sleep 0.05; done' & wait")
    #expect(await eventually { shop.read("gentle").hasSuffix("\n") && shop.read("stubborn").hasSuffix("\n") })
    let away = try ["gentle", "stubborn"].map { try #require(Int32(shop.read($0).dropLast())) }
    defer { for pid in away { kill(pid, SIGKILL) } }
    #expect(away.allSatisfy { ProcessStat.read($0)?.session == $0 })
    let since = ContinuousClock.now
    #expect(await !run.stop(since: since, grace: .seconds(60), deadline: .now + .milliseconds(300)))
    #expect(ProcessStat.read(away[0])?.isAlive != true)
    #expect(ProcessStat.read(away[1])?.isAlive == true)
    #expect(await run.stop(since: since, grace: .zero, deadline: .now + .seconds(10)))
    #expect(ProcessStat.read(away[1])?.isAlive != true)
  }

  @Test func `a process that bears the mark of another run, or a longer one, is left alone`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("exec sleep 600")
    let mark = try #require(run.start()?.mark)
    var strangers: [Int32] = []
    defer { for pid in strangers { kill(pid, SIGKILL); waitpid(pid, nil, 0) } }
    for other in [mark + "0", String(mark.dropLast()), "x\(mark)", ""] {
      let command = Command(
        executable: "/bin/sleep", arguments: ["600"], environment: [ProcessSession.markName: other])
      strangers.append(try Spawn.start(command, output: .null, errors: .null))
    }
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(10)))
    #expect(strangers.allSatisfy { ProcessStat.read($0)?.isAlive == true })
  }

  @Test func `a deadline before the grace leaves the rest to a later call`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("trap '' TERM; echo > ready; while :; do sleep 0.05; done")
    #expect(await eventually { !shop.read("ready").isEmpty })
    let since = ContinuousClock.now
    #expect(await !run.stop(since: since, grace: .seconds(60), deadline: .now + .milliseconds(100)))
    #expect(run.exit() == nil)
    #expect(await run.stop(since: since - .seconds(61), grace: .seconds(60), deadline: .now + .seconds(10)))
    #expect(run.exit()?.status == .signaled(SIGKILL))
  }

  @Test func `members are ended too when their leader has gone`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("sh -c 'echo $$ > child; exec sleep 60' & exit 0")
    _ = try await run.ended()
    #expect(await eventually { shop.read("child").hasSuffix("\n") })
    let child = try #require(Int32(shop.read("child").dropLast()))
    #expect(ProcessStat.read(child)?.isAlive == true)
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(10)))
    #expect(ProcessStat.read(child)?.isAlive != true)
  }

  /// A number that was given again: the same pid, another start time or another boot.
  @Test(arguments: [(1, ""), (0, "another boot")])
  func `a stranger that has the number now is never signalled`(ticks: Int, boot: String) async throws {
    let shop = try Workshop()
    let stranger = try Spawn.start(Command(executable: "/bin/sleep", arguments: ["60"]), output: .null, errors: .null)
    defer {
      kill(stranger, SIGKILL)
      waitpid(stranger, nil, 0)
    }
    var identity = try #require(ProcessIdentity(of: stranger))
    identity.startTicks += ticks
    if !boot.isEmpty { identity.boot = boot }
    let run = shop.folder()
    try run.create(shop.order(shell: "exit 0"))
    try run.write(StartRecord(process: identity, at: 0, mark: "mark"))
    #expect(!identity.isAlive)
    if ProcessHandle(identity) != nil { Issue.record("a handle of a stranger") }
    #expect(ProcessSession(leader: identity, mark: "mark").all().isEmpty)
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(5)))
    #expect(ProcessStat.read(stranger)?.isAlive == true)
  }

  @Test func `a wait that has run out before it began returns`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("exec sleep 3600")
    guard let start = run.start(), let handle = ProcessHandle(start.process) else { throw Unexpected(run) }
    for _ in 0..<200 { #expect(await !handle.ended(before: .now - .seconds(1))) }
    let waiting = Task { await Readiness.wait(for: 0, until: .now + .seconds(600)) }
    waiting.cancel()
    _ = await waiting.value
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(60)))
  }

  @Test func `the end of any process can be waited for, and a wait can run out`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("while [ ! -e go ]; do sleep 0.02; done")
    let start = try #require(run.start())
    guard let handle = ProcessHandle(start.process) else { throw Unexpected(start) }
    #expect(await !handle.ended(before: .now + .milliseconds(50)))
    _ = try shop.write("go", "")
    #expect(await handle.ended(before: .now + .seconds(10)))
  }
}
