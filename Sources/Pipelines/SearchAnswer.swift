package import JSON

/// What a search in pipeline code has found.
package struct SearchAnswer: Sendable {
  package struct Found: Sendable, Hashable {
    package var path: String
    package var line: Int
    package var endLine: Int
    package var title: String
    package var kind: String
    /// Higher is better, within one answer.
    package var score: Double
    /// Secrets masked.
    package var text: String
  }

  package struct File: Sendable, Hashable {
    package var path: String
    package var facts: PipelineFacts
  }

  package var passages: [Found] = []
  /// Of the files that the passages are of.
  package var files: [File] = []
  package var rankedBy = "bm25"
  package var searchedFiles = 0
  package var searchedPassages = 0
  package var skipped: [SkippedFile] = []
  package var skippedCount = 0
  /// What limits this answer, in sentences.
  package var notes: [String] = []

  package var json: JSONValue {
    [
      "passages": .array(passages.map(\.json)), "files": .array(files.map(\.json)), "ranked_by": .string(rankedBy),
      "searched_files": .int(searchedFiles), "searched_passages": .int(searchedPassages),
      "skipped": .array(skipped.map { ["path": .string($0.path), "reason": .string($0.reason)] }),
      "skipped_count": .int(skippedCount), "notes": .array(notes.map(JSONValue.string)),
    ]
  }
}

extension SearchAnswer.Found {
  fileprivate var json: JSONValue {
    [
      "path": .string(path), "line": .int(line), "end_line": .int(endLine), "title": .string(title),
      "kind": .string(kind), "score": .double(score), "text": .string(text),
    ]
  }
}

extension SearchAnswer.File {
  fileprivate var json: JSONValue {
    [
      "path": .string(path), "program_line": .optional(facts.program), "stream_line": .optional(facts.stream),
      "options": .array(facts.options.map(\.json)),
    ]
  }
}

extension PipelineFacts.Option {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "line": .int(line), "required": .bool(isRequired),
      "default": .optional(Secrets.isSecret(name) ? nil : standard), "help": .optional(help),
    ]
  }
}
