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

// The same of lists of phrases.
extension [Phrase] {
  /// Where the first of them stands that does, wherever that is.
  @inline(never)
  func first(in tokens: [Token], from start: Int = 0) -> Range<Int>? {
    for phrase in self { if let match = phrase.first(in: tokens, from: start) { return match.range } }
    return nil
  }

  /// What the first of them takes that begins there.
  @inline(never)
  func match(_ tokens: [Token], _ start: Int) -> Range<Int>? {
    for phrase in self { if let match = phrase.match(tokens, start) { return match.range } }
    return nil
  }
}

extension [Token] {
  /// Behind the last that is neither a mark nor a question mark.
  @inline(never)
  var saidEnd: Int { lastIndex { !$0.isBreak && $0.word != "?" }.map { $0 + 1 } ?? 0 }

  /// Behind the last that is no mark.
  @inline(never)
  var end: Int { lastIndex { !$0.isBreak }.map { $0 + 1 } ?? 0 }

  /// A verb stands in it with which something is changed.
  @inline(never)
  var orders: Bool { self[...].orders }
}

extension ArraySlice<Token> {
  @inline(never)
  var orders: Bool { contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true } }

  @inline(never)
  var firstMark: Int? { firstIndex { $0.isBreak } }

  @inline(never)
  var lastMark: Int? { lastIndex { $0.isBreak } }

  var hasMark: Bool { firstMark != nil }

  @inline(never)
  func areAll(_ words: Set<String>) -> Bool { allSatisfy { words.contains($0.word) } }

  /// As it was typed.
  @inline(never)
  var said: String { map(\.text).joined(separator: " ") }

  @inline(never)
  func dropping(_ words: Set<String>) -> ArraySlice<Token> { drop { words.contains($0.word) } }
}

extension [Token] {
  var firstMark: Int? { self[...].firstMark }
  var lastMark: Int? { self[...].lastMark }
  var hasMark: Bool { self[...].firstMark != nil }
  func areAll(_ words: Set<String>) -> Bool { self[...].areAll(words) }
  var said: String { self[...].said }
  func dropping(_ words: Set<String>) -> ArraySlice<Token> { self[...].dropping(words) }
}
