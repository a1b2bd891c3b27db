import FoundationEssentials

extension HTTPRequest {
  /// The upload of one file as `multipart/form-data` (RFC 7578); the file is streamed from its path.
  package static func multipart(
    url: String, field: String, fileName: String, filePath: String, contentType: String = "application/octet-stream",
    timeout: Duration = .seconds(300)
  ) -> HTTPRequest {
    let boundary = "beamtop-\(UInt64.random(in: .min ... .max))-\(UInt64.random(in: .min ... .max))"
    let head = """
      --\(boundary)\r
      Content-Disposition: form-data; name="\(quoted(field))"; filename="\(quoted(fileName))"\r
      Content-Type: \(contentType.filter { !$0.isNewline })\r
      \r

      """
    var request = HTTPRequest("POST", url, body: Data(head.utf8), timeout: timeout)
    request.headers["Content-Type"] = "multipart/form-data; boundary=\(boundary)"
    request.attachments = [.file(filePath), .bytes(Data("\r\n--\(boundary)--\r\n".utf8))]
    return request
  }

  /// Quotes and line breaks as browsers send them, so that a file's name cannot end its header.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "%22"
      case "\r": quoted += "%0D"
      case "\n": quoted += "%0A"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }
}
