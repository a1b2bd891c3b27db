package import BeamMCPClient
package import JSON

/// A server that the command talks to, elsewhere or inside this process.
package struct Link: Sendable {
  package let client: any BeamClient
  /// The server is inside this process: what it knows it has only just learnt.
  package var isEmbedded = false
  /// What people call the server.
  package var name = "embedded"
  /// What the user should be told, in sentences.
  package var notes: [String] = []
  /// Waits until the engines have been asked; with `figures` also for the figures of live jobs.
  package var settle: @Sendable (_ figures: Bool) async -> Void = { _ in }
  package var close: @Sendable () async -> Void = {}

  package init(_ client: any BeamClient) { self.client = client }

  /// - Parameters:
  ///   - isConfirmed: Its user has said yes to just this call.
  ///   - reader: Who read the sentence that it came of; nil where it came of none.
  package func call(
    _ call: ToolCall, isConfirmed: Bool = false, readBy reader: Interpretation.Source? = nil
  ) async throws(Failure) -> JSONValue {
    if let reader, let client = client as? BeamMCPClient {
      do { return try await client.call(call, isConfirmed: isConfirmed, readBy: reader) } catch { throw Failure(error) }
    }
    do { return try await client.call(call, isConfirmed: isConfirmed) } catch { throw Failure(error) }
  }
}
