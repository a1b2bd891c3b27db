import FoundationEssentials
import JSON
import Testing

@testable import Commands

struct AskTests {
  private static let fleet: JSONValue = [
    "jobs": [
      [
        "job_id": "flink-prod-7f3a9c", "job_name": "orders-enrich", "runner": "flink-prod", "runner_type": "flink",
        "state": "RUNNING", "parallelism": 8, "observed_at": "2026-11-23T12:00:00.500Z",
      ],
      [
        "job_id": "spark-etl-00aa11", "job_name": "nightly-rollup", "runner": "spark-etl", "runner_type": "spark",
        "state": "FAILED", "job_type": "BATCH", "observed_at": "2026-11-23T12:00:01Z",
      ],
    ],
    "runners": [
      ["runner": "flink-prod", "runner_type": "flink", "state": "ok", "observed_at": "2026-11-23T12:00:00.500Z"]
    ],
  ]

  /// Runs with a fleet in a file, which is gone afterwards.
  private func run(_ line: String, typing lines: [String] = [], fleet: String? = nil) async throws -> (Shell, ExitCode)
  {
    let path = FileManager.default.temporaryDirectory.path + "/beamtop-fleet-\(UInt64.random(in: 0...(.max))).json"
    try (fleet ?? AskTests.fleet.text).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let shell = Shell(typing: lines)
    return (shell, await shell.run("ask --fleet \(path) \(line)"))
  }

  @Test func `a batch answers a line for a line, nulls included`() async throws {
    let (shell, code) = try await run(
      "--dry-run --json --batch",
      typing: [
        #"{"text": "scale orders-enrich to 12", "extra": 1}"#,
        #"{"text": "cancel it", "selected": "flink-prod-7f3a9c", "now": "2026-11-23T12:00:00Z"}"#,
        #"{"text": "what would happen if I cancel it", "history": ["status of orders-enrich"]}"#,
        "", #"{"text": "what is the weather"}"#, #"{"text": "list failed jobs"}"#,
      ])
    #expect(code == .done, "\(shell.error)")
    let answers = try shell.out.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    try #require(answers.count == 5)
    for answer in answers {
      #expect(Set((answer.object ?? [:]).keys) == ["calls", "confirm", "message", "clarify", "refuse", "source"])
    }
    #expect(
      answers[0]["calls"] == [
        ["tool": "scale_job", "arguments": ["job_id": "flink-prod-7f3a9c", "parallelism": 12]]
      ])
    #expect(answers[0]["confirm"] == true && answers[0]["message"] == .null && answers[0]["source"] == "grammar")
    #expect(answers[1]["calls"]?[0]?["tool"] == "cancel_job" && answers[1]["confirm"] == true)
    #expect(answers[2]["calls"]?[0]?["arguments"]?["dry_run"] == true && answers[2]["confirm"] == false)
    #expect(answers[3]["refuse"]?.string != nil && answers[3]["calls"] == [])
    #expect(answers[4]["calls"]?[0]?["tool"] == "list_jobs" && answers[4]["confirm"] == false)
  }

  @Test func `a line that is none has its answer too, and the exit code tells`() async throws {
    let (shell, code) = try await run(
      "--dry-run --json --batch", typing: ["nonsense", #"{"txt": 1}"#, #"{"text": "list jobs"}"#])
    #expect(code == .failed)
    #expect(shell.out.split(separator: "\n").count == 3)
    #expect(shell.error.contains("line 1 is not a JSON object") && shell.error.contains("line 2 has no"))
  }

  @Test func `a fleet that is none is named`() async throws {
    #expect(try await run("--dry-run --json x", fleet: "{}").1 == .usage)
    #expect(try await run("--dry-run --json x", fleet: #"{"jobs":[{"job_id":1}]}"#).0.error.contains("jobs[0]"))
    #expect(try await run("--json x").1 == .usage)
    #expect(try await run("--dry-run --batch").1 == .usage)
  }

  @Test func `one sentence in front of a file`() async throws {
    let (shell, _) = try await run("--dry-run --json scale orders to 12")
    #expect(shell.json?["calls"]?[0]?["arguments"]?["parallelism"] == 12)
    #expect(try await run("--dry-run cancel orders").0.out == "mcp job cancel flink-prod-7f3a9c\n")
  }

  @Test func `a question is answered at once`() async {
    let shell = Shell.demo()
    #expect(await shell.run("ask why is orders slow") == .done)
    #expect(shell.out.contains("bottleneck"))
    #expect(await shell.run("ask what is the weather") == .failed)
    #expect(shell.error.hasPrefix("mcp: "))
  }

  @Test func `what would lose something is not done in a script without consent`() async {
    let shell = Shell.demo()
    #expect(await shell.run("ask cancel churn-features") == .failed)
    #expect(shell.error.contains("Cancel churn-features") && shell.error.contains("--yes"))
    await shell.run("job status churn-features --json")
    #expect(shell.json?["state"] == "RUNNING")
  }

  @Test func `with consent it is`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("ask --yes --json cancel churn-features") == .done, "\(shell.error)")
    #expect(shell.json?["results"]?[0]?["state"] == "CANCELED", "\(shell.out)")
  }

  @Test func `a dry run only shows`() async {
    let shell = Shell.demo()
    #expect(await shell.run("ask --dry-run 'scale orders to 12'") == .done)
    #expect(shell.out.contains("Scale orders-enrich from 8 to 12"))
  }

  @Test func `a conversation remembers, and asks on a terminal`() async {
    let shell = Shell.demo(typing: ["status of churn-features", "cancel it", "n", "quit", "list jobs"])
    #expect(await shell.run("ask", isTerminal: true) == .done)
    #expect(shell.error.contains("Cancel churn-features") && shell.error.contains("nothing was done"), "\(shell.error)")
    #expect(!shell.out.contains("clickstream"))
  }
}
