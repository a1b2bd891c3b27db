import BeamMCPClient
import FoundationEssentials
package import Setup

/// Finds the server that a command talks to: `--server`, `BEAMTOP_SERVER`, `connect` of the configuration, else one inside
/// this process.
package struct Connector: Sendable {
  /// Instead of all that; for tests.
  package var override: (@Sendable (Run) async throws(Failure) -> Link)?

  package init(override: (@Sendable (Run) async throws(Failure) -> Link)? = nil) { self.override = override }

  package func link(_ run: Run) async throws(Failure) -> Link {
    if let override { return try await override(run) }
    let configuration: Configuration
    do { configuration = try run.places.configuration() } catch { throw Failure(.usage, "\(error)") }
    if let address = Connector.address(run, configuration) { return try Connector.remote(address, run) }
    return try Connector.embedded(configuration, run)
  }

  /// The server elsewhere that was asked for; nil where none was.
  static func address(_ run: Run, _ configuration: Configuration) -> String? {
    Connection.address(run.invocation.text("server"), configuration, run.environment)
  }

  private static func remote(_ address: String, _ run: Run) throws(Failure) -> Link {
    let connection: Connection
    do {
      connection = try Connection.remote(address, environment: run.environment, confirms: run.asksItsUser)
    } catch {
      throw Failure(.usage, error.description)
    }
    var link = Link(connection.client)
    link.name = connection.name
    link.close = { await connection.client.close() }
    return link
  }

  private static func embedded(_ configuration: Configuration, _ run: Run) throws(Failure) -> Link {
    let house: House
    do {
      house = try House.embedded(
        configuration, places: run.places, readOnly: false, environment: run.environment, face: "cli",
        confirms: run.asksItsUser)
    } catch { throw Failure(.usage, error.description) }
    var link = Link(house)
    if configuration.runners == nil { link.settle = Connector.discovering(link) }
    return link
  }

  /// Without a configuration a Flink that answers joins the runners by itself; it is waited for, but not for long.
  private static func discovering(_ link: Link) -> @Sendable (Bool) async -> Void {
    { figures in
      await link.settle(false)
      let limit = ContinuousClock.now + .milliseconds(250)
      while ContinuousClock.now < limit, ((try? await link.client.listRunners()) ?? []).count < 2 {
        guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return }
      }
      await link.settle(figures)
    }
  }
}

extension Link {
  /// A house of this process; it lives until the link is closed.
  package init(_ house: House) {
    let life = Task { await house.run() }
    self.init(house.client)
    isEmbedded = true
    notes = house.notes
    settle = { figures in
      await house.firstAnswers(within: .seconds(7))
      if figures { await house.firstFigures(within: .seconds(3)) }
    }
    close = { [client = house.client] in
      await client.close()
      life.cancel()
      await life.value
    }
  }
}
