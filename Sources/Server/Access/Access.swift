import HTTP
package import Service

/// Who may come in.
package struct Access: Sendable {
  package var keys: KeyRing
  package var hosts: HostRules
  package var rate: RequestRate
  /// Who a caller without a key is, where there are no keys: the user of this machine.
  package var local: Caller

  package init(
    keys: KeyRing = KeyRing(), hosts: HostRules, rate: RequestRate = RequestRate(),
    local: Caller = .local(face: "rest", confirms: false)
  ) {
    self.keys = keys
    self.hosts = hosts
    self.rate = rate
    self.local = local
  }

  /// Whether the request may be looked at at all, whoever sent it.
  func admit(_ request: HTTPServerRequest) throws(Problem) {
    let host = request.headers["Host"]
    guard hosts.admits(host: host) else {
      throw Problem(
        421, "misdirected_request", "this server is not \(Problem.quoted(host ?? ""))",
        hint: "ask it by an address that it listens on, or add the name to the configuration")
    }
    let origin = request.headers["Origin"]
    guard hosts.admits(origin: origin) else {
      throw Problem(
        403, "denied", "pages of \(Problem.quoted(origin ?? "")) may not ask this server",
        hint: "add the origin to the configuration if they should")
    }
  }

  /// Who calls; throws 401 where it needs a key and shows none that is known.
  func caller(of request: HTTPServerRequest, face: String) throws(Problem) -> Caller {
    let peer = request.peer.isLoopback ? nil : request.peer.address
    if keys.isEmpty, request.peer.isLoopback {
      var caller = local
      caller.face = face
      return caller
    }
    guard let shown = KeyRing.shown(in: request.headers) else {
      throw Access.unauthorized("this server needs a key", "realm=\"beamtop\"")
    }
    guard let key = keys.key(for: shown) else {
      throw Access.unauthorized("the key is not known", "realm=\"beamtop\", error=\"invalid_token\"")
    }
    return Caller(user: key.name, peer: peer, face: face, role: key.role)
  }

  private static func unauthorized(_ detail: String, _ challenge: String) -> Problem {
    Problem(401, "unauthorized", detail, hint: "send it as X-API-Key, or as Authorization: Bearer")
      .with("WWW-Authenticate", "Bearer \(challenge)")
  }
}
