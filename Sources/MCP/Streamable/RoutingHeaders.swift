import FoundationEssentials
import HTTP
import JSON

/// The parts of a request of 2026-07-28 that stand in its head too, so that intermediaries can route by them
/// (streamable HTTP, "request metadata"). A head that says something else than the body is refused.
enum RoutingHeaders {
  static let version = "MCP-Protocol-Version"
  private static let method = "Mcp-Method"
  private static let name = "Mcp-Name"

  /// The parameter that `Mcp-Name` repeats.
  private static let named = ["tools/call": "name", "prompts/get": "name", "resources/read": "uri"]

  /// Why the head does not stand for this request; nil where it does.
  static func problem(_ headers: HTTPHeaders, _ method: String, _ params: JSONValue) -> RPCError? {
    do throws(RPCError) {
      let version = params["_meta"]?[ProtocolRevision.Meta.version]?.string
      try require(Self.version, in: headers, version ?? "", isEncoded: false)
      try require(Self.method, in: headers, method, isEncoded: false)
      if let member = named[method], let value = params[member]?.string {
        try require(Self.name, in: headers, value, isEncoded: true)
      }
      return nil
    } catch { return error }
  }

  private static func require(
    _ name: String, in headers: HTTPHeaders, _ expected: String, isEncoded: Bool
  ) throws(RPCError) {
    let fields = headers.fields.filter { $0.name.lowercased() == name.lowercased() }
    guard let field = fields.first else { throw mismatch("the header \(name) is missing") }
    // Readers of the first and of the last would not agree.
    guard fields.count == 1 else { throw mismatch("the header \(name) stands there \(fields.count) times") }
    let text = MediaTypes.trimmed(field.value)
    guard text.utf8.allSatisfy({ ($0 >= 0x20 && $0 <= 0x7E) || $0 == 0x09 }) else {
      throw mismatch("the header \(name) holds bytes that a header must not")
    }
    guard let value = isEncoded ? decoded(text) : text else {
      throw mismatch("the header \(name) is no base64 of a text")
    }
    guard value == expected else { throw mismatch("the header \(name) does not match the body") }
  }

  /// `=?base64?…?=`, "value encoding"; nil where what stands between the marks is no base64 of UTF-8.
  static func decoded(_ text: String) -> String? {
    let (front, end) = ("=?base64?", "?=")
    guard text.hasPrefix(front), text.hasSuffix(end), text.utf8.count >= front.utf8.count + end.utf8.count else {
      return text
    }
    let base64 = String(text.dropFirst(front.count).dropLast(end.count))
    guard let data = Data(base64Encoded: base64), data.base64EncodedString() == base64 else { return nil }
    return String(validating: data, as: UTF8.self)
  }

  private static func mismatch(_ words: String) -> RPCError { RPCError(ProtocolRevision.headerMismatch, words) }
}
