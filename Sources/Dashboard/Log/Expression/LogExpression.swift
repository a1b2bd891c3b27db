import Jobs

/// An expression at work on log lines: an automaton, and the C library for what that leaves to it. It belongs to one pass.
final class LogExpression {
  private let automaton: ExpressionAutomaton?
  private let needed: [ByteSearch]
  /// Compiled when it is first needed; of what was checked it does so again, unless there is no memory left for it.
  private lazy var library = try? TextPattern(source, byLine: true)
  private let source: String
  private var libraryWork = 0

  /// A byte costs the library so many times what it costs the automaton.
  private static let libraryCost = 12

  init(_ source: String) {
    self.source = source
    let parsed = ExpressionParser.parse(source)
    automaton = parsed.flatMap(ExpressionAutomaton.init)
    needed = parsed?.expression.needed?.compactMap(ByteSearch.init) ?? []
  }

  var extra: Int { libraryWork + (automaton?.made ?? 0) }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if !needed.isEmpty, !needed.contains(where: { $0.find(in: text) != nil }) { return false }
    guard let automaton else { return libraryMatches(text) }
    let seen = automaton.isCostly ? UnsafeBufferPointer(rebasing: text.prefix(TextPattern.reach)) : text
    return isMatch(automaton.search(seen, beyondASCII: false), seen)
  }

  private func isMatch(_ answer: ExpressionAutomaton.Answer, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard answer == .notASCII, let automaton else { return answer == .match }
    guard automaton.readsBeyondASCII else { return libraryMatches(text) }
    // What is no UTF-8 is read as the screen shows it.
    if (try? UTF8Span(validating: text.span)) != nil { return automaton.search(text, beyondASCII: true) == .match }
    var shown = String(decoding: text, as: UTF8.self)
    return shown.withUTF8 { automaton.search($0, beyondASCII: true) == .match }
  }

  private func libraryMatches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let seen = UnsafeBufferPointer(rebasing: text.prefix(TextPattern.reach))
    libraryWork += seen.count * LogExpression.libraryCost
    return library?.matches(String(decoding: seen, as: UTF8.self)) ?? false
  }
}
