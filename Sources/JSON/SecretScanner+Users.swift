// RFC 3986 §3.2.1: what stands before `@` in an authority may hold a password.
extension SecretScanner {
  func isScheme(_ colon: Int) -> Bool {
    colon > 0 && colon + 2 < bytes.count && bytes[colon + 1] == UInt8(ascii: "/")
      && bytes[colon + 2] == UInt8(ascii: "/")
  }

  /// The password; of a web address without one the whole, since a lone user there is mostly a token.
  func userInfo(after start: Int) -> Range<Int>? {
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

  /// `-u`, and `--user` of curl.
  func isUserFlag(_ key: Range<Int>) -> Bool {
    key.count == 2
      ? bytes[key.lowerBound + 1] | 0x20 == UInt8(ascii: "u") : key.count == 6 && holds("--user", at: key.lowerBound)
  }

  /// `bob:x`; no address, and no numbers of a user and a group.
  func passwordOfUser(from start: Int) -> Range<Int>? {
    let start = start < bytes.count && isQuote(start) ? start + 1 : start
    let end = wordEnd(from: start)
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start, colon + 1 < end else {
      return nil
    }
    let isOther =
      bytes[colon + 1] == UInt8(ascii: "/") || bytes[(colon + 1)..<end].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return isOther ? nil : colon + 1..<end
  }

  func isOfOracle(_ colon: Int) -> Bool { holds(":thin", at: colon - 5) || holds(":oci", at: colon - 4) }

  /// `jdbc:oracle:thin:scott/x@host`.
  func passwordOfOracle(after colon: Int) -> Range<Int>? {
    let word = bytes[(colon + 1)..<wordEnd(from: colon + 1)]
    guard let slash = word.firstIndex(of: UInt8(ascii: "/")), let at = word.lastIndex(of: UInt8(ascii: "@")), slash < at
    else { return nil }
    return nonempty(slash + 1, at)
  }
}
