package import FoundationEssentials

/// A job that was begun through us, as our registry tells it after a restart of ours.
package struct RememberedJob: Sendable {
  /// As it was handed over; it bears our id.
  package var submission: SubmitRequest
  /// The engine's id; nil where we ended before we had heard it: the engine may have the job, or may never have heard of it.
  package var nativeID: String?
  /// When it was handed over.
  package var since: Date
  /// How it counts where we ended it.
  package var endedAs: JobState?

  package var jobID: String { submission.jobID }

  package init(_ submission: SubmitRequest, nativeID: String?, since: Date, endedAs: JobState? = nil) {
    (self.submission, self.nativeID, self.since, self.endedAs) = (submission, nativeID, since, endedAs)
  }
}
