/// A text with `*` for any characters, case ignored. Without a star it must be equal.
struct Glob: Sendable {
  let text: String
  private let pieces: [String]
  /// Looked for first, since it makes no copy.
  private let longest: FoldedText

  var hasStar: Bool { pieces.count > 1 }

  init(_ text: String) {
    self.text = text
    pieces = text.lowercased().split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    longest = FoldedText(pieces.max { $0.utf8.count < $1.utf8.count } ?? "")
  }

  func matches(_ value: String) -> Bool {
    guard longest.isPart(of: value) else { return false }
    var rest = Substring(value.lowercased())
    guard let first = pieces.first, let last = pieces.last, rest.hasPrefix(first) else { return false }
    if pieces.count == 1 { return rest.count == first.count }
    rest = rest.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
