import JSON
import Jobs

// What writes answer: what came of it, or with `dry_run` what would.
extension Outputs {
  static let scaled = JSONSchema.object(
    [
      "job_id": .string("The job"), "parallelism": .integer("The new one, as asked for"),
      "previous": .integer("The one before").nullable, "effective": .boolean("The new one runs"),
      "settled": .boolean("Nothing more will come of it: where it is not effective now, it will not be"),
      "running_with": .integer("What it runs with now; less than was asked for while slots are missing").nullable,
      "message": .string("In words"),
    ], required: ["job_id", "parallelism", "effective", "message"])

  static let savepointMade = JSONSchema.object(
    ["job_id": .string("The job"), "savepoint_path": .string("Where it lies")],
    required: ["job_id", "savepoint_path"])

  static let ended = JSONSchema.object(
    [
      "job_id": .string("The job"), "state": .string("The state", choices: JobState.allCases.map(\.rawValue)),
      "savepoint_path": .string("The savepoint that was taken"),
      "last_savepoint": .string("Where none was taken: the last one that is known, to start it again from"),
      "last_savepoint_at": .string("When that was taken, RFC 3339, UTC"),
    ], required: ["job_id", "state"])

  static let restarted = JSONSchema.object(
    [
      "job_id": .string("The new job"), "previous_job_id": .string("The former"),
      "savepoint_path": .string("The savepoint that it started from"),
    ], required: ["job_id"])

  static let submitted = JSONSchema.object(
    [
      "job_id": .string("The job"), "state": .string("The state", choices: JobState.allCases.map(\.rawValue)),
      "job_name": .string("Its name: a program may give its job one of its own"),
    ],
    required: ["job_id", "state"])

  static let noted = JSONSchema.object(
    ["job_id": .string("The job"), "time": time, "text": .string("As it stands in the timeline, secrets masked")],
    required: ["job_id", "time", "text"])

  static let acknowledged = JSONSchema.object(
    ["job_id": .string("The job"), "acknowledged": acknowledgement.nullable], required: ["job_id", "acknowledged"])

  private static let dryRun = JSONSchema.object(
    [
      "summary": .string("One sentence"), "steps": .array("In order", of: .string("A step")),
      "current": .string("What is").nullable, "proposed": .string("What would be").nullable,
      "reversible": .boolean("It can be taken back"), "inverse": .string("What takes it back").nullable,
      "interruption": .string("How long the job stands still"),
      "warnings": .array("What to know first", of: .string("A warning")),
      "destructive": .boolean("Something may be lost or interrupted"),
      "production": .boolean("The runner is marked as production"),
      "free_slots": .integer("Free slots of the runner").nullable,
      "held_slots": .integer("Slots that the job has, where these are not as many as its parallelism"),
      "slots_taken": .integer("Slots that it takes; negative where it gives some back"),
      "counted_warnings": .array("Those that count from what runs now", of: .string("A warning")),
    ],
    required: ["summary", "steps", "reversible", "interruption", "warnings", "destructive", "production"])

  static func orDryRun(_ answer: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "object", "anyOf": [answer.value, dryRun.value]])
  }
}
