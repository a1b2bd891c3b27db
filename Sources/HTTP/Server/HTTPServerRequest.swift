package import FoundationEssentials

/// One request that a client made of our server, whole: its head was checked and its body has come.
package struct HTTPServerRequest: Sendable, Hashable {
  /// As sent, case and all: `GET`.
  package var method: String
  /// The path without its query, still percent-encoded, beginning with `/`; `*` of an OPTIONS request.
  package var path: String
  /// What follows the first `?`, still percent-encoded; nil where there is none.
  package var query: String?
  package var headers: HTTPHeaders
  package var body: Data
  package var peer: HTTPPeer

  package init(
    _ method: String, _ path: String, query: String? = nil, headers: HTTPHeaders = HTTPHeaders(), body: Data = Data(),
    peer: HTTPPeer = .local
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.peer = peer
  }
}

/// Who is at the other end of a connection.
package struct HTTPPeer: Sendable, Hashable {
  /// Numeric, without port: `127.0.0.1`, `::1`; `unix` for a client of a Unix socket.
  package var address: String
  /// 127.0.0.0/8, ::1, or a Unix socket.
  package var isLoopback: Bool
  /// Whom to hold responsible: the address, or the /64 of an IPv6 one, since that is what one customer has.
  package var neighbourhood: String

  package init(address: String, isLoopback: Bool, neighbourhood: String? = nil) {
    self.address = address
    self.isLoopback = isLoopback
    self.neighbourhood = neighbourhood ?? address
  }

  package static let local = HTTPPeer(address: "127.0.0.1", isLoopback: true)
}
