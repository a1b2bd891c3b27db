import BeamMCPClient
import Models

/// What is told of a model's words, or of there being none.
enum ModelAnswer {
  /// Characters of an answer in words.
  private static let longest = 4000

  /// An answer in words, without the marks of models that think aloud; nil where there is none.
  static func words(in text: String) -> String? {
    let said = text.part(after: "Final Answer:")
    let lines = PlainText.of(String(said.prefix(longest))).split(separator: "\n").map(trimmed)
    let words = String(lines.filter { !$0.isEmpty }.joined(separator: "\n").drop(while: \.isWhitespace))
    guard !words.isEmpty else { return nil }
    return said.count > longest ? words + " …" : words
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }

  /// The rest of it is missing.
  static func isHalf(_ reply: ModelReply) -> Bool { [.broken, .cut, .open].contains(reply.end) }

  static func silence(_ reply: ModelReply) -> String {
    switch reply.end {
    case .cut: "it was cut at its limit of tokens"
    case .open: "its answer ended within a call"
    case .broken: "the connection broke before its answer had ended"
    case .refused: "it refused, without a word"
    case .whole, .calls: "it said nothing"
    }
  }

  /// Looks without words to them answer nothing: what the grammar asks or refuses goes on.
  static func unfinished(_ reason: String, _ fallback: Interpretation) -> Interpretation {
    var meaning = Interpretation(clarify: fallback.clarify, refuse: fallback.refuse, source: .model)
    meaning.unfinished = line(reason)
    return meaning
  }

  static func adding(_ reason: String, to fallback: Interpretation) -> Interpretation {
    let reason = line(reason)
    var answer = fallback
    answer.clarify = fallback.clarify.map { "\($0) (\(reason))" }
    answer.refuse = fallback.refuse.map { "\($0) (\(reason))" }
    return answer
  }

  private static func line(_ reason: String) -> String {
    reason.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension String {
  /// What stands behind the last mark; all of it where there is none.
  fileprivate func part(after mark: String) -> Substring {
    var rest = self[...]
    while let place = rest.firstRange(of: mark) { rest = rest[place.upperBound...] }
    return rest
  }
}
