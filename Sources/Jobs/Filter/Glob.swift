/// A text with `*` for any characters, case ignored. Without a star it must be equal.
struct Glob: Sendable {
  let text: String
  private let pieces: [String]

  init(_ text: String) {
    self.text = text
    pieces = text.lowercased().split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  }

  func matches(_ value: String) -> Bool {
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
