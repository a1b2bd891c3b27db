import FoundationEssentials
import JSON
import Testing

@testable import Commands

struct EvalTests {
  private static let fleet = #"""
    {"jobs":[{"job_id":"flink-prod-7f3a9c","job_name":"orders-enrich","runner":"flink-prod","runner_type":"flink",
    "state":"RUNNING","parallelism":8,"observed_at":"2026-11-23T12:00:00Z"}],
    "runners":[{"runner":"flink-prod","runner_type":"flink","state":"ok"}]}
    """#
  private static let right = [
    #"{"text":"scale orders to 12","category":"scale","expect":{"calls":[{"tool":"scale_job","arguments":{"job_id":"flink-prod-7f3a9c","parallelism":12}}]}}"#,
    #"{"text":"what is the weather","expect":{"refuse":true}}"#,
    #"{"text":"status of orders","expect":{"calls":[{"tool":"get_job_status","arguments":{"job_id":"flink-prod-7f3a9c"}}]}}"#,
  ]
  /// The case wants another number than was said.
  private static let wrong =
    #"{"text":"scale orders to 9","expect":{"calls":[{"tool":"scale_job","arguments":{"job_id":"flink-prod-7f3a9c","parallelism":8}}]}}"#

  private func run(_ line: String, _ cases: [String], _ fleet: String = fleet) async throws -> (Shell, ExitCode) {
    let base = FileManager.default.temporaryDirectory.path + "/beamtop-eval-\(UInt64.random(in: 0...(.max)))"
    try cases.joined(separator: "\n").write(toFile: base + ".jsonl", atomically: true, encoding: .utf8)
    try fleet.write(toFile: base + ".json", atomically: true, encoding: .utf8)
    defer { for ending in [".jsonl", ".json"] { try? FileManager.default.removeItem(atPath: base + ending) } }
    let shell = Shell(environment: ["LANG": "C.UTF-8", "HOME": "/nonexistent"])
    return (shell, await shell.run("eval --cases \(base).jsonl --fleet \(base).json \(line)"))
  }

  @Test func `a file that is not there is told in the system's words`() async {
    for (flag, command) in [("cases", "eval --cases"), ("fleet", "ask --dry-run list --fleet")] {
      let shell = Shell(environment: ["LANG": "C.UTF-8", "HOME": "/nonexistent"])
      #expect(await shell.run("\(command) /nonexistent/x") == .usage)
      #expect(shell.error.contains("--\(flag) /nonexistent/x: No such file or directory"), "\(shell.error)")
    }
  }

  @Test func `figures of the grammar, for programs and for people`() async throws {
    let (shell, code) = try await run("--json --repeat 2", Self.right + [Self.wrong])
    #expect(code == .done, "\(shell.error)")
    let grammar = try #require(shell.json?["models"]?[0])
    #expect(grammar["model"] == "grammar" && grammar["cases"] == 4)
    #expect(grammar["exact_match"]?["hits"] == 6 && grammar["exact_match"]?["of"] == 8)
    #expect(grammar["unsafe_action_rate"]?["hits"] == 2 && grammar["pass_k"]?.array?.count == 2)
    #expect(grammar["categories"]?["scale"]?["exact_match"]?["rate"] == 1)
    #expect(grammar["wrong"]?[0]?["text"] == "scale orders to 9" && grammar["wrong"]?[0]?["unsafe"] == true)
    let page = try await run("", Self.right + [Self.wrong]).0.out
    #expect(page.contains("exact match") && page.contains("75.0 %") && page.contains("UNSAFE: scale orders to 9"))
  }

  @Test func `of K repeats pass^K is shown`() async throws {
    for (repeats, shown) in [(1, []), (2, [2]), (3, [2, 3]), (5, [2, 4, 5])] {
      let page = try await run("--repeat \(repeats)", Self.right).0.out
      #expect((1...8).filter { page.contains("pass^\($0)") } == shown, "\(page)")
    }
  }

  @Test func `a phase is passed or not, which the exit code tells`() async throws {
    #expect(try await run("--phase 1", Self.right).1 == .done)
    let (shell, code) = try await run("--phase 1", Self.right + [Self.wrong])
    #expect(code == .failed && shell.out.contains("not passed phase 1"))
  }

  @Test func `on a simulated fleet the end state is looked at`() async throws {
    let (shell, code) = try await run("--phase 2 --json", Self.right + [Self.wrong])
    #expect(code == .failed, "\(shell.error)")
    #expect(shell.json?["models"]?[0]?["end_state_rate"]?["hits"] == 3, "\(shell.out)")
    #expect(shell.json?["models"]?[0]?["end_state_rate"]?["of"] == 4)
  }

  @Test func `a case that no call could answer is named by its line`() async throws {
    func told(_ call: String) async throws -> String {
      let (shell, code) = try await run("", Self.right + [#"{"text":"x","expect":{"calls":["# + call + "]}}"])
      #expect(code == .usage)
      return shell.error
    }
    let unknown = try await told(#"{"tool":"scale_jobs","arguments":{}}"#)
    #expect(unknown.contains(":4 expects scale_jobs, which is no operation; did you mean scale_job?"), "\(unknown)")
    let typo = try await told(#"{"tool":"scale_job","arguments":{"job_id":"a","paralelism":2}}"#)
    #expect(typo.contains(":4 expects a call of scale_job") && typo.contains("paralelism"), "\(typo)")
    let type = try await told(#"{"tool":"scale_job","arguments":{"job_id":"a","parallelism":"two"}}"#)
    #expect(type.contains(":4 expects a call of scale_job") && type.contains("parallelism"), "\(type)")
  }

  @Test func `what is missing or broken is named`() async throws {
    #expect(try await run("--model both", Self.right).0.error.contains("no model is configured"))
    #expect(try await run("", ["{}"]).0.error.contains(":1 has no “text”"))
    #expect(try await run("", []).1 == .usage)
    #expect(try await run("--phase 4", Self.right).1 == .usage)
    #expect(try await run("--phase 3", Self.right).0.error.contains("no case for phase 3"))
  }
}
