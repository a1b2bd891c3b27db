import JSON
import Jobs

/// What operations take.
enum Inputs {
  private static let reference = JSONSchema.string(
    "The job: its job_id, native id, name, or a prefix of an id of at least 4 characters", minLength: 1)
  private static let duration = JSONSchema.number("Only the last so many seconds", minimum: 0)
  private static let since = JSONSchema.string("Only from this time on, RFC 3339, 2026-01-31T12:00:00Z")
  static let runnerType = JSONSchema.string("The kind of engine", choices: RunnerType.allCases.map(\.rawValue))

  static let job = JSONSchema.object(["job_id": reference], required: ["job_id"])
  static let diagnosis = JSONSchema.object(
    [
      "job_id": reference,
      "traces": .boolean("With the exceptions that the engine kept, each with its whole trace").defaulting(to: false),
    ], required: ["job_id"])
  static let runner = JSONSchema.object(
    [
      "runner": .string("The runner's configured name", minLength: 1),
      "limit": .integer(
        "At the most so many processes; without it all" + Brevity.words("get_runner"), minimum: 0, maximum: 5000),
    ], required: ["runner"])
  static let savepoints = JSONSchema.object(["job_id": reference])

  static let listJobs = JSONSchema.object([
    "runner": .string("Only of this runner, by its configured name"), "runner_type": runnerType,
    "state": oneOrMore("Only in this state, or in these", JobState.allCases.map(\.rawValue)),
    "job_type": .string("Only of this type", choices: JobType.allCases.map(\.rawValue)),
    "name_contains": .string("Only jobs whose name has this in it, case ignored"),
    "health": oneOrMore("Only in this health, or in these", Health.allCases.map(\.rawValue)),
    "where": .string(
      "Only jobs that this filter lets pass, all its terms at once: lag>60 busy>90% state:failed,restarting "
        + "runner:flink* up>1h /regex/ !term, or a part of the name", minLength: 1),
    "since_revision": .integer("Only what changed after this revision of an earlier answer", minimum: 0),
    "limit": .integer(
      "At the most so many; without it all" + Brevity.words("list_jobs"), minimum: 1, maximum: 100_000),
    "cursor": .string("next_cursor of the page before, with the same other arguments"),
  ])

  static let metrics = JSONSchema.object(
    [
      "job_id": reference,
      "window_seconds": .number("The last so many seconds; 600 without it", minimum: 1)
        .defaulting(to: 600),
      "names": .array(
        "Only these figures", of: .string("A figure", choices: JobMetrics.fields.map(\.name))),
      "max_points": .integer(
        "At the most so many points a figure, each a mean; without it all" + Brevity.words("get_job_metrics"),
        minimum: 1, maximum: 100_000),
      "vertex": .string(
        "The id or name of a vertex: its own busy, backpressure, records and lag, as far back as somebody looked at the job"
      ),
    ], required: ["job_id"])

  static let logs = JSONSchema.object(
    [
      "job_id": reference, "duration_seconds": duration, "since": since,
      "level": .string("This level and up", choices: LogLine.Level.allCases.map(\.rawValue)),
      "contains": .string("Only entries with this text, case ignored", minLength: 1),
      "regex": .string(
        "Only entries that this regular expression matches somewhere in their first 8 KiB", minLength: 1),
      "limit": .integer(
        "At the most so many; \(LogSelection.defaultLimit) without it" + Brevity.words("get_job_logs"), minimum: 1,
        maximum: LogSelection.maxLimit),
      "source": .string("Only from this process or file, as source in an entry"),
      "since_cursor": .string("cursor of an earlier answer: goes on after it"),
    ], required: ["job_id"])

  static let timeline = JSONSchema.object([
    "job_id": reference, "duration_seconds": duration, "since": since,
    "limit": .integer(
      "At the most so many, the newest; without it all" + Brevity.words("get_job_timeline"), minimum: 1,
      maximum: 100_000),
  ])

  static let compare = JSONSchema.object([
    "job_ids": .array("Two jobs, as they are now; this, or job_id", of: reference),
    "job_id": .string("One job, to be compared with itself: with from", minLength: 1),
    "from": .string("The earlier moment, RFC 3339, 2026-01-31T12:00:00Z; figures are kept for a day"),
    "to": .string("The later moment, RFC 3339; now without it"),
  ])

  static let scale = change(
    ["parallelism": .integer("The new parallelism", minimum: 1, maximum: 32_768)], required: ["parallelism"])
  static let savepoint = change([
    "savepoint_path": .string("The directory to write to; the engine's own without it", minLength: 1)
  ])
  static let cancel = change([
    "with_savepoint": .boolean("Take a savepoint first; false without it").defaulting(to: false),
    "drain": .boolean("Finish what is in flight first, as drain_job").defaulting(to: false),
  ])
  static let restart = change([
    "from_savepoint": .string(
      "latest, none, or a path. Without it: a fresh savepoint of a job that runs, the latest of one that does not, "
        + "none where there is none", minLength: 1),
    "parallelism": .integer("The new parallelism; as before without it", minimum: 1, maximum: 32_768),
    "options": .map("Options to change, by the engine's own names; memory_mb is the server's"),
  ])

  static let note = change(
    [
      "text": .string(
        "What the next one has to know, in one line of at the most \(Service.noteLength) characters", minLength: 1)
    ],
    required: ["text"])
  static let acknowledge = change([
    "duration_seconds": .number(
      "For so long, a week at the most; an hour without it", minimum: 1, maximum: Service.longestAcknowledged
    )
    .defaulting(to: .int(Int(Service.acknowledgedFor))),
    "reason": .string("Why it may wait, or who is at it", minLength: 1),
    "withdraw": .boolean("Take an earlier acknowledgement back").defaulting(to: false),
  ])

  static let submit = JSONSchema.object(
    members: merged(
      [
        "job_name": .string("The job's name; the code file's without its ending, where it is absent", minLength: 1),
        "runner": .string("The runner's configured name; this or runner_type is required", minLength: 1),
        "runner_type": runnerType,
        "job_type": .string("BATCH without it", choices: JobType.allCases.map(\.rawValue))
          .defaulting(to: "BATCH"),
        "code_path": .string(
          "A jar, Python file or executable on the server, or a template's gs:// path, under pipeline_roots",
          minLength: 1),
        "pipeline_options": .map(
          "parallelism, checkpoint_interval in ms, state_backend, input_source, output_sink, and the engine's own"),
        "savepoint_path": .string("The savepoint to start from", minLength: 1),
        "entry_class": .string("The main class of a jar", minLength: 1),
        "program_args": .array("The program's arguments, one an element", of: .string("An argument")),
      ], writing), required: ["code_path"])

  /// The arguments of a change to one job, with those that every write takes.
  static func change(_ own: [String: JSONSchema], required: [String] = []) -> JSONSchema {
    .object(members: merged(["job_id": reference], own, writing), required: ["job_id"] + required)
  }

  static let writing: [String: JSONSchema] = [
    "dry_run": .boolean("Only tell what would happen; nothing does").defaulting(to: false),
    "idempotency_key": .string(
      "A repeat with the same key within 24 hours gets the first answer, or the job as it is now", minLength: 1),
    "wait_seconds": .number("How long to wait for the end, 60 without it; past it the work goes on", minimum: 0)
      .defaulting(to: .int(Int(Service.defaultWait))),
  ]

  static func merged(_ parts: [String: JSONSchema]...) -> [String: JSONSchema] {
    parts.reduce(into: [:]) { $0.merge($1) { $1 } }
  }

  private static func oneOrMore(_ description: String, _ choices: [String]) -> JSONSchema {
    let one = JSONSchema.string("One", choices: choices)
    return .any(description, of: [one, .array("Several", of: one)])
  }
}

extension JSONSchema {
  /// What holds where the argument is left out.
  func defaulting(to value: JSONValue) -> JSONSchema {
    guard var members = self.value.object else { return self }
    members["default"] = value
    return JSONSchema(.object(members))
  }

  static func object(members properties: [String: JSONSchema], required: [String] = []) -> JSONSchema {
    var members: [String: JSONValue] = [
      "type": "object", "additionalProperties": false, "properties": .object(properties.mapValues(\.value)),
    ]
    if !required.isEmpty { members["required"] = .array(required.map(JSONValue.string)) }
    return JSONSchema(.object(members))
  }
}
