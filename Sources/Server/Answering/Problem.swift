import HTTP
import JSON

/// Why a request was not answered as it was meant, as RFC 9457 puts it.
struct Problem: Error, Sendable {
  var status: Int
  /// A word for programs: `wrong_state`.
  var code: String
  var detail: String
  /// What to do instead.
  var hint: String?
  var headers: [(name: String, value: String)] = []
  /// Members beyond those of RFC 9457 §3.1 and ours.
  var extensions: [String: JSONValue] = [:]
  /// False for what was refused just before for the same reason, and need not be written down again.
  var isNews = true
  /// The operation has written it down already.
  var isAccounted = false

  init(_ status: Int, _ code: String, _ detail: String, hint: String? = nil) {
    self.status = status
    self.code = code
    self.detail = detail
    self.hint = hint
  }

  func with(_ name: String, _ value: String) -> Problem {
    var problem = self
    problem.headers.append((name, value))
    return problem
  }

  var json: JSONValue {
    var members = extensions
    members["type"] = .string("urn:beamtop:problem:\(code)")
    members["title"] = .string(title)
    members["status"] = .int(status)
    members["code"] = .string(code)
    members["detail"] = .string(detail)
    if let hint { members["hint"] = .string(hint) }
    return .object(members)
  }

  /// The same for every problem of a code (RFC 9457 §3.1.3).
  private var title: String {
    let words = code.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  var response: HTTPServerResponse {
    var response = HTTPServerResponse.json(status, json, type: "application/problem+json")
    for (name, value) in headers { response.headers.append(name, value) }
    return response
  }
}

extension Problem {
  /// A bad value in a request, with the name of its field.
  static func invalid(_ field: String, _ problem: String, hint: String? = nil) -> Problem {
    Problem(422, "invalid", "\(field): \(problem)", hint: hint)
  }

  /// What a request said, short enough for a sentence; control characters are escaped where it is written.
  static func quoted(_ text: String) -> String {
    text.count > 120 ? "\"\(text.prefix(120))…\"" : "\"\(text)\""
  }
}
