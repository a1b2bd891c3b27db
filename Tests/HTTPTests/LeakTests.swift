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

  @Test func `a storm of requests that are cancelled at any moment leaves nothing behind`() async throws {
    let server = try ScriptedServer { peer, number, server in
      while server.receive(peer) != nil {
        peer.pause(milliseconds: UInt32(number % 3))
        peer.send(answer(String(repeating: "a", count: 100_000)))
      }
    }
    defer { server.stop() }
    let client = HTTPClient()
    let tasks = (0..<300).map { number in
      Task {
        let path = server.url + "\(number)"
        return try await client.send(HTTPRequest(number % 5 == 0 ? "POST" : "GET", path)).body.count
      }
    }
    var random = Seeded(state: 7)
    for task in tasks.shuffled(using: &random).prefix(150) {
      await Task.yield()
      task.cancel()
    }
    for task in tasks {
      switch await task.result {
      case .success(let count): #expect(count == 100_000)
      case .failure(let error): #expect(error as? HTTPError == .cancelled)
      }
    }
    try await until { await client.demand(for: server.url) == 0 }
    try await until { Self.sockets(to: server.port) <= 6 }
    // What the cancelled ones did to the pool does not hurt those who come after.
    #expect(try await client.send(HTTPRequest("GET", server.url)).status == 200)
  }

  /// Our ends of connections to that port, by the kernel's table and our own descriptors.
  static func sockets(to port: Int) -> Int { sockets(port, column: 2) }

  /// The server's ends of connections to a port of ours, but not the one that listens.
  static func sockets(from port: Int) -> Int { sockets(port, column: 1) - 1 }

  private static func sockets(_ port: Int, column: Int) -> Int {
    let suffix = ":" + hex(port)
    let inodes = wholeFile("/proc/self/net/tcp").split(separator: "\n").dropFirst().compactMap { line -> String? in
      let columns = line.split(separator: " ")
      return columns.count > 9 && columns[column].hasSuffix(suffix) ? String(columns[9]) : nil
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    let ours = names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0) }
    return ours.count { link in inodes.contains { link == "socket:[\($0)]" } }
  }

  /// FoundationEssentials takes the first page alone of a file in `/proc`.
  private static func wholeFile(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hex(_ port: Int) -> String {
    let text = String(port, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - text.count) + text
  }
}
