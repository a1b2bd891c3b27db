package import BeamMCPClient
import FoundationEssentials
import Jobs
import MCP
package import Service

/// The embedded server and its client, wired: what a console without `--server` talks to.
///
/// The client speaks the Model Context Protocol over a pair of in-memory transports, so that nothing that it does could
/// not be done over a socket. `run()` is the lifetime of both.
package struct House: Sendable {
  package let client: BeamMCPClient
  /// What the operator should be told at the start, in sentences.
  package let notes: [String]
  package let service: Service
  private let server: MCPServer
  private let serverSide: InMemoryTransport

  init(service: Service, caller: Caller, notes: [String]) {
    let (clientSide, serverSide) = InMemoryTransport.pair()
    self.service = service
    self.serverSide = serverSide
    self.notes = notes
    server = MCPServer(Implementation(name: "beamtop", version: Version.number), tools: service.tools(for: caller))
    client = BeamMCPClient(transport: clientSide)
  }

  /// Polls the runners and answers the client, until its task is cancelled.
  package func run() async {
    await service.start()
    await withDiscardingTaskGroup { group in
      group.addTask { await service.run() }
      group.addTask { await server.serve(serverSide) }
    }
  }

  /// Waits until every runner has answered or failed once, `limit` at the most.
  package func firstAnswers(within limit: Duration) async {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      let runners = await service.fleet.runners()
      if !runners.isEmpty, runners.allSatisfy({ $0.observedAt != nil || $0.lastError != RunnerStatus.notAsked }) {
        return
      }
      do { try await Task.sleep(for: .milliseconds(1)) } catch { return }
    }
  }

  /// Waits until the figures of every live job were read once, `limit` at the most: for a single frame.
  package func firstFigures(within limit: Duration) async {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      let live = await service.fleet.delta(since: nil).jobs.filter { !$0.state.isTerminal && !$0.stale }
      if live.allSatisfy({ $0.health != .unknown }) { return }
      do { try await Task.sleep(for: .milliseconds(20)) } catch { return }
    }
  }
}
