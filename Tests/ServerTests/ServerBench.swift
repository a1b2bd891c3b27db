import FoundationEssentials
import Glibc
import HTTP
import JSON
import Jobs
import MCP
import Server
import Service
import Synchronization

/// A server on an engine of the tests, asked without sockets. Surveys are taken when a test says so.
struct ServerBench {
  let engine = Engine()
  let fleet: Fleet
  let service: Service
  let server: ServerHandler
  let endpoint = MCPEndpoint()
  let clock = TestClock(Date(timeIntervalSince1970: 1_800_000_000))

  struct Options {
    var policy = Policy(pipelineRoots: ["/"])
    var directory: String?
    var keys = KeyRing()
    var hosts = HostRules(bound: ["127.0.0.1"])
    var rate = RequestRate()
  }

  init(_ options: Options = Options()) async throws {
    fleet = Fleet()
    service = Service(
      fleet: fleet, runners: [ConfiguredRunner(engine)], policy: options.policy, stateDirectory: options.directory)
    let identity = Implementation(name: "beamtop", version: "0.1")
    let access = Access(
      keys: options.keys, hosts: options.hosts, rate: options.rate,
      local: Caller(user: "ops", face: "rest", role: .admin))
    server = ServerHandler(
      service: service, access: access, identity: identity,
      modelContext: { [endpoint, service] request, caller in
        await endpoint.respond(to: request, as: caller.user, server: service.server(for: caller, as: identity))
      },
      now: { [clock] in clock.now },
      pause: { _ in try await Task.sleep(for: .milliseconds(2)) },
      elapsed: { [clock] in clock.now.timeIntervalSince1970 })
    await service.start()
    try await poll()
  }

  func poll() async throws { await fleet.apply(try await engine.survey(), from: engine.name, at: fleet.now()) }

  func get(_ path: String, _ headers: KeyValuePairs<String, String> = [:]) async -> Reply {
    await ask("GET", path, headers)
  }

  func post(_ path: String, _ body: JSONValue? = nil, _ headers: KeyValuePairs<String, String> = [:]) async -> Reply {
    await ask(
      "POST", path, headers, body: body.map { Data($0.text.utf8) }, type: body == nil ? nil : "application/json")
  }

  func ask(
    _ method: String, _ target: String, _ headers: KeyValuePairs<String, String> = [:], body: Data? = nil,
    type: String? = nil, peer: HTTPPeer = .local
  ) async -> Reply {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var request = HTTPServerRequest(
      method, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : nil, headers: HTTPHeaders(headers),
      body: body ?? Data(), peer: peer)
    if let type { request.headers["Content-Type"] = type }
    return Reply(await server.respond(to: request))
  }
}

/// An answer, read.
struct Reply {
  let status: Int
  let headers: HTTPHeaders
  let text: String
  let body: HTTPServerResponse.Body

  init(_ response: HTTPServerResponse) {
    (status, headers, body) = (response.status, response.headers, response.body)
    text = if case .whole(let data) = response.body { String(decoding: data, as: UTF8.self) } else { "" }
  }

  var json: JSONValue { (try? JSONValue(parsing: text)) ?? .null }
  var code: String? { json["code"]?.string }
  var detail: String { json["detail"]?.string ?? "" }
  var hint: String { json["hint"]?.string ?? "" }
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
  guard let made = mkdtemp(&template) else { throw HTTPError.refused("no directory for the test") }
  let path = String(cString: made)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await body(path)
}

/// Until `isDone`, or five seconds.
func eventually(_ isDone: () async -> Bool) async throws -> Bool {
  for _ in 0..<2500 {
    if await isDone() { return true }
    try await Task.sleep(for: .milliseconds(2))
  }
  return false
}
