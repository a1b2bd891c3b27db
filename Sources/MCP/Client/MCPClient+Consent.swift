package import JSON

extension MCPClient {
  /// What a server wants its user's word for.
  package struct Question: Sendable, Hashable {
    /// The server's words.
    package var message: String
    /// The call that waits for the answer; nil where it may be one of several.
    package var call: AskedCall?
  }

  /// Yes or no.
  package typealias ConsentHandler = @Sendable (Question) async -> Bool

  /// Whether the user of a call has to be asked.
  package enum UserWord: Sendable, Hashable {
    /// It only reads: no server has anything to ask about it.
    case needless
    /// They have said yes to just this call.
    case given
    case open
  }

  package struct AskedCall: Sendable, Hashable {
    package var tool: String
    package var arguments: [String: JSONValue]
    package var word: UserWord
  }

  /// More rounds than any server of good will asks for one call.
  static let mostRounds = 4

  func canAnswer(_ call: AskedCall) -> Bool { consent != nil || call.word == .given }

  /// The same `_meta`, with the capability to be asked (MCP 2026-07-28, elicitation, "capabilities").
  static func eliciting(_ meta: [String: JSONValue]) -> [String: JSONValue] {
    var capabilities = meta[ProtocolRevision.Meta.capabilities]?.object ?? [:]
    capabilities["elicitation"] = ["form": .object([:])]
    return meta.merging([ProtocolRevision.Meta.capabilities: .object(capabilities)]) { $1 }
  }

  /// Of 2026-07-28: each question of a round (multi round-trip requests).
  func answers(to requests: JSONValue?, _ call: AskedCall) async -> JSONValue {
    var answers: [String: JSONValue] = [:]
    for (key, request) in requests?.object ?? [:] where request["method"] == "elicitation/create" {
      answers[key] = await answer(to: request["params"] ?? .null, [call])
    }
    return .object(answers)
  }

  /// - Parameter calls: Those that it may be about. Where the word is given to some of them alone, nobody knows whether
  ///   it is one of those, and it is no.
  func answer(to form: JSONValue, _ calls: [AskedCall]) async -> JSONValue {
    guard let yes = MCPClient.yes(to: form), !calls.isEmpty else { return ["action": "cancel"] }
    let open = calls.filter { $0.word == .open }
    if open.isEmpty { return ["action": "accept", "content": yes] }
    guard open.count == calls.count, let consent else { return ["action": "decline"] }
    let question = Question(message: form["message"]?.string ?? "", call: open.count == 1 ? open.first : nil)
    return await consent(question) ? ["action": "accept", "content": yes] : ["action": "decline"]
  }

  /// What to fill in for a yes: a form that asks for more than one yes or no is none that can be answered so.
  private static func yes(to form: JSONValue) -> JSONValue? {
    let fields = form["requestedSchema"]?["properties"]?.object ?? [:]
    guard form["mode"] ?? "form" == "form", fields.count <= 1, fields.allSatisfy({ $0.value["type"] == "boolean" })
    else { return nil }
    return .object(fields.mapValues { _ in true })
  }
}
