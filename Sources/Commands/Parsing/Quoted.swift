import Screen

/// Words of others inside sentences of ours.
enum Quoted {
  static func text(_ word: String) -> String { "\u{201C}\(Visible.text(word).fitting(200))\u{201D}" }
}
