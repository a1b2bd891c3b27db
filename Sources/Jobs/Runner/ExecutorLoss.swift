package import FoundationEssentials

/// A process that worked for a job and was lost, not let go.
package struct ExecutorLoss: Sendable, Hashable {
  package var id: String
  package var host: String
  package var at: Date
  /// The engine's words.
  package var reason: String

  package init(id: String, host: String, at: Date, reason: String) {
    (self.id, self.host, self.at, self.reason) = (id, host, at, reason)
  }
}
