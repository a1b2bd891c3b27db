/// Finds the secrets in a text, in one pass over its bytes.
struct SecretScanner {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

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
    if bytes[index] >= 0x41 { return token(at: index) }
    return switch bytes[index] {
    case UInt8(ascii: "="): value(after: index, ofKeyBefore: index)
    case UInt8(ascii: ":"): isScheme(index) ? userInfo(after: index + 3) : value(after: index, ofKeyBefore: index)
    case UInt8(ascii: " "): argument(after: index)
    default: nil
    }
  }
}

// A key, `=` or `:`, and its value.
extension SecretScanner {
  private func value(after separator: Int, ofKeyBefore end: Int) -> Range<Int>? {
    guard isSecretKey(before: end) else { return nil }
    var start = separator + 1
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
    return value(from: start)
  }

  /// `--password x`: the flag before this space takes what follows.
  private func argument(after space: Int) -> Range<Int>? {
    guard let key = key(before: space), bytes[key.lowerBound] == UInt8(ascii: "-"), isSecretKey(before: space),
      space + 1 < bytes.count, bytes[space + 1] != UInt8(ascii: "-")
    else { return nil }
    return value(from: space + 1)
  }

  /// Up to its closing quote, or to what ends a word. `Bearer x` is one value.
  private func value(from start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let first = bytes[start]
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

  private func nonempty(_ start: Int, _ end: Int) -> Range<Int>? { start < end ? start..<end : nil }

  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, !",;&|)}]\"'<>".utf8.contains(bytes[end]) { end += 1 }
    return end
  }

  private func isSecretKey(before end: Int) -> Bool {
    guard let key = key(before: end), hasMark(key) else { return false }
    return Secrets.isSecret(text(key))
  }

  /// Three letters of each word that makes a key secret, so that most keys are dismissed without a look at their words.
  private static let marks: [UInt32] = [
    "pas", "pwd", "sec", "tok", "cre", "key", "aut", "bea", "coo", "jaa", "sig", "con",
  ].map { (word: String) in word.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  private func hasMark(_ key: Range<Int>) -> Bool {
    var letters: UInt32 = 0
    for index in key where bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A {
      letters = (letters << 8 | UInt32(bytes[index] | 0x20)) & 0xFF_FFFF
      if SecretScanner.marks.contains(letters) { return true }
    }
    return false
  }

  /// The word that ends here, in quotes or not.
  private func key(before end: Int) -> Range<Int>? {
    var end = end
    if end > 0, bytes[end - 1] == UInt8(ascii: "\"") || bytes[end - 1] == UInt8(ascii: "'") { end -= 1 }
    var start = end
    while start > 0, end - start <= Secrets.longestKey, isKeyByte(bytes[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80
      || "._-[]".utf8.contains(byte)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

// RFC 3986 §3.2.1: what stands before `@` in an authority may hold a password.
extension SecretScanner {
  private func isScheme(_ colon: Int) -> Bool {
    colon > 0 && colon + 2 < bytes.count && bytes[colon + 1] == UInt8(ascii: "/")
      && bytes[colon + 2] == UInt8(ascii: "/")
  }

  /// The password; of a web address without one the whole, since a lone user there is mostly a token.
  private func userInfo(after start: Int) -> Range<Int>? {
    var (at, colon, end): (Int?, Int?, Int) = (nil, nil, start)
    while end < bytes.count, bytes[end] > 0x20, !"/?#\"'<>".utf8.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: "@") { at = end }
      if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
      end += 1
    }
    guard let at else { return nil }
    if let colon, colon < at { return nonempty(colon + 1, at) }
    return isWeb(before: start - 3) ? nonempty(start, at) : nil
  }

  private func isWeb(before colon: Int) -> Bool {
    var start = colon
    while start > 0, colon - start < 6, bytes[start - 1] | 0x20 >= 0x61, bytes[start - 1] | 0x20 <= 0x7A { start -= 1 }
    return ["http", "https"].contains(text(start..<colon).lowercased())
  }
}

// Tokens that their makers gave a beginning of their own, so that they are found where nobody calls them one.
extension SecretScanner {
  private static let beginnings = [
    "sk-", "ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "AKIA", "ASIA", "AIza",
    "eyJ",
  ].map { (text: String) in Array(text.utf8) }

  private func token(at start: Int) -> Range<Int>? {
    // Of these letters alone, A, e, g, s and x.
    switch bytes[start] {
    case 0x41, 0x65, 0x67, 0x73, 0x78: break
    default: return nil
    }
    guard start == 0 || !isTokenByte(bytes[start - 1]) else { return nil }
    guard SecretScanner.beginnings.contains(where: { $0[0] == bytes[start] && bytes[start...].starts(with: $0) }) else {
      return nil
    }
    var (end, run, hasDigit, isRandom) = (start, 0, false, false)
    while end < bytes.count, isTokenByte(bytes[end]) {
      let isDigit = bytes[end] >= 0x30 && bytes[end] <= 0x39
      let isRun = isDigit || bytes[end] | 0x20 >= 0x61 && bytes[end] | 0x20 <= 0x7A
      (run, hasDigit) = isRun ? (run + 1, hasDigit || isDigit) : (0, false)
      if run >= 16, hasDigit { isRandom = true }
      end += 1
    }
    // `sk-learn-training-2026` has no sixteen letters and digits in a row.
    return isRandom ? start..<end : nil
  }

  private func isTokenByte(_ byte: UInt8) -> Bool { isKeyByte(byte) && byte < 0x80 && byte != 0x5B && byte != 0x5D }
}
