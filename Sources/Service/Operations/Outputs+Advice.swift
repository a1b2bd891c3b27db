import JSON
import Jobs

// What the rules make of what the engines tell.
extension Outputs {
  static let analysis = JSONSchema.object(
    [
      "verdict": .string("One sentence"), "changes": .array("In the order in which to make them", of: change),
      "not_assessed": .array("What could not be judged, and why", of: .string("One")),
    ], required: ["verdict", "changes", "not_assessed"])

  private static let change = JSONSchema.object(
    [
      "parameter": .string("The parameter, or what to change in the pipeline's code"),
      "from": .string("Its value now; absent where it is not told"), "to": .string("Its new value"),
      "justification": .string("Why"), "evidence": .array("Figures", of: .string("A sentence")),
      "call": .object(
        ["tool": .string("An operation"), "arguments": .map("Its arguments")], required: ["tool", "arguments"]
      ).nullable,
      "no_call": .string("Why there is no call, and what to do instead"),
    ], required: ["parameter", "to", "justification", "evidence", "call"])

  static let comparison = JSONSchema.object(
    [
      "summary": .string("One sentence"), "first": side, "second": side,
      "figures": .array("Headline figures that a side has", of: figure),
      "differences": .array(
        "Else what is not the same",
        of: .object(
          [
            "what": .string("Its name"), "first": JSONSchema(["description": "Of the first side, or null"]),
            "second": JSONSchema(["description": "Of the second side, or null"]),
          ], required: ["what"])),
      "between": .array("What happened between two moments, the oldest first", of: timelineEntry),
      "not_compared": .array("What could not be compared, and why", of: .string("One")),
    ], required: ["summary", "first", "second", "figures", "differences", "between", "not_compared"])

  private static let side = JSONSchema.object(
    [
      "job_id": .string("The job"), "job_name": .string("Its name"), "runner": .string("Its runner"), "time": time,
      "state": .string("The state", choices: JobState.allCases.map(\.rawValue)),
      "health": .string("The health", choices: Health.allCases.map(\.rawValue)),
      "diagnostics": .string("Its reason"), "parallelism": .integer("Tasks side by side"),
    ], required: ["job_id", "job_name", "runner", "time"])

  private static let figure = JSONSchema.object(
    [
      "name": .string("The figure", choices: JobMetrics.fields.map(\.name)), "first": .number("Of the first side"),
      "second": .number("Of the second side"), "difference": .number("Second less first"),
      "better": .string(
        "Which side is better in it; neither where it does not tell",
        choices: JobComparison.Better.allCases.map(\.rawValue)
      ),
    ], required: ["name"])
}
