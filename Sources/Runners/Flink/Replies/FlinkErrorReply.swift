import FoundationEssentials
import JSON

/// `{"errors": ["Internal server error.", "<Exception on server side: …>"]}`.
struct FlinkErrorReply: Decodable {
  var errors: [String]

  /// The words that tell something, one line; nil where the body is not such a reply.
  static func meaning(_ body: Data) -> String? {
    guard let reply = try? TypedJSON.decoded(body, as: FlinkErrorReply.self) else { return nil }
    let meanings = reply.errors.map { JavaTrace($0).meaning }.filter { !$0.isEmpty }
    return meanings.last { $0 != "Internal server error." } ?? meanings.last ?? "Flink gave no reason"
  }
}
