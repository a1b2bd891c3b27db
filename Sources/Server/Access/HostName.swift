/// The host of an authority (RFC 3986 §3.2), for comparing.
struct HostName: Sendable, Hashable {
  /// In lower case, without brackets, port and a last dot.
  let text: String

  init(_ text: String) {
    var name = text.lowercased()
    if name.hasPrefix("["), let end = name.firstIndex(of: "]") { name = String(name[..<end].dropFirst()) }
    if name.hasSuffix(".") { name.removeLast() }
    self.text = name
  }

  /// From `host`, `host:port`, `[::1]:port`; nil where it is none.
  init?(authority: String) {
    // Every request passes here, so bytes are looked at, and not characters.
    let bytes = authority.utf8
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "@") }) else { return nil }
    let end: String.Index
    if bytes.first == UInt8(ascii: "[") {
      guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      end = bytes.index(after: close)
    } else {
      end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    }
    let rest = bytes[end...]
    let isPort = rest.first == UInt8(ascii: ":") && rest.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    guard rest.isEmpty || isPort, end > bytes.startIndex else { return nil }
    self.init(String(authority[..<end]))
  }

  /// 127.0.0.0/8, ::1, and the name for them (RFC 6761 §6.3).
  var isLoopback: Bool {
    text == "localhost" || text == "::1" || text.hasPrefix("127.") && isIPv4
  }

  /// An address, which no name server can turn elsewhere.
  var isAddress: Bool { isIPv4 || text.contains(":") }

  /// Every address of the machine.
  var isWildcard: Bool { text == "0.0.0.0" || text == "::" || text == "*" || text.isEmpty }

  private var isIPv4: Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.allSatisfy { $0.isASCII && $0.isNumber } && UInt8(part) != nil
      }
  }
}
