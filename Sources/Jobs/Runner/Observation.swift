package import FoundationEssentials

/// One job as its engine reports it, before it has an id of ours.
package struct Observation: Sendable, Hashable {
  package var nativeID: String
  package var name: String
  package var type: JobType
  package var state: JobState
  package var nativeState: String
  package var startTime: Date?
  package var endTime: Date?
  package var parallelism: Int?
  /// Figures that the cheap call already gives; the rest comes with `JobDetail`.
  package var metrics: JobMetrics
  /// What this runner cannot do to this job now, with the reason.
  package var actions: JobActions
  /// Our id, where the runner knows that the job was begun by us (`SubmitRequest.jobID`).
  package var submittedAs: String?
  /// A reason for trouble that the cheap call already shows, `waits for slots: 3 of 8 tasks scheduled`; nil where none.
  package var trouble: Trouble?

  package struct Trouble: Sendable, Hashable {
    package var health: Health
    package var text: String
    /// What an operator should do about it, where the runner knows better than the rules.
    package var cure: String?

    package init(_ health: Health, _ text: String, cure: String? = nil) {
      self.health = health
      self.text = text
      self.cure = cure
    }
  }

  package init(nativeID: String, name: String, type: JobType, state: JobState, nativeState: String) {
    self.nativeID = nativeID
    self.name = name
    self.type = type
    self.state = state
    self.nativeState = nativeState
    metrics = JobMetrics()
    actions = JobActions()
  }
}

/// The answer to a runner's cheap call: every job it knows, and itself.
package struct Survey: Sendable, Hashable {
  package var observations: [Observation]
  package var version: String?
  package var slots: RunnerStatus.Slots?
  /// The processes that jobs run in, by the engine's ids, with their slots; nil where this answer does not tell them.
  package var workers: [String: RunnerStatus.Slots]?
  /// Set where it answered but not everything, with the reason: the runner is `degraded` then.
  package var warning: String?
  /// Seconds that its engine took, as a simulation tells them; nil where they are measured.
  package var took: Double?

  package init(observations: [Observation], version: String? = nil, slots: RunnerStatus.Slots? = nil) {
    self.observations = observations
    self.version = version
    self.slots = slots
  }
}
