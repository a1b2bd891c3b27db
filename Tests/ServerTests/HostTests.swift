import FoundationEssentials
import HTTP
import JSON
import MCP
import Service
import Testing

@testable import Server

struct HostTests {
  private let local = HostRules(
    bound: ["127.0.0.1"], names: ["beamtop.example.org"], origins: ["https://ops.example.org"])

  @Test(arguments: [
    "127.0.0.1", "127.0.0.1:8888", "localhost:8888", "LOCALHOST", "localhost.", "[::1]:8888", "[::1]", "127.8.9.1:1",
    "beamtop.example.org", "Beamtop.Example.org:443",
  ])
  func `our names are ours`(host: String) { #expect(local.admits(host: host)) }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "", " ", "192.0.2.1",
    "localhost:80x", "[::1", "::1", "127.0.0.256", "127.1", "beamtop.example.org.evil", "localhost, evil.example",
  ])
  func `others are not`(host: String) { #expect(!local.admits(host: host)) }

  @Test func `every address of a machine serves where all are listened on, but no name`() {
    let all = HostRules(bound: ["0.0.0.0"])
    #expect(all.admits(host: "192.0.2.1:8888") && all.admits(host: "[2001:db8::1]:8888"))
    #expect(!all.admits(host: "evil.example"))
    #expect(HostRules(bound: ["192.0.2.1"]).admits(host: "192.0.2.1:8888"))
  }

  @Test(arguments: [
    ("http://localhost:8888", true), ("http://127.0.0.1:3000", true), ("https://ops.example.org", true),
    ("https://beamtop.example.org", true), ("null", false), ("http://evil.example", false), ("", false),
    ("http://localhost.evil.example", false), ("https://ops.example.org.evil", false), ("file://", false),
    ("http://localhost:8888/path", false), ("http://ops.example.org", false), ("chrome-extension://localhost", false),
    ("http://localhost@evil.example", false),
  ])
  func `pages of ours may ask, and those allowed`(origin: String, isAdmitted: Bool) {
    #expect(local.admits(origin: origin) == isAdmitted)
  }

  @Test func `whom the door turns away learns why`() async throws {
    let bench = try await ServerBench()
    let rebound = await bench.get("/api/v1/jobs", ["Host": "evil.example"])
    #expect(rebound.status == 421 && rebound.code == "misdirected_request")
    #expect(await bench.get("/health", ["Host": "evil.example"]).status == 421)
    #expect(await bench.get("/api/v1/jobs", ["Origin": "http://evil.example"]).status == 403)
    #expect(await bench.get("/api/v1/jobs", ["Host": "localhost:8888"]).status == 200)
  }

  @Test func `a page that was allowed by name may read the answer`() async throws {
    var options = ServerBench.Options()
    options.hosts = local
    let bench = try await ServerBench(options)
    let origin = "https://ops.example.org"
    #expect(await bench.get("/api/v1/jobs", ["Origin": origin]).headers["Access-Control-Allow-Origin"] == origin)
    let asked = await bench.ask("OPTIONS", "/api/v1/jobs", ["Origin": origin])
    #expect(asked.status == 204 && asked.headers["Access-Control-Allow-Methods"] == "GET, POST, HEAD, OPTIONS")
    let own = await bench.get("/api/v1/jobs", ["Origin": "http://localhost:3000"])
    #expect(own.status == 200 && own.headers["Access-Control-Allow-Origin"] == nil)
  }

  @Test func `nobody listens beyond the machine without keys`() throws {
    try BindRules.require(["127.0.0.1", "::1", "localhost", "/run/beamtop.sock"], KeyRing())
    for address in ["0.0.0.0", "::", "192.0.2.1", "example.org", "127.0.0.1.example.org", ""] {
      let error = #expect(throws: AccessError.self) { try BindRules.require([address], KeyRing()) }
      #expect(error?.description.contains("keys_file") == true)
    }
    let key = AccessKey(name: "ops", role: .admin, digest: SHA256.digest(of: [1]))
    try BindRules.require(["0.0.0.0"], KeyRing([key]))
  }
}
