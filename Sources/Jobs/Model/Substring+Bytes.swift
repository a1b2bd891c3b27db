// By bytes, since traces are long and the standard library compares texts by characters: a hundred times slower.
extension Substring {
  func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

  func holds(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return true }
    var rest = utf8
    while let at = rest.firstIndex(of: first) {
      rest = rest[at...]
      if rest.starts(with: word.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Up to a byte; all of it where there is none.
  func upTo(_ byte: UInt8) -> Substring { Substring(utf8.prefix { $0 != byte }) }

  /// What stands behind the last such byte; all of it where there is none.
  func behindLast(_ byte: UInt8) -> Substring {
    utf8.lastIndex(of: byte).map { Substring(utf8[utf8.index(after: $0)...]) } ?? self
  }

  var unindented: Substring { Substring(utf8.drop { $0 == 0x20 || $0 == 0x09 }) }
}
