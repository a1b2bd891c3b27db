import BeamMCPClient
import JSON
import Jobs

/// What a model read in a conversation, as the grammar's own commands: so that what follows goes on from it.
actor ReadSentences {
  /// Sentences before one that tell it from the same one elsewhere.
  private static let depth = 4
  private static let most = 200

  private var commands: [[String]: String] = [:]
  private var order: [[String]] = []

  /// Keeps what became of a sentence; nothing where the grammar has no words for all of it.
  func keep(_ utterance: Utterance, _ meaning: Interpretation) {
    guard meaning.source == .model, meaning.refuse == nil, meaning.clarify == nil else { return }
    let calls = meaning.calls.isEmpty ? meaning.looks.map(\.call) : meaning.calls
    let words = calls.map(ReadSentences.command)
    let known = words.compactMap(\.self)
    guard !known.isEmpty, known.count == words.count else { return }
    let key = ReadSentences.key(utterance.history[...], utterance.text)
    if commands.updateValue(known.joined(separator: ", then "), forKey: key) == nil { order.append(key) }
    if order.count > ReadSentences.most { commands[order.removeFirst()] = nil }
  }

  /// The conversation with what was called in the place of what a model read.
  func retold(_ history: [String]) -> [String] {
    if commands.isEmpty { return history }
    return history.indices.map { at in
      commands[ReadSentences.key(history[..<at], history[at])] ?? history[at]
    }
  }

  private static func key(_ before: ArraySlice<String>, _ text: String) -> [String] { before.suffix(depth) + [text] }

  private static let looks = [
    "get_job_status": "status of", "get_job_logs": "logs of", "get_job_metrics": "metrics of",
    "get_job_timeline": "timeline of", "diagnose_job": "diagnose", "list_savepoints": "savepoints of",
  ]

  /// The call in words that the grammar reads as just that; nil where it has none.
  private static func command(_ call: ToolCall) -> String? {
    guard let id = call.jobID else { return nil }
    if let look = looks[call.tool] { return "\(look) \(id)" }
    switch call.tool {
    case "scale_job": return call.arguments["parallelism"]?.int.map { "scale \(id) to \($0)" }
    case "create_savepoint": return "take a savepoint of \(id)"
    default: return nil
    }
  }
}
