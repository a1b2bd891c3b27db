package import JSON
package import MCP

/// One entry of the table of operations: tools, routes, commands and actions of the console are its faces.
package struct Operation: Sendable {
  /// What it takes to call it.
  package enum Role: Int, Sendable, Comparable, CaseIterable {
    case viewer, `operator`, admin

    package static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
    package var name: String { "\(self)" }
  }

  package enum Effect: Sendable, Hashable {
    case read
    /// `isDestructive`: something may be lost or interrupted. `isIdempotent`: a repeat changes nothing more.
    case write(isDestructive: Bool, isIdempotent: Bool)
  }

  package typealias Run = @Sendable (Service, Arguments, Call) async throws(Refusal) -> JSONValue

  package let name: String
  package let title: String
  package let summary: String
  package let input: JSONSchema
  package let output: JSONSchema
  package let effect: Effect
  package let role: Role
  package let run: Run

  package var isWriting: Bool { effect != .read }

  package var isDestructive: Bool {
    if case .write(isDestructive: true, _) = effect { true } else { false }
  }

  /// For a model: what it does, and how it is used.
  package var description: String {
    ([summary] + [Operations.guidance[name]].compactMap(\.self)).joined(separator: " ")
  }

  package var tool: Tool {
    let isIdempotent = if case .write(_, let idempotent) = effect { idempotent } else { true }
    return Tool(
      name: name, title: title, description: description, inputSchema: input, outputSchema: output,
      annotations: Tool.Annotations(readOnly: !isWriting, destructive: isDestructive, idempotent: isIdempotent))
  }
}

/// One call of an operation: who makes it, and where its progress goes.
package struct Call: Sendable {
  /// Unique on this server, for the audit.
  package let id: String
  package let operation: Operation
  package let caller: Caller
  package let context: ToolContext
}
