/// What a regular expression says, as bytes of UTF-8.
indirect enum Expression: Sendable, Equatable {
  case bytes(ByteSet)
  case sequence([Expression])
  /// Of none of them, nothing: it never matches.
  case choice([Expression])
  /// At least, and at most.
  case repeated(Expression, Int, Int?)
  case assertion(Assertion)

  /// What must hold between two bytes.
  enum Assertion: Sendable {
    case lineBegin, lineEnd, wordEdge, noWordEdge, wordBegin, wordEnd

    func holds(_ before: Neighbour, _ after: Neighbour) -> Bool {
      switch self {
      case .lineBegin: before == .edge
      case .lineEnd: after == .edge
      case .wordEdge: (before == .word) != (after == .word)
      case .noWordEdge: (before == .word) == (after == .word)
      case .wordBegin: before != .word && after == .word
      case .wordEnd: before == .word && after != .word
      }
    }
  }

  /// What stands beside a place: a character of a word, another, or a line's end.
  enum Neighbour: Int32, Sendable { case edge, word, other }

  static let nothing = Expression.sequence([])

  /// Any character of more than one byte (RFC 3629, section 4; what is no UTF-8 is not told from it here).
  static let wide = Expression.choice([
    .sequence([.bytes(ByteSet(0xC2...0xDF)), tail]),
    .sequence([.bytes(ByteSet(0xE0...0xEF)), tail, tail]),
    .sequence([.bytes(ByteSet(0xF0...0xF4)), tail, tail, tail]),
  ])
  private static let tail = Expression.bytes(ByteSet(0x80...0xBF))

  var hasAssertion: Bool {
    switch self {
    case .bytes: false
    case .assertion: true
    case .sequence(let parts), .choice(let parts): parts.contains { $0.hasAssertion }
    case .repeated(let part, _, _): part.hasAssertion
    }
  }
}
