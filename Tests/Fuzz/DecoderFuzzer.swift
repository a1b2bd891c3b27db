// libFuzzer's way into the codec (built by .dev/fuzz, not by the package). The first byte says how the rest is cut; however it
// is, the same must come of it. Bytes that are refused, or not, are both fine; a trap or a difference is not.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let cut = bytes.first else { return 0 }
  let stream = Array(bytes.dropFirst())
  let pieces = Pieces(seed: cut)
  precondition(requests(stream, Pieces(seed: 0)) == requests(stream, pieces), "requests differ by the cut")
  precondition(requests(stream, Pieces(seed: 1)) == requests(stream, pieces), "requests differ, byte by byte")
  precondition(answers(stream, Pieces(seed: 1)) == answers(stream, pieces), "answers differ by the cut")
  return 0
}

/// The sizes of pieces: all at once, byte by byte, or of a simple generator's choice.
struct Pieces {
  let seed: UInt8
  private var state: UInt32

  init(seed: UInt8) {
    self.seed = seed
    state = UInt32(seed)
  }

  mutating func next() -> Int {
    if seed < 2 { return seed == 0 ? Int.max : 1 }
    state = state &* 1_664_525 &+ 1_013_904_223
    return 1 + Int(state >> 27)
  }
}

struct Requests: Equatable {
  var whole: [DecodedRequest] = []
  var refusal: HTTPRefusal?
  var isIdle = true
  var bodyCount: Int?
}

/// Small limits, so that the fuzzer reaches them.
func requests(_ stream: [UInt8], _ pieces: Pieces) -> Requests {
  var limits = HTTPServerLimits()
  (limits.requestLine, limits.head, limits.fields, limits.body) = (64, 160, 6, 48)
  var decoder = RequestDecoder(limits: limits)
  var (found, rest, pieces) = (Requests(), stream[...], pieces)
  do throws(HTTPRefusal) {
    while !rest.isEmpty {
      var piece = rest.prefix(pieces.next())
      rest = rest.dropFirst(piece.count)
      while try decoder.feed(&piece) { found.whole += [decoder.take(from: .local)].compactMap(\.self) }
    }
    (found.isIdle, found.bodyCount) = (decoder.isIdle, decoder.bodyCount)
  } catch { found.refusal = error }
  for request in found.whole { precondition(request.request.body.count <= limits.body) }
  return found
}

struct Answers: Equatable {
  var answer: HTTPResponse?
  var isRefused = false
  var keepsAlive = false
}

func answers(_ stream: [UInt8], _ pieces: Pieces) -> Answers {
  var decoder = ResponseDecoder(method: "GET", bodyLimit: 48)
  var (rest, pieces) = (stream[...], pieces)
  do throws(HTTPError) {
    while !rest.isEmpty {
      let piece = rest.prefix(pieces.next())
      rest = rest.dropFirst(piece.count)
      try decoder.feed(piece)
    }
    try decoder.end()
  } catch { return Answers(isRefused: true) }
  return Answers(answer: decoder.response, keepsAlive: decoder.keepsAlive)
}
