package import Jobs

/// A regular expression over log lines, checked once. A plain text is looked for byte by byte. An expression is looked for in
/// each of an entry's lines: `^` and `$` stand for their ends, and nothing but what names a line break goes beyond them.
package struct LogPattern: Sendable, Hashable {
  package let source: String
  private let plain: ByteSearch?

  /// Throws what is wrong with it: no expression, or one that could take for ever.
  package init(_ source: String) throws(FilterError) {
    self.source = source
    guard source.contains(where: { "\\.[](){}*+?|^$".contains($0) }) else {
      plain = ByteSearch(source)
      if plain == nil { throw FilterError(term: "", problem: "there is nothing to look for") }
      return
    }
    _ = try FilterPattern(source, term: source)
    plain = nil
  }

  var isPlain: Bool { plain != nil }

  /// Compiled for one pass over the lines.
  func matcher() -> Matcher { plain.map { .plain($0) } ?? .expression(LogExpression(source)) }

  enum Matcher {
    case plain(ByteSearch)
    case expression(LogExpression)

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      switch self {
      case .plain(let search): search.find(in: text) != nil
      case .expression(let expression): expression.matches(text)
      }
    }

    /// What it has taken beyond looking at each byte, in bytes that could have been looked at.
    var extra: Int { if case .expression(let expression) = self { expression.extra } else { 0 } }
  }
}
