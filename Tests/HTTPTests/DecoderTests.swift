import FoundationEssentials
import HTTP
import Testing

/// What the decoder makes of a text, fed in pieces of every size and then closed.
func decode(
  _ text: String, method: String = "GET", bodyLimit: Int = 1000, piece: Int = .max
) throws(HTTPError) -> (response: HTTPResponse?, keepsAlive: Bool) {
  var decoder = ResponseDecoder(method: method, bodyLimit: bodyLimit)
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let next = rest.prefix(piece)
    rest = rest.dropFirst(next.count)
    try decoder.feed(next)
  }
  let keepsAlive = decoder.keepsAlive
  try decoder.end()
  return (decoder.response, keepsAlive)
}

@Suite struct DecoderTests {
  static let head = "HTTP/1.1 200 OK\r\n"

  @Test(arguments: [1, 2, 3, 7, Int.max])
  func `an answer is the same however it is cut`(piece: Int) throws {
    let chunked = """
      HTTP/1.1 100 Continue\r
      \r
      HTTP/1.1 200\r
      Transfer-Encoding: chunked\r
      X-Folded: a\r
       b\r
      \r
      5;name="v;a"\r
      hello\r
      00000006 ; x\r
       world\r
      0\r
      X-Trailer: t\r
      \r

      """
    let (response, keepsAlive) = try decode(chunked, piece: piece)
    #expect(response?.status == 200)
    #expect(response?.headers["x-folded"] == "a b")
    #expect(response?.headers["X-Trailer"] == nil)
    #expect(response.map { String(decoding: $0.body, as: UTF8.self) } == "hello world")
    #expect(keepsAlive)
  }

  @Test(arguments: [1, Int.max])
  func `a body without a length ends with the connection`(piece: Int) throws {
    let (response, keepsAlive) = try decode(Self.head + "\r\nall of it", piece: piece)
    #expect(response?.body == Data("all of it".utf8))
    #expect(!keepsAlive)
  }

  @Test func `lines may end with a line feed alone`() throws {
    #expect(try decode("HTTP/1.1 200 OK\nContent-Length: 2\n\nok").response?.body == Data("ok".utf8))
  }

  @Test(arguments: ["204 No Content", "304 Not Modified"])
  func `some statuses have no body`(status: String) throws {
    let (response, keepsAlive) = try decode("HTTP/1.1 \(status)\r\nContent-Length: 5\r\n\r\n")
    #expect(response?.body == Data())
    #expect(keepsAlive)
  }

  @Test func `the answer to HEAD has no body`() throws {
    #expect(try decode(Self.head + "Content-Length: 5\r\n\r\n", method: "HEAD").response?.body == Data())
  }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", true),
    ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: Close\r\n\r\n", false),
    ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: x, close\r\n\r\n", false),
    ("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", false),
    ("HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n", true),
    ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n", false),
  ])
  func `a connection is kept only where the answer allows it`(text: String, expected: Bool) throws {
    #expect(try decode(text).keepsAlive == expected)
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nContent-Le", head, head + "Content-Length: 9\r\n\r\nhalf",
    head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n",
  ])
  func `half an answer is an error that says so`(text: String) {
    let error = #expect(throws: HTTPError.self) { try decode(text) }
    guard case .closed = error else { return unexpected(error) }
  }
}
