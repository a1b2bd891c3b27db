import FoundationEssentials
import HTTP
import JSON
import Setup
import Synchronization
import Testing

@testable import Commands

/// `mcp serve` and the commands against it, over a real socket.
struct ServeTests {
  /// What a server in this process said, and the word to end it.
  private final class Server: Sendable {
    // Written by the server's task, read by the test's.
    private let said = Mutex("")
    private let ending = AsyncStream.makeStream(of: Void.self)

    var streams: Streams {
      var streams = Streams(
        out: { text in self.said.withLock { $0 += text } }, error: { text in self.said.withLock { $0 += text } },
        line: { nil })
      streams.untilStopped = {
        for await _ in self.ending.stream { break }
        return .terminated
      }
      return streams
    }

    func end() { ending.continuation.yield() }

    /// The first line, as soon as it is there.
    func address() async throws -> String {
      for _ in 0..<2500 {
        let text = said.withLock { $0 }
        if let end = text.firstIndex(of: "\n") { return String(text[..<end]) }
        try await Task.sleep(for: .milliseconds(2))
      }
      return ""
    }
  }

  private let environment = ["HOME": "/nonexistent", "LANG": "C.UTF-8"]

  @Test func `the address is printed when it is ready, commands reach it, and it ends in order`() async throws {
    let server = Server()
    let life = Task { [environment] in
      await Program.run(
        ["serve", "--demo", "--paused", "--port", "0"], streams: server.streams, environment: environment)
    }
    let address = try await server.address()
    #expect(address.hasPrefix("http://127.0.0.1:"))
    let health = try await HTTPClient().send(HTTPRequest("GET", address + "/health"))
    #expect(health.status == 200)

    let shell = Shell(environment: environment)
    #expect(await shell.run("--server \(address) job status orders-enrich --json") == .done, "\(shell.error)")
    #expect(shell.json?["job_name"] == "orders-enrich")
    #expect(await shell.run("job status nosuch --server \(address)") == .notFound)
    #expect(await shell.run("job list --server \(address)") == .done)
    #expect(shell.out.split(separator: "\n").count == 24)
    await shell.run("doctor --json --server \(address)")
    let checks = shell.json?["checks"]?.array ?? []
    let told = checks.filter { $0["check"]?.string?.contains("server") == true }.map { $0["finding"] }
    #expect(told == [.string("\(address) answers, beamtop \(Version.number)"), "agrees with ours"])

    server.end()
    #expect(await life.value == .done)
    #expect(await shell.run("job list --server \(address)") == .unreachable)
    #expect(shell.error.contains("is the server running"))
  }

  @Test(arguments: ["::1", "[::1]"])
  func `an IPv6 address is taken with its brackets and without`(_ host: String) throws {
    guard case .run(let invocation) = try CommandParser.parse(["serve", "--host", host, "--port", "0"]) else { return }
    let settings = try ServeSettings(invocation, Configuration())
    #expect(settings.endpoint == .tcp(host: "::1", port: 0))
  }

  @Test(arguments: [
    ("serve --host 0.0.0.0 --port 0", "keys_file"), ("serve --seed 3", "--seed goes with --demo"),
    ("serve --server http://x", "mcp serve has no flag “--server”"),
    ("serve --keys-file /nonexistent/keys.json5", "/nonexistent/keys.json5"),
    ("serve --stdio --port 1", "--port does not go with --stdio"),
    ("serve --stdio --host ::1", "--host does not go with --stdio"),
    ("serve --host [::] --port 0", "keys_file"), ("serve --host unix:x", "absolute path"),
  ])
  func `what cannot be served is said, and nothing listens`(_ line: String, _ word: String) async {
    let shell = Shell(environment: environment)
    #expect(await shell.run(line) == .usage)
    #expect(shell.error.contains(word), "\(shell.error)")
  }
}
