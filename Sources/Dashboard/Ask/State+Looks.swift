import BeamMCPClient

extension State {
  /// What a model said of what it has looked at, above that itself; behind it stands the page of the last look. None of it
  /// is asked for again.
  mutating func showLooks(of meaning: Interpretation, _ sentence: String) -> [Effect] {
    if let last = meaning.looks.last, let value = last.value, !goTo(last.call) { follow(last.call, value) }
    var parts: [String] = []
    if let words = meaning.words { parts.append("the model says:\n" + words) }
    if let reason = meaning.unfinished { parts.append("the model said no more: " + reason) }
    if let reason = meaning.refuse { parts.append(ownWords(reason)) }
    if let question = meaning.clarify { parts.append(question) }
    parts += meaning.looks.map { look in
      let answer =
        switch look.result {
        case .success(let value): Summary.answer(look.call, value, self)
        case .failure(let error): Unserved.words(look.call, error) ?? "\(error)"
        }
      return "it looked: \(CommandLine.text(of: look.call))\n\(answer)"
    }
    if let cost = meaning.cost { parts.append(cost.text) }
    dialog = .text(title: sentence, text: parts.joined(separator: "\n\n"), top: 0)
    return []
  }
}
