/// A line cut into words, with quotes as in a shell; nothing else of a shell is understood.
enum Words {
  /// A number and the seconds of its unit.
  typealias Part = (count: Double, unit: Double)

  /// `90s`, `10m`, `6h`, `1d`, `1h30m`, `15min`; nil for what is no such span.
  static func seconds(_ word: String) -> Double? { parts(word)?.reduce(0) { $0 + $1.count * $1.unit } }

  /// Numbers with their units, each smaller than the one before.
  static func parts(_ word: String) -> [Part]? {
    var (parts, rest): ([Part], Substring) = ([], word.lowercased()[...])
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      let name = rest.dropFirst(digits.count).prefix { $0.isLetter }
      guard let unit = units[String(name)], let count = Double(digits), count > 0, count < 1e6,
        unit < parts.last?.unit ?? .infinity
      else { return nil }
      parts.append((count, unit))
      rest = rest.dropFirst(digits.count + name.count)
    }
    return parts.isEmpty ? nil : parts
  }

  /// Numbers, each with what may be a unit of time: `0m`, `1m1h`, `2years`.
  static func looksLikeSpan(_ word: String) -> Bool {
    var rest = word.lowercased()[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      let name = String(rest.dropFirst(digits.count).prefix { $0.isLetter })
      guard !digits.isEmpty, units[name] != nil || otherUnits.contains(name) else { return false }
      rest = rest.dropFirst(digits.count + name.count)
    }
    return !word.isEmpty
  }

  /// Units in which nothing is told here.
  private static let otherUnits = ["ms", "mo", "month", "months", "y", "yr", "year", "years"]

  private static let units: [String: Double] = {
    let names: [(Double, String)] = [
      (1, "s sec secs second seconds"), (60, "m min mins minute minutes"), (3600, "h hr hrs hour hours"),
      (86_400, "d day days"), (604_800, "w week weeks"),
    ]
    let pairs = names.flatMap { unit, words in words.split(separator: " ").map { (String($0), unit) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  /// A word as it is written so that it is one.
  static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && !word.contains { " '\"\\".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// Where the last word of a line begins, one in an open quote with that.
  static func lastStart(_ line: String) -> String.Index {
    var start = line.startIndex
    var quote: Character?
    for index in line.indices {
      let glyph = line[index]
      if let open = quote {
        if glyph == open { quote = nil }
      } else if glyph == " " {
        start = line.index(after: index)
      } else if glyph == "'" || glyph == "\"", index == start {
        quote = glyph
      }
    }
    return start
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
  /// A job is named that is not known.
  var isOfNoJob = false
  init(_ text: String, isOfNoJob: Bool = false) { (self.text, self.isOfNoJob) = (text, isOfNoJob) }
}
