package import BeamMCPClient
package import JSON

/// A server that the command talks to, elsewhere or inside this process.
package struct Link: Sendable {
  package let client: any BeamClient
  /// The server is inside this process: what it knows it has only just learnt.
  package var isEmbedded = false
  /// What the user should be told, in sentences.
  package var notes: [String] = []
  /// Waits until the engines have been asked; with `figures` also for the figures of live jobs.
  package var settle: @Sendable (_ figures: Bool) async -> Void = { _ in }
  package var close: @Sendable () async -> Void = {}

  package init(_ client: any BeamClient) { self.client = client }

  /// - Parameter isConfirmed: Its user has said yes to just this call.
  package func call(_ call: ToolCall, isConfirmed: Bool = false) async throws(Failure) -> JSONValue {
    do { return try await client.call(call, isConfirmed: isConfirmed) } catch { throw Failure(error) }
  }
}
