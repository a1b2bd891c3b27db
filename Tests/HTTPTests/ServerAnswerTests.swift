import FoundationEssentials
import HTTP
import Testing

@Suite struct ServerAnswerTests {
  @Test(arguments: [
    HTTPServerResponse(200, headers: HTTPHeaders(["X": "a\r\nSet-Cookie: b"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["X": "a\nb"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["X": "a\rb"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["X": "a\0b"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["X: b\r\nY": "a"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["": "a"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["content-LENGTH": "5"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["Transfer-Encoding": "chunked"])),
    HTTPServerResponse(200, headers: HTTPHeaders(["X": "a\r\nb"]), body: .stream { _ in }),
    HTTPServerResponse(99), HTTPServerResponse(1000), HTTPServerResponse(101),
    HTTPServerResponse(204, body: .whole(Data("a".utf8))),
  ])
  func `an answer that must not be sent is a 500, and the operator is told`(_ bad: HTTPServerResponse) async throws {
    // A path, since whoever else looks for a server on this port must not be counted.
    let live = try await LiveServer { $0.path == "/bad" ? bad : HTTPServerResponse(404) }
    defer { live.stop() }
    let answer = try #require(await live.answer("GET /bad HTTP/1.1\r\n" + lastRequest))
    #expect(answer.hasPrefix("HTTP/1.1 500 Internal Server Error\r\n"))
    #expect(!answer.contains("Set-Cookie") && !answer.contains("X:"))
    #expect(live.log.lines.filter { $0.hasPrefix("an answer was not sent: ") }.count == 1, "\(live.log.lines)")
  }

  @Test func `204 has neither body nor length`() async throws {
    let live = try await LiveServer { _ in HTTPServerResponse(204) }
    defer { live.stop() }
    let answer = try #require(await live.answer("DELETE / HTTP/1.1\r\n" + lastRequest))
    #expect(answer.hasPrefix("HTTP/1.1 204 No Content\r\n") && !answer.contains("Content-Length"))
    #expect(answer.hasSuffix("\r\n\r\n"))
  }

  @Test func `what was sent is harmless where it is repeated`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let answer = try #require(await live.answer("GET \"</script>\\ HTTP/1.1\r\n" + lastRequest))
    #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(answer.contains(#""detail":"not a request target: '\"</script>\\'"}"#))
  }

  @Test func `every line of the table is answered with its status, and the connection ends`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    for line in ServerCorpus.refused {
      let client = try live.client()
      client.sendLater(line.bytes)
      let answer = await client.readToEnd()
      #expect(answer?.dropFirst("HTTP/1.1 ".count).prefix(3) == line.expected.first.map { $0[...] }, "\(line)")
    }
    try await until { await live.server.connectionCount == 0 }
  }
}
