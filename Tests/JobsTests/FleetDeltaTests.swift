import Testing

@testable import Jobs

@Suite struct FleetDeltaTests {
  @Test func `a survey in which nothing changed raises no revision`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1)), observation(native(2))])
    state.survey([observation(native(1)), observation(native(2))], at: 1)
    let revision = state.changes.revision
    state.survey([observation(native(2)), observation(native(1))], at: 2)
    #expect(state.changes.revision == revision)
    #expect(state.jobs.allSatisfy { $0.observedAt == moment(2) })
  }

  @Test func `a delta holds what changed and nothing else`() {
    var state = fleetState("flink-prod")
    state.survey((0..<10).map { observation(native($0)) })
    let revision = state.changes.revision
    state.survey((0..<10).map { observation(native($0), "orders", $0 == 3 ? .restarting : .running) }, at: 1)
    let delta = state.delta(since: revision)
    #expect(!delta.isComplete)
    #expect(delta.jobs.map(\.nativeID) == [native(3)])
    #expect(state.delta(since: delta.revision).jobs.isEmpty)
  }

  @Test func `a reader from the future or from another incarnation gets everything`() {
    var state = FleetState(firstRevision: 1000)
    state.register(status())
    state.survey([observation(native(1))])
    #expect(state.delta(since: nil).isComplete)
    #expect(state.delta(since: 999).isComplete)
    #expect(state.delta(since: 1_000_000).isComplete)
    #expect(!state.delta(since: 1000).isComplete)
  }

  @Test func `removals that are forgotten lead to a complete list`() {
    var limits = FleetLimits()
    limits.removals = 10
    limits.ended = 0
    var state = fleetState("flink-prod", limits: limits)
    state.survey([observation(native(0))])
    let early = state.changes.revision
    for number in 1...100 {
      state.survey([observation(native(0)), observation(native(number), "x", .finished)], at: Double(number))
    }
    #expect(state.delta(since: early).isComplete)
    #expect(!state.delta(since: state.changes.revision - 1).isComplete)
  }

  @Test(arguments: 0..<20) func `whoever follows the deltas has the fleet`(seed: Int) {
    var random = Dice(seed: UInt64(seed))
    var limits = FleetLimits()
    (limits.ended, limits.endedSeconds, limits.vanishedSeconds, limits.removals) = (3, 4, 5, 8)
    var state = fleetState("flink-prod", "spark", limits: limits)
    var (diligent, lazy) = (Mirror(), Mirror())
    for step in 0..<200 {
      let runner = random.chance(0.5) ? "flink-prod" : "spark"
      if random.chance(0.1) {
        state.failed(runner, .unreachable("refused"), at: moment(Double(step)))
      } else {
        state.survey(random.survey(), runner, at: Double(step))
      }
      if random.chance(0.2), let job = state.jobs.first {
        state.bind(job.id, to: native(random.below(12)), at: moment(Double(step)))
      }
      diligent.follow(state)
      if random.chance(0.05) { lazy.follow(state) }
      #expect(diligent.jobs.values.sorted { $0.id < $1.id }.map(\.forgettingAge) == state.jobs.map(\.forgettingAge))
    }
    lazy.follow(state)
    #expect(lazy.jobs.values.sorted { $0.id < $1.id }.map(\.forgettingAge) == state.jobs.map(\.forgettingAge))
    #expect(Set(state.jobs.map(\.id)).count == state.jobs.count)
  }
}

extension Job {
  /// `observed_at` alone raises no revision, so a follower may have an older one.
  fileprivate var forgettingAge: Job {
    var job = self
    job.observedAt = moment(0)
    return job
  }
}

/// Chance that is the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// Some of twelve jobs, in any order, now and then one twice.
  mutating func survey() -> [Observation] {
    var list = (0..<12).shuffled(using: &self).prefix(below(13)).map { number in
      var job = observation(native(number), "job-\(number % 5)", JobState.allCases[below(9)])
      job.metrics.busy = Double(below(3)) / 2
      return job
    }
    if chance(0.1), let first = list.first { list.append(first) }
    return list
  }
}
