extension String {
  /// It is one of the words that blanks set apart: a text of the program's own, as `word.isOne(of: "is are")` without the code
  /// that builds an array.
  @inline(never)
  func isOne(of words: StaticString) -> Bool {
    let all = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    let found = utf8.withContiguousStorageIfAvailable { String.stands($0, in: all) }
    return found ?? Array(utf8).withUnsafeBufferPointer { String.stands($0, in: all) }
  }

  private static func stands(_ word: UnsafeBufferPointer<UInt8>, in all: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end] != 0x20 { end += 1 }
      if end - start == word.count, word.elementsEqual(all[start..<end]) { return true }
      start = end + 1
    }
    return false
  }
}

extension String? {
  @inline(never)
  func isOne(of words: StaticString) -> Bool { self?.isOne(of: words) ?? false }
}

extension Substring {
  @inline(never)
  func isOne(of words: StaticString) -> Bool { String(self).isOne(of: words) }
}

// One call for what is asked of words at hundreds of places.
extension [Token] {
  @inline(never)
  func has(_ words: Set<String>) -> Bool { contains { words.contains($0.word) } }

  /// One of the words that blanks set apart.
  @inline(never)
  func has(_ words: StaticString) -> Bool { contains { $0.word.isOne(of: words) } }
}

extension ArraySlice<Token> {
  @inline(never)
  func has(_ words: Set<String>) -> Bool { contains { words.contains($0.word) } }

  @inline(never)
  func has(_ words: StaticString) -> Bool { contains { $0.word.isOne(of: words) } }
}
