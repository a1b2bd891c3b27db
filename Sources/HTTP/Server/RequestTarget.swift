/// What a request asks for (RFC 9112 §3.2): origin-form, absolute-form, or `*`. The authority-form belongs to CONNECT,
/// which we don't serve.
struct RequestTarget: Sendable, Hashable {
  var path: String
  var query: String?
  /// Of the absolute-form; it stands above the Host field (§3.2.2).
  var authority: String?

  private init(_ bytes: ArraySlice<UInt8>, authority: String? = nil) {
    let mark = bytes.firstIndex(of: 0x3f)
    path = String(decoding: bytes[..<(mark ?? bytes.endIndex)], as: UTF8.self)
    query = mark.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
    self.authority = authority
  }

  static func read(_ bytes: ArraySlice<UInt8>, method: String) throws(HTTPRefusal) -> RequestTarget {
    // Neither a fragment nor anything but visible ASCII belongs into a target (RFC 3986 §2).
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != 0x23 }) else { throw refusal(bytes) }
    if bytes.first == 0x2f || method == "OPTIONS" && bytes.elementsEqual("*".utf8) { return RequestTarget(bytes) }
    return try absolute(bytes, method)
  }

  private static func absolute(_ bytes: ArraySlice<UInt8>, _ method: String) throws(HTTPRefusal) -> RequestTarget {
    guard let colon = bytes.firstIndex(of: 0x3a), bytes[colon...].starts(with: "://".utf8),
      ["http", "https"].contains(String(decoding: bytes[..<colon], as: UTF8.self).lowercased())
    else { throw refusal(bytes) }
    let rest = bytes[(colon + 3)...]
    let end = rest.firstIndex { $0 == 0x2f || $0 == 0x3f } ?? rest.endIndex
    let host = String(decoding: rest[..<end], as: UTF8.self)
    guard HostField.isValid(host) else { throw refusal(bytes) }
    var target = RequestTarget(rest[end...], authority: host)
    // No path and no query: what an OPTIONS request for the server as a whole looks like (§3.2.4).
    if target.path.isEmpty { target.path = method == "OPTIONS" && target.query == nil ? "*" : "/" }
    return target
  }

  private static func refusal(_ bytes: ArraySlice<UInt8>) -> HTTPRefusal {
    HTTPRefusal(400, "not a request target: \(ResponseHead.seen(Array(bytes)))")
  }
}
