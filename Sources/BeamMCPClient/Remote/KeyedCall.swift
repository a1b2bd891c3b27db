import JSON
import MCP

/// A call that changes something, on its way over a network: it carries a key, by which the server does it once however
/// often it is sent. So a call whose answer got lost is sent again, and its user need not find out whether it was done.
struct KeyedCall: Sendable {
  /// The operations that take a key.
  private static let takers: Set = [
    "submit_job", "scale_job", "create_savepoint", "cancel_job", "drain_job", "restart_job",
    "note_job", "acknowledge_job",
  ]
  /// Before each time that it is sent again: a line that blinked, and a server that is started anew.
  static let pauses: [Duration] = [.milliseconds(100), .milliseconds(500), .seconds(2)]

  let arguments: [String: JSONValue]

  /// Nil where the operation takes no key. A key that the caller gave is the caller's.
  init?(_ tool: String, _ arguments: [String: JSONValue]) {
    guard KeyedCall.takers.contains(tool) else { return nil }
    var arguments = arguments
    if arguments["idempotency_key"] == nil {
      let words = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
      arguments["idempotency_key"] = .string("call-" + words.joined())
    }
    self.arguments = arguments
  }

  /// Sends it until an answer comes; what is thrown where none does is how it went the first time.
  func send(
    over client: MCPClient, _ tool: String, _ word: MCPClient.UserWord, _ reader: String? = nil
  ) async throws(MCPClient.Failure) -> JSONValue {
    let lost: MCPClient.Failure
    do throws(MCPClient.Failure) { return try await client.callTool(tool, arguments, word: word, reader: reader) } catch
    {
      guard case .transport(.broken) = error else { throw error }
      lost = error
    }
    for pause in KeyedCall.pauses {
      do { try await Task.sleep(for: pause) } catch { throw lost }
      do throws(MCPClient.Failure) {
        return try await client.callTool(tool, arguments, word: word, reader: reader)
      } catch {
        guard isOpen(error) else { throw error }
      }
    }
    throw lost
  }

  private func isOpen(_ failure: MCPClient.Failure) -> Bool {
    switch failure {
    case .transport(.broken), .transport(.unreachable): true
    default: false
    }
  }
}
