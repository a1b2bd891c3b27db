import FoundationEssentials
import Glibc
import HTTP
import Testing

private let hasOpenSSL = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

@Suite(.enabled(if: HTTPClient.supportsHTTPS, "needs libcurl4"), .serialized) struct SecureTests {
  @Test(.enabled(if: hasOpenSSL, "needs /usr/bin/openssl"))
  func `a certificate that is trusted is believed, any other and another host's are not`() async throws {
    let server = try await SecureServer()
    defer { server.stop() }
    let client = HTTPClient(certificateFile: server.certificate)
    for _ in 0..<3 {
      let response = try await client.send(HTTPRequest("GET", "https://localhost:\(server.port)/"))
      #expect(response.status == 200)
      #expect(response.headers["Content-type"] == "text/html")
      #expect(String(decoding: response.body, as: UTF8.self).contains("s_server"))
    }
    for (client, host) in [(HTTPClient(), "localhost"), (client, "127.0.0.1")] {
      let request = HTTPRequest("GET", "https://\(host):\(server.port)/")
      let error = await #expect(throws: HTTPError.self) { try await client.send(request) }
      guard case .cannotConnect(let text) = error else { return unexpected(error) }
      #expect(text.hasPrefix("GET https://\(host):\(server.port)/: "))
    }
    let request = HTTPRequest("GET", "https://localhost:\(server.port)/", bodyLimit: 10)
    let error = await #expect(throws: HTTPError.self) { try await client.send(request) }
    guard case .tooLarge = error else { return unexpected(error) }
  }

  @Test(.enabled(if: hasOpenSSL, "needs /usr/bin/openssl"))
  func `a body comes piece by piece over https too, and any certificate is believed where that was asked for`()
    async throws
  {
    let server = try await SecureServer()
    defer { server.stop() }
    let url = "https://127.0.0.1:\(server.port)/"
    let client = HTTPClient(verifiesTLS: false)
    for repeats in [false, true, true] {
      var request = HTTPRequest("GET", url)
      request.isRepeatable = repeats
      let response = try await client.open(request, idle: .seconds(20))
      #expect(response.status == 200)
      #expect(response.headers["Content-type"] == "text/html")
      #expect(String(decoding: try await response.body.collect(limit: 1 << 20), as: UTF8.self).contains("s_server"))
    }
    try await until { await client.demand(for: url) == 0 }
    let error = await #expect(throws: HTTPError.self) {
      try await HTTPClient().open(HTTPRequest("GET", url), idle: .seconds(20))
    }
    guard case .cannotConnect = error else { return unexpected(error) }
  }

  @Test func `an engine without TLS is an error that says so`() async throws {
    let server = try ScriptedServer { peer, _, _ in
      _ = peer.read()
      peer.send("HTTP/1.1 400 Bad Request\r\n\r\n")
    }
    defer { server.stop() }
    let request = HTTPRequest("GET", "https://127.0.0.1:\(server.port)/")
    let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(request) }
    guard case .cannotConnect = error else { return unexpected(error) }
  }

  @Test func `a silent engine ends at the timeout, and a cancelled task closes at once`() async throws {
    let server = try ScriptedServer { peer, _, _ in peer.awaitClose() }
    defer { server.stop() }
    let client = HTTPClient()
    let url = "https://127.0.0.1:\(server.port)/"
    let error = await #expect(throws: HTTPError.self) {
      try await client.send(HTTPRequest("GET", url, timeout: .milliseconds(100)))
    }
    guard case .timedOut = error else { return unexpected(error) }
    let task = Task { try await client.send(HTTPRequest("GET", url, timeout: .seconds(60))) }
    try await until { server.connections == 2 }
    task.cancel()
    await #expect(throws: HTTPError.cancelled) { try await task.value }
    try await until { LeakTests.sockets(to: server.port) == 0 }
  }
}

/// OpenSSL's test server with a certificate of its own for `localhost`.
struct SecureServer {
  let port: Int
  let certificate: String
  private let process: pid_t
  private let files: [TemporaryFile]

  init() async throws {
    let (key, certificate) = (try TemporaryFile(Data()), try TemporaryFile(Data()))
    files = [key, certificate]
    self.certificate = certificate.path
    let made = try spawn(
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key.path]
        + ["-out", certificate.path, "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
    var status: Int32 = 0
    waitpid(made, &status, 0)
    let free = try ScriptedServer.answering("")
    free.stop()
    let port = free.port
    self.port = port
    try await until { (try? await HTTPClient().send(HTTPRequest("GET", free.url))) == nil }
    process = try spawn([
      "s_server", "-www", "-quiet", "-accept", "\(port)", "-cert", certificate.path, "-key", key.path,
    ])
    // It listens when a connection is accepted; what it says to plain text does not matter.
    try await until {
      do { _ = try await HTTPClient().send(HTTPRequest("GET", free.url)) } catch HTTPError.cannotConnect {
        return false
      } catch {}
      return true
    }
  }

  func stop() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}

/// `openssl` with its output thrown away.
private func spawn(_ arguments: [String]) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for number in 0..<3 { posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0) }
  var pointers: [UnsafeMutablePointer<CChar>?] = (["openssl"] + arguments).map { strdup($0) }
  defer { pointers.forEach { free($0) } }
  pointers.append(nil)
  var process: pid_t = 0
  guard posix_spawn(&process, "/usr/bin/openssl", &actions, nil, pointers, nil) == 0 else { throw ScriptFailure() }
  return process
}
