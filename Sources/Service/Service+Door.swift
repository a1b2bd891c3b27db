package import JSON
package import MCP

extension Service {
  /// Keeps an account of a writing call that a face refused before it came to the operation: no key, a body that is none.
  ///
  /// - Parameter code: as in a problem of the face, `unauthorized`.
  package nonisolated func account(
    forRefused name: String, _ arguments: [String: JSONValue], by caller: Caller, _ context: ToolContext, code: String,
    message: String
  ) async {
    guard let operation = Operations.named[name], operation.isWriting, arguments["dry_run"] != .bool(true) else {
      return
    }
    let call = Call(id: await nextCallID(), operation: operation, caller: caller, context: context)
    let entry = AuditEntry(call, arguments, at: now(), outcome: code, message: message)
    do { try await audit.append(entry) } catch {
      await storageFailed("\(error)")
      await tell("the audit cannot be written: \(error)")
    }
  }
}
