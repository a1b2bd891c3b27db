package import FoundationEssentials

/// What the rules have to know of the past of a job, beside its figures.
package struct DiagnosisMemory: Sendable, Hashable {
  /// The rules that fired last, and how severely: a threshold that was passed has to be left clearly.
  package var active: [String: Health] = [:]
  /// Restarts that were counted while we watched, oldest first.
  package private(set) var restarts: [Restart] = []
  /// Since when some of its tasks do not run.
  package var shortSince: Date?
  /// Since when it is in its state.
  package var stateSince: Date?
  package var state: JobState?
  /// A checkpoint of it was seen to complete: that the engine counts none tells nothing.
  package var hasCheckpoint = false
  /// Since when each rule has fired.
  private(set) var firing: [String: Date] = [:]
  /// When its processes last had too little memory, and how little.
  package var pressure: Pressure?
  /// When it last came to run again.
  private var ranAgainAt: Date?

  package struct Pressure: Sendable, Hashable {
    package var heap: Double?
    package var gc: Double
    package var at: Date
  }

  /// When it came to another parallelism last, by us or by others, and whether something was a bottleneck then.
  package private(set) var resizedAt: Date?
  package private(set) var wasHeld = false

  /// Since when a rescaling of ours is under way.
  package var resizingSince: Date? { rescalings.last.flatMap { $0.ended == nil ? $0.begun : nil } }

  /// When it last began anew: rescaled, or restarted.
  package var resumedAt: Date? { [resizedAt, restarts.last?.at, ranAgainAt].compactMap(\.self).max() }

  /// When we rescaled it, oldest first.
  private var rescalings: [Rescaling] = []

  package struct Restart: Sendable, Hashable {
    package var at: Date
    package var count: Int
  }

  private struct Rescaling: Sendable, Hashable {
    var begun: Date
    /// Nil while it is under way.
    var ended: Date?
  }

  package init() {}

  /// It is in another state. What runs again has figures that begin anew, whether its engine counts that as a restart or not.
  package mutating func entered(_ next: JobState, at: Date) {
    if next == .running, state == .restarting || state == .pending { ranAgainAt = at }
    (state, stateSince) = (next, at)
  }

  /// What the rules found now.
  package mutating func found(_ findings: [Diagnosis.Finding], at: Date) {
    active = Dictionary(findings.map { ($0.rule, $0.severity) }, uniquingKeysWith: { first, _ in first })
    firing = active.reduce(into: [:]) { $0[$1.key] = firing[$1.key] ?? at }
  }

  package mutating func restarted(_ count: Int, at: Date) {
    restarts.append(Restart(at: at, count: count))
    if restarts.count > 50 { restarts.removeFirst(restarts.count - 50) }
  }

  /// How many restarts there were in the last `window` seconds.
  package func restarts(within window: Double, of now: Date) -> Int {
    restarts.reduce(0) { now.timeIntervalSince($1.at) <= window ? $0 + $1.count : $0 }
  }

  package mutating func resized(at: Date) {
    resizedAt = at
    // Of our own it was noted when it began.
    let isOurs = rescalings.last.map { at.timeIntervalSince($0.begun) < 60 } ?? false
    if !isOurs { wasHeld = active[Bottleneck.name] != nil }
  }

  package mutating func rescalingBegan(at: Date) {
    wasHeld = active[Bottleneck.name] != nil
    rescalings.append(Rescaling(begun: at))
    if rescalings.count > 10 { rescalings.removeFirst(rescalings.count - 10) }
  }

  package mutating func rescalingEnded(at: Date) {
    guard let last = rescalings.lastIndex(where: { $0.ended == nil }) else { return }
    rescalings[last].ended = at
  }

  /// Whether a rescaling of ours was under way then, by the engine's clock, which may be another one's than ours.
  package func isRescaling(at: Date) -> Bool {
    let slack = 1.0
    return rescalings.contains { $0.begun - slack <= at && at <= ($0.ended ?? .distantFuture) + slack }
  }
}
