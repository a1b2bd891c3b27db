package import FoundationEssentials
package import JSON
import MCP

/// One writing call, allowed or refused.
package struct AuditEntry: Sendable, Hashable, Codable {
  package var time: Date
  /// The same for a call and for its end, where that came after the answer.
  package var call: String
  package var user: String
  package var peer: String?
  package var face: String
  /// The calling program as it names itself.
  package var client: String?
  /// The call came of a sentence in plain words, read by the caller's `grammar` or `model`, as it says; nil where of none.
  package var readBy: String?
  package var operation: String
  /// Secrets masked.
  package var arguments: JSONValue
  /// `done`, or a refusal's code; `pending` where its end is another line.
  package var outcome: String
  package var message: String?

  enum CodingKeys: String, CodingKey {
    case time, call, user, peer, face, client, operation, arguments, outcome, message
    case readBy = "read_by"
  }

  init(_ call: Call, _ arguments: [String: JSONValue], at time: Date, outcome: String, message: String? = nil) {
    self.time = time
    self.call = call.id
    user = call.caller.user
    peer = call.caller.peer
    face = call.caller.face
    client = call.context.client
    readBy = call.context.reader
    operation = call.operation.name
    // What is beyond all bounds is not kept either.
    let problem = ArgumentLimits.problem(with: arguments)
    let kept = outcome == "done" || outcome == "pending" ? arguments : arguments.mapValues(AuditEntry.brief)
    self.arguments = .object(problem.map { ["omitted": .string($0)] } ?? Secrets.masked(kept))
    self.outcome = outcome
    self.message = message.map(Secrets.masked)
  }

  /// Bytes of one argument of a call that was refused: whoever may do nothing must not be able to fill the disk by it.
  private static let refusedLimit = ArgumentLimits.text

  private static func brief(_ argument: JSONValue) -> JSONValue {
    let size = argument.roughSize
    return size <= refusedLimit ? argument : .string("omitted, about \(size) bytes")
  }
}

extension JSONValue {
  /// Bytes of its texts and names, and one for every other value and mark.
  fileprivate var roughSize: Int {
    switch self {
    case .string(let text): text.utf8.count + 2
    case .array(let elements): elements.reduce(2) { $0 + $1.roughSize + 1 }
    case .object(let members): members.reduce(2) { $0 + $1.key.utf8.count + $1.value.roughSize + 4 }
    case .null, .bool, .int, .double: 4
    }
  }
}
