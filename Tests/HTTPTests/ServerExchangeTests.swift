import FoundationEssentials
import HTTP
import Testing

@Suite struct ServerExchangeTests {
  @Test func `an answer has its length, its date, and nothing that nobody asked for`() async throws {
    let live = try await LiveServer { _ in HTTPServerResponse(200, body: .whole(Data("hi".utf8))) }
    defer { live.stop() }
    let answer = try #require(await live.answer("GET / HTTP/1.1\r\n" + lastRequest))
    let lines = answer.split(separator: "\r\n").map(String.init)
    #expect(lines.first == "HTTP/1.1 200 OK")
    #expect(lines.dropFirst(2) == ["Content-Length: 2", "Connection: close", "hi"])
    #expect(lines[1].contains(/^Date: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/))
  }

  @Test func `pipelined requests are answered in their order, whatever they take`() async throws {
    let live = try await LiveServer { request in
      if request.path == "/1" { try? await Task.sleep(for: .milliseconds(50)) }
      return await echo(request)
    }
    defer { live.stop() }
    let requests = (1...20).map { "POST /\($0) HTTP/1.1\r\n\(host)Content-Length: 2\r\n\r\n##" }.joined()
    let answer = try #require(await live.answer(requests + "GET /last HTTP/1.1\r\n" + lastRequest))
    let paths = answer.matches(of: /(POST|GET) (\/\w+)/).map { String($0.2) }
    #expect(paths == (1...20).map { "/\($0)" } + ["/last"])
  }

  @Test func `a request that comes byte by byte is a request`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let client = try live.client()
    for byte in ("PUT /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + lastRequest + "2\r\nxy\r\n0\r\n\r\n").utf8 {
      client.send([byte])
    }
    #expect(await client.readToEnd()?.hasSuffix("PUT /a xy") == true)
  }

  @Test func `HEAD has the length of GET's body and no body`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let answer = try #require(await live.answer("HEAD /a HTTP/1.1\r\n" + lastRequest))
    #expect(answer.contains("Content-Length: 8\r\n") && answer.hasSuffix("\r\n\r\n"))
  }

  @Test func `HEAD of a stream does not run it`() async throws {
    let live = try await LiveServer { _ in
      HTTPServerResponse(200, body: .stream { try? await $0.write(Data("never".utf8)) })
    }
    defer { live.stop() }
    let answer = try #require(await live.answer("HEAD / HTTP/1.1\r\n\(host)\r\nHEAD / HTTP/1.1\r\n" + lastRequest))
    #expect(!answer.contains("never") && answer.hasSuffix("\r\n\r\n"))
    #expect(answer.ranges(of: "Transfer-Encoding: chunked").count == 2)
  }

  @Test func `a streamed body is chunked, and HTTP/1.0 gets it up to the end`() async throws {
    let live = try await LiveServer { _ in
      HTTPServerResponse(
        200,
        body: .stream { writer in
          for piece in ["one", "", "twenty characters and"] { try? await writer.write(Data(piece.utf8)) }
        })
    }
    defer { live.stop() }
    let chunked = try #require(await live.answer("GET / HTTP/1.1\r\n" + lastRequest))
    #expect(chunked.hasSuffix("\r\n\r\n3\r\none\r\n15\r\ntwenty characters and\r\n0\r\n\r\n"))
    let plain = try #require(await live.answer("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"))
    #expect(plain.hasSuffix("Connection: close\r\n\r\nonetwenty characters and"))
  }

  @Test func `HTTP/1.0 keeps the connection where it asks to`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let answer = try #require(
      await live.answer(
        "GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\nGET /3 HTTP/1.0\r\n\r\n"))
    #expect(answer.contains("Connection: keep-alive\r\n\r\nGET /1"))
    #expect(answer.hasSuffix("GET /2 "))
  }

  @Test func `100 Continue comes before the body`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let client = try live.client()
    client.send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n" + lastRequest)
    #expect(await client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
    client.send("abc")
    #expect(await client.readToEnd()?.hasSuffix("POST / abc") == true)
  }

  @Test func `a body that is too long is refused instead of awaited`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let answer = try #require(
      await live.answer("POST / HTTP/1.1\r\n\(host)Expect: 100-continue\r\nContent-Length: 2000000\r\n\r\n"))
    #expect(answer.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
  }

  @Test func `who still sends can read why it was refused`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let client = try live.client()
    client.send("POST / HTTP/1.1\r\n\(host)Content-Length: 5000000\r\n\r\n")
    client.sendLater([UInt8](repeating: 0x61, count: 5_000_000))
    let answer = try #require(await client.readToEnd())
    #expect(answer.hasPrefix("HTTP/1.1 413 ") && answer.contains("Content-Type: application/problem+json\r\n"))
    #expect(
      answer.contains(#""status":413,"code":"content_too_large","detail":"the body is longer than 1048576 bytes"}"#))
  }

  @Test func `large bodies pass both ways`() async throws {
    let live = try await LiveServer { HTTPServerResponse(200, body: .whole($0.body)) }
    defer { live.stop() }
    let body = String(repeating: "0123456789abcdef", count: 60_000)
    let client = try live.client()
    client.sendLater(Array(("POST / HTTP/1.1\r\nContent-Length: \(body.utf8.count)\r\n" + lastRequest + body).utf8))
    #expect(await client.readToEnd()?.hasSuffix("\r\n\r\n" + body) == true)
  }

  @Test func `our own client and our own server understand each other`() async throws {
    let live = try await LiveServer(handler: echo)
    defer { live.stop() }
    let client = HTTPClient()
    for number in 0..<3 {
      let request = HTTPRequest("POST", "http://127.0.0.1:\(live.port)/\(number)", body: Data("x".utf8))
      #expect(try await client.send(request).body == Data("POST /\(number) x".utf8))
    }
  }
}
