import FoundationEssentials

/// One request after the other out of the bytes of a connection, however they are cut (RFC 9112). It knows nothing of
/// sockets. After a refusal it is of no more use.
package struct RequestDecoder: Sendable {
  private enum Part: Sendable {
    /// With the empty lines that came before (RFC 9112 §2.2).
    case requestLine(blank: Int)
    case fields
    case length(left: Int)
    case chunked
    case complete
  }

  /// Empty lines before a request line that are overlooked: some clients end a body with one too many.
  private static let blankLimit = 4

  private let limits: HTTPServerLimits
  private var part = Part.requestLine(blank: 0)
  private var line: LineReader
  private var head: RequestHead?
  private var chunks = ChunkedBody(limit: 0)
  private var body = Data()

  package init(limits: HTTPServerLimits) {
    self.limits = limits
    line = LineReader(limit: limits.requestLine, isStrict: true)
  }

  /// Takes the next bytes, at most to the end of a request; true when it is whole. What is left over is the next
  /// request's, to be fed again after `take`.
  package mutating func feed(_ bytes: inout ArraySlice<UInt8>) throws(HTTPRefusal) -> Bool {
    while true {
      if case .complete = part { return true }
      if bytes.isEmpty { return false }
      try step(&bytes)
    }
  }

  /// The whole request; the decoder is ready for the next one. Nil where there is none yet.
  package mutating func take(from peer: HTTPPeer) -> DecodedRequest? {
    guard case .complete = part, let head else { return nil }
    let target = head.line.target
    let request = HTTPServerRequest(
      head.line.method, target.path, query: target.query, headers: head.headers, body: body, peer: peer)
    part = .requestLine(blank: 0)
    line = LineReader(limit: limits.requestLine, isStrict: true)
    (self.head, body) = (nil, Data())
    return DecodedRequest(request: request, isVersion10: head.line.isVersion10, keepsAlive: head.keepsAlive)
  }

  private mutating func step(_ bytes: inout ArraySlice<UInt8>) throws(HTTPRefusal) {
    switch part {
    case .requestLine(let blank):
      if let text = try next(&bytes) { try begin(text, blank) }
    case .fields:
      guard let text = try next(&bytes) else { return }
      if text.isEmpty { try enterBody() } else { try head?.add(text, limit: limits.fields) }
    case .length(let left):
      let piece = bytes.prefix(left)
      body.append(contentsOf: piece)
      bytes = bytes.dropFirst(piece.count)
      part = piece.count == left ? .complete : .length(left: left - piece.count)
    case .chunked:
      if try feedChunks(&bytes) { part = .complete }
    case .complete: break
    }
  }

  private mutating func begin(_ text: [UInt8], _ blank: Int) throws(HTTPRefusal) {
    if text.isEmpty {
      guard blank < Self.blankLimit else { throw HTTPRefusal(400, "empty lines instead of a request") }
      part = .requestLine(blank: blank + 1)
      line = LineReader(limit: limits.requestLine, isStrict: true)
    } else {
      head = RequestHead(try RequestLine(text))
      part = .fields
      line = LineReader(limit: max(0, limits.head - text.count - 2), isStrict: true)
    }
  }

  private mutating func enterBody() throws(HTTPRefusal) {
    switch try head?.close(bodyLimit: limits.body) ?? .none {
    case .none: part = .complete
    case .length(let length):
      body.reserveCapacity(min(length, 64 << 10))
      part = .length(left: length)
    case .chunked:
      chunks = ChunkedBody(limit: limits.body, trailerLimit: limits.head, isStrict: true)
      part = .chunked
    }
  }

  private mutating func next(_ bytes: inout ArraySlice<UInt8>) throws(HTTPRefusal) -> [UInt8]? {
    do throws(HTTPError) {
      return try line.next(&bytes)
    } catch {
      guard case .tooLarge = error else { throw HTTPRefusal(400, "\(error)") }
      guard case .requestLine = part else { throw HTTPRefusal(431, "the head is longer than \(limits.head) bytes") }
      // Longer than any method is: not implemented (RFC 9112 §3).
      throw line.hasSpace
        ? HTTPRefusal(414, "the request line is longer than \(limits.requestLine) bytes")
        : HTTPRefusal(501, "no such method")
    }
  }

  private mutating func feedChunks(_ bytes: inout ArraySlice<UInt8>) throws(HTTPRefusal) -> Bool {
    do throws(HTTPError) {
      return try chunks.feed(&bytes, into: &body)
    } catch {
      throw HTTPRefusal(error, tooLarge: chunks.isInTrailer ? 431 : 413)
    }
  }
}

// MARK: - Where it stands

extension RequestDecoder {
  /// Nothing of a request has come.
  package var isIdle: Bool {
    if case .requestLine(blank: 0) = part { line.isAtStart } else { false }
  }

  /// Bytes of the body that have come; nil before its begin.
  package var bodyCount: Int? {
    switch part {
    case .length, .chunked, .complete: body.count
    case .requestLine, .fields: nil
    }
  }

  /// The client waits for `100 Continue` before it sends the body.
  package var awaitsContinue: Bool {
    switch part {
    case .length: head?.expectsContinue == true && body.isEmpty
    case .chunked: head?.expectsContinue == true && chunks.isAtStart
    case .requestLine, .fields, .complete: false
    }
  }
}
