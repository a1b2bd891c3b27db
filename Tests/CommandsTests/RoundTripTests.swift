import BeamMCPClient
import FoundationEssentials
import JSON
import Service
import Testing

@testable import Commands

/// Every action teaches its command (`CommandLine.text`): the parser takes exactly that.
struct RoundTripTests {
  private static let job = "flink-prod-7f3a9c"
  private static let now = Date(timeIntervalSince1970: 1_795_000_000)

  static let calls: [ToolCall] = [
    ToolCall("list_jobs"),
    ToolCall(
      "list_jobs",
      [
        "runner": "flink-prod", "state": ["RUNNING", "FAILED"], "health": "warn", "job_type": "BATCH",
        "name_contains": "it's a", "where": "lag>60 busy>90% /a b/", "limit": 5, "cursor": "12:x", "since_revision": 4,
      ]),
    ToolCall("list_jobs", ["runner_type": "spark"]),
    ToolCall("get_job_status", ["job_id": .string(job)]),
    ToolCall("get_job_status", ["job_id": "--yes"]),
    ToolCall("get_job_configuration", ["job_id": "a job with spaces"]),
    ToolCall(
      "get_job_metrics", ["job_id": .string(job), "window_seconds": 3600, "names": ["busy"], "vertex": "-sink"]),
    ToolCall(
      "get_job_logs",
      [
        "job_id": .string(job), "duration_seconds": 90.5, "level": "WARN", "contains": "--help", "regex": "^a$",
        "limit": 10, "source": "tm-1", "since": "2026-01-31T12:00:00Z", "since_cursor": "c",
      ]),
    ToolCall("get_job_graph", ["job_id": .string(job)]),
    ToolCall("get_job_checkpoints", ["job_id": .string(job)]),
    ToolCall("list_savepoints"), ToolCall("list_savepoints", ["job_id": .string(job)]),
    ToolCall("get_job_timeline"),
    ToolCall("get_job_timeline", ["job_id": .string(job), "duration_seconds": 600, "since": "2026-01-31T12:00:00Z"]),
    ToolCall("diagnose_job", ["job_id": .string(job)]), ToolCall("analyze_job_performance", ["job_id": .string(job)]),
    ToolCall("compare_jobs", ["job_ids": [.string(job), "other-job"]]),
    ToolCall(
      "compare_jobs", ["job_id": .string(job), "from": "2026-01-31T12:00:00Z", "to": "2026-01-31T13:00:00.000Z"]),
    ToolCall("list_runners"), ToolCall("get_runner", ["runner": "flink-prod"]),
    ToolCall("scale_job", ["job_id": .string(job), "parallelism": 8, "wait_seconds": 5, "idempotency_key": "k"]),
    ToolCall("create_savepoint", ["job_id": .string(job), "savepoint_path": "s3://bucket/a b"]),
    ToolCall("create_savepoint", ["job_id": .string(job)]),
    ToolCall("cancel_job", ["job_id": .string(job), "with_savepoint": true]),
    ToolCall("cancel_job", ["job_id": .string(job), "drain": true]), ToolCall("drain_job", ["job_id": .string(job)]),
    ToolCall(
      "restart_job",
      ["job_id": .string(job), "from_savepoint": "latest", "parallelism": 2, "options": ["memory_mb": "2048"]]),
    ToolCall(
      "submit_job",
      [
        "job_name": "-strange name", "runner": "flink-prod", "job_type": "STREAMING", "code_path": "/srv/it's.py",
        "pipeline_options": ["state_backend": "rocksdb", "input_source": "kafka://in=put", "empty": ""],
        "savepoint_path": "/sp", "entry_class": "org.example.Main", "program_args": ["--name", "-x", "plain", "--"],
      ]),
    ToolCall("submit_job", ["runner_type": "flink", "code_path": "/srv/a.py"]),
    ToolCall("note_job", ["job_id": .string(job), "text": "waits for the broker, it's slow"]),
    ToolCall("note_job", ["job_id": .string(job), "text": "--yes"]),
    ToolCall("acknowledge_job", ["job_id": .string(job), "duration_seconds": 1800, "reason": "the broker"]),
    ToolCall("acknowledge_job", ["job_id": .string(job), "withdraw": true]),
    ToolCall("search_pipelines", ["query": "where is it's end", "directory": "a b", "limit": 3]),
    ToolCall(
      "generate_pipeline",
      [
        "requirements": "keep amount > 10", "file_path": "a.py", "dataset_path": "b.csv", "runner_type": "flink",
        "overwrite": true,
      ]),
  ]

  @Test(arguments: calls)
  func `a call's command line is that call`(_ call: ToolCall) throws {
    let line = CommandLine.text(of: call)
    let words = Array(Shell.words(line).dropFirst())
    guard case .run(let invocation) = try CommandParser.parse(words) else {
      Issue.record("\(line) is no command")
      return
    }
    #expect(invocation.call(runners: ["flink-prod", "flink-dev"], now: RoundTripTests.now) == call, "\(line)")
  }

  @Test func `every operation is among them`() {
    #expect(Set(RoundTripTests.calls.map(\.tool)) == Set(Operations.table.map(\.name)))
  }

  @Test func `numbers among options stay what they say`() throws {
    let call = ToolCall(
      "submit_job", ["runner": "flink-prod", "code_path": "/a.py", "pipeline_options": ["parallelism": 4, "x": true]])
    let words = Array(Shell.words(CommandLine.text(of: call)).dropFirst())
    guard case .run(let invocation) = try CommandParser.parse(words) else { return }
    let read = try #require(invocation.call(runners: ["flink-prod"], now: RoundTripTests.now))
    #expect(CommandLine.text(of: read) == CommandLine.text(of: call))
  }

  @Test func `a secret that was masked is not run as it stands`() {
    let call = ToolCall(
      "submit_job", ["runner": "flink-prod", "code_path": "/a.py", "pipeline_options": ["db.password": "x"]])
    let words = Array(Shell.words(CommandLine.text(of: call)).dropFirst())
    #expect(throws: UsageError.self) { try CommandParser.parse(words) }
  }
}
