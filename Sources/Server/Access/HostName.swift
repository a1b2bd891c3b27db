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
    guard !authority.isEmpty, authority.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !authority.contains("@") else {
      return nil
    }
    var rest = authority[...]
    let host: Substring
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      host = rest[...end]
      rest = rest[end...].dropFirst()
    } else {
      host = rest.prefix { $0 != ":" }
      rest = rest.dropFirst(host.count)
    }
    let isPort = rest.first == ":" && rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    guard rest.isEmpty || isPort, !host.isEmpty else { return nil }
    self.init(String(host))
  }

  /// 127.0.0.0/8, ::1, and the name for them (RFC 6761 §6.3).
  var isLoopback: Bool {
    text == "localhost" || text == "::1" || isIPv4 && text.hasPrefix("127.")
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
