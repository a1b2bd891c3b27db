import FoundationEssentials
import HTTP
import Testing

@Suite struct ClientTests {
  @Test func `an answer comes back with status, headers and body`() async throws {
    let server = try ScriptedServer.answering(answer("{\"a\":1}", headers: "X-Engine: flink\r\n"))
    defer { server.stop() }
    let response = try await HTTPClient(userAgent: "beamtop/9").send(HTTPRequest("GET", server.url + "jobs?x=1"))
    #expect(response.status == 200)
    #expect(response.headers["x-engine"] == "flink")
    #expect(String(decoding: response.body, as: UTF8.self) == "{\"a\":1}")
    let request = try #require(server.requests.first)
    #expect(
      request == """
        GET /jobs?x=1 HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        User-Agent: beamtop/9\r
        Accept: application/json\r
        Accept-Encoding: identity\r
        \r

        """)
  }

  @Test func `one connection serves many requests`() async throws {
    let server = try ScriptedServer.answering(answer("ok"))
    defer { server.stop() }
    let client = HTTPClient()
    for _ in 0..<20 { _ = try await client.send(HTTPRequest("GET", server.url)) }
    #expect(server.connections == 1)
    #expect(server.requests.count == 20)
  }

  @Test func `a redirect is an answer`() async throws {
    let server = try ScriptedServer.answering(answer("", status: "302 Found", headers: "Location: /elsewhere\r\n"))
    defer { server.stop() }
    let response = try await HTTPClient().send(HTTPRequest("GET", server.url))
    #expect(response.status == 302)
    #expect(server.requests.count == 1)
  }

  @Test func `a user and a password in the URL become a basic authorization`() async throws {
    let server = try ScriptedServer.answering(answer("ok"))
    defer { server.stop() }
    let url = "http://ann:p%40ss@127.0.0.1:\(server.port)/"
    _ = try await HTTPClient().send(HTTPRequest("GET", url))
    #expect(server.requests.first?.contains("Authorization: Basic YW5uOnBAc3M=\r\n") == true)
    #expect(server.requests.first?.contains("ann") == false)
  }

  @Test func `a header with a line break is refused before anything is sent`() async throws {
    let server = try ScriptedServer.answering(answer("ok"))
    defer { server.stop() }
    var request = HTTPRequest("GET", server.url)
    request.headers["X-A"] = "b\r\nX-Evil: 1"
    let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(request) }
    #expect(error?.description.contains("line break") == true)
    #expect(server.requests.isEmpty)
  }

  @Test func `a body of many megabytes is whole, either way`() async throws {
    let size = 24 << 20
    let server = try ScriptedServer { peer, _, server in
      let request = server.receive(peer)
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\nX-Got: \(request?.utf8.count ?? 0)\r\n\r\n")
      peer.send([UInt8](repeating: 0x61, count: size))
    }
    defer { server.stop() }
    let request = HTTPRequest("POST", server.url, body: Data(repeating: 0x62, count: 3 << 20))
    let response = try await HTTPClient().send(request)
    #expect(response.body == Data(repeating: 0x61, count: size))
    #expect(Int(response.headers["X-Got"] ?? "") ?? 0 > 3 << 20)
  }
}
