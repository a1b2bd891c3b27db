import FoundationEssentials

/// One file as `multipart/form-data` (RFC 7578).
struct MultipartForm: Sendable {
  let boundary: String
  let body: Data

  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  init(name: String, fileName: String, contentType: String, content: Data) {
    let boundary = MultipartForm.boundary()
    let quoted = fileName.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
    var body = Data(capacity: content.count + 512)
    body.append(contentsOf: "--\(boundary)\r\n".utf8)
    body.append(contentsOf: "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(quoted)\"\r\n".utf8)
    body.append(contentsOf: "Content-Type: \(contentType)\r\n\r\n".utf8)
    body.append(content)
    body.append(contentsOf: "\r\n--\(boundary)--\r\n".utf8)
    self.boundary = boundary
    self.body = body
  }

  /// 128 random bits: no jar holds them by chance.
  private static func boundary() -> String { "beamtop-\(FlinkID.random())" }
}
