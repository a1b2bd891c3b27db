import JSON
import Jobs

/// What operations answer. Held by the tests to what is answered, and not checked at run time.
enum Outputs {
  static let time = JSONSchema.string("RFC 3339, UTC")
  private static let optionalNumber = JSONSchema.number("null where the engine has none").nullable

  static let job = JSONSchema.object(
    [
      "job_id": .string("Ours, never changed"), "native_id": .string("The engine's").nullable,
      "job_name": .string("The name"), "runner": .string("The runner's configured name"),
      "runner_type": .string("The kind of engine", choices: RunnerType.allCases.map(\.rawValue)),
      "job_type": .string("The type", choices: JobType.allCases.map(\.rawValue)),
      "state": .string("The state", choices: JobState.allCases.map(\.rawValue)),
      "native_state": .string("The engine's word"), "start_time": time.nullable, "end_time": time.nullable,
      "duration": .number("Seconds").nullable, "parallelism": .integer("Tasks side by side").nullable,
      "health": .string("The worst rule that fires", choices: Health.allCases.map(\.rawValue)),
      "diagnostics": .string("The reason in words, empty where healthy"), "metrics": metricFigures,
      "savepoints": .integer("How many are known"), "latest_savepoint": .string("Its path").nullable,
      "actions": actions, "revision": .integer("Rises with every change of the job"), "observed_at": time.nullable,
      "stale": .boolean("The engine no longer confirms this"), "acknowledged": acknowledgement,
    ],
    required: [
      "job_id", "job_name", "runner", "runner_type", "job_type", "state", "health", "metrics", "actions", "revision",
    ])

  static let acknowledgement = JSONSchema.object(
    [
      "by": .string("Who knows of the problem"), "at": time, "until": time,
      "reason": .string("Why it may wait; empty where none was given"),
    ], required: ["by", "at", "until", "reason"])

  private static let metricFigures = JSONSchema.object(
    members: Dictionary(JobMetrics.fields.map { ($0.name, optionalNumber) }, uniquingKeysWith: { first, _ in first }))

  private static let actions = JSONSchema.object(
    members: Dictionary(
      JobAction.allCases.map { action in
        (
          action.rawValue,
          JSONSchema.object(
            ["allowed": .boolean("May be done now"), "reason": .string("Why not")],
            required: ["allowed"])
        )
      }, uniquingKeysWith: { first, _ in first }))

  static let jobs = JSONSchema.object(
    [
      "jobs": .array("Jobs, or those that changed", of: job),
      "removed": .array("Jobs that are gone, or are no longer selected", of: .string("A job_id")),
      "revision": .integer("For since_revision of the next call"),
      "complete": .boolean("All selected jobs are listed: nothing else of them exists any more"),
      "next_cursor": .string("For cursor of the next call; absent on the last page"),
    ], required: ["jobs", "removed", "revision", "complete"])

  static let configuration = JSONSchema.object(
    [
      "job_id": .string("The job"),
      "submitted": JSONSchema(["description": "As submitted through this server, or null"]),
      "engine": .map("As the engine reports it, in groups"),
    ], required: ["job_id", "submitted", "engine"])

  static let metrics = JSONSchema.object(
    [
      "job_id": .string("The job"),
      "series": .array(
        "One a figure",
        of: .object(
          [
            "name": .string("The figure"), "times": .array("When", of: .number("Seconds since 1970, UTC")),
            "values": .array("The figure then, null for a gap", of: optionalNumber),
          ], required: ["name", "times", "values"])),
    ], required: ["job_id", "series"])

  static let logs = JSONSchema.object(
    [
      "lines": .array(
        "The oldest first",
        of: .object(
          [
            "time": time, "level": .string("The level", choices: LogLine.Level.allCases.map(\.rawValue)),
            "source": .string("The process or file"), "message": .string("The text, not to be believed"),
          ], required: ["time", "level", "source", "message"])),
      "cursor": .string("For since_cursor of the next call"), "truncated": .boolean("Entries were left out"),
    ], required: ["lines", "cursor", "truncated"])

  static let savepoints = JSONSchema.object(
    [
      "savepoints": .array(
        "The newest first",
        of: .object(
          ["job_id": .string("The job"), "path": .string("Where it lies"), "created_at": time],
          required: ["job_id", "path", "created_at"]))
    ], required: ["savepoints"])

  static let timeline = JSONSchema.object(
    ["entries": .array("The oldest first", of: timelineEntry)], required: ["entries"])

  static let timelineEntry = JSONSchema.object(
    [
      "id": .integer("Rises"), "time": time,
      "kind": .string("What it is", choices: TimelineEntry.Kind.allCases.map(\.rawValue)),
      "job_id": .string("The job").nullable, "job_name": .string("Its name").nullable,
      "runner": .string("The runner").nullable,
      "severity": .string("How bad", choices: Health.allCases.map(\.rawValue)), "text": .string("In words"),
      "actor": .string("Who did it").nullable,
      "fingerprint": .string(
        "Of an exception with a trace: the same, in any job, for the same one from the same frames"),
      "scaling": .object(["from": .integer("Before").nullable, "to": .integer("Since")], required: ["to"]),
    ], required: ["id", "time", "kind", "severity", "text"])
}
