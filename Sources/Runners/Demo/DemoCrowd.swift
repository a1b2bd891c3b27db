import FoundationEssentials
import Jobs

/// The many jobs of one runner beside the cast. One in twenty changes each second, the others hold still, so that a
/// survey costs what changed.
struct DemoCrowd: Sendable {
  static let turn = 20

  private(set) var indices: [Int] = []
  private(set) var observations: [Observation] = []
  /// Slots that they hold together.
  private(set) var slots = 0
  /// Places in `observations` by the second of the turn in which they change.
  private var due: [[Int]] = Array(repeating: [], count: DemoCrowd.turn)
  private var second = Int.min
  private let noise: DemoNoise
  private let start: Date

  init(noise: DemoNoise, start: Date) {
    self.noise = noise
    self.start = start
  }

  func profile(_ index: Int) -> DemoProfile { DemoProfile(crowd: index, noise: noise) }

  mutating func add(_ profile: DemoProfile) {
    due[profile.index % DemoCrowd.turn].append(indices.count)
    indices.append(profile.index)
    observations.append(first(of: profile))
    if profile.site == .flink, !profile.opening.isTerminal { slots += profile.parallelism }
  }

  /// Takes a job out, since somebody acts on it: from now on it is moved step by step.
  mutating func remove(nativeID: String) -> Int? {
    guard let place = observations.firstIndex(where: { $0.nativeID == nativeID }) else { return nil }
    let index = indices.remove(at: place)
    let gone = observations.remove(at: place)
    if profile(index).site == .flink, gone.endTime == nil { slots -= gone.parallelism ?? 0 }
    due = Array(repeating: [], count: DemoCrowd.turn)
    for (place, index) in indices.enumerated() { due[index % DemoCrowd.turn].append(place) }
    return index
  }

  /// The step since which the figures of this job stand.
  func standing(_ index: Int, at step: Int) -> Int {
    let second = Int((Double(step) * DemoTick.seconds).rounded(.down))
    let rest = (second - index) %% DemoCrowd.turn
    return DemoTick.steps(Double(second - rest))
  }

  /// Renews what has changed since the last call.
  mutating func advance(to step: Int) {
    let now = Int((Double(step) * DemoTick.seconds).rounded(.down))
    guard now > second else { return }
    let first = max(second == Int.min ? now - DemoCrowd.turn + 1 : second + 1, now - DemoCrowd.turn + 1)
    for second in first...now {
      for place in due[second %% DemoCrowd.turn] { refresh(place, DemoTick.steps(Double(second))) }
    }
    second = now
  }

  private mutating func refresh(_ place: Int, _ step: Int) {
    guard observations[place].endTime == nil else { return }
    observations[place].metrics = figures(profile(indices[place]), DemoTick(step: step, start: start))
  }

  func figures(_ profile: DemoProfile, _ tick: DemoTick) -> JobMetrics {
    var metrics = DemoFlow.steady(profile, tick).metrics(profile)
    if profile.site == .flink { metrics.restarts = Double(profile.noise.pick(20, 51) / 17) }
    guard profile.checkpoints else { return metrics }
    metrics.checkpointFailures = 0
    metrics.checkpointDuration = profile.noise.between(0.3...6, tick.step, 52)
    metrics.checkpointAge = profile.noise.between(0...10, tick.step, 53).rounded()
    return metrics
  }

  private func first(of profile: DemoProfile) -> Observation {
    let state = profile.opening
    let began = start.addingTimeInterval(-profile.age)
    var seen = Observation(
      nativeID: profile.nativeID(turn: 0, at: began), name: profile.name, type: profile.type, state: state,
      nativeState: DemoWords.native(state, on: profile.site))
    seen.startTime = began
    if state.isTerminal { seen.endTime = began.addingTimeInterval(min(profile.length ?? 900, profile.age * 0.9)) }
    seen.parallelism = profile.parallelism
    seen.actions = DemoRules.actions(profile, state, waits: false, adaptive: true)
    return seen
  }
}
