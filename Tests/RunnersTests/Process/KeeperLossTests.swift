import FoundationEssentials
import Glibc
import Runners
import Testing

/// kill -9 of a keeper, and what is true afterwards.
@Suite struct KeeperLossTests {
  private func killKeeper(of run: RunFolder) async throws {
    let keeper = try #require(run.keeper())
    kill(keeper, SIGKILL)
    #expect(await eventually { !run.isKept })
  }

  @Test func `the program outlives its keeper, and another takes over without a lost line`() async throws {
    let shop = try Workshop()
    let run = try await shop.start(
      "echo first; while [ ! -e go ]; do sleep 0.02; done; echo waiting; "
        + "while [ ! -e end ]; do sleep 0.02; done; echo last; exit 5")
    #expect(await eventually { run.lines == ["O first"] })
    try await killKeeper(of: run)
    _ = try shop.write("go", "")
    guard case .running(_, isKept: false) = run.condition() else { throw Unexpected(run.condition()) }

    try await shop.launch.keep(run)
    guard case .running(_, isKept: true) = run.condition() else { throw Unexpected(run.condition()) }
    _ = try shop.write("end", "")
    let end = try await run.ended()
    #expect(end?.status == nil && end?.note?.contains("exit code is not known") == true)
    #expect(run.lines.filter { $0.hasPrefix("O") } == ["O first", "O waiting", "O last"])
    #expect(run.lines.contains { $0.hasPrefix("K") && $0.contains("killed") })
  }

  @Test func `a keeper that took over ends with a program that had closed its output`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("exec > /dev/null 2>&1; while [ ! -e go ]; do sleep 0.02; done")
    try await killKeeper(of: run)
    try await shop.launch.keep(run)
    _ = try shop.write("go", "")
    #expect(try await run.ended() != nil)
    #expect(await eventually { !run.isKept })
  }

  @Test func `both killed is an end that nobody saw`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("sleep 30")
    let start = try #require(run.start())
    try await killKeeper(of: run)
    kill(start.process.pid, SIGKILL)
    #expect(await eventually { run.condition() == .lost(start) })
  }

  @Test func `a keeper killed before it wrote down the start leaves a program that is found by its mark`() async throws
  {
    let shop = try Workshop()
    let run = try await shop.start("echo here; sleep 30")
    let start = try #require(run.start())
    try await killKeeper(of: run)
    try FileManager.default.removeItem(atPath: run.path + "/start.json")
    #expect(run.condition() == .orphaned(start.process))

    try await shop.launch.keep(run)
    #expect(run.start()?.process == start.process)
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(10)))
  }

  /// At whichever moment it is killed: what runs is known to run, and what is told to have ended has.
  @Test(arguments: 0..<12) func `a keeper killed at any moment leaves the truth`(step: Int) async throws {
    let shop = try Workshop()
    let run = shop.folder()
    var order = shop.order(shell: "exec sleep 30")
    order.mark += ".\(step)"
    try run.create(order)
    let command = Command(executable: Workshop.program, arguments: [Keeper.flag, run.path])
    let keeper = try Spawn.start(command, output: .null, errors: .null)
    try await Task.sleep(for: .milliseconds(step * 3))
    kill(keeper, SIGKILL)
    waitpid(keeper, nil, 0)
    try await Task.sleep(for: .milliseconds(50))

    let lives = ProcessStat.all().first { $0.isAlive && ProcessSession.bears(order.mark, $0.pid) }?.pid
    switch run.condition() {
    case .neverStarted: #expect(lives == nil)
    case .orphaned(let process): #expect(process.pid == lives)
    case .running(let start, let isKept): #expect(start.process.pid == lives && !isKept)
    case let other: throw Unexpected(other)
    }
    if lives != nil {
      try await shop.launch.keep(run)
      #expect(await run.stop(grace: .zero, deadline: .now + .seconds(60)))
      #expect(run.exit() != nil)
    }
  }

  @Test func `a torn line that a killed keeper left is ended by the next`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("echo whole; while [ ! -e go ]; do sleep 0.02; done; echo after; exec sleep 30")
    #expect(await eventually { run.lines == ["O whole"] })
    try await killKeeper(of: run)
    _ = try shop.write("run/log", shop.read("run/log") + "2026-11-23T12:04:31.250Z O to")
    _ = try shop.write("go", "")
    try await shop.launch.keep(run)
    #expect(await eventually { run.lines.last == "O after" })
    #expect(run.lines.first == "O whole" && run.lines.contains("O to"))
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(10)))
  }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String
  init(_ value: some Sendable) { description = "unexpected: \(value)" }
}
