/// A line cut into words, with quotes as in a shell; nothing else of a shell is understood.
enum Words {
  /// `90s`, `10m`, `6h`, `1d`; nil for what is no such span.
  static func seconds(_ word: String) -> Double? {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = word.last.flatMap({ units[$0] }), let number = Double(word.dropLast()), number > 0, number < 1e6
    else { return nil }
    return number * unit
  }

  /// A word as it is written so that it is one.
  static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && !word.contains { " '\"\\".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// Commands with `;` between them, which ends a word and stands in no quotes.
  static func commands(_ line: String) -> [String] {
    var commands = [""]
    var quote: Character?
    var escaped = false
    let glyphs = Array(line)
    for (place, glyph) in glyphs.enumerated() {
      let isEnd = place + 1 == glyphs.count || glyphs[place + 1] == " "
      if glyph == ";", quote == nil, !escaped, isEnd {
        commands.append("")
        continue
      }
      commands[commands.count - 1].append(glyph)
      if escaped {
        escaped = false
      } else if glyph == "\\", quote != "'" {
        escaped = true
      } else if let open = quote {
        if glyph == open { quote = nil }
      } else if glyph == "'" || glyph == "\"" {
        quote = glyph
      }
    }
    return commands.filter { $0.contains { $0 != " " } }
  }

  static func split(_ line: String) -> Result<[String], CommandError> {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    var escaped = false
    for glyph in line {
      if escaped {
        word.append(glyph)
        escaped = false
      } else if glyph == "\\", quote != "'" {
        (escaped, isOpen) = (true, true)
      } else if let open = quote {
        if glyph == open { quote = nil } else { word.append(glyph) }
      } else if glyph == "'" || glyph == "\"" {
        (quote, isOpen) = (glyph, true)
      } else if glyph == " " {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(glyph)
        isOpen = true
      }
    }
    if let quote { return .failure(CommandError("the quote \(quote) is not closed")) }
    if isOpen { words.append(word) }
    return .success(words)
  }
}

/// What is wrong with a command, in words.
struct CommandError: Error, Sendable, Hashable {
  var text: String
  init(_ text: String) { self.text = text }
}
