import HTTP
import Server
import Setup

/// How `mcp serve` listens: its flags, then the configuration, then what is usual.
struct ServeSettings: Sendable {
  let endpoint: HTTPEndpoint
  let keys: KeyRing
  let limits: HTTPServerLimits
  /// By which names it may be asked, and by which pages.
  let hosts: HostRules

  init(_ invocation: Invocation, _ configuration: Configuration) throws(Failure) {
    let given = invocation.text("host") ?? configuration.server?.host ?? "127.0.0.1"
    // As it is printed, and as clients take it.
    let host = ServeSettings.bare(given)
    guard !given.hasPrefix("unix:") || host.hasPrefix("/") else {
      throw Failure(.usage, "a Unix socket has an absolute path", hint: "such as --host unix:/run/beamtop.sock")
    }
    let port = invocation.whole("port") ?? configuration.server?.port ?? 8888
    // A path is a Unix socket.
    endpoint = host.hasPrefix("/") ? .unix(path: host) : .tcp(host: host, port: port)
    hosts = HostRules(
      bound: [host], names: configuration.server?.names ?? [], origins: configuration.server?.origins ?? [])
    do throws(AccessError) {
      keys = try (invocation.text("keys-file") ?? configuration.server?.keysFile).map(ServeSettings.keys) ?? KeyRing()
      try BindRules.require([host], keys)
    } catch { throw Failure(.usage, "\(error)") }
    var limits = HTTPServerLimits()
    if let most = configuration.server?.maxConnections { limits.connections = most }
    self.limits = limits
  }

  /// Without `unix:`, and without the brackets that an IPv6 address has in a URL (RFC 3986, §3.2.2).
  private static func bare(_ host: String) -> String {
    if host.hasPrefix("unix:") { return String(host.dropFirst(5)) }
    return host.hasPrefix("[") && host.hasSuffix("]") && host.contains(":") ? String(host.dropFirst().dropLast()) : host
  }

  private static func keys(at path: String) throws(AccessError) -> KeyRing { try KeyFile.keys(at: path) }
}
