import FoundationEssentials
import Glibc
import HTTP
import Testing

/// Counts descriptors of this process that lead to one port, so that tests beside it do not disturb the count.
@Suite struct LeakTests {
  @Test func `no descriptor is left behind, whatever went wrong`() async throws {
    let server = try ScriptedServer { peer, number, server in
      guard server.receive(peer) != nil else { return }
      switch number % 4 {
      case 0: peer.send(answer("ok"))
      case 1: peer.send("nonsense\r\n\r\n")
      case 2: peer.reset()
      default: peer.awaitClose()
      }
    }
    defer { server.stop() }
    var client: HTTPClient? = HTTPClient()
    for _ in 0..<40 {
      _ = try? await client?.send(HTTPRequest("GET", server.url, timeout: .milliseconds(30)))
    }
    // The count must be able to see one.
    let idle = try ScriptedServer.answering(answer("ok"))
    defer { idle.stop() }
    _ = try await client?.send(HTTPRequest("GET", idle.url))
    #expect(Self.sockets(to: idle.port) == 1)
    client = nil
    try await until { Self.sockets(to: idle.port) == 0 }
    try await until { Self.sockets(to: server.port) == 0 }
  }

  /// Our ends of connections to that port, by the kernel's table and our own descriptors.
  static func sockets(to port: Int) -> Int {
    let suffix = ":" + hex(port)
    let table = (try? String(contentsOfFile: "/proc/self/net/tcp", encoding: .utf8)) ?? ""
    let inodes = table.split(separator: "\n").dropFirst().compactMap { line -> String? in
      let columns = line.split(separator: " ")
      return columns.count > 9 && columns[2].hasSuffix(suffix) ? String(columns[9]) : nil
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    let ours = names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0) }
    return ours.count { link in inodes.contains { link == "socket:[\($0)]" } }
  }

  private static func hex(_ port: Int) -> String {
    let text = String(port, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - text.count) + text
  }
}
