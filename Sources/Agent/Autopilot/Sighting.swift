package import FoundationEssentials
package import Jobs

/// What one look at a job found.
package struct Sighting: Sendable, Hashable {
  /// A scaling that the rules of the server would make.
  package struct Advice: Sendable, Hashable {
    package var parallelism: Int
    package var why: String

    package init(parallelism: Int, why: String) { (self.parallelism, self.why) = (parallelism, why) }
  }

  package var time: Date
  package var state: JobState
  package var parallelism: Int?
  /// The engine does not confirm what stands here.
  package var isStale = false
  package var advice: Advice?
  /// What somebody else did to the job since the last look, for people: `savepoint by ops`.
  package var foreign: String?

  package init(time: Date, state: JobState, parallelism: Int?) {
    (self.time, self.state, self.parallelism) = (time, state, parallelism)
  }
}
