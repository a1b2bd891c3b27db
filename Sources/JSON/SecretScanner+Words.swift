// A secret that is told: `the password is x`, `password -> x`; in a sentence `password x` too.
extension SecretScanner {
  /// `->` or `→` at this place, behind a secret key.
  func arrow(at start: Int) -> Range<Int>? {
    guard start + 1 < bytes.count, bytes[start] != 0xE2 || holds("→", at: start) else { return nil }
    let key = beforeBlanks(start)
    let value = afterBlanks(start + (bytes[start] == UInt8(ascii: "-") ? 2 : 3))
    guard let name = self.key(before: key), isNameOfSecret(name) else { return nil }
    guard let place = self.value(from: value), !isName(place), !CommonWords.holds(text(place)) else { return nil }
    return place
  }

  /// Behind the key before this space.
  func told(after space: Int, by key: Range<Int>) -> Range<Int>? {
    let verb = verbEnd(from: space + 1)
    guard verb != nil || form == .sentence, isNameOfSecret(key), !isAsked(key) else { return nil }
    if let verb { return told(from: form == .sentence ? afterFillers(verb) : verb, isPlain: form == .sentence) }
    if let verb = verbBehindOwner(from: space + 1) { return told(from: afterFillers(verb), isPlain: true) }
    return told(from: space + 1, isPlain: false)
  }

  /// - Parameter isPlain: It may be a word of letters alone, as long as it is no common one.
  private func told(from start: Int, isPlain: Bool) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    if isQuote(start) { return value(from: start).flatMap { CommonWords.holds(text($0)) ? nil : $0 } }
    var end = wordEnd(from: start)
    while end > start, ".?!:".utf8.contains(bytes[end - 1]) { end -= 1 }
    let word = start..<end
    let (letters, digits) = counts(word)
    // Amounts: `8`, `5m`, `128-bit`, `2026-11-26T20:00:00Z`.
    let isAmount = digits > 0 && letters <= 3 && bytes[start] >= 0x30 && bytes[start] <= 0x39
    if isAmount, !(form == .sentence && letters == 0 && digits >= 4 && digits == word.count) { return nil }
    guard !word.isEmpty, isPlain || digits > 0, !CommonWords.holds(text(word)) else { return nil }
    return word
  }

  private func counts(_ word: Range<Int>) -> (letters: Int, digits: Int) {
    var (letters, digits) = (0, 0)
    for index in word {
      if bytes[index] >= 0x30, bytes[index] <= 0x39 { digits += 1 }
      if bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A { letters += 1 }
    }
    return (letters, digits)
  }

  /// One capital and small letters: a step of a graph, a type.
  private func isName(_ word: Range<Int>) -> Bool {
    bytes[word.lowerBound] >= 0x41 && bytes[word.lowerBound] <= 0x5A
      && word.dropFirst().allSatisfy { bytes[$0] >= 0x61 && bytes[$0] <= 0x7A }
  }

  private func isNameOfSecret(_ key: Range<Int>) -> Bool {
    guard hasMark(key) else { return false }
    return Secrets.isNameOfSecret(text(key)) || pair(key).map { Secrets.isNameOfSecret(text($0)) } ?? false
  }

  /// `what token is …` asks for one and tells none.
  private func isAsked(_ key: Range<Int>) -> Bool {
    guard form == .sentence, key.lowerBound > 1, let before = self.key(before: key.lowerBound - 1) else { return false }
    return ["what", "which", "whose"].contains(text(before).lowercased())
  }
}

// Words between a name and its secret.
extension SecretScanner {
  /// Where what follows `is`, `was`, `is:` begins.
  private func verbEnd(from start: Int) -> Int? {
    guard start + 3 < bytes.count else { return nil }
    let length: Int
    switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
    case (UInt8(ascii: "i"), UInt8(ascii: "s")): length = 2
    case (UInt8(ascii: "w"), UInt8(ascii: "a")) where bytes[start + 2] | 0x20 == UInt8(ascii: "s"): length = 3
    default: return nil
    }
    var end = afterBlanks(start + length)
    if end < bytes.count, ":=".utf8.contains(bytes[end]) { end = afterBlanks(end + 1) }
    return end > start + length && end < bytes.count ? end : nil
  }

  /// `for the database is x`: five words at the most.
  private func verbBehindOwner(from start: Int) -> Int? {
    guard ["of", "for", "to", "on"].contains(word(from: start)) else { return nil }
    var start = start
    for _ in 0..<5 {
      start = afterBlanks(wordEnd(from: start))
      guard start < bytes.count, wordEnd(from: start) > start else { return nil }
      if let verb = verbEnd(from: start) { return verb }
    }
    return nil
  }

  /// `now`, `set to`, `still`.
  private func afterFillers(_ start: Int) -> Int {
    var start = start
    for _ in 0..<3 where CommonWords.fillers.contains(word(from: start)) { start = afterBlanks(wordEnd(from: start)) }
    return start
  }

  private func word(from start: Int) -> String {
    let end = wordEnd(from: start)
    return end - start <= 8 ? text(start..<end).lowercased() : ""
  }
}
