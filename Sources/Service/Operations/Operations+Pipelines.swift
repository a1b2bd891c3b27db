import JSON

// Pipeline code, before it is a job.
extension Operations {
  static let pipelines: [Operation] = [
    Operation(
      name: "search_pipelines", title: "Search pipeline code",
      summary: "Passages of the code below pipeline_roots that a question is about, each with its file and lines.",
      input: Inputs.search, output: Outputs.passages, effect: .read, role: .viewer
    ) { service, arguments, _ throws(Refusal) in try await service.searchPipelines(arguments) }
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

extension Outputs {
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
