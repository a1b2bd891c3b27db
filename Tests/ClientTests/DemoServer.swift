import HTTP
import Jobs
import MCP
import Runners
import Server
import Service

/// A whole server of the simulated fleet on a free port, as `mcp serve --demo` has it; `run` is its lifetime.
struct DemoServer {
  let url: String
  private let service: Service
  private let face: ServerHandler
  private let http: HTTPServer

  /// - Parameter isOlder: Speaks no revision of the Model Context Protocol that has no handshake.
  init(jobs: Int = 23, confirm: Policy.Confirm = .client, isOlder: Bool = false) async throws {
    let runners = DemoFleet.runners(seed: 1, jobs: jobs, paused: false).map { ConfiguredRunner($0) }
    let service = Service(
      fleet: Fleet(), runners: runners, policy: Policy(pipelineRoots: ["/"], confirm: confirm),
      stateDirectory: nil)
    let access = Access(
      keys: KeyRing(), hosts: HostRules(bound: ["127.0.0.1"]),
      local: Caller(user: "ops", face: "rest", role: .admin))
    let (identity, endpoint) = (Implementation(name: "beamtop", version: "0.1"), MCPEndpoint())
    let face = ServerHandler(service: service, access: access, identity: identity) { request, caller in
      if isOlder, request.headers["mcp-method"] != nil { return HTTPServerResponse(404) }
      return await endpoint.respond(to: request, as: caller.user, server: service.server(for: caller, as: identity))
    }
    http = HTTPServer(handler: face.handler)
    (self.service, self.face) = (service, face)
    await service.start()
    url = try await http.listen(on: [.tcp(host: "127.0.0.1", port: 0)])[0].description
  }

  /// Serves while `body` runs.
  func serving<Value: Sendable>(_ body: (String) async throws -> Value) async throws -> Value {
    let life = Task { [service, face, http] in
      await withDiscardingTaskGroup { group in
        group.addTask { await service.run() }
        group.addTask { await face.run() }
        group.addTask { try? await http.run() }
      }
    }
    do {
      let value = try await body(url)
      life.cancel()
      await life.value
      return value
    } catch {
      life.cancel()
      await life.value
      throw error
    }
  }
}
