package import Jobs

/// A regular expression over log lines, checked once. A plain text is looked for byte by byte. An expression is looked for in
/// each of an entry's lines: `^` and `$` stand for their ends, and nothing but what names a line break goes beyond them. The level is
/// a column of its own and no part of an entry's text; what is looked for may be its word, or begin with it.
package struct LogPattern: Sendable, Hashable {
  package let source: String
  private let plain: ByteSearch?
  /// The levels whose word it matches alone.
  private var levels: Set<LogLine.Level> = []
  /// It speaks of a level and of more.
  private let spansLevel: Bool

  /// Throws what is wrong with it: no expression, or one that could take for ever.
  package init(_ source: String) throws(FilterError) {
    self.source = source
    if LogPattern.isPlain(source) {
      plain = ByteSearch(source)
      if plain == nil { throw FilterError(term: "", problem: "there is nothing to look for") }
    } else {
      _ = try FilterPattern(source, term: source)
      plain = nil
    }
    let folded = source.lowercased()
    spansLevel = LogLevelWord.all.contains { folded.contains($0.word) && folded != $0.word }
    let words = base()
    for (level, word) in LogLevelWord.all where Array(word.utf8).withUnsafeBufferPointer(words.matches) {
      levels.insert(level)
    }
  }

  /// No mark of an expression, and no letter that has another case which bytes do not tell.
  private static func isPlain(_ source: String) -> Bool {
    source.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII ? !"\\.[](){}*+?|^$".unicodeScalars.contains(scalar) : !scalar.properties.changesWhenCaseMapped
    }
  }

  var isPlain: Bool { plain != nil }

  /// The word for a level is what is looked for.
  func names(_ level: LogLine.Level) -> Bool { levels.contains(level) }

  /// Compiled for one pass over the lines.
  func matcher() -> Matcher { Matcher(base: base(), levels: levels, spansLevel: spansLevel) }

  private func base() -> Base { plain.map { .plain($0) } ?? .expression(LogExpression(source)) }

  struct Matcher {
    fileprivate let base: Base
    fileprivate let levels: Set<LogLine.Level>
    fileprivate let spansLevel: Bool

    /// - Parameter level: That of the entry; nil where it tells none.
    func matches(_ text: UnsafeBufferPointer<UInt8>, _ level: LogLine.Level?) -> Bool {
      if let level, !levels.isEmpty, levels.contains(level) { return true }
      if base.matches(text) { return true }
      guard spansLevel, let level else { return false }
      // As it stands on the screen.
      let whole = Array(level.rawValue.utf8) + [0x20] + text
      return whole.withUnsafeBufferPointer(base.matches)
    }

    /// What it has taken beyond looking at each byte, in bytes that could have been looked at.
    var extra: Int { if case .expression(let expression) = base { expression.extra } else { 0 } }
  }

  fileprivate enum Base {
    case plain(ByteSearch)
    case expression(LogExpression)

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      switch self {
      case .plain(let search): search.find(in: text) != nil
      case .expression(let expression): expression.matches(text)
      }
    }
  }
}

/// The words that stand before an entry's text for its level. What else a logger calls it stays in the text.
enum LogLevelWord {
  static let all: [(level: LogLine.Level, word: String)] = [
    (.info, "info"), (.warn, "warn"), (.warn, "warning"), (.error, "error"), (.debug, "debug"),
  ]
}
