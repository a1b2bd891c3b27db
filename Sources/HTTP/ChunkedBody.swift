import FoundationEssentials

/// The chunked coding (RFC 9112 §7.1): sizes, extensions that are ignored, and trailers that are checked and dropped.
struct ChunkedBody: Sendable {
  private enum Part: Sendable {
    case size
    case data(Int)
    case dataEnd
    case trailer
    case done
  }

  /// A chunk's size with its extensions.
  private static let lineLimit = 8 << 10
  /// In all chunks of a body together, where we are strict: nobody needs them, and they cost without carrying anything.
  private static let extensionLimit = 4 << 10

  private var part = Part.size
  private var line: LineReader
  private var trailer = HTTPHeaders()
  private var extensionBytes = 0
  private var isFirst = true
  private let limit: Int
  private let trailerLimit: Int
  private let isStrict: Bool

  /// Strict: as a server must read, see `LineReader`; extensions have to follow their grammar.
  init(limit: Int, trailerLimit: Int = ResponseDecoder.headLimit, isStrict: Bool = false) {
    self.limit = limit
    self.trailerLimit = trailerLimit
    self.isStrict = isStrict
    line = LineReader(limit: Self.lineLimit, isStrict: isStrict)
  }

  /// Whether the last chunk was read; what is too large then is the trailer.
  var isInTrailer: Bool { if case .trailer = part { true } else { false } }

  private var isAtDataEnd: Bool { if case .dataEnd = part { true } else { false } }

  /// Nothing has come.
  var isAtStart: Bool { if case .size = part { isFirst && line.isAtStart } else { false } }

  /// Takes what belongs to the body out of `bytes`; true at its end.
  mutating func feed(_ bytes: inout ArraySlice<UInt8>, into body: inout Data) throws(HTTPError) -> Bool {
    while true {
      switch part {
      case .done: return true
      case .data(let left):
        let piece = bytes.prefix(left)
        if piece.isEmpty { return false }
        body.append(contentsOf: piece)
        bytes = bytes.dropFirst(piece.count)
        part = piece.count == left ? .dataEnd : .data(left - piece.count)
      case .size, .dataEnd, .trailer:
        guard let text = try next(&bytes) else { return false }
        part = try after(text, body.count)
      }
    }
  }

  private mutating func next(_ bytes: inout ArraySlice<UInt8>) throws(HTTPError) -> [UInt8]? {
    do throws(HTTPError) {
      return try line.next(&bytes)
    } catch {
      // A chunk's line that is too long is bad framing; `tooLarge` is left for the body and the trailer.
      guard isStrict, !isInTrailer, case .tooLarge = error else { throw error }
      throw .malformed(isAtDataEnd ? "a chunk is longer than its size" : "a chunk's line is too long")
    }
  }

  private mutating func after(_ text: [UInt8], _ bodyCount: Int) throws(HTTPError) -> Part {
    switch part {
    case .trailer:
      if text.isEmpty { return .done }
      try trailer.add(text, unfolds: !isStrict)
      return .trailer
    case .dataEnd:
      guard text.isEmpty else { throw .malformed("a chunk is longer than its size: \(ResponseHead.seen(text))") }
      line = LineReader(limit: Self.lineLimit, isStrict: isStrict)
      return .size
    default:
      isFirst = false
      let size = try size(text)
      guard size <= limit - bodyCount else { throw .tooLarge("the body is longer than \(limit) bytes") }
      // Behind the data stands an empty line.
      line = LineReader(limit: size == 0 ? trailerLimit : isStrict ? 2 : Self.lineLimit, isStrict: isStrict)
      return size == 0 ? .trailer : .data(size)
    }
  }

  private mutating func size(_ line: [UInt8]) throws(HTTPError) -> Int {
    let digits = line.prefix { $0 != 0x3b && $0 != 0x20 && $0 != 0x09 }
    let rest = line[digits.count...].drop { $0 == 0x20 || $0 == 0x09 }
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), rest.isEmpty || rest.first == 0x3b,
      !line.contains(0), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .malformed("not a chunk's size: \(ResponseHead.seen(line))") }
    if isStrict { try check(digits, line[digits.count...]) }
    return size
  }

  private mutating func check(_ digits: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) throws(HTTPError) {
    extensionBytes += rest.count
    guard digits.count <= 16, extensionBytes <= Self.extensionLimit, ChunkExtension.isWellFormed(rest) else {
      throw .malformed("not a chunk's extension: \(ResponseHead.seen(Array(rest)))")
    }
  }
}
