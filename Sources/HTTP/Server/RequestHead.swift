/// Request line and fields, and what they say about the body and the connection. Stricter than a client's reading of
/// answers: a request that two readers could read as two different ones is refused (RFC 9112 §11.2).
struct RequestHead: Sendable {
  enum Framing: Sendable, Hashable {
    case none
    case length(Int)
    case chunked
  }

  let line: RequestLine
  private(set) var headers = HTTPHeaders()
  private var lengths: [String] = []
  private var codings: [String] = []
  private var hosts: [String] = []
  private var expectations: [String] = []
  private var options: [String] = []

  init(_ line: RequestLine) { self.line = line }

  mutating func add(_ bytes: [UInt8], limit: Int) throws(HTTPRefusal) {
    guard headers.fields.count < limit else { throw HTTPRefusal(431, "more than \(limit) header fields") }
    do throws(HTTPError) {
      try headers.add(bytes, unfolds: false)
    } catch {
      throw HTTPRefusal(error, tooLarge: 431)
    }
    if let field = headers.fields.last { note(field) }
  }

  /// The few fields that are the connection's business, told apart by their length first.
  private mutating func note(_ field: HTTPHeaders.Field) {
    switch field.name.utf8.count {
    case 4 where HTTPHeaders.isSame(field.name, "host"): hosts.append(field.value)
    case 6 where HTTPHeaders.isSame(field.name, "expect"): expectations.append(field.value)
    case 10 where HTTPHeaders.isSame(field.name, "connection"): options.append(field.value)
    case 14 where HTTPHeaders.isSame(field.name, "content-length"): lengths.append(field.value)
    case 17 where HTTPHeaders.isSame(field.name, "transfer-encoding"): codings.append(field.value)
    default: break
    }
  }

  /// Checks what can only be checked when all fields are there, and says how the body is framed (RFC 9112 §6.3). A
  /// request without either field has no body; we never ask for one by 411.
  mutating func close(bodyLimit: Int) throws(HTTPRefusal) -> Framing {
    try checkHost()
    let framing = try framing(bodyLimit)
    guard line.isVersion10 || expectations.allSatisfy({ $0.lowercased() == "100-continue" }) else {
      throw HTTPRefusal(417, "no expectation but 100-continue is met")
    }
    return framing
  }

  /// RFC 9112 §3.2: exactly one, and none is missing but from HTTP/1.0.
  private mutating func checkHost() throws(HTTPRefusal) {
    guard hosts.count == 1 || hosts.isEmpty && line.isVersion10 else {
      throw HTTPRefusal(400, hosts.isEmpty ? "there is no Host field" : "there is more than one Host field")
    }
    guard hosts.allSatisfy(HostField.isValid) else { throw HTTPRefusal(400, "the Host field names no host") }
    if let authority = line.target.authority { headers["Host"] = authority }
  }

  private func framing(_ bodyLimit: Int) throws(HTTPRefusal) -> Framing {
    guard codings.isEmpty || lengths.isEmpty else {
      throw HTTPRefusal(400, "both Transfer-Encoding and Content-Length")
    }
    if !codings.isEmpty { return try coding() }
    return lengths.isEmpty ? .none : try length(bodyLimit)
  }

  /// §6.1: a coding that we don't know is 501; one that leaves the end open, or that HTTP/1.0 cannot have, is 400.
  private func coding() throws(HTTPRefusal) -> Framing {
    let members = headers.members("transfer-encoding")
    if codings.count == 1, members == ["chunked"], !line.isVersion10 { return .chunked }
    let isUnclear = members.last != "chunked" || members.dropLast().contains { $0 == "chunked" || $0.isEmpty }
    guard !isUnclear, codings.count == 1, !line.isVersion10 else {
      throw HTTPRefusal(400, "Transfer-Encoding is not 'chunked' alone")
    }
    throw HTTPRefusal(501, "no transfer coding but chunked is implemented")
  }

  /// Digits, once. A list of equal lengths may be read as one, or refused; we refuse.
  private func length(_ limit: Int) throws(HTTPRefusal) -> Framing {
    guard lengths.count == 1, let text = lengths.first, !text.isEmpty,
      text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { throw HTTPRefusal(400, "Content-Length is not one decimal number") }
    // A number that no integer holds is a length all the same.
    guard let length = Int(text), length <= limit else {
      throw HTTPRefusal(413, "the body is longer than \(limit) bytes")
    }
    return length == 0 ? .none : .length(length)
  }

  /// Of HTTP/1.1 alone (RFC 9110 §10.1.1).
  var expectsContinue: Bool { !line.isVersion10 && !expectations.isEmpty }

  /// Whether another request may follow (RFC 9112 §9.3).
  var keepsAlive: Bool {
    if options.isEmpty { return !line.isVersion10 }
    let options = headers.members("connection")
    return !options.contains("close") && (!line.isVersion10 || options.contains("keep-alive"))
  }
}
