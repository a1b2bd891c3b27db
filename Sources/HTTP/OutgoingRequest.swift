import FoundationEssentials
import Glibc

/// A request as bytes: the head and the body at hand, then attachments, of which files are read piece by piece.
struct OutgoingRequest: Sendable {
  enum Piece: Sendable {
    case bytes(Data)
    case file(Descriptor, left: Int, path: String)
  }

  var method: String
  /// The head, and the body that is in memory.
  var front: Data
  var pieces: [Piece]

  /// May be sent twice without harm (RFC 9110 §9.2.2).
  var isIdempotent: Bool { ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains(method) }

  /// Opens the files. Throws `refused` for what must not go on the wire.
  init(_ request: HTTPRequest, _ url: HTTPURL, userAgent: String) throws(HTTPError) {
    guard !request.method.isEmpty, request.method.utf8.allSatisfy(HTTPHeaders.isTokenByte) else {
      throw .refused("the method is not a word")
    }
    method = request.method
    pieces = []
    var length = request.body.count
    for attachment in request.attachments {
      let (piece, count) = try Self.open(attachment)
      pieces.append(piece)
      length += count
    }
    let head = try Self.head(request, url, length, userAgent)
    front = Data(head.utf8) + request.body
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

  private static func head(
    _ request: HTTPRequest, _ url: HTTPURL, _ length: Int, _ userAgent: String
  ) throws(HTTPError) -> String {
    var headers = try fields(of: request, url, userAgent)
    if length > 0 || !["GET", "HEAD", "DELETE", "OPTIONS"].contains(request.method) {
      headers.append("Content-Length", String(length))
    }
    let lines = headers.fields.map { "\($0.name): \($0.value)\r\n" }
    return "\(request.method) \(url.target) HTTP/1.1\r\nHost: \(url.origin.authority)\r\n" + lines.joined() + "\r\n"
  }

  /// The caller's fields and our defaults. Host and framing are ours alone.
  static func fields(
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
