/// `uri-host [ ":" port ]` (RFC 9110 §7.2). Narrower than RFC 3986: names of letters, digits, `.`, `-`, `_`, and addresses;
/// whatever else can stand there is for confusing those who compare it.
enum HostField {
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.first == 0x5b else { return isName(bytes.prefix { $0 != 0x3a }, port: bytes.drop { $0 != 0x3a }) }
    guard let end = bytes.firstIndex(of: 0x5d), end > 2 else { return false }
    return bytes[1..<end].allSatisfy { isHex($0) || $0 == 0x3a || $0 == 0x2e } && isPort(bytes[(end + 1)...])
  }

  private static func isName(_ name: ArraySlice<UInt8>, port: ArraySlice<UInt8>) -> Bool {
    !name.isEmpty && name.count <= 255 && isPort(port)
      && name.allSatisfy { isHex($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a) || [0x2d, 0x2e, 0x5f].contains($0) }
  }

  /// Nothing, or a colon with at most five digits.
  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    let digits = bytes.dropFirst()
    guard bytes.first == 0x3a, digits.count <= 5, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    return digits.isEmpty || digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 65_535
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
  }
}
