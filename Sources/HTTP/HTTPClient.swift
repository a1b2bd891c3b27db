import Dispatch
import FoundationEssentials

/// Requests to engines over HTTP/1.1, with connections that are kept and shared within an origin. An origin has a
/// bounded number of them and its own line of those who wait, so that an engine that hangs holds up nobody else.
/// Redirects are answers; `https` goes through libcurl.
package actor HTTPClient: HTTPExchange {
  package struct Limits: Sendable {
    /// Connections to one origin, those at rest included.
    package var connectionsPerOrigin: Int
    /// A connection at rest is closed after this.
    package var rest: Duration
    /// For one connection, over all addresses of its host; the request's own timeout may be shorter.
    package var connect: Duration

    package init(connectionsPerOrigin: Int = 6, rest: Duration = .seconds(15), connect: Duration = .seconds(3)) {
      self.connectionsPerOrigin = max(1, connectionsPerOrigin)
      self.rest = rest
      self.connect = connect
    }
  }

  let limits: Limits
  let executor = QueueExecutor(label: "beamtop.http")
  private let userAgent: String
  private let resolver: Resolver
  private let secure: CurlClient
  var pools: [HTTPURL.Origin: ConnectionPool] = [:]
  var isSweeping = false

  /// - Parameters:
  ///   - certificateFile: A PEM file of the authorities to trust for https, in place of the system's.
  ///   - verifiesTLS: False believes every certificate and every name in it: whoever is on the way can read and change all.
  package init(
    userAgent: String = "beamtop", limits: Limits = Limits(), certificateFile: String? = nil, verifiesTLS: Bool = true
  ) {
    self.userAgent = userAgent
    self.limits = limits
    resolver = Resolver(on: executor)
    let trust = CurlTransfer.Trust(certificateFile: certificateFile, isVerified: verifiesTLS)
    secure = CurlClient(limits: limits, trust: trust, replyingOn: executor)
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// The answer, whatever its status. Every error's text begins with the method and the address.
  package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    let deadline = HTTPClient.deadline(of: request)
    let url: HTTPURL
    do throws(HTTPError) { url = try HTTPURL(request.url) } catch { throw error.about(request.method) }
    do throws(HTTPError) {
      if Task.isCancelled { throw .cancelled }
      try await enter(url.origin, by: deadline)
      defer { leave(url.origin) }
      if url.origin.scheme == .https {
        return try await securely(request, url) { (out, secure) async throws(HTTPError) in
          try await secure.send(out, to: url, bodyLimit: request.bodyLimit, by: deadline)
        }
      }
      return try await exchange(request, url, by: deadline) { (out, connection) async throws(HTTPError) in
        try await self.perform(out, on: connection, url, request.bodyLimit, by: deadline)
      }
    } catch {
      throw error.about("\(request.method) \(url.shown)")
    }
  }

  static func deadline(of request: HTTPRequest) -> ContinuousClock.Instant {
    ContinuousClock.now + min(max(.zero, request.timeout), .seconds(31_536_000))
  }

  /// Finds the request a connection, and another one where the first turns out to be dead.
  func exchange<Answer>(
    _ request: HTTPRequest, _ url: HTTPURL, by deadline: ContinuousClock.Instant,
    _ perform: (OutgoingRequest, Connection) async throws(HTTPError) -> Answer
  ) async throws(HTTPError) -> Answer {
    let out = try OutgoingRequest(request, url, userAgent: userAgent)
    if out.isIdempotent, let kept = await takeRested(url.origin) {
      do throws(HTTPError) {
        return try await perform(out, kept)
      } catch {
        // It died at rest, perhaps as we wrote (RFC 9112 §9.3.1); its siblings have likely died with it.
        guard case .closed = error, await !kept.hasAnswered else { throw error }
        await closeRested(url.origin)
      }
      // Once more and no more, with its files opened anew.
      let again = try OutgoingRequest(request, url, userAgent: userAgent)
      return try await perform(again, try await connect(url.origin, by: deadline))
    }
    return try await perform(out, try await connect(url.origin, by: deadline))
  }

  /// The same through libcurl, which keeps the connections there.
  func securely<Answer>(
    _ request: HTTPRequest, _ url: HTTPURL, _ perform: (OutgoingRequest, CurlClient) async throws(HTTPError) -> Answer
  ) async throws(HTTPError) -> Answer {
    var out = try OutgoingRequest(request, url, userAgent: userAgent)
    guard request.isRepeatable else { return try await perform(out, secure) }
    out.mayUseKept = true
    do throws(HTTPError) {
      return try await perform(out, secure)
    } catch .closed {
      return try await perform(try OutgoingRequest(request, url, userAgent: userAgent), secure)
    }
  }

  private func perform(
    _ out: OutgoingRequest, on connection: Connection, _ url: HTTPURL, _ bodyLimit: Int,
    by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> HTTPResponse {
    let response = try await connection.perform(out, to: url, bodyLimit: bodyLimit, by: deadline)
    if await connection.isOpen { rest(connection, url.origin) }
    return response
  }

  /// Tries the addresses in order, each with its share of the time that is left.
  private func connect(
    _ origin: HTTPURL.Origin, by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> Connection {
    await makeRoom(origin)
    let deadline = min(deadline, .now + limits.connect)
    let addresses = try await resolver.addresses(of: origin, by: deadline)
    var failure = HTTPError.cannotConnect("the host has no address")
    for (index, address) in addresses.enumerated() {
      let share = (deadline - .now) / (addresses.count - index)
      let connection = Connection(on: executor)
      do throws(HTTPError) {
        try await connection.open(address, by: .now + share)
        return connection
      } catch .cancelled {
        throw .cancelled
      } catch {
        failure = error
      }
    }
    throw failure
  }
}
