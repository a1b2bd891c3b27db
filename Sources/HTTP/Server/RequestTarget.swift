/// What a request asks for (RFC 9112 §3.2): origin-form, absolute-form, or `*`. The authority-form belongs to CONNECT,
/// which we don't serve.
struct RequestTarget: Sendable, Hashable {
  var path: String
  var query: String?
  /// Of the absolute-form; it stands above the Host field (§3.2.2).
  var authority: String?

  init(_ bytes: ArraySlice<UInt8>, method: String) throws(HTTPRefusal) {
    // Neither a fragment nor anything but visible ASCII belongs into a target (RFC 3986 §2).
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != 0x23 }) else { throw Self.refusal(bytes) }
    if bytes.first == 0x2f {
      (path, query) = Self.parts(bytes)
    } else if bytes.elementsEqual("*".utf8), method == "OPTIONS" {
      path = "*"
    } else {
      try self.init(absolute: bytes, method: method)
    }
  }

  private init(absolute bytes: ArraySlice<UInt8>, method: String) throws(HTTPRefusal) {
    guard let colon = bytes.firstIndex(of: 0x3a), bytes[colon...].starts(with: "://".utf8),
      ["http", "https"].contains(String(decoding: bytes[..<colon], as: UTF8.self).lowercased())
    else { throw Self.refusal(bytes) }
    let rest = bytes[(colon + 3)...]
    let end = rest.firstIndex { $0 == 0x2f || $0 == 0x3f } ?? rest.endIndex
    let host = String(decoding: rest[..<end], as: UTF8.self)
    guard HostField.isValid(host) else { throw Self.refusal(bytes) }
    authority = host
    (path, query) = Self.parts(rest[end...])
    // No path and no query: what an OPTIONS request for the server as a whole looks like (§3.2.4).
    if path.isEmpty { path = method == "OPTIONS" && query == nil ? "*" : "/" }
  }

  private static func parts(_ bytes: ArraySlice<UInt8>) -> (String, String?) {
    guard let mark = bytes.firstIndex(of: 0x3f) else { return (String(decoding: bytes, as: UTF8.self), nil) }
    return (String(decoding: bytes[..<mark], as: UTF8.self), String(decoding: bytes[(mark + 1)...], as: UTF8.self))
  }

  private static func refusal(_ bytes: ArraySlice<UInt8>) -> HTTPRefusal {
    HTTPRefusal(400, "not a request target: \(ResponseHead.seen(Array(bytes)))")
  }
}
