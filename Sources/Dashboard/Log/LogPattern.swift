package import Jobs

/// A regular expression over log lines, checked once. A plain text is looked for byte by byte, in the whole of a line; an
/// expression in its first `TextPattern.reach` bytes, and only where the plain text stands that it needs.
package struct LogPattern: Sendable, Hashable {
  package let source: String
  private let plain: ByteSearch?
  private let needed: ByteSearch?

  /// Throws what is wrong with it: no expression, or one that could take for ever.
  package init(_ source: String) throws(FilterError) {
    self.source = source
    guard source.contains(where: { "\\.[](){}*+?|^$".contains($0) }) else {
      plain = ByteSearch(source)
      needed = nil
      if plain == nil { throw FilterError(term: "", problem: "there is nothing to look for") }
      return
    }
    let pattern = try FilterPattern(source, term: source)
    plain = nil
    // Bytes beyond ASCII are compared as they are; the expression knows their cases.
    needed = pattern.neededText.flatMap { $0.utf8.allSatisfy { $0 < 0x80 } ? ByteSearch($0) : nil }
  }

  var isPlain: Bool { plain != nil }

  /// Compiled for one pass over the lines.
  func matcher() -> Matcher { Matcher(plain: plain, needed: needed, regex: isPlain ? nil : try? TextPattern(source)) }

  struct Matcher {
    fileprivate let plain: ByteSearch?
    fileprivate let needed: ByteSearch?
    fileprivate let regex: TextPattern?

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      if let plain { return plain.find(in: text) != nil }
      if let needed, needed.find(in: text) == nil { return false }
      // What was checked compiles again, unless there is no memory left for it.
      guard let regex else { return false }
      let seen = UnsafeBufferPointer(rebasing: text.prefix(TextPattern.reach))
      return regex.matches(String(decoding: seen, as: UTF8.self))
    }
  }
}
