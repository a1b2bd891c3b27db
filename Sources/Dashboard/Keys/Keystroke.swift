package import Screen

/// What is pressed for an action: one key, or two after each other, as vi's `g g`.
package struct Keystroke: Sendable, Hashable {
  package var first: Key
  package var second: Key?

  package init(_ first: Key, _ second: Key? = nil) {
    self.first = first
    self.second = second
  }

  /// As people write it, and as `keys.json5` does: `s`, `Ctrl-L`, `g g`; nil where it is no key.
  package init?(named name: String) {
    let words = name == " " ? ["Space"] : name.split(separator: " ").map(String.init)
    let keys = words.compactMap { Key(named: $0) }
    guard keys.count == words.count, (1...2).contains(keys.count) else { return nil }
    self.init(keys[0], keys.count > 1 ? keys[1] : nil)
  }

  /// They cannot mean two things in one place: they are the same, or one begins the other.
  func collides(with other: Keystroke) -> Bool {
    first == other.first && (second == nil || other.second == nil || second == other.second)
  }

  package var name: String { second.map { "\(first.name) \($0.name)" } ?? first.name }

  /// Where it can be pressed: what types a letter is typed in an input line and in the help, and two keys after each other
  /// are for pages alone.
  func works(in context: Context) -> Bool {
    if second != nil { return !context.isTyping && context != .plan }
    return !(context.isTyping && first.isTyped)
  }
}

extension Context {
  /// Letters are typed here.
  var isTyping: Bool { self == .bar || self == .help }
}
