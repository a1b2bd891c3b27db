/// A line cut into words as a POSIX shell cuts it, with its quotes and backslashes and nothing else of it.
enum ShellWords {
  /// Nil where a quote is not closed.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for glyph in line {
      if isEscaped {
        word = (word ?? "") + String(glyph)
        isEscaped = false
      } else if glyph == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if glyph == open { quote = nil } else { word = (word ?? "") + String(glyph) }
      } else if glyph == "'" || glyph == "\"" {
        (quote, word) = (glyph, word ?? "")
      } else if glyph.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(glyph)
      }
    }
    if quote != nil || isEscaped { return nil }
    return words + (word.map { [$0] } ?? [])
  }
}
