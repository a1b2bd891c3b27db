package import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON

/// What was said to the agent and what it made of it: `conversation.jsonl` below the state directory, for its user alone,
/// secrets masked. It is bounded: a full file becomes `conversation.1.jsonl`, in place of the one before.
package struct ConversationJournal: Sendable {
  private let path: String
  private let folder: String
  private let limit: Int

  /// Nil where nothing says where the user's files are.
  package init?(_ places: Places, environment: [String: String], limit: Int = 1 << 20) {
    guard environment["HOME"]?.isEmpty == false || environment["XDG_STATE_HOME"]?.hasPrefix("/") == true else {
      return nil
    }
    folder = places.state
    path = places.state + "/conversation.jsonl"
    self.limit = limit
  }

  /// Adds a line; what went wrong, or nil. Who speaks is not held up by a full disk.
  ///
  /// - Parameters:
  ///   - seconds: How long it took to understand.
  ///   - aftermath: What came of it; nil where that is not known here.
  package func note(
    _ utterance: Utterance, _ meaning: Interpretation, seconds: Double, _ aftermath: Aftermath? = nil
  ) -> String? {
    var line: [String: JSONValue] = [
      "time": .string(Instant.text(utterance.now)), "text": .string(Secrets.masked(utterance.text, as: .sentence)),
      "source": .string(meaning.source.rawValue), "seconds": .double(seconds),
      "calls": .array(
        (meaning.looks.map(\.call) + meaning.calls).map {
          ["tool": .string($0.tool), "arguments": .object(Secrets.masked($0.arguments))]
        }),
    ]
    for (name, text) in [("message", meaning.message), ("clarify", meaning.clarify), ("refuse", meaning.refuse)] {
      if let text { line[name] = .string(Secrets.masked(text)) }
    }
    if let selected = utterance.selected { line["selected"] = .string(selected) }
    line.merge(ConversationJournal.model(meaning)) { $1 }
    line.merge(aftermath?.members ?? [:]) { $1 }
    do {
      try FileFailure.makeFolder(folder)
      turnOver()
      try JournalFile(path: path).append(JSONValue.object(line))
      return nil
    } catch { return "\(error)" }
  }

  /// The model that was asked, and what that cost as far as its server tells.
  private static func model(_ meaning: Interpretation) -> [String: JSONValue] {
    guard let asked = meaning.asked else { return [:] }
    var members: [String: JSONValue] = ["model": .string(asked.name), "provider": .optional(asked.provider)]
    if let read = meaning.cost?.read {
      members["tokens"] = ["prompt": .int(read), "completion": .int(meaning.cost?.written ?? 0)]
    }
    if let price = meaning.cost?.price { members["cost"] = .double(price) }
    if let problem = asked.problem { members["model_error"] = .string(Secrets.masked(problem)) }
    if let reason = meaning.unfinished { members["unfinished"] = .string(Secrets.masked(reason)) }
    let words = meaning.words ?? asked.said ?? ""
    if words.contains(where: { !$0.isWhitespace }) { members["words"] = .string(bounded(Secrets.masked(words))) }
    return members
  }

  /// Characters of a model's words that are kept.
  private static let longest = 2000

  private static func bounded(_ text: String) -> String {
    text.count > longest ? text.prefix(longest) + "…" : text
  }

  private func turnOver() {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size >= limit else { return }
    rename(path, folder + "/conversation.1.jsonl")
  }
}
