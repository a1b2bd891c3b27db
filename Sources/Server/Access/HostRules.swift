/// By which names this server may be asked, and which pages may ask: what keeps a page of some site from reaching a server on
/// the machine of its reader (DNS rebinding).
package struct HostRules: Sendable, Hashable {
  private let bound: [HostName]
  private let names: Set<HostName>
  private let origins: Set<String>

  /// - Parameters:
  ///   - bound: addresses that the server listens on, without ports.
  ///   - names: further names that it is reached by, such as a reverse proxy's.
  ///   - origins: whole origins of pages that may ask, `https://ops.example.org`.
  package init(bound: [String], names: [String] = [], origins: [String] = []) {
    self.bound = bound.map(HostName.init)
    self.names = Set(names.map(HostName.init))
    self.origins = Set(origins.map { $0.lowercased() })
  }

  /// Whether a Host header names us. Without one, as HTTP/1.0 allows, no browser asked.
  func admits(host: String?) -> Bool {
    guard let host else { return true }
    return HostName(authority: host).map(admits) ?? false
  }

  private func admits(_ host: HostName) -> Bool {
    if bound.contains(host) || names.contains(host) || host.isLoopback { return true }
    // A name could be made to lead here, an address could not.
    return host.isAddress && bound.contains(where: \.isWildcard)
  }

  /// Whether a page of this origin may ask: ours, or one that was allowed. Other programs send none.
  func admits(origin: String?) -> Bool {
    guard let origin else { return true }
    if origins.contains(origin.lowercased()) { return true }
    guard let end = origin.firstRange(of: "://"), ["http", "https"].contains(origin[..<end.lowerBound].lowercased()),
      let host = HostName(authority: String(origin[end.upperBound...]))
    else { return false }
    return admits(host)
  }

  /// Whether the origin was allowed by name, so that its page may read the answer.
  func isListed(origin: String) -> Bool { origins.contains(origin.lowercased()) }
}
