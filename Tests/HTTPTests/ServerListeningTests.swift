import FoundationEssentials
import Glibc
import HTTP
import Testing

@Suite struct ServerListeningTests {
  private static func path() -> String {
    "/tmp/beamtop-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).sock"
  }

  @Test func `IPv6 and IPv4 have free ports, and say which`() async throws {
    let server = HTTPServer(handler: echo)
    let bound = try await server.listen(on: [.tcp(host: "127.0.0.1", port: 0), .tcp(host: "::1", port: 0)])
    let run = Task { try await server.run() }
    defer { run.cancel() }
    #expect(bound.count == 2)
    for endpoint in bound {
      guard case .tcp(let host, let port) = endpoint else { return unexpected(nil) }
      #expect(port > 0)
      #expect(endpoint.description == (host == "::1" ? "http://[::1]:\(port)" : "http://127.0.0.1:\(port)"))
      let answer = try await HTTPClient().send(HTTPRequest("GET", endpoint.description + "/a"))
      #expect(answer.headers["X-Peer"] == host)
    }
  }

  @Test func `all addresses of a name share one port`() async throws {
    let server = HTTPServer(handler: echo)
    let bound = try await server.listen(on: [.tcp(host: "localhost", port: 0)])
    let ports = bound.map { if case .tcp(_, let port) = $0 { port } else { 0 } }
    #expect(!ports.isEmpty && Set(ports).count == 1 && ports[0] > 0)
    await server.drain(within: .seconds(1))
    await #expect(throws: HTTPListenError.self) {
      try await HTTPServer(handler: echo).listen(on: [.tcp(host: "192.0.2.1", port: 0)])
    }
  }

  @Test func `a port that is taken is told by name`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let error = await #expect(throws: HTTPListenError.self) {
      try await HTTPServer(handler: echo).listen(on: [.tcp(host: "127.0.0.1", port: live.port)])
    }
    #expect(error?.description == "cannot listen on http://127.0.0.1:\(live.port): address already in use")
  }

  @Test func `a Unix socket is its owner's alone, and goes with the server`() async throws {
    let path = Self.path()
    let server = HTTPServer(handler: echo)
    _ = try await server.listen(on: [.unix(path: path)])
    let run = Task { try await server.run() }
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let client = try RawClient(unix: path)
    client.send("GET /a HTTP/1.1\r\n" + lastRequest)
    #expect(await client.readToEnd()?.contains("X-Peer: unix\r\n") == true)
    let url = "http+unix://\(PercentCoding.encoded(path))/a"
    let ours = HTTPClient()
    for _ in 0..<2 { #expect(try await ours.send(HTTPRequest("GET", url)).headers["X-Peer"] == "unix") }
    await server.drain(within: .seconds(5))
    try await run.value
    #expect(lstat(path, &status) != 0)
  }

  @Test func `a closed client of a Unix socket is gone at once`() async throws {
    let (path, begun, cancelled) = (Self.path(), Happening(), Happening())
    let server = HTTPServer { request in
      begun.happen()
      do { try await Task.sleep(for: .seconds(60)) } catch { cancelled.happen() }
      return await echo(request)
    }
    _ = try await server.listen(on: [.unix(path: path)])
    let run = Task { try await server.run() }
    defer { run.cancel() }
    var client: RawClient? = try RawClient(unix: path)
    client?.send("GET /a HTTP/1.1\r\n" + lastRequest)
    await begun.wait()
    client = nil
    await cancelled.wait()
  }

  @Test func `a file that a dead server left is replaced, a live one's is not`() async throws {
    let path = Self.path()
    defer { unlink(path) }
    try Self.leaveSocket(path)
    let server = HTTPServer(handler: echo)
    _ = try await server.listen(on: [.unix(path: path)])
    let run = Task { try await server.run() }
    defer { run.cancel() }
    let error = await #expect(throws: HTTPListenError.self) {
      try await HTTPServer(handler: echo).listen(on: [.unix(path: path)])
    }
    #expect(error?.reason == "another server listens there")
    let client = try RawClient(unix: path)
    client.send("GET /a HTTP/1.1\r\n" + lastRequest)
    #expect(await client.readToEnd()?.hasSuffix("GET /a ") == true)
  }

  @Test func `a file that is no socket is left alone`() async throws {
    let path = Self.path()
    defer { unlink(path) }
    try Data("mine".utf8).write(to: URL(filePath: path))
    await #expect(throws: HTTPListenError.self) {
      try await HTTPServer(handler: echo).listen(on: [.unix(path: path)])
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    await #expect(throws: HTTPListenError.self) {
      try await HTTPServer(handler: echo).listen(on: [.unix(path: "/tmp/" + String(repeating: "a", count: 120))])
    }
  }

  /// As a killed server leaves it: bound, and nobody there.
  private static func leaveSocket(_ path: String) throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    guard status == 0 else { throw ScriptFailure() }
  }
}
