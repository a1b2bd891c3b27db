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

  private var part = Part.size
  private var line = LineReader(limit: Self.lineLimit)
  private var trailer = ResponseHead()
  private let limit: Int

  init(limit: Int) { self.limit = limit }

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
        guard let text = try line.next(&bytes) else { return false }
        part = try after(text, body.count)
      }
    }
  }

  private mutating func after(_ text: [UInt8], _ bodyCount: Int) throws(HTTPError) -> Part {
    switch part {
    case .trailer:
      if text.isEmpty { return .done }
      try trailer.add(text)
      return .trailer
    case .dataEnd:
      guard text.isEmpty else { throw .malformed("a chunk is longer than its size: \(ResponseHead.seen(text))") }
      line = LineReader(limit: Self.lineLimit)
      return .size
    default:
      let size = try Self.size(text)
      guard size <= limit - bodyCount else { throw .tooLarge("the body is longer than \(limit) bytes") }
      line = LineReader(limit: size == 0 ? ResponseDecoder.headLimit : Self.lineLimit)
      return size == 0 ? .trailer : .data(size)
    }
  }

  private static func size(_ line: [UInt8]) throws(HTTPError) -> Int {
    let digits = line.prefix { $0 != 0x3b && $0 != 0x20 && $0 != 0x09 }
    let rest = line[digits.count...].drop { $0 == 0x20 || $0 == 0x09 }
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), rest.isEmpty || rest.first == 0x3b,
      !line.contains(0), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .malformed("not a chunk's size: \(ResponseHead.seen(line))") }
    return size
  }
}
