import FoundationEssentials
import HTTP
import Testing

/// What came of a stream of bytes.
struct Decoded: Equatable {
  var requests: [DecodedRequest] = []
  var refusal: HTTPRefusal?
  /// The stream ended within a request.
  var isPartial = false

  /// Feeds pieces of these sizes, the last one again and again.
  init(_ bytes: [UInt8], pieces: [Int], limits: HTTPServerLimits = HTTPServerLimits()) {
    var decoder = RequestDecoder(limits: limits)
    var (rest, sizes) = (bytes[...], pieces[...])
    do throws(HTTPRefusal) {
      while !rest.isEmpty {
        let size = max(1, sizes.count > 1 ? sizes.removeFirst() : sizes.first ?? rest.count)
        var piece = rest.prefix(size)
        rest = rest.dropFirst(size)
        while try decoder.feed(&piece) { requests += [decoder.take(from: .local)].compactMap(\.self) }
      }
    } catch { refusal = error }
    isPartial = refusal == nil && !decoder.isIdle
  }
}

@Suite struct ServerDecoderTests {
  @Test func `the tables are there`() {
    #expect(ServerCorpus.refused.count > 100 && ServerCorpus.accepted.count > 25)
  }

  @Test(arguments: ServerCorpus.refused) func `a request that must be refused is`(_ line: ServerCorpus.Line) {
    let found = Decoded(line.bytes, pieces: [line.bytes.count])
    #expect(found.refusal.map { [String($0.status)] } == line.expected, "\(found)")
    #expect(found.requests.isEmpty)
  }

  @Test(arguments: ServerCorpus.accepted) func `a request that must be taken is`(_ line: ServerCorpus.Line) {
    let found = Decoded(line.bytes, pieces: [line.bytes.count])
    #expect(found.refusal == nil && !found.isPartial)
    #expect(found.requests.map(told) == line.expected)
  }

  @Test(arguments: ServerCorpus.refused + ServerCorpus.accepted)
  func `how the bytes are cut makes no difference`(_ line: ServerCorpus.Line) {
    let whole = Decoded(line.bytes, pieces: [line.bytes.count])
    for size in line.bytes.count < 20_000 ? [1, 7] : [4093] {
      #expect(Decoded(line.bytes, pieces: [size]) == whole)
    }
    #expect(Decoded(line.bytes, pieces: [max(1, line.bytes.count - 1), 1]) == whole)
  }

  @Test func `nor does it for what a seeded hand makes of them`() {
    var random = Seeded(state: 11)
    let seeds = (ServerCorpus.refused + ServerCorpus.accepted).map(\.bytes).filter { $0.count < 2000 }
    var statuses: Set<Int> = []
    for _ in 0..<4000 {
      let bytes = mutated(seeds, &random)
      let whole = Decoded(bytes, pieces: [bytes.count])
      statuses.insert(whole.refusal?.status ?? 200)
      #expect(Decoded(bytes, pieces: [1]) == whole, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(Decoded(bytes, pieces: (0..<20).map { _ in .random(in: 1...9, using: &random) }) == whole)
    }
    #expect(statuses.isSuperset(of: [200, 400, 501, 505]))
  }

  private func mutated(_ seeds: [[UInt8]], _ random: inout Seeded) -> [UInt8] {
    var bytes = (seeds.randomElement(using: &random) ?? []) + (seeds.randomElement(using: &random) ?? [])
    let salt = Array("\r\n\t :;,=\"0aF\0".utf8)
    for _ in 0..<Int.random(in: 0...3, using: &random) where bytes.count > 2 {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: at)
      case 1: bytes.insert(salt.randomElement(using: &random) ?? 0, at: at)
      case 2: bytes[at] = .random(in: 0...255, using: &random)
      default: bytes.removeSubrange(at..<min(bytes.count, at + .random(in: 1...9, using: &random)))
      }
    }
    return bytes
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
    ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false),
    ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x\r\nconnection: y, Close\r\n\r\n", false),
    ("GET / HTTP/1.0\r\n\r\n", false),
    ("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true),
    ("GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", false),
  ])
  func `who keeps the connection`(_ request: String, _ keeps: Bool) {
    let found = Decoded(Array(request.utf8), pieces: [1000])
    #expect(found.requests.map(\.keepsAlive) == [keeps])
  }

  @Test func `a client that waits for 100 Continue is known until the body begins`() throws {
    var decoder = RequestDecoder(limits: HTTPServerLimits())
    var head = Array("PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n".utf8)[...]
    #expect(try !decoder.feed(&head))
    #expect(decoder.awaitsContinue)
    var body = Array("a".utf8)[...]
    #expect(try !decoder.feed(&body))
    #expect(!decoder.awaitsContinue)
    #expect(decoder.bodyCount == 1)
  }

  private func told(_ decoded: DecodedRequest) -> String {
    let request = decoded.request
    let target = request.path + (request.query.map { "?" + $0 } ?? "")
    let body = request.body.count > 100 ? "\(request.body.count)" : String(decoding: request.body, as: UTF8.self)
    return "\(request.method) \(target) \(request.headers["Host"] ?? "-") \(body.isEmpty ? "-" : body)"
  }
}
