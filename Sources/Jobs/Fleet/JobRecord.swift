import FoundationEssentials

/// All that the fleet keeps of one job, apart from its details, of which it keeps only some.
struct JobRecord: Sendable {
  var job: Job
  /// The index of its runner.
  var runner: Int
  /// As the engine last told it, made sane; `isObserved` is false while the engine has not.
  var observation: Observation
  var isObserved = false
  /// The number of the survey that last listed it.
  var seen = 0
  /// Since when the engine lists it no more.
  var vanishedAt: Date?
  /// Its engine began anew without it.
  var loss: JobLoss?
  var firstSeen: Date
  /// When we saw that it had ended.
  var endedAt: Date?
  /// The figures of the last detail; the rest of it may have been dropped.
  var detailMetrics = JobMetrics()
  /// What the rules found in a detail that is no longer kept whole.
  var carried: Diagnosis?
  var detailParallelism: Int?
  /// Why the last attempt at a detail gave none.
  var detailError: String?
  var memory = DiagnosisMemory()
  /// What the rules found when its engine last told of it; nil before they have looked.
  var lastFindings: [Diagnosis.Finding]?
  var history = JobHistory()

  // What is due.
  var watchedUntil: Date?
  var detailAsked: Date?
  var detailRead: Date?
  var isAsking = false
  var queue = DetailQueue.none

  // What the service told.
  /// How it counts when it ends, whatever the engine's word; and until then.
  var endsAs: JobState?
  var meanwhile: JobState?
  /// Why it ended or what it waits for, where it was not the engine that told.
  var remark: String?
  /// Restarts that our actions and scalings explain.
  var ownRestarts = OwnRestarts()

  // What the timeline has already told.
  var past: PastTold = []
  /// It was not there when we first looked.
  var hasCome = false
  var toldFailure: Date
  /// When failures without a believable time were first seen, by their headline.
  var undated: [String: Date] = [:]
  var toldCheckpoint: Int?
  var toldRestarts: Double?
  var toldFlap: Date?
  /// When one was told of before that.
  var formerFlap: Date?
  /// The state that the timeline told last.
  var toldState: JobState?
  var toldHealth: Health?
  var healthSince: Date?

  init(job: Job, runner: Int, at: Date) {
    self.job = job
    self.runner = runner
    firstSeen = at
    toldFailure = at
    observation = Observation(
      nativeID: job.nativeID ?? "", name: job.name, type: job.type, state: job.state, nativeState: job.nativeState)
  }

  func isWatched(at now: Date) -> Bool { watchedUntil.map { $0 > now } ?? false }
}

/// In which of its runner's queues a job waits for its detail.
enum DetailQueue: Sendable {
  case none, calm, troubled
}
