import Models
import Synchronization

/// A model by script: says the next thing at every turn, and remembers what it was asked.
final class ScriptedModel: Model {
  let label = "script"
  private let lines: Mutex<[Result<ModelReply, ModelError>]>
  private let seen = Mutex<[ModelRequest]>([])

  var requests: [ModelRequest] { seen.withLock { $0 } }

  init(_ lines: [Result<ModelReply, ModelError>]) { self.lines = Mutex(lines) }

  /// Says the same for ever.
  static func always(_ reply: ModelReply) -> ScriptedModel {
    ScriptedModel(Array(repeating: .success(reply), count: 50))
  }

  func reply(
    to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply {
    seen.withLock { $0.append(request) }
    let line = lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    return try (line ?? .failure(.unreachable("the script has ended"))).get()
  }
}

extension ModelReply {
  static func calling(_ calls: (String, String)...) -> ModelReply {
    var reply = ModelReply()
    reply.calls = calls.enumerated().map { ModelCall(id: "c\($0)", name: $1.0, written: $1.1) }
    reply.end = .calls
    return reply
  }

  static func saying(_ text: String) -> ModelReply {
    var reply = ModelReply()
    reply.text = text
    return reply
  }
}
