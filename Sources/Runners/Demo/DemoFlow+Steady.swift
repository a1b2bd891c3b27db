extension DemoFlow {
  /// The figures of a job whose load is what it always is, as they stand from this step on for a while.
  static func steady(_ profile: DemoProfile, _ tick: DemoTick) -> DemoFlow {
    var flow = DemoFlow()
    flow.offered = profile.offered(daily: tick.daily, step: tick.step)
    flow.capacity = max(1, profile.capacity(profile.parallelism))
    flow.rate = min(flow.offered, flow.capacity)
    let late = flow.offered > flow.capacity
    flow.pressure = late ? 1 : 0
    flow.backlog = flow.offered * profile.noise.between(late ? 90...600 : 0.1...1.2, late ? 0 : tick.step, 41)
    flow.delay = profile.noise.between(0.2...1.8, tick.step, 44)
    flow.heap = profile.noise.between(0.3...0.72, tick.step, 42)
    flow.collecting = profile.noise.between(0.004...0.02, tick.step, 43)
    flow.total = flow.rate * profile.age
    return flow
  }

  /// Share of the processors granted.
  var cpu: Double { min(1, 0.06 + 0.68 * busy + collecting) }
}
