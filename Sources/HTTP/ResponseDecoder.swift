import FoundationEssentials

/// One answer out of the bytes of a connection, however they are cut (RFC 9112). It knows nothing of sockets.
package struct ResponseDecoder: Sendable {
  /// Status line and headers, interim answers included.
  package static let headLimit = 64 << 10

  private enum Part: Sendable {
    case statusLine
    case fields
    case length(left: Int)
    case chunked
    case untilClose
    case complete(endsConnection: Bool)
  }

  private var part = Part.statusLine
  private var line = LineReader(limit: Self.headLimit)
  private var head = ResponseHead()
  private var chunks = ChunkedBody(limit: 0)
  private var body = Data()
  private let method: String
  private let bodyLimit: Int

  /// A byte of the answer has come.
  package private(set) var hasBegun = false
  /// Bytes came after the answer's end: nobody asked for them.
  package private(set) var hasSurplus = false

  package init(method: String, bodyLimit: Int) {
    self.method = method
    self.bodyLimit = max(0, bodyLimit)
  }

  /// The answer, when it is whole.
  package var response: HTTPResponse? {
    guard case .complete = part else { return nil }
    return HTTPResponse(status: head.status, headers: head.headers, body: body)
  }

  /// The answer without its body, when the head is whole.
  var wholeHead: HTTPResponse? {
    switch part {
    case .statusLine, .fields: nil
    case .length, .chunked, .untilClose, .complete: HTTPResponse(status: head.status, headers: head.headers)
    }
  }

  /// What has come of the body since the last time, for whoever reads it as it comes.
  mutating func takeBody() -> Data {
    defer { body = Data() }
    return body
  }

  /// Whether another request may go over this connection (RFC 9112 §9.3).
  package var keepsAlive: Bool {
    guard case .complete(let endsConnection) = part, !hasSurplus, !endsConnection else { return false }
    let options = head.headers.members("connection")
    return head.isVersion10 ? options.contains("keep-alive") : !options.contains("close")
  }

  /// Takes the next bytes. Throws `malformed` or `tooLarge`; the connection is of no use then.
  package mutating func feed(_ bytes: ArraySlice<UInt8>) throws(HTTPError) {
    var bytes = bytes
    if !bytes.isEmpty { hasBegun = true }
    while !bytes.isEmpty {
      if case .complete = part {
        hasSurplus = true
        return
      }
      try step(&bytes)
    }
  }

  /// The peer has closed. Throws `closed` where the answer was not whole.
  package mutating func end() throws(HTTPError) {
    switch part {
    case .complete: break
    case .untilClose: part = .complete(endsConnection: true)
    case .statusLine where !hasBegun: throw .closed("the connection was closed before an answer came")
    case .statusLine, .fields: throw .closed("the connection was closed within the answer's head")
    case .length(let left): throw .closed("the connection was closed \(left) bytes before the body's end")
    case .chunked: throw .closed("the connection was closed within a chunked body")
    }
  }

  private mutating func step(_ bytes: inout ArraySlice<UInt8>) throws(HTTPError) {
    switch part {
    case .statusLine:
      guard let text = try line.next(&bytes) else { return }
      head = try ResponseHead(statusLine: text)
      part = .fields
    case .fields:
      guard let text = try line.next(&bytes) else { return }
      if text.isEmpty { try begin() } else { try head.add(text) }
    case .length(let left):
      let piece = bytes.prefix(left)
      body.append(contentsOf: piece)
      bytes = bytes.dropFirst(piece.count)
      part = piece.count == left ? .complete(endsConnection: false) : .length(left: left - piece.count)
    case .chunked:
      if try chunks.feed(&bytes, into: &body) { part = .complete(endsConnection: false) }
    case .untilClose:
      guard bytes.count <= bodyLimit - body.count else { throw tooLarge }
      body.append(contentsOf: bytes)
      bytes = []
    case .complete: break
    }
  }

  /// The head is whole. Interim answers are skipped (RFC 9110 §15.2); we never ask for another protocol.
  private mutating func begin() throws(HTTPError) {
    guard head.status != 101 else { throw .malformed("status 101, but no other protocol was asked for") }
    guard head.status >= 200 else {
      part = .statusLine
      return
    }
    switch try BodyFraming(head, method: method) {
    case .none, .length(0): part = .complete(endsConnection: false)
    case .untilClose: part = .untilClose
    case .chunked:
      chunks = ChunkedBody(limit: bodyLimit)
      part = .chunked
    case .length(let length):
      guard length <= bodyLimit else { throw tooLarge }
      body.reserveCapacity(min(length, 64 << 10))
      part = .length(left: length)
    }
  }

  private var tooLarge: HTTPError { .tooLarge("the body is longer than \(bodyLimit) bytes") }
}
