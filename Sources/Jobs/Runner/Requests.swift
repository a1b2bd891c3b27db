package import FoundationEssentials
package import JSON

/// The job that an operation is about, as the runner that owns it knows it.
package struct JobTarget: Sendable, Hashable {
  /// Our id and the engine's.
  package var jobID: String
  package var nativeID: String
  package var name: String
  package var state: JobState
  package var parallelism: Int?
  package var startTime: Date?
  /// How it was submitted through us; nil where it was not. Needed to submit it again.
  package var submission: SubmitRequest?
  package var latestSavepoint: String?

  package init(jobID: String, nativeID: String, name: String, state: JobState) {
    self.jobID = jobID
    self.nativeID = nativeID
    self.name = name
    self.state = state
  }
}

/// A job to be started (`submit_job`).
package struct SubmitRequest: Sendable, Hashable, Codable {
  /// Our id, given before the engine has named the job.
  package var jobID: String
  package var name: String
  package var type: JobType
  /// A path that the service has already held against `pipeline_roots`.
  package var codePath: String
  package var options: [String: JSONValue]
  package var savepointPath: String?
  package var entryClass: String?
  package var arguments: [String]

  package init(jobID: String, name: String, type: JobType, codePath: String) {
    self.jobID = jobID
    self.name = name
    self.type = type
    self.codePath = codePath
    options = [:]
    arguments = []
  }

  /// In the words of `submit_job`, for those who read a job's configuration.
  package var told: JSONValue {
    var members: [String: JSONValue] = [
      "job_name": .string(name), "job_type": .string(type.rawValue), "code_path": .string(codePath),
      "pipeline_options": .object(options), "program_args": .array(arguments.map(JSONValue.string)),
    ]
    members["savepoint_path"] = savepointPath.map(JSONValue.string)
    members["entry_class"] = entryClass.map(JSONValue.string)
    return .object(members)
  }
}

/// What became of a submission.
package struct Submitted: Sendable, Hashable {
  /// Nil where the engine has not named the job yet; a later `Observation.submittedAs` does.
  package var nativeID: String?
  package var state: JobState

  package init(nativeID: String?, state: JobState) {
    self.nativeID = nativeID
    self.state = state
  }
}

package struct Scaled: Sendable, Hashable {
  package var previous: Int?
  /// What was asked for.
  package var parallelism: Int
  /// True once the new parallelism runs, not when it was accepted.
  package var effective: Bool
  /// What it runs with now, where the engine tells it: less than `parallelism` while slots or workers are missing.
  package var runningWith: Int?
  /// True where `effective` stays what it is: nothing more is under way.
  package var isSettled: Bool
  package var message: String
  /// Set where scaling meant a new job of the engine's.
  package var nativeID: String?
  /// What that one was started from.
  package var savepointPath: String?

  package init(
    previous: Int?, parallelism: Int, effective: Bool, runningWith: Int? = nil, isSettled: Bool = false,
    message: String, nativeID: String? = nil, savepointPath: String? = nil
  ) {
    self.previous = previous
    self.parallelism = parallelism
    self.effective = effective
    self.runningWith = effective ? parallelism : runningWith
    self.isSettled = effective || isSettled
    self.message = message
    self.nativeID = nativeID
    self.savepointPath = savepointPath
  }
}

package struct Ended: Sendable, Hashable {
  package var state: JobState
  package var savepointPath: String?

  package init(state: JobState, savepointPath: String? = nil) {
    self.state = state
    self.savepointPath = savepointPath
  }
}

package struct RestartRequest: Sendable, Hashable {
  package enum Origin: Sendable, Hashable {
    /// A fresh savepoint of a job that runs, the latest of one that does not, nothing where there is none.
    case automatic
    case none
    case path(String)
  }

  package var origin: Origin
  /// Our id for the job that the restart begins: to an engine it is another job, and `Observation.submittedAs` names it.
  package var newJobID: String
  package var parallelism: Int?
  package var options: [String: JSONValue]

  package init(
    origin: Origin = .automatic, newJobID: String, parallelism: Int? = nil, options: [String: JSONValue] = [:]
  ) {
    self.origin = origin
    self.newJobID = newJobID
    self.parallelism = parallelism
    self.options = options
  }
}

package struct Restarted: Sendable, Hashable {
  package var nativeID: String?
  package var savepointPath: String?

  package init(nativeID: String?, savepointPath: String?) {
    self.nativeID = nativeID
    self.savepointPath = savepointPath
  }
}

package struct LogRequest: Sendable, Hashable {
  /// Only what was written since; the runner may give more, never less than it has.
  package var since: Date?
  /// At the most so many entries, the newest.
  package var limit: Int

  package init(since: Date? = nil, limit: Int = 1000) {
    self.since = since
    self.limit = limit
  }
}

/// What an action would do, told before it is done.
package struct Forecast: Sendable, Hashable, Codable {
  /// One sentence: `Scale orders-enrich from 8 to 12`.
  package var summary: String
  /// What happens, in order.
  package var steps: [String]
  /// What changes, `parallelism 8` → `parallelism 12`; nil where nothing is compared.
  package var current: String?
  package var proposed: String?
  package var reversible: Bool
  /// What takes it back: `scale back to 8`.
  package var inverse: String?
  /// `about 2 s while tasks restart`; `none`.
  package var interruption: String
  package var warnings: [String]
  /// Those of `warnings` that count from what runs now: they hold for a step that no other of its job stands before.
  package private(set) var counted: [String] = []
  /// Older state that the job goes on from; nil where it goes on as it is, from a fresh savepoint, or without any.
  package var resumes: Resumption?
  /// Slots that the job has, where these are not as many as its parallelism since it waits for more; nil where they are, or
  /// nobody knows.
  package var heldSlots: Int?
  /// Slots that it takes, negative where it gives some back; nil where nobody knows.
  package var slotsTaken: Int?

  package init(summary: String, steps: [String], reversible: Bool, interruption: String) {
    self.summary = summary
    self.steps = steps
    self.reversible = reversible
    self.interruption = interruption
    warnings = []
  }

  /// A warning that counts from what runs now.
  package mutating func warnOfNow(_ text: String) {
    warnings.append(text)
    counted.append(text)
  }
}

/// An action with all that it needs.
package enum ActionRequest: Sendable, Hashable {
  case scale(parallelism: Int)
  case savepoint(path: String?)
  case cancel(withSavepoint: Bool)
  case drain
  case restart(RestartRequest)

  package var action: JobAction {
    switch self {
    case .scale: .scale
    case .savepoint: .savepoint
    case .cancel: .cancel
    case .drain: .drain
    case .restart: .restart
    }
  }

  /// What the job is to have; nil where it keeps its own.
  package var parallelism: Int? {
    switch self {
    case .scale(let wanted): wanted
    case .restart(let request): request.parallelism
    case .savepoint, .cancel, .drain: nil
    }
  }
}
