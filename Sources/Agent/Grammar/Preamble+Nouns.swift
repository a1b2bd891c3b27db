// An order that is a noun.
extension Preamble {
  private static let nouns = [
    ("cancellation|termination|shutdown", "cancel"), ("restart|reboot", "restart"), ("drain|draining", "drain"),
    ("scaling|rescale|rescaling|upscaling|downscaling", "scale"), ("resumption", "resume"),
  ].map { (Phrase("run|do|perform|trigger|initiate? of? a|an|the? \($0.0) of|for"), Token(text: $0.1, word: $0.1)) }

  /// `cancellation of orders, please`
  mutating func takeNoun() {
    for (phrase, verb) in Preamble.nouns {
      guard let match = phrase.match(tokens, firstWord) else { continue }
      tokens.replaceSubrange(match.range, with: [verb])
      return
    }
  }
}
