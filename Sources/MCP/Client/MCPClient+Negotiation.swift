import JSON

extension MCPClient {
  /// How the server is spoken to.
  enum Era: Sendable, Hashable {
    case modern
    /// After a handshake.
    case legacy
  }

  /// The era, agreed on with the server at the first request. Requests that come meanwhile wait for the same answer; where
  /// it fails the next request tries again.
  func agreedEra() async throws(Failure) -> Era {
    if let era { return era }
    let attempt = negotiation ?? Task { await self.negotiate() }
    negotiation = attempt
    switch await attempt.value {
    case .success(let era): return era
    case .failure(let failure): throw failure
    }
  }

  private func negotiate() async -> Result<Era, Failure> {
    let result = await probe()
    negotiation = nil
    era = try? result.get()
    return result
  }

  /// A server of both eras, or of the new one alone, answers `server/discover`; whatever else comes, but that nobody
  /// answers or that we are not let in, is an older server's way of not knowing it (MCP 2026-07-28, versioning).
  private func probe() async -> Result<Era, Failure> {
    do throws(Failure) {
      let discovery = try await perform("server/discover", [:], .modern, Manner(timeout: MCPClient.probeTime))
      server = discovery["_meta"]?[ProtocolRevision.Meta.serverInfo].flatMap(Implementation.init(json:))
      if discovery["supportedVersions"]?.array?.contains(.string(ProtocolRevision.modern)) == true {
        return .success(.modern)
      }
    } catch {
      switch error {
      case .disconnected, .cancelled, .transport(.unreachable), .transport(.broken), .transport(.denied),
        .transport(.closed):
        return .failure(error)
      case .rpc, .tool, .timedOut, .malformed, .transport: break
      }
    }
    return await shakeHands()
  }

  private func shakeHands() async -> Result<Era, Failure> {
    let capabilities: JSONValue = .object(consent == nil ? [:] : ["elicitation": .object([:])])
    let params: [String: JSONValue] = [
      "protocolVersion": .string(ProtocolRevision.legacy[0]), "capabilities": capabilities, "clientInfo": identity.json,
    ]
    do throws(Failure) {
      let welcome = try await perform("initialize", params, .legacy, Manner(timeout: MCPClient.probeTime))
      let version = welcome["protocolVersion"]?.string ?? "none"
      guard ProtocolRevision.legacy.contains(version) else {
        return .failure(.malformed("the server speaks revision \(version), which this client does not"))
      }
      server = welcome["serverInfo"].flatMap(Implementation.init(json:))
      try await notify("notifications/initialized")
      return .success(.legacy)
    } catch { return .failure(error) }
  }

  private func notify(_ method: String) async throws(Failure) {
    do { try await transport.send(.notification(method: method, params: .object([:]))) } catch {
      throw Failure(sending: error)
    }
  }

  private static let probeTime = Duration.seconds(15)
}
