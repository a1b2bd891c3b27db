import BeamMCPClient
import JSON
import Jobs

/// A page's JSON as it is put together: a member for each part; null, and the reason in `unread`, where nobody tells one.
struct OncePage {
  private var members: [String: JSONValue] = [:]
  private var unread: [String: JSONValue] = [:]

  mutating func add(_ part: OncePart, _ answers: [Result<JSONValue, ClientError>]) {
    let told = answers.compactMap { try? $0.get() }.map { part.isOfDeeds ? OncePage.deeds($0) : $0 }
    for case .failure(let error) in answers { unread[part.name] = .string(error.description) }
    if let known = part.known { return members[part.name] = known }
    members[part.name] = part.isList ? .array(told) : told.first ?? .null
  }

  /// The entries that the audit page has.
  private static func deeds(_ answer: JSONValue) -> JSONValue {
    guard var members = answer.object, let entries = members["entries"]?.array else { return answer }
    members["entries"] = .array(
      entries.filter { $0["kind"]?.string == TimelineEntry.Kind.action.rawValue || $0["actor"]?.string != nil })
    return .object(members)
  }

  var json: JSONValue {
    var page = members
    if !unread.isEmpty { page["unread"] = .object(unread) }
    return .object(page)
  }
}
