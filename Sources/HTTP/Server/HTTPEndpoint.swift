/// Where the server listens.
package enum HTTPEndpoint: Sendable, Hashable, CustomStringConvertible {
  /// A name or a numeric address, IPv6 without brackets; port 0 takes a free one.
  case tcp(host: String, port: Int)
  case unix(path: String)

  /// As a client writes it: `http://127.0.0.1:8888`, `http://[::1]:8888`; `unix:/run/beamtop.sock`.
  package var description: String {
    switch self {
    case .tcp(let host, let port): "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }
}

/// Why the server cannot listen there.
package struct HTTPListenError: Error, Sendable, Hashable, CustomStringConvertible {
  package var endpoint: HTTPEndpoint
  /// In words: `address already in use`.
  package var reason: String

  package var description: String { "cannot listen on \(endpoint): \(reason)" }
}
