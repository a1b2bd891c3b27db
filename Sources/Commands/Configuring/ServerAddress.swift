import HTTP

/// The address of a server, as it is kept in the configuration.
enum ServerAddress {
  struct Problem: Error {
    var problem: String
    var hint: String
  }

  private static let examples = "such as http://localhost:8888, localhost:8888 or unix:/run/beamtop.sock"

  /// A URL of http or https with a host, `unix:/PATH`, or HOST:PORT, which is one of http. A lone word is none: it may be a
  /// host, but is far more likely a slip, and every later command would fail by it.
  static func checked(_ text: String) throws(Problem) -> String {
    if text.hasPrefix("unix:") {
      if text.hasPrefix("unix:/"), text.count > 6 { return text }
      throw Problem(problem: "a Unix socket has an absolute path", hint: "such as unix:/run/beamtop.sock")
    }
    guard let url = whole(text) else { throw Problem(problem: "\(Quoted.text(text)) is no URL", hint: examples) }
    let parsed: HTTPURL
    do { parsed = try HTTPURL(url) } catch {
      throw Problem(problem: "\(Quoted.text(text)) is no address of a server: \(error)", hint: examples)
    }
    guard parsed.userInfo == nil else {
      throw Problem(problem: "a password does not belong into the address", hint: "put a key into BEAMTOP_API_KEY")
    }
    guard !text.contains(where: { "?#".contains($0) }) else {
      throw Problem(problem: "the address of a server has no query and no fragment", hint: parsed.shown)
    }
    return url.hasSuffix("/") ? String(url.dropLast()) : url
  }

  private static func whole(_ text: String) -> String? {
    if text.contains("://") { return text }
    let port = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)[0]
      .split(separator: ":", omittingEmptySubsequences: false)
    guard port.count > 1, let number = port.last, Int(number) != nil else { return nil }
    return "http://\(text)"
  }
}
