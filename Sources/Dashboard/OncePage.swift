import BeamMCPClient
import JSON

/// A page's JSON as it is put together: a member for each part; null, and the reason in `unread`, where nobody tells one.
struct OncePage {
  private var members: [String: JSONValue] = [:]
  private var unread: [String: JSONValue] = [:]

  mutating func add(_ part: OncePart, _ answers: [Result<JSONValue, ClientError>]) {
    let told = answers.compactMap { try? $0.get() }
    for case .failure(let error) in answers { unread[part.name] = .string(error.description) }
    members[part.name] = part.isList ? .array(told) : told.first ?? .null
  }

  var json: JSONValue {
    var page = members
    if !unread.isEmpty { page["unread"] = .object(unread) }
    return .object(page)
  }
}
