extension HTTPURL {
  static func split(scheme text: String) throws(HTTPError) -> (Scheme, isUnix: Bool, Substring) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
      throw .badURL("the URL must begin with http:// or https://")
    }
    let name = text[..<colon].lowercased()
    let isUnix = name == "http+unix"
    guard let scheme = isUnix ? .http : Scheme(rawValue: name) else {
      throw .badURL("the URL's scheme must be http or https, not '\(name)'")
    }
    return (scheme, isUnix, text[text.index(colon, offsetBy: 3)...])
  }

  /// Of a Unix socket.
  static func path(_ authority: Substring) throws(HTTPError) -> String {
    let path = try decode(authority)
    guard path.hasPrefix("/"), SocketAddress(path: path) != nil else {
      throw .badURL("a Unix socket has an absolute path of at most 107 bytes, not '\(path)'")
    }
    return path
  }

  /// Host and port (RFC 3986 §3.2). An empty port is the scheme's own.
  static func split(authority text: Substring) throws(HTTPError) -> (host: String, port: Int?) {
    guard text.first == "[" else {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let host = parts[0].lowercased()
      guard !host.isEmpty, host.utf8.count <= 255, host.utf8.allSatisfy(isNameByte) else {
        throw .badURL("the URL has no valid host: '\(host)'")
      }
      return (host, try port(parts.count > 1 ? parts[1] : ""))
    }
    guard let end = text.firstIndex(of: "]") else { throw .badURL("the URL's IPv6 address has no ']'") }
    let host = text[text.index(after: text.startIndex)..<end].lowercased()
    guard host.contains(":"), host.utf8.allSatisfy({ isHex($0) || $0 == 0x3a || $0 == 0x2e }) else {
      throw .badURL("the URL has no valid IPv6 address: '\(host)'")
    }
    let rest = text[text.index(after: end)...]
    guard rest.isEmpty || rest.first == ":" else { throw .badURL("the URL has '\(rest)' after its IPv6 address") }
    return (host, try port(rest.dropFirst()))
  }

  /// Path and query; the fragment is the reader's own and not sent (RFC 9110 §7.1).
  static func target(_ text: Substring) throws(HTTPError) -> String {
    let sent = text.prefix { $0 != "#" }
    _ = try decode(sent)
    return sent.first == "/" ? String(sent) : "/" + sent
  }

  /// Throws where a `%` is not followed by two hexadecimal digits, or the bytes are no UTF-8.
  static func decode(_ text: Substring) throws(HTTPError) -> String {
    guard let decoded = PercentCoding.decoded(text) else {
      throw .badURL("the URL has a '%' that two hexadecimal digits do not follow, or bytes that are not UTF-8")
    }
    return decoded
  }

  private static func port(_ text: Substring) throws(HTTPError) -> Int? {
    if text.isEmpty { return nil }
    guard text.utf8.count <= 5, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let port = Int(text),
      (1...65_535).contains(port)
    else { throw .badURL("the URL's port must be 1 to 65535, not '\(text.prefix(20))'") }
    return port
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x2d || byte == 0x2e || byte == 0x5f
  }
}
