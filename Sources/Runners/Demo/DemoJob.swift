import Jobs

/// A job of the cast, or one that somebody acted on: it is moved on step by step.
struct DemoJob: Sendable {
  enum Phase: Sendable, Hashable {
    case pending(until: Int)
    /// Has fewer slots than its scheduler insists on.
    case waiting
    case running
    case restarting(until: Int)
    case draining
    case cancelling
    case ended(JobState)
  }

  var profile: DemoProfile
  var nativeID: String
  /// Our id, where it was begun through us.
  var submittedAs: String?
  var phase: Phase
  /// The step in which `phase` began.
  var since: Int
  var started: Int
  var ended: Int?
  /// Workers that it has, and that it was told to have.
  var workers: Int
  var wanted: Int
  var memoryMB: Int?
  var flow = DemoFlow()
  var checkpointing: DemoCheckpointing
  var restarts = 0
  /// Newest last, at most 16.
  var faults: [DemoFault] = []
  /// Oldest first, at most 400.
  var events: [DemoEvent] = []
  var savepoints: [String] = []
  /// Share of a batch that is done, 0–1.
  var progress = 0.0
  var task: DemoTask?
  /// The code and options that it was submitted with through us.
  var submission: SubmitRequest?

  init(profile: DemoProfile, nativeID: String, phase: Phase, step: Int) {
    self.profile = profile
    self.nativeID = nativeID
    self.phase = phase
    since = step
    started = step
    workers = 0
    wanted = profile.parallelism
    checkpointing = DemoCheckpointing(nextID: 1, step: step)
  }

  var noise: DemoNoise { profile.noise }
  var isEnded: Bool { if case .ended = phase { true } else { false } }
  var isRunning: Bool { phase == .running }
  /// Its tasks take records.
  var isWorking: Bool { phase == .running || phase == .draining || phase == .cancelling }

  /// Slots that no other job can have.
  var slots: Int { isEnded ? 0 : workers }

  mutating func note(_ kind: DemoEvent.Kind, _ step: Int) {
    if events.count >= 400 { events.removeFirst(100) }
    events.append(DemoEvent(step: step, kind: kind))
  }

  mutating func enter(_ next: Phase, _ step: Int) {
    let old = nativeState
    phase = next
    since = step
    if case .ended = next { ended = step }
    if old != nativeState { note(.switched(from: old, to: nativeState), step) }
  }
}
