import FoundationEssentials
import Glibc
import HTTP
import JSON
import MCP
import Service
import Testing

@testable import Server

struct AccessTests {
  private static func ring() -> KeyRing {
    KeyRing([
      AccessKey(name: "eve", role: .viewer, digest: SHA256.digest(of: Array("viewer-key-0123456".utf8))),
      AccessKey(name: "olga", role: .operator, digest: SHA256.digest(of: Array("operator-key-01234".utf8))),
    ])
  }

  private func bench(rate: RequestRate = RequestRate(), directory: String? = nil) async throws -> ServerBench {
    var options = ServerBench.Options()
    (options.keys, options.rate, options.directory) = (AccessTests.ring(), rate, directory)
    return try await ServerBench(options)
  }

  @Test func `with keys, whoever shows none or a wrong one is 401`() async throws {
    let bench = try await bench()
    let none = await bench.get("/api/v1/jobs")
    #expect(none.status == 401 && none.headers["WWW-Authenticate"]?.hasPrefix("Bearer realm=") == true)
    #expect(await bench.get("/api/v1/jobs", ["X-API-Key": "nonsense"]).status == 401)
    #expect(await bench.get("/no/such/path").status == 401, "a stranger learns of no paths")
    #expect(await bench.get("/metrics").status == 401)
    #expect(await bench.get("/api/v1/jobs", ["X-API-Key": "viewer-key-0123456"]).status == 200)
    #expect(await bench.get("/api/v1/jobs", ["Authorization": "bearer viewer-key-0123456"]).status == 200)
    #expect(await bench.get("/api/v1/jobs", ["Authorization": "Basic viewer-key-0123456"]).status == 401)
    let health = await bench.get("/health")
    #expect(health.status == 200 && health.text == "{\"status\":\"ok\"}")
  }

  @Test func `a role bounds what may be done, and the audit tells who tried`() async throws {
    let bench = try await bench()
    let cancel = "/api/v1/jobs/orders-enrich/cancel"
    #expect(await bench.post(cancel, [:], ["X-API-Key": "viewer-key-0123456"]).status == 403)
    #expect(await bench.post(cancel, [:], ["X-API-Key": "wrong"]).status == 401)
    #expect(await bench.post(cancel, [:], ["X-API-Key": "operator-key-01234", "Origin": "http://evil"]).status == 403)
    let remote = HTTPPeer(address: "192.0.2.7", isLoopback: false)
    let done = await bench.ask(
      "POST", cancel, ["X-API-Key": "operator-key-01234", "User-Agent": "curl/8"], peer: remote)
    #expect(done.status == 200)
    let submit: JSONValue = ["runner_type": "flink", "code_path": "/etc/passwd"]
    #expect(await bench.post("/api/v1/jobs", submit, ["X-API-Key": "operator-key-01234"]).status == 403)
    let audit = await bench.service.audit.recent
    #expect(audit.map(\.outcome) == ["denied", "unauthorized", "denied", "done", "denied"])
    #expect(audit.map(\.user) == ["eve", "unknown", "olga", "olga", "olga"])
    #expect(audit.allSatisfy { $0.face == "rest" })
    #expect(audit[3].peer == "192.0.2.7" && audit[3].client == "curl/8")
    #expect(audit[1].arguments["job_id"] == "orders-enrich")
  }

  @Test func `without keys a stranger from elsewhere has no business here`() async throws {
    let reply = await (try ServerBench()).ask(
      "GET", "/api/v1/jobs", peer: HTTPPeer(address: "192.0.2.7", isLoopback: false))
    #expect(reply.status == 401)
  }

  @Test func `another user's connection is as unknown as none`() async throws {
    let bench = try await bench()
    let opened = await bench.post(
      "/api/v1/mcp/initialize", ["protocol_version": "1.0"], ["X-API-Key": "viewer-key-0123456"])
    let id = try #require(opened.headers["X-MCP-Connection-ID"])
    let stolen = await bench.post(
      "/api/v1/mcp/initialized", nil, ["X-API-Key": "operator-key-01234", "X-MCP-Connection-ID": id])
    #expect(stolen.status == 404)
  }

  @Test func `a key that asks too often waits, and nobody else does`() async throws {
    let bench = try await bench(rate: RequestRate(perSecond: 2, burst: 3))
    let key: KeyValuePairs = ["X-API-Key": "operator-key-01234"]
    for _ in 0..<3 { #expect(await bench.get("/api/v1/runners", key).status == 200) }
    let cancel = "/api/v1/jobs/orders-enrich/cancel"
    let refused = await bench.post(cancel, [:], key)
    #expect(refused.status == 429 && refused.headers["Retry-After"] == "1")
    #expect(await bench.post(cancel, [:], key).status == 429)
    #expect(await bench.service.audit.recent.map(\.outcome) == ["too_many_requests"], "told once")
    #expect(await bench.get("/api/v1/runners", ["X-API-Key": "viewer-key-0123456"]).status == 200)
    bench.clock.advance(0.6)
    #expect(await bench.get("/api/v1/runners", key).status == 200)
  }

  @Test func `wrong keys are slow, and cannot fill the audit`() async throws {
    let bench = try await bench()
    var statuses: [Int] = []
    for _ in 0..<40 {
      statuses.append(await bench.post("/api/v1/jobs/x/cancel", [:], ["X-API-Key": "guess"]).status)
    }
    #expect(statuses.count { $0 == 401 } == 20 && statuses.last == 429)
    #expect(await bench.service.audit.recent.count == 21)
    #expect(await bench.get("/api/v1/runners", ["X-API-Key": "viewer-key-0123456"]).status == 200)
  }

  @Test func `pages that are kept out cannot fill the audit`() async throws {
    let bench = try await ServerBench()
    for _ in 0..<40 {
      let reply = await bench.post("/api/v1/jobs/x/cancel", [:], ["Origin": "https://evil.example"])
      #expect(reply.status == 403)
    }
    #expect(await bench.service.audit.recent.count == 21)
    #expect(await bench.get("/api/v1/runners").status == 200)
  }

  @Test func `loopback without keys has no rate`() async throws {
    let bench = try await ServerBench()
    for _ in 0..<500 { #expect(await bench.get("/api/v1/runners").status == 200) }
  }

  @Test func `the digests of the standard`() {
    func hex(_ text: String) -> String {
      SHA256.digest(of: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex(String(repeating: "a", count: 1000)) == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }
}
