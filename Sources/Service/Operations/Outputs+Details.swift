import JSON
import Jobs

// What the engines tell of one job, and of themselves.
extension Outputs {
  static let graph = JSONSchema.object(
    [
      "vertices": .array("Sources first", of: vertex),
      "edges": .array(
        "From vertex to vertex",
        of: .object(
          ["from": .string("A vertex"), "to": .string("A vertex"), "ship": .string("How records go")],
          required: ["from", "to"])),
    ], required: ["vertices", "edges"])

  private static let vertex = JSONSchema.object(
    [
      "id": .string("The engine's"), "name": .string("The name"), "parallelism": .integer("Subtasks"),
      "state": .string("The engine's word"), "busy": .number("Of the busiest subtask, 0 to 1"),
      "backpressure": .number("Of the most held back subtask, 0 to 1"),
      "records_in_per_s": .number("Records a second in"), "records_out_per_s": .number("Records a second out"),
      "records_in": .number("Records in"), "records_out": .number("Records out"),
      "watermark_lag_s": .number("Seconds behind the clock"), "subtasks": .array("Its instances", of: subtask),
    ], required: ["id", "name", "subtasks"])

  private static let subtask = JSONSchema.object(
    [
      "index": .integer("From 0"), "state": .string("The engine's word"), "busy": .number("0 to 1"),
      "backpressure": .number("0 to 1"), "records_in_per_s": .number("Records a second in"),
      "records_in": .number("Records in"), "records_out_per_s": .number("Records a second out"),
      "records_out": .number("Records out"), "host": .string("Where it runs"),
      "process": .string("The engine's id of the process that it runs in"),
      "attempt": .integer("How often it was started anew"),
    ], required: ["index"])

  static let checkpoints = JSONSchema.object(
    [
      "enabled": .boolean("The job takes checkpoints"), "interval_s": .number("Seconds"),
      "timeout_s": .number("Seconds"), "completed": .integer("How many"), "failed": .integer("How many"),
      "in_progress": .integer("How many"), "restored": .integer("How often restored from one"),
      "history": .array("The newest first", of: checkpoint), "latest_restored": .string("Its path"),
      "told_at": .string("RFC 3339, UTC: when it told this, where none of the job's tasks runs since"),
    ], required: ["enabled", "completed", "failed", "in_progress", "restored", "history"])

  private static let checkpoint = JSONSchema.object(
    [
      "id": .integer("The engine's"), "status": .string("COMPLETED, FAILED, IN_PROGRESS"),
      "is_savepoint": .boolean("Taken on demand"), "triggered_at": time, "end_to_end_s": .number("Seconds"),
      "size_bytes": .number("Bytes"), "failure": .string("Why it failed"), "path": .string("Where it lies"),
      "start_delay_s": .number("Seconds, longest subtask"), "alignment_s": .number("Seconds, longest subtask"),
      "sync_s": .number("Seconds, longest subtask"), "async_s": .number("Seconds, longest subtask"),
      "acknowledged": .integer("Subtasks that have"), "subtasks": .integer("Subtasks"),
    ], required: ["id", "status", "is_savepoint", "triggered_at"])

  static let diagnosis = JSONSchema.object(
    [
      "health": .string("The worst finding", choices: Health.allCases.map(\.rawValue)),
      "verdict": .string("One sentence"), "findings": .array("The worst first", of: finding),
      "not_assessed": .array("What could not be judged, and why", of: .string("One")),
      "exceptions": .array("With traces: true, the newest first", of: exception),
    ], required: ["health", "verdict", "findings", "not_assessed"])

  private static let exception = JSONSchema.object(
    [
      "time": time, "exception": .string("The innermost cause's class"), "message": .string("Its message, one line"),
      "trace": .string("As the engine tells it"), "task": .string("What threw it"),
      "location": .string("The process it ran on"),
      "retried": .integer("So many tasks ended so and were tried again, while the job went on"),
    ], required: ["time", "exception", "message", "trace"])

  private static let finding = JSONSchema.object(
    [
      "rule": .string("The rule"), "severity": .string("How bad", choices: Health.allCases.map(\.rawValue)),
      "summary": .string("One line"), "evidence": .array("Figures", of: .string("A sentence")),
      "advice": .string("What to do"),
      "action": .object(
        ["operation": .string("An operation"), "parallelism": .integer("Its argument")],
        required: ["operation"]),
    ], required: ["rule", "severity", "summary", "evidence", "advice"])

  private static let runnerMembers: [String: JSONSchema] =
    [
      "runner": .string("The configured name"),
      "runner_type": .string("The kind of engine", choices: RunnerType.allCases.map(\.rawValue)),
      "state": .string("How it answers", choices: RunnerStatus.State.allCases.map(\.rawValue)),
      "url": .string("Where it is"), "version": .string("The engine's"),
      "slots": .object(
        ["total": .integer("Task slots"), "free": .integer("Those free")],
        required: ["total", "free"]),
      "capabilities": .array("What it can do to a job at all", of: .string("An action")),
      "read_only": .boolean("Nothing may be changed"), "production": .boolean("Marked as production"),
      "demo": .boolean("A simulation"), "last_error": .string("In words"), "observed_at": time,
      "latency": .object(
        [
          "last_s": .number("Seconds, the last time"), "p95_s": .number("Seconds, all but the slowest twentieth"),
          "samples": .integer("Of so many times"),
        ], required: ["last_s", "p95_s", "samples"]),
      "watched_since": time,
    ]
  private static let runnerRequired = ["runner", "runner_type", "state", "url", "capabilities"]
  static let runner = JSONSchema.object(members: runnerMembers, required: runnerRequired)

  static let runnerDetail = JSONSchema.object(
    members: Inputs.merged(
      runnerMembers,
      [
        "processes": .array("The dead first, then the fullest", of: process),
        "processes_total": .integer("How many there are"), "processes_note": .string("What the list leaves out"),
      ]), required: runnerRequired + ["processes", "processes_total"])

  private static let process = JSONSchema.object(
    [
      "id": .string("The engine's"),
      "kind": .string("What it is", choices: EngineProcess.Kind.allCases.map(\.rawValue)),
      "host": .string("Where it runs"),
      "dead": .boolean("Given up by its engine, or without a sign of life for a minute"),
      "remark": .string("In words"), "job_id": .string("The one job that it works for"),
      "slots": .object(
        ["total": .integer("Task slots"), "free": .integer("Those free")], required: ["total", "free"]),
      "cores": .number("Processors"), "active_tasks": .integer("Tasks that run in it"),
      "failed_tasks": .integer("Tasks that failed in it"), "memory_used_bytes": .number("Bytes"),
      "memory_max_bytes": .number("Bytes"), "cpu": .number("0 to 1"),
      "gc_share": .number("Of its time at work that it collects garbage, 0 to 1"),
      "disk_used_bytes": .number("Bytes"), "shuffle_read_bytes": .number("Bytes"),
      "shuffle_written_bytes": .number("Bytes"), "heartbeat_age_s": .number("Seconds since its last sign of life"),
    ], required: ["id", "kind", "host", "dead"])

  static let runners = JSONSchema.object(
    ["runners": .array("As configured", of: runner)], required: ["runners"])
}
