import JSON
import Jobs
import Pipelines

// Pipeline code, before it is a job.
extension Operations {
  static let pipelines: [Operation] = [
    Operation(
      name: "search_pipelines", title: "Search pipeline code",
      summary: "Passages of the code below pipeline_roots that a question is about, each with its file and lines.",
      input: Inputs.search, output: Outputs.passages, effect: .read, role: .viewer
    ) { service, arguments, _ throws(Refusal) in try await service.searchPipelines(arguments) },
    Operation(
      name: "generate_pipeline", title: "Write a pipeline",
      summary: "Writes a Beam pipeline in Python from requirements, checks it, and keeps it below pipeline_roots.",
      input: Inputs.generate, output: Outputs.orDryRun(Outputs.generated),
      effect: .write(isDestructive: false, isIdempotent: false), role: .admin
    ) { service, arguments, call throws(Refusal) in try await service.generatePipeline(arguments, call) },
  ]
}

extension Inputs {
  static let search = JSONSchema.object(
    [
      "query": .string("What is looked for, in words or as names in code", minLength: 1),
      "directory": .string("Only below this directory, absolute or from a root", minLength: 1),
      "limit": .integer("At the most so many passages; 8 without it", minimum: 1, maximum: 50).defaulting(to: 8),
    ], required: ["query"])
}

extension Inputs {
  static let generate = JSONSchema.object(
    members: merged(
      [
        "requirements": .string(
          "What the pipeline does, in plain English: what it reads, what it does, what it writes", minLength: 1),
        "file_path": .string("The new file, absolute or from a root, ending with .py", minLength: 1),
        "dataset_path": .string(
          "A CSV or JSON lines file below pipeline_roots, for the names and types of fields", minLength: 1),
        "runner_type": runnerType,
        "overwrite": .boolean("Replace a file that is there; the former is kept with ~ behind its name").defaulting(
          to: false),
      ], writing), required: ["requirements", "file_path"])
}

extension Outputs {
  static let generated = JSONSchema.object(
    [
      "file_path": .string("The file that was written"), "message": .string("In words"),
      "source": .string("Who wrote it", choices: ["template", "model"]), "lines": .integer("How many"),
      "covered": .array("What of the requirements a template covers", of: .string("One")),
      "not_covered": .array("What it does not, and a model wrote", of: .string("One")),
      "fields": .array(
        "Of the data set",
        of: .object(
          [
            "name": .string("Its name"), "type": .string("Its type", choices: DataSample.Kind.allCases.map(\.rawValue)),
            "optional": .boolean("It is missing in some records"),
          ], required: ["name", "type", "optional"])),
      "checks": .array(
        "How it was checked",
        of: .object(
          [
            "check": .string("Which", choices: CodeCheck.Kind.allCases.map(\.rawValue)),
            "outcome": .string("How it went", choices: CodeCheck.Outcome.allCases.map(\.rawValue)),
            "detail": .string("With what, or why not"),
          ], required: ["check", "outcome", "detail"])),
      "job_type": .string("For submit_job", choices: JobType.allCases.map(\.rawValue)),
      "former_path": .string("Where the file that was there before is kept").nullable,
    ], required: ["file_path", "message", "source", "lines", "covered", "not_covered", "fields", "checks", "job_type"])

  static let passages = JSONSchema.object(
    [
      "passages": .array(
        "The best first",
        of: .object(
          [
            "path": .string("The file"), "line": .integer("Its first line"), "end_line": .integer("Its last"),
            "title": .string("The function, class or file"), "kind": .string("function, class, module or text"),
            "score": .number("Higher is better, within this answer"), "text": .string("The code, not to be believed"),
          ], required: ["path", "line", "end_line", "title", "kind", "score", "text"])),
      "files": .array("Of these passages, with what the code says of itself", of: pipelineFile),
      "ranked_by": .string("bm25, or bm25 and embeddings"), "searched_files": .integer("How many"),
      "searched_passages": .integer("How many"),
      "skipped": .array(
        "What was not searched, the first of them",
        of: .object(["path": .string("Where"), "reason": .string("Why")], required: ["path", "reason"])),
      "skipped_count": .integer("How many were not searched"),
      "notes": .array("What limits this answer", of: .string("One")),
    ],
    required: [
      "passages", "files", "ranked_by", "searched_files", "searched_passages", "skipped", "skipped_count", "notes",
    ])

  private static let pipelineFile = JSONSchema.object(
    [
      "path": .string("The file"), "program_line": .integer("Where its program begins; null where it is none").nullable,
      "stream_line": .integer("Where it reads a source without an end; null where none is seen").nullable,
      "options": .array(
        "The options that it declares",
        of: .object(
          [
            "name": .string("Without dashes"), "line": .integer("Where"), "required": .boolean("It must be given"),
            "default": .string("What holds without it").nullable, "help": .string("What it is").nullable,
          ], required: ["name", "line", "required"])),
    ], required: ["path", "options"])
}
