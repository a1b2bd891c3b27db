package import FoundationEssentials

/// Header fields in order, names compared without case (RFC 9110 §5.1).
package struct HTTPHeaders: Sendable, Hashable {
  package private(set) var fields: [Field]

  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  package init(_ fields: KeyValuePairs<String, String> = [:]) {
    self.fields = fields.map { Field(name: $0.key, value: $0.value) }
  }

  /// The first field of that name; setting replaces all of them, nil removes them.
  package subscript(name: String) -> String? {
    get { fields.first { Self.isSame($0.name, name) }?.value }
    set {
      fields.removeAll { Self.isSame($0.name, name) }
      if let newValue { fields.append(Field(name: name, value: newValue)) }
    }
  }

  package func count(of name: String) -> Int {
    fields.count { $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name.lowercased() }
  }

  package mutating func append(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }

  /// Appends to the last field's value; false where there is none.
  mutating func extendLast(by text: String) -> Bool {
    guard let last = fields.indices.last else { return false }
    fields[last].value += text
    return true
  }
}

/// A piece of a request's body.
package enum HTTPAttachment: Sendable, Hashable {
  case bytes(Data)
  /// A file's path; its length is taken when the request is sent.
  case file(String)
}

/// One request of ours to an engine.
package struct HTTPRequest: Sendable, Hashable {
  package var method: String
  /// Absolute: `http://127.0.0.1:8081/jobs/overview`.
  package var url: String
  package var headers: HTTPHeaders
  package var body: Data
  /// What follows `body`, in order; files are read while they are sent and never held in memory.
  package var attachments: [HTTPAttachment] = []
  /// For the whole exchange, from the first byte out to the last byte in; the wait for a free connection and for the
  /// connection itself count too, so that `send` never takes longer.
  package var timeout: Duration
  /// A longer body is an error, and is not read to its end.
  package var bodyLimit: Int
  /// May be sent twice without harm though its method does not say so (RFC 9110 §9.2.2): it may go over a connection that
  /// was kept, and is sent once more where that one has died.
  package var isRepeatable = false

  package init(
    _ method: String, _ url: String, headers: HTTPHeaders = HTTPHeaders(), body: Data = Data(),
    timeout: Duration = .seconds(10), bodyLimit: Int = 64 << 20
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeout = timeout
    self.bodyLimit = bodyLimit
  }
}

/// A whole answer; any status is an answer, only a failed exchange is an error.
package struct HTTPResponse: Sendable, Hashable {
  package var status: Int
  package var headers: HTTPHeaders
  package var body: Data

  package init(status: Int, headers: HTTPHeaders = HTTPHeaders(), body: Data = Data()) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Why there is no answer; the text names the address and the cause.
package enum HTTPError: Error, Sendable, Hashable, CustomStringConvertible {
  case badURL(String)
  /// Nothing of the request was sent.
  case cannotConnect(String)
  /// The request, or a part of it, may have been taken.
  case timedOut(String)
  case closed(String)
  case malformed(String)
  case tooLarge(String)
  /// We would not send it: a header with a line break, a file that cannot be read, no TLS library.
  case refused(String)
  case cancelled

  package var description: String {
    switch self {
    case .badURL(let text), .cannotConnect(let text), .timedOut(let text), .closed(let text), .malformed(let text),
      .tooLarge(let text), .refused(let text):
      text
    case .cancelled: "cancelled"
    }
  }
}

/// Whoever turns a request into an answer: the client, or a script in a test.
package protocol HTTPExchange: Sendable {
  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse
}
