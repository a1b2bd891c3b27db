import Synchronization

/// A pattern of words: `with|using a|the? savepoint` — words apart by blanks, `|` between choices, `?` after what may be
/// missing, `#` for a number.
struct Phrase: Sendable {
  private struct Choice: Sendable {
    var word: String
    var key: UInt32
  }

  private struct Element: Sendable {
    /// Where the element's words end among all choices; they begin where those of the one before end.
    var end: Int
    var isOptional: Bool
  }

  /// What a pattern is once it is read.
  private struct Compiled: Sendable {
    var choices: [Choice] = []
    var elements: [Element] = []
    /// A bit for the key of every word that may stand first; all where a number may.
    var heads: UInt64 = 0
  }

  private let choices: [Choice]
  private let elements: [Element]
  private let heads: UInt64

  /// Where a phrase stood: the tokens, and the numbers among them.
  struct Match: Sendable {
    var range: Range<Int>
    var numbers: [Int]
  }

  /// Patterns stand in the program alone, some of them within what is asked of every sentence: each is read once.
  private static let known = Mutex<[String: Compiled]>([:])

  @inline(never)
  init(_ pattern: String) {
    let compiled = Phrase.known.withLock { known in
      if let compiled = known[pattern] { return compiled }
      let compiled = Phrase.compiled(pattern)
      known[pattern] = compiled
      return compiled
    }
    (choices, elements, heads) = (compiled.choices, compiled.elements, compiled.heads)
  }

  /// One call for each table: written out, the loop is as large as the table.
  @inline(never)
  static func all(_ patterns: [String]) -> [Phrase] { patterns.map(Phrase.init) }

  /// Patterns that ` / ` or a new line sets apart: a text of the program's own. A literal of an array is built by code of
  /// thirty bytes a pattern.
  @inline(never)
  static func all(_ patterns: String) -> [Phrase] {
    patterns.split(separator: "\n").flatMap { line in
      line.replacing(" / ", with: "\n").split(separator: "\n").map { Phrase(String($0)) }
    }
  }

  private static func compiled(_ pattern: String) -> Compiled {
    var compiled = Compiled()
    var mayBegin = true
    for word in pattern.split(separator: " ") {
      let isOptional = word.hasSuffix("?")
      for choice in word.dropLast(isOptional ? 1 : 0).split(separator: "|").map(String.init) {
        let key = Token.key(choice)
        compiled.choices.append(Choice(word: choice, key: key))
        if mayBegin { compiled.heads |= choice == "#" ? .max : Phrase.bit(key) }
      }
      compiled.elements.append(Element(end: compiled.choices.count, isOptional: isOptional))
      mayBegin = mayBegin && isOptional
    }
    return compiled
  }

  private static func bit(_ key: UInt32) -> UInt64 { 1 << UInt64(key & 63) }

  /// The first place where the phrase stands.
  func first(in tokens: [Token], from start: Int = 0) -> Match? {
    var at = max(0, start)
    while at < tokens.count {
      if heads & Phrase.bit(tokens[at].key) != 0, let match = match(tokens, at) { return match }
      at += 1
    }
    return nil
  }

  /// The last place where the phrase stands.
  func last(in tokens: [Token]) -> Range<Int>? {
    tokens.indices.reversed().lazy.compactMap { match(tokens, $0)?.range }.first
  }

  /// The phrase at just this place.
  func match(_ tokens: [Token], _ start: Int) -> Match? {
    guard tokens.indices.contains(start), heads & Phrase.bit(tokens[start].key) != 0 else { return nil }
    var numbers: [Int] = []
    guard let end = end(tokens, start, 0, &numbers), end > start else { return nil }
    return Match(range: start..<end, numbers: numbers)
  }

  private func end(_ tokens: [Token], _ at: Int, _ element: Int, _ numbers: inout [Int]) -> Int? {
    guard element < elements.count else { return at }
    if tokens.indices.contains(at), !tokens[at].isQuoted {
      let key = tokens[at].key
      for index in (element == 0 ? 0 : elements[element - 1].end)..<elements[element].end {
        if choices[index].key == Phrase.anyNumber, let number = tokens[at].number {
          let kept = numbers
          numbers.append(number)
          if let end = end(tokens, at + 1, element + 1, &numbers) { return end }
          numbers = kept
        } else if choices[index].key == key, choices[index].word == tokens[at].word,
          let end = end(tokens, at + 1, element + 1, &numbers)
        {
          return end
        }
      }
    }
    return elements[element].isOptional ? end(tokens, at, element + 1, &numbers) : nil
  }

  private static let anyNumber = Token.key("#")
}
