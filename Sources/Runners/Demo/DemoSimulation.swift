import FoundationEssentials
import Jobs

/// A fleet that lives by itself: a value that depends on its seed, its beginning, the time, and what was done to it.
struct DemoSimulation: Sendable {
  /// Steps that had passed when the demo began, so that there is a past to look at.
  static let prelude = 480
  /// The most that is made up for after a pause; what is beyond it is left out.
  static let mostSteps = 7_200
  /// Jobs that have ended and are listed still, at the most.
  static let endedKept = 100

  let start: Date
  let noise: DemoNoise
  let slotsTotal: Int
  private(set) var step = -DemoSimulation.prelude
  var jobs: [DemoJob] = []
  var crowds: [DemoCrowd]
  /// Whose state each savepoint holds, by its path.
  var savepoints: [String: String] = [:]
  /// Those taken since the beginning, oldest first.
  var savepointOrder: [String] = []
  var results: [Int: DemoResult] = [:]
  var replacements: [Int: DemoReplacement] = [:]
  var tickets = 0
  /// Jobs begun so far; the next gets this number.
  var count: Int
  private let latecomerComes: Bool

  init(seed: UInt64, jobs count: Int, start: Date) {
    self.start = start
    self.count = max(0, count)
    noise = DemoNoise(seed: seed)
    crowds = DemoSite.allCases.map { [noise] _ in DemoCrowd(noise: noise, start: start) }
    let cast = DemoProfile.cast.prefix(self.count)
    latecomerComes = cast.count >= 10
    let many = self.count - cast.count
    for index in cast.count..<(cast.count + many) {
      let profile = DemoProfile(crowd: index, noise: noise)
      crowds[profile.site.rawValue].add(profile)
    }
    slotsTotal = crowds[DemoSite.flink.rawValue].slots + 128
    for (index, role) in cast.enumerated() { open(DemoProfile(role: role, index: index, noise: noise.part(index))) }
    while step < 0 { advanceOne() }
  }

  func date(_ step: Int) -> Date { start.addingTimeInterval(Double(step) * DemoTick.seconds) }

  var slotsFree: Int {
    let held = jobs.reduce(0) { $0 + ($1.profile.site == .flink ? $1.slots : 0) }
    return max(0, slotsTotal - crowds[DemoSite.flink.rawValue].slots - held)
  }

  mutating func advance(to now: Date) {
    let target = Int((now.timeIntervalSince(start) / DemoTick.seconds).rounded(.down))
    if target - step > DemoSimulation.mostSteps { step = target - DemoSimulation.mostSteps }
    while step < target { advanceOne() }
  }

  private mutating func advanceOne() {
    step += 1
    let tick = DemoTick(step: step, start: start)
    var free = slotsFree
    for place in jobs.indices {
      if let ended = jobs[place].step(tick, free: &free) { settle(ended.ticket, ended.outcome, place) }
    }
    if latecomerComes, step == DemoSimulation.latecomerStep { welcomeLatecomer() }
    forget()
  }

  /// Engines keep the newest of the jobs that have ended (Flink's `jobstore.max-capacity`), and so does this one.
  private mutating func forget() {
    guard jobs.count > DemoSimulation.endedKept else { return }
    let ended = jobs.filter(\.isEnded)
    guard ended.count > DemoSimulation.endedKept, let oldest = ended.min(by: { $0.ended ?? 0 < $1.ended ?? 0 }) else {
      return
    }
    jobs.removeAll { $0.nativeID == oldest.nativeID }
  }

  func survey(_ site: DemoSite) -> Survey {
    let cast = jobs.lazy.filter { $0.profile.site == site }.map { $0.observation(step, date) }
    var survey = Survey(observations: Array(cast), version: site.version)
    survey.observations += crowds[site.rawValue].observations
    if site == .flink { survey.slots = RunnerStatus.Slots(total: slotsTotal, free: slotsFree) }
    survey.warning = slowness(of: site)
    survey.took = latency(of: site)
    return survey
  }
}
