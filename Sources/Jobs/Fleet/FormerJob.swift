package import FoundationEssentials

/// A job as an earlier run of this server knew it last: told by the registry, and shown where its engine lists it no more.
package struct FormerJob: Sendable, Hashable {
  package var id: String
  package var nativeID: String
  package var name: String
  package var runner: String
  package var type: JobType
  package var parallelism: Int?
  package var startTime: Date?
  /// The last that was known, and when it was so.
  package var state: JobState
  package var seenAt: Date
  /// Why it failed, where it did.
  package var reason: String?
  /// That it is lost was told already.
  package var isToldLost = false
  /// It may have ended since, and been forgotten by its engine.
  package var mayHaveEnded = false

  package init(id: String, nativeID: String, name: String, runner: String, state: JobState, seenAt: Date) {
    (self.id, self.nativeID, self.name, self.runner) = (id, nativeID, name, runner)
    (self.state, self.seenAt) = (state, seenAt)
    type = .streaming
  }
}

/// Live jobs of others than us that an engine listed when it was last heard, by its own ids.
package struct FormerCrowd: Sendable, Hashable {
  package var at: Date
  package var names: [String: String]

  package init(at: Date, names: [String: String]) { (self.at, self.names) = (at, names) }
}
