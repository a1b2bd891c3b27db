import BeamMCPClient
import FoundationEssentials
import HTTP
import Jobs
import MCP
import Runners
import Synchronization
import Testing

@testable import Service

private let flink = ProcessInfo.processInfo.environment["BEAMTOP_FIGURES"] ?? ""

/// Prints what an action costs beside the engine's part, on a Flink that runs: BEAMTOP_FIGURES=its address, with a job.
/// No figure fails it.
@Suite(.enabled(if: flink.hasPrefix("http"))) struct ActionFiguresTests {
  @Test func `a savepoint through client, protocol, service and runner`() async throws {
    let stopwatch = Stopwatch(HTTPClient())
    try await withDirectory { directory in
      let runner = FlinkRunner(
        name: "lab", url: flink, http: stopwatch,
        programs: ClientPrograms(stateDirectory: directory))
      let service = Service(
        fleet: Fleet(), runners: [ConfiguredRunner(runner)], policy: Policy(readOnly: false, pipelineRoots: []),
        stateDirectory: directory)
      await service.start()
      let (near, far) = InMemoryTransport.pair()
      let server = MCPServer(
        Implementation(name: "beamtop", version: "0"),
        tools: ServiceTools(service, for: .local(face: "test", confirms: true, environment: [:])))
      let client = BeamMCPClient(transport: near)
      let life = Task {
        await withTaskGroup { group in
          group.addTask { await service.run() }
          group.addTask { await server.serve(far) }
        }
      }
      try await measure(client, stopwatch)
      await client.close()
      life.cancel()
      await life.value
    }
  }

  private func measure(_ client: BeamMCPClient, _ stopwatch: Stopwatch) async throws {
    var job: Job?
    while job == nil {
      job = try await client.listJobs(since: nil, cursor: nil, limit: nil).jobs.first { $0.state == .running }
      try await Task.sleep(for: .milliseconds(100))
    }
    let id = try #require(job).id
    var added: [Double] = []
    for _ in 0..<40 {
      stopwatch.start()
      let began = ContinuousClock.now
      _ = try await client.createSavepoint(id, path: nil)
      added.append((ContinuousClock.now - began - stopwatch.engine) / .milliseconds(1))
      try await Task.sleep(for: .milliseconds(200))
    }
    added.sort()
    print(
      "a savepoint's overhead beside the engine and the waits: median \(added[20]) ms, "
        + "90 % below \(added[36]) ms, best \(added[0]) ms"
    )
  }
}

/// Notes when the first request about a savepoint began and the last one was answered.
private final class Stopwatch: HTTPExchange {
  private let http: HTTPClient
  private let state = Mutex<(first: ContinuousClock.Instant, last: ContinuousClock.Instant)?>(nil)

  init(_ http: HTTPClient) { self.http = http }

  /// From the trigger to the last answer: the engine's time, and the waits between the questions whether it is done.
  var engine: Duration { state.withLock { $0.map { $0.last - $0.first } ?? .zero } }
  func start() { state.withLock { $0 = nil } }

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    let began = ContinuousClock.now
    defer {
      if request.url.contains("/savepoints") { state.withLock { $0 = ($0?.first ?? began, ContinuousClock.now) } }
    }
    return try await http.send(request)
  }
}
