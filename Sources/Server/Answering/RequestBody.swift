import FoundationEssentials
import HTTP
import JSON

/// What a POST carries.
enum RequestBody {
  /// The members of the body; empty where there is none.
  static func members(of request: HTTPServerRequest) throws(Problem) -> [String: JSONValue] {
    let type = request.headers["Content-Type"]
    if request.body.isEmpty, type == nil { return [:] }
    guard isJSON(type) else {
      let given = type.map(Problem.quoted) ?? "without a type"
      throw Problem(
        415, "unsupported_media_type", "the body is \(given)", hint: "send it as application/json"
      ).with("Accept", "application/json")
    }
    if request.body.isEmpty { return [:] }
    let value: JSONValue
    do throws(JSONFault) { value = try JSONValue(parsing: request.body) } catch {
      throw Problem(400, "malformed_request", "the body is not JSON (RFC 8259): \(error)")
    }
    guard let members = value.object else { throw Problem(422, "invalid", "the body must be a JSON object") }
    return members
  }

  /// `application/json`, parameters aside (RFC 9110 §8.3.1).
  private static func isJSON(_ type: String?) -> Bool {
    let essence = type?.split(separator: ";", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    return essence.filter { $0 != " " && $0 != "\t" }.lowercased() == "application/json"
  }
}
