import BeamMCPClient
package import JSON

/// One command of `mcp`. Parsing, help, completion, man page and tests are all made from the table of these
/// (`CommandTable`), so that none of them can tell another story.
package struct Command: Sendable {
  /// What it does when it is run.
  package enum Action: Sendable {
    /// One operation that changes nothing, and how its answer is shown.
    case read(String, Page)
    /// One operation that changes something, and how its answer is shown.
    case write(Writing)
    /// Anything else.
    case own(@Sendable (Run) async throws(Failure) -> ExitCode)
  }

  /// Turns an answer of the server into text for people.
  package typealias Page = @Sendable (JSONValue, Paper) -> String

  /// How a change is made and told.
  package struct Writing: Sendable {
    package var tool: String
    /// Something may be lost or interrupted: `destructiveHint` of the tool.
    package var isDestructive: Bool
    /// What is going on while it takes its time: `taking a savepoint`.
    package var doing: String
    /// The member of the answer that alone is printed where the output is not a terminal.
    package var essence: String?
    /// What is told beside the essence on standard error, in sentences.
    package var aside: @Sendable (JSONValue) -> [String] = { _ in [] }
    /// How many seconds it is waited for where nobody says; nil is as long as the server has it.
    package var patience: Int?
    /// On a terminal the plan is shown, and asked about, first.
    package var isAsked = true
    package var page: Page
  }

  /// The words that name it, behind `mcp`.
  package var words: [String]
  /// One line, without a full stop.
  package var summary: String
  /// Paragraphs for its own help page and the manual.
  package var details: String = ""
  package var arguments: [Argument] = []
  package var flags: [Flag] = []
  /// Lines for a shell, each with what it does.
  package var examples: [(line: String, meaning: String)] = []
  /// What is wrong, where its words and flags do not go together: it goes on from the command's name.
  package var problem: (@Sendable (Invocation) -> String?)?
  /// It asks no server, so that none can be named.
  package var isAlone = false
  /// Found by whoever knows it, listed nowhere.
  package var isHidden = false
  package var action: Action

  package var name: String { words.joined(separator: " ") }

  /// Every flag that may stand behind it: its own, those of its kind, and those of all commands.
  package var allFlags: [Flag] { flags + kindFlags + (isAlone ? [Flag.help] : Flag.everywhere) }

  /// Flags that all commands of a kind have.
  package var kindFlags: [Flag] {
    switch action {
    case .read: [Flag.answer, Flag.watch]
    case .write(let writing): [Flag.answer, Flag.dryRun, Flag.yes] + Flag.writing(writing.patience ?? 60)
    case .own: []
    }
  }

  /// The operation of the server that it is a face of; nil where it is none of one.
  package var tool: String? {
    switch action {
    case .read(let tool, _): tool
    case .write(let writing): writing.tool
    case .own: nil
    }
  }

  /// The call with the patience of its command, where it has none of its own.
  func patient(_ call: ToolCall) -> ToolCall {
    guard case .write(let writing) = action, let patience = writing.patience, call.arguments["wait_seconds"] == nil
    else { return call }
    var call = call
    call.arguments["wait_seconds"] = .int(patience)
    return call
  }

  package var isWriting: Bool { if case .write = action { true } else { false } }
}
