import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Every problem that the diagnosis tells has a key: what would help, or else what shows more of it.
@Suite struct FindingKeyTests {
  init() { setUTF8() }

  private static let rules = [
    "failed", "vanished", "remark", "stuck", "restart_loop", "checkpoint_failing", "checkpoint_stalled",
    "executor_lost", "process_silent", "short_of_slots",
    "worker_errors", "scaling_blocked", "stuck_step", "bottleneck", "input_faster", "workers_at_bound", "system_lag",
    "skew", "task_skew", "watermark_stall", "memory_pressure", "spill", "shuffle_wait", "checkpoint_slow",
    "stale_engine", "one_of_a_newer_server",
  ]

  private func page(_ rules: [String], graph: Bool = true) -> Console {
    var console = Console.running(width: 120, height: 120)
    console.press(.enter)
    console.answerAll()
    console.state.details.diagnosis = Diagnosis(
      health: .warn, verdict: "many",
      findings: rules.map {
        Diagnosis.Finding(rule: $0, severity: .warn, summary: "has \($0)", evidence: [], advice: "Look.")
      })
    if !graph { console.state.details.graph = nil }
    return console
  }

  /// The key behind the advice of the only finding.
  private func key(_ console: Console) throws -> String {
    let lines = console.screen.split(separator: "\n").map(String.init)
    let advice = try #require(lines.firstIndex { $0.contains("→ Look.") })
    return try #require(lines[advice + 1].split(separator: " ").dropFirst().first).description
  }

  @Test(arguments: rules, [true, false])
  func `a finding without an action has the key that shows more of it`(rule: String, graph: Bool) throws {
    var console = page([rule], graph: graph)
    let name = try key(console)
    let pressed = try #require(Key(named: name), "\(rule): \(name)")
    #expect(console.state.keymap.intent(for: pressed, in: .job) != nil)
    let before = console.screen
    console.press(pressed)
    #expect(console.screen != before, "\(rule): \(name) does nothing")
  }

  @Test func `each of many has its own`() {
    let console = page(Array(Self.rules.prefix(6)))
    let keys = console.screen.split(separator: "\n").count { $0.contains(" shows ") || $0.contains(" draws ") }
    #expect(keys >= 6)
  }

  @Test func `a rebound key is the one that is named`() throws {
    var console = page(["memory_pressure"])
    console.send(.keymap(try Keymap.made("default", [Keymap.Change("logs", ["F7"])])))
    #expect(try key(console) == "F7")
  }

  @Test func `a checkpoint that expired names what it waited for`() {
    var console = page([])
    var all = Sample.checkpoints
    all.history[1].unanswered = ["totals", "deliver", "a", "b"]
    (all.history[1].acknowledged, all.history[1].subtasks) = (5, 8)
    console.state.details.checkpoints = all
    #expect(console.screen.contains("5 of 8 subtasks answered; no answer from totals, deliver, a and 1 more"))
  }

  @Test func `what failed and the engine lists no more is counted with the reason`() {
    var console = page([])
    console.state.details.checkpoints = Sample.checkpoints
    #expect(
      console.screen.contains("2 more failed: older than the 2 that the engine tells of, or refused before they began"))
  }
}
