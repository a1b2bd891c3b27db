// Tokens that their makers gave a beginning of their own, so that they are found where nobody calls them one.
extension SecretScanner {
  private static let beginnings = [
    "sk-", "ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "AKIA", "ASIA", "AIza",
    "eyJ",
  ].map { (text: String) in Array(text.utf8) }

  func token(at start: Int) -> Range<Int>? {
    // Of these letters alone, A, e, g, h, s and x.
    switch bytes[start] {
    case 0x41, 0x65, 0x67, 0x73: break
    case 0x68: return holds("hooks.slack.com/services/", at: start) ? nonempty(start + 25, wordEnd(from: start)) : nil
    case 0x78: return slack(at: start)
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

  func isTokenByte(_ byte: UInt8) -> Bool { isKeyByte(byte) && byte < 0x80 && byte != 0x5B && byte != 0x5D }

  /// `xoxb-12345-67890-abc`: a beginning that no word has.
  private func slack(at start: Int) -> Range<Int>? {
    guard holds("xox", at: start), start + 4 < bytes.count, bytes[start + 4] == UInt8(ascii: "-"),
      start == 0 || !isTokenByte(bytes[start - 1])
    else { return nil }
    var (end, hasDigit) = (start, false)
    while end < bytes.count, isTokenByte(bytes[end]) {
      if bytes[end] >= 0x30, bytes[end] <= 0x39 { hasDigit = true }
      end += 1
    }
    return hasDigit && end - start >= 10 ? start..<end : nil
  }
}

// RFC 7468: what stands between the two lines of a private key.
extension SecretScanner {
  /// Bytes of the longest.
  private static let longest = 16 << 10

  /// From behind its first line to its last, or to where the text was cut.
  func privateKey(at start: Int) -> Range<Int>? {
    guard holds("-----BEGIN ", at: start), let body = endOfLine(from: start + 11) else { return nil }
    var end = body
    while end < bytes.count, end - body < SecretScanner.longest {
      if bytes[end] == UInt8(ascii: "-") {
        if holds("-----END ", at: end) { return nonempty(body, end) }
        if holds("-----BEGIN ", at: end) { break }
      }
      end += 1
    }
    return isKeyMaterial(from: body) ? body..<end : nil
  }

  /// Behind `… KEY-----` or `… KEY BLOCK-----`.
  private func endOfLine(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, end - start < 40, bytes[end] == 0x20 || bytes[end] >= 0x41 && bytes[end] <= 0x5A {
      end += 1
    }
    guard holds("-----", at: end), holds("KEY", at: end - 3) || holds("KEY BLOCK", at: end - 9) else { return nil }
    return end + 5
  }

  /// Sixteen letters and digits in a row, soon: no sentence about keys goes on so.
  private func isKeyMaterial(from start: Int) -> Bool {
    var run = 0
    for byte in bytes[start..<min(bytes.count, start + 160)] {
      let isIn = byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      run = isIn ? run + 1 : 0
      if run >= 16 { return true }
    }
    return false
  }
}
