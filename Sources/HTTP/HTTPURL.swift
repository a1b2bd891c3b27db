import FoundationEssentials

/// An absolute URL of an engine, read strictly (RFC 3986): what is not plainly right is refused and not repaired,
/// since a URL is also built from names that an engine gave us.
///
/// `http+unix://%2Frun%2Fbeamtop.sock/health` is asked over a Unix socket, whose path is percent-encoded in the host's place.
package struct HTTPURL: Sendable, Hashable {
  package enum Scheme: String, Sendable { case http, https }

  /// Connections are shared within an origin.
  package struct Origin: Sendable, Hashable, CustomStringConvertible {
    package var scheme: Scheme
    /// Without the brackets of an IPv6 address, in lower case; the path of a Unix socket, which begins with `/`.
    package var host: String
    package var port: Int

    /// As in a URL, with brackets; the port is left out where it is the scheme's own.
    package var authority: String {
      if isUnix { return "localhost" }
      let name = host.contains(":") ? "[\(host)]" : host
      return port == (scheme == .http ? 80 : 443) ? name : "\(name):\(port)"
    }

    package var description: String { isUnix ? "unix:\(host)" : "\(scheme.rawValue)://\(authority)" }

    var isUnix: Bool { host.hasPrefix("/") }
  }

  package var origin: Origin
  /// Path and query as they go on the wire; begins with `/`.
  package var target: String
  /// `user:password`, decoded, where the URL has them.
  package var userInfo: String?

  /// Throws `badURL` with the reason; the text never repeats a password.
  package init(_ text: String) throws(HTTPError) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }) else {
      throw .badURL("the URL has a space, a control or a non-ASCII character; write it percent-encoded")
    }
    let (scheme, isUnix, rest) = try Self.split(scheme: text)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var authority = rest[..<end]
    if let at = authority.lastIndex(of: "@") {
      userInfo = try Self.decode(authority[..<at])
      authority = authority[authority.index(after: at)...]
    }
    let (host, port) = isUnix ? (try Self.path(authority), nil) : try Self.split(authority: authority)
    origin = Origin(scheme: scheme, host: host, port: port ?? (scheme == .http ? 80 : 443))
    target = try Self.target(rest[end...])
  }

  /// Scheme, authority and path: what a message may show, without secrets of the query or of the user.
  package var shown: String { origin.description + (target.split(separator: "?").first.map(String.init) ?? "/") }

  /// The `Authorization` value of the user and the password in the URL (RFC 7617).
  package var basicAuthorization: String? {
    userInfo.map { "Basic " + Data($0.utf8).base64EncodedString() }
  }
}
