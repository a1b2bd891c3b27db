import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import MCP
import Pipelines
import Service
import Synchronization

/// A whole server on a scripted engine, and a client of it over the in-memory transport. Surveys are taken when a test
/// says so.
struct Bench {
  let fleet: Fleet
  let runner: ScriptedRunner
  let service: Service
  let client: BeamMCPClient
  let roots: [String]
  let directory: String

  func poll() async throws { await fleet.apply(try await runner.survey(), from: runner.name, at: fleet.now()) }

  func call(_ tool: String, _ arguments: [String: JSONValue] = [:]) async throws(ClientError) -> JSONValue {
    try await client.call(ToolCall(tool, arguments))
  }

  /// Why a call was refused; nil where it was not.
  func refusal(_ tool: String, _ arguments: [String: JSONValue] = [:]) async -> ClientError? {
    do throws(ClientError) {
      _ = try await call(tool, arguments)
      return nil
    } catch { return error }
  }

  var orders: String { get async throws { try await fleet.resolve("orders-enrich").id } }
  var timeline: [String] { get async { await fleet.timeline(of: nil, since: nil).map(\.text) } }
}

struct BenchOptions: Sendable {
  var policy = Policy()
  var directory: String?
  var caller = Caller(user: "ops", face: "test", role: .admin)
  var readOnly = false
  var production = false
  var others: [ConfiguredRunner] = []
  var writer: PipelineWriter?
  /// The engine has answered before the test begins.
  var isPolled = true
  var now: @Sendable () -> Date = { Date() }
  var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
}

func withBench(
  _ runner: ScriptedRunner = ScriptedRunner(), _ options: BenchOptions = BenchOptions(),
  _ body: (Bench) async throws -> Void
) async throws {
  let fleet = Fleet(now: options.now)
  let configured = ConfiguredRunner(runner, readOnly: options.readOnly, production: options.production)
  let service = Service(
    fleet: fleet, runners: [configured] + options.others, policy: options.policy, stateDirectory: options.directory,
    writer: options.writer, now: options.now, pause: options.pause)
  await service.start()
  let (near, far) = InMemoryTransport.pair()
  let server = MCPServer(
    Implementation(name: "beamtop", version: "0"), tools: ServiceTools(service, for: options.caller))
  let serving = Task { await server.serve(far) }
  let bench = Bench(
    fleet: fleet, runner: runner, service: service, client: BeamMCPClient(transport: near),
    roots: options.policy.pipelineRoots, directory: options.directory ?? "")
  if options.isPolled { try await bench.poll() }
  do { try await body(bench) } catch {
    await bench.client.close()
    await serving.value
    throw error
  }
  await bench.client.close()
  await serving.value
}

/// A clock that stands until it is set.
final class TestClock: Sendable {
  private let time: Mutex<Date>

  init(_ time: Date) { self.time = Mutex(time) }

  var now: Date { time.withLock { $0 } }
  func advance(_ seconds: Double) { time.withLock { $0 += seconds } }
}

/// A directory of its own, gone when `body` is done.
func withDirectory(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/beamtop-tests-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw ClientError(.refused, "no directory for the test") }
  let path = String(cString: made)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await body(path)
}

func text(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}
