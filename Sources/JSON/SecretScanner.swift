/// Finds the secrets in a text, in one pass over its bytes.
struct SecretScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let form: Secrets.Form

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ form: Secrets.Form) { (self.bytes, self.form) = (bytes, form) }

  /// In order, none touching the next.
  func places() -> [Range<Int>] {
    var (places, index): ([Range<Int>], Int) = ([], 0)
    var before: UInt8 = 0
    while index < bytes.count {
      // Within a word nothing begins.
      let isWithin = before >= 0x61 && before <= 0x7A && bytes[index] >= 0x41
      before = bytes[index] | 0x20
      guard !isWithin, let place = place(at: index), place.lowerBound >= places.last?.upperBound ?? 0 else {
        index += 1
        continue
      }
      places.append(place)
      (index, before) = (place.upperBound, 0)
    }
    return places
  }

  private func place(at index: Int) -> Range<Int>? {
    // Letters, of which few begin a token.
    if bytes[index] >= 0x41 { return bytes[index] == 0xE2 ? arrow(at: index) : token(at: index) }
    return switch bytes[index] {
    case UInt8(ascii: "="): value(after: index, ofKeyBefore: index)
    case UInt8(ascii: ":"): isScheme(index) ? userInfo(after: index + 3) : assigned(by: index)
    case UInt8(ascii: " "): argument(after: index)
    case UInt8(ascii: "-"): dash(at: index)
    default: nil
    }
  }

  private func dash(at index: Int) -> Range<Int>? {
    guard index + 1 < bytes.count else { return nil }
    if bytes[index + 1] == UInt8(ascii: ">") { return arrow(at: index) }
    let isBeginning = index + 5 < bytes.count && bytes[index + 5] == UInt8(ascii: "B")
    return isBeginning ? privateKey(at: index) : nil
  }

  func holds(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for place in 0..<text.utf8CodeUnitCount where bytes[start + place] != text.utf8Start[place] { return false }
    return true
  }

  func isBlank(_ index: Int) -> Bool { bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") }

  func afterBlanks(_ start: Int) -> Int {
    var start = start
    while start < bytes.count, isBlank(start) { start += 1 }
    return start
  }
}

// A key, `=` or `:`, and its value.
extension SecretScanner {
  /// `key: value`, and `key := value`.
  private func assigned(by colon: Int) -> Range<Int>? {
    let isWide = colon + 1 < bytes.count && bytes[colon + 1] == UInt8(ascii: "=")
    return value(after: isWide ? colon + 1 : colon, ofKeyBefore: colon)
      ?? (isOfOracle(colon) ? passwordOfOracle(after: colon) : nil)
  }

  /// `key = value` and `key => value`, but no comparison.
  private func value(after separator: Int, ofKeyBefore end: Int) -> Range<Int>? {
    var start = separator + 1
    guard start < bytes.count, bytes[start] != UInt8(ascii: "=") else { return nil }
    let keyEnd = beforeBlanks(end)
    guard isSecretKey(before: keyEnd) else { return nil }
    if bytes[start] == UInt8(ascii: ">") { start += 1 }
    start = afterBlanks(start)
    // In a program what stands behind the name without quotes is an expression.
    if form == .program, keyEnd < end, start < bytes.count, !isQuote(start) { return nil }
    return value(from: start)
  }

  func beforeBlanks(_ end: Int) -> Int {
    var end = end
    while end > 0, isBlank(end - 1) { end -= 1 }
    return end
  }

  func isQuote(_ index: Int) -> Bool { bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") }

  /// `--password x`: the flag before this space takes what follows; `Bearer x` without the header's name too.
  private func argument(after space: Int) -> Range<Int>? {
    guard let key = key(before: space), space + 1 < bytes.count else { return nil }
    if key.count == 6, text(key).lowercased() == "bearer" { return token(from: space + 1) }
    guard bytes[key.lowerBound] == UInt8(ascii: "-") else { return told(after: space, by: key) }
    if isUserFlag(key) { return passwordOfUser(from: space + 1) }
    guard bytes[space + 1] != UInt8(ascii: "-"), isSecretKey(before: space) else { return nil }
    return value(from: space + 1)
  }

  /// What is no word of a sentence (RFC 6750, §2.1).
  private func token(from start: Int) -> Range<Int>? {
    let end = wordEnd(from: start)
    let isLong = end - start >= 8
    return isLong && bytes[start..<end].contains { $0 >= 0x30 && $0 <= 0x39 } ? start..<end : nil
  }

  /// Up to its closing quote, or to what ends a word. `Bearer x` is one value.
  func value(from start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let first = bytes[start]
    if first == UInt8(ascii: "\\"), start + 1 < bytes.count, isQuote(start + 1) { return escaped(from: start) }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      var end = start + 1
      while end < bytes.count, bytes[end] != first { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
      return nonempty(start + 1, min(end, bytes.count))
    }
    let end = wordEnd(from: start)
    let isScheme = ["bearer", "basic", "digest", "negotiate"].contains(text(start..<end).lowercased())
    if isScheme, end + 1 < bytes.count, bytes[end] == UInt8(ascii: " ") { return start..<wordEnd(from: end + 1) }
    return nonempty(start, end)
  }

  /// JSON within a text of JSON: `\"password\": \"x\"`.
  private func escaped(from start: Int) -> Range<Int>? {
    var end = start + 2
    while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "\\") || bytes[end + 1] != bytes[start + 1] { end += 1 }
    return nonempty(start + 2, end + 1 < bytes.count ? end : bytes.count)
  }

  func nonempty(_ start: Int, _ end: Int) -> Range<Int>? { start < end ? start..<end : nil }

  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !endsWord(bytes[end]) { end += 1 }
    return end
  }

  private func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    // , ; & | ) } ] " ' < >
    case 0...0x20, 0x2C, 0x3B, 0x26, 0x7C, 0x29, 0x7D, 0x5D, 0x22, 0x27, 0x3C, 0x3E: true
    default: false
    }
  }

  private func isSecretKey(before end: Int) -> Bool {
    guard let key = key(before: end), hasMark(key) else { return false }
    return Secrets.isSecret(text(key)) || pair(key).map { Secrets.isSecret(text($0)) } ?? false
  }

  /// `api key`, where the key is two words.
  func pair(_ key: Range<Int>) -> Range<Int>? {
    guard key.count == 3, key.lowerBound > 1, bytes[key.lowerBound - 1] == UInt8(ascii: " "),
      let first = self.key(before: key.lowerBound - 1)
    else { return nil }
    return first.lowerBound..<key.upperBound
  }

  /// Three letters of each word that makes a key secret, so that most keys are dismissed without a look at their words.
  private static let marks: [UInt32] = [
    "pas", "pwd", "sec", "tok", "cre", "key", "aut", "bea", "coo", "jaa", "sig", "con",
  ].map { (word: String) in word.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  func hasMark(_ key: Range<Int>) -> Bool {
    var letters: UInt32 = 0
    if key.count == 2, holds("pw", at: key.lowerBound) { return true }
    for index in key where bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A {
      letters = (letters << 8 | UInt32(bytes[index] | 0x20)) & 0xFF_FFFF
      if SecretScanner.marks.contains(letters) { return true }
    }
    return false
  }

  /// The word that ends here, in quotes or not.
  func key(before end: Int) -> Range<Int>? {
    var end = end
    if end > 0, bytes[end - 1] == UInt8(ascii: "\"") || bytes[end - 1] == UInt8(ascii: "'") {
      end -= end > 1 && bytes[end - 2] == UInt8(ascii: "\\") ? 2 : 1
    }
    var start = end
    while start > 0, end - start <= Secrets.longestKey, isKeyByte(bytes[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    // - . [ ] _
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x2D, 0x2E, 0x5B, 0x5D, 0x5F: true
    default: false
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
