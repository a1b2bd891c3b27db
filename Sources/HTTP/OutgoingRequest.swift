import FoundationEssentials
import Glibc

/// A request as bytes: the head and the body at hand, then attachments, of which files are read piece by piece.
struct OutgoingRequest: Sendable {
  enum Piece: Sendable {
    case bytes(Data)
    case file(Descriptor, left: Int, path: String)
  }

  var method: String
  /// All but those of the framing, which belong to the transport.
  var headers: HTTPHeaders
  /// What is in memory of the body; the rest follows in pieces.
  var body: Data
  /// Of the whole body.
  var length: Int
  var pieces: [Piece]

  private var isRepeatable: Bool
  /// libcurl may send it over a connection that was kept, though it has a body.
  var mayUseKept = false
  /// May be sent twice without harm (RFC 9110 §9.2.2).
  var isIdempotent: Bool { isRepeatable || ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains(method) }

  /// Opens the files. Throws `refused` for what must not go on the wire.
  init(_ request: HTTPRequest, _ url: HTTPURL, userAgent: String) throws(HTTPError) {
    guard !request.method.isEmpty, request.method.utf8.allSatisfy(HTTPHeaders.isTokenByte) else {
      throw .refused("the method is not a word")
    }
    method = request.method
    isRepeatable = request.isRepeatable
    headers = try Self.fields(of: request, url, userAgent)
    body = request.body
    length = body.count
    pieces = []
    for attachment in request.attachments {
      let (piece, count) = try Self.open(attachment)
      pieces.append(piece)
      length += count
    }
  }

  /// The head (RFC 9112 §2.1) and the body that is in memory.
  func front(to url: HTTPURL) -> Data {
    var lines = headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    if length > 0 || !["GET", "HEAD", "DELETE", "OPTIONS"].contains(method) {
      lines += "Content-Length: \(length)\r\n"
    }
    return Data("\(method) \(url.target) HTTP/1.1\r\nHost: \(url.origin.authority)\r\n\(lines)\r\n".utf8) + body
  }

  private static func open(_ attachment: HTTPAttachment) throws(HTTPError) -> (Piece, Int) {
    switch attachment {
    case .bytes(let data): return (.bytes(data), data.count)
    case .file(let path):
      let number = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard number >= 0 else { throw .refused("cannot read \(path): \(systemError(errno))") }
      let descriptor = Descriptor(number)
      var status = stat()
      guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw .refused("cannot read \(path): not a regular file")
      }
      return (.file(descriptor, left: Int(status.st_size), path: path), Int(status.st_size))
    }
  }

  /// The caller's fields and our defaults. Host and framing are ours alone.
  private static func fields(
    of request: HTTPRequest, _ url: HTTPURL, _ userAgent: String
  ) throws(HTTPError) -> HTTPHeaders {
    var headers = request.headers
    for name in ["Host", "Content-Length", "Transfer-Encoding"] { headers[name] = nil }
    if headers["Authorization"] == nil, let basic = url.basicAuthorization { headers["Authorization"] = basic }
    if headers["User-Agent"] == nil { headers["User-Agent"] = userAgent }
    if headers["Accept"] == nil { headers["Accept"] = "application/json" }
    if headers["Accept-Encoding"] == nil { headers["Accept-Encoding"] = "identity" }
    for field in headers.fields {
      guard !field.name.isEmpty, field.name.utf8.allSatisfy(HTTPHeaders.isTokenByte) else {
        throw .refused("a header's name is not a word")
      }
      guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
        throw .refused("the header \(field.name) holds a line break or another control character")
      }
    }
    return headers
  }
}
