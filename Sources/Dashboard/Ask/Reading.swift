import BeamMCPClient

/// The reading calls of one sentence and what each came to: they are answered together, so that no answer hides another.
struct Reading: Sendable {
  struct Item: Sendable {
    var request: RequestID
    var call: ToolCall
    var answer: String?
    var hasFailed = false
  }

  var sentence: String
  var items: [Item]
  /// Calls of the sentence beyond these, which were not made.
  var dropped = 0

  /// More than can be read at once.
  static let limit = 40

  var isDone: Bool { items.allSatisfy { $0.answer != nil } }
  var hasFailed: Bool { items.contains(where: \.hasFailed) }

  /// All answers, in the sentence's order.
  var text: String {
    var texts = items.compactMap(\.answer)
    if dropped > 0 { texts.append("\(dropped) more were not asked for; narrow it down") }
    return texts.joined(separator: texts.contains { $0.contains("\n") } ? "\n\n" : "\n")
  }
}
