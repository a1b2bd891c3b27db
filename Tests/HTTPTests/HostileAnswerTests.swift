import FoundationEssentials
import HTTP
import Testing

@Suite struct HostileAnswerTests {
  static let head = "HTTP/1.1 200 OK\r\n"
  static let chunked = head + "Transfer-Encoding: chunked\r\n\r\n"

  @Test(arguments: [
    "\r\n\r\n", "nonsense\r\n", "HTTP/2 200 OK\r\n", "HTTP/1.2 200 OK\r\n", "HTTP/1.1 20 OK\r\n", "HTTP/1.1 2000\r\n",
    "HTTP/1.1 -10 OK\r\n", "HTTP/1.1 000 OK\r\n", "HTTP/1.1  200 OK\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "\0\0\0\0\n",
    "HTTP/1.1 101 Switching Protocols\r\n\r\n", head + "no colon\r\n", head + ": empty\r\n", head + "A : b\r\n",
    head + " folded first\r\n", head + "A: b\0c\r\n", head + "A: b\u{1b}[2J\r\n", head + "A: b\rc\r\n",
    head + "Content-Length: -1\r\n\r\n", head + "Content-Length: +1\r\n\r\n", head + "Content-Length: \r\n\r\n",
    head + "Content-Length: 99999999999999999999\r\n\r\n", head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
    head + "Content-Length: 0x10\r\n\r\n", head + "Content-Length: 1 2\r\n\r\n", head + "Content-Length: 1,\r\n\r\n",
    head + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", head + "Transfer-Encoding: gzip\r\n\r\n",
    head + "Transfer-Encoding: gzip, chunked\r\n\r\n", head + "Transfer-Encoding: chunked, chunked\r\n\r\n",
    "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunked + "-1\r\n", chunked + "+5\r\n",
    chunked + "0x5\r\n",
    chunked + "\r\n", chunked + "g\r\n", chunked + "ffffffffffffffffffff\r\n", chunked + "5 5\r\nhello\r\n",
    chunked + "5;\0\r\n", chunked + "2\r\nabc\r\n", chunked + "0\r\nno trailer\r\n",
  ])
  func `bad framing is malformed and never a trap`(text: String) {
    for piece in [1, Int.max] {
      let error = #expect(throws: HTTPError.self) { try decode(text, piece: piece) }
      guard case .malformed = error else {
        Issue.record("\(text.debugDescription): \(String(describing: error))")
        continue
      }
    }
  }

  private static let tooLarge = [
    head + "Content-Length: 1001\r\n\r\n", head + "Content-Length: 9223372036854775807\r\n\r\n",
    head + "\r\n" + String(repeating: "a", count: 1001), chunked + "3e9\r\n", chunked + "7fffffffffffffff\r\n",
    chunked + "3e8\r\n" + String(repeating: "a", count: 1000) + "\r\n1\r\n",
    String(repeating: "a", count: 65_536), head + String(repeating: "A: b\r\n", count: 11_000),
    String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 3000),
    chunked + "1;" + String(repeating: "x", count: 8192),
    chunked + "0\r\n" + String(repeating: "A: b\r\n", count: 11_000),
  ]

  /// By their places: a report of a test writes its arguments out.
  @Test(arguments: tooLarge.indices)
  func `what is too large is refused while it comes`(place: Int) {
    let error = #expect(throws: HTTPError.self) { try decode(Self.tooLarge[place]) }
    guard case .tooLarge = error else { return unexpected(error) }
  }

  @Test func `an error shows what was seen, made visible`() {
    let error = #expect(throws: HTTPError.self) { try decode("\u{1b}]0;owned\u{7}\r\n") }
    #expect(error?.description == "not an HTTP/1.1 status line: '\\x1b]0;owned\\x07'")
  }

  @Test func `random bytes and cut answers never trap`() {
    var random = Seeded(state: 42)
    let good = Array((Self.chunked + "5\r\nhello\r\n0\r\nA: b\r\n\r\n").utf8)
    for _ in 0..<5000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var decoder = ResponseDecoder(method: "GET", bodyLimit: 100)
      let cut = Int.random(in: 0..<bytes.count, using: &random)
      _ = try? decoder.feed(bytes[..<cut])
      _ = try? decoder.feed(bytes[cut...])
      _ = try? decoder.end()
      #expect((decoder.response?.body.count ?? 0) <= 100)
    }
  }
}

/// The same numbers every time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
