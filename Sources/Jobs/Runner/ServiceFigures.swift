package import FoundationEssentials

/// What a service that scales and tends jobs by itself tells of how it does, as Dataflow is one.
package struct ServiceFigures: Sendable, Hashable {
  /// Workers that there are, that it wants, and the bounds that it keeps to.
  package var workers: Int?
  package var wanted: Int?
  package var least: Int?
  package var most: Int?
  /// Why it could not start or stop workers, the last time that it tried in vain since it last could.
  package var scalingFailure: Trouble?
  /// Steps that have been at the same work for long.
  package var stuck: [Trouble] = []
  /// Work that takes much longer than its like.
  package var stragglers: Int?
  /// Seconds that the oldest record waits within the job.
  package var systemLag: Double?

  package struct Trouble: Sendable, Hashable {
    package var at: Date
    /// The service's words.
    package var text: String

    package init(at: Date, text: String) { (self.at, self.text) = (at, text) }
  }

  package init() {}
}
