package import FoundationEssentials
import Jobs

/// The one world that the four runners of the demo show. It moves when it is looked at, and always as far as its clock.
package actor DemoWorld {
  let clock: DemoClock
  private var simulation: DemoSimulation
  /// Seconds that it stood still, and since when it does.
  private var stood = 0.0
  private var pausedAt: Date?

  package init(seed: UInt64, jobs: Int, clock: DemoClock, paused: Bool = false) {
    self.clock = clock
    let now = clock.now()
    simulation = DemoSimulation(seed: seed, jobs: jobs, start: now)
    for site in simulation.crowds.indices { simulation.crowds[site].advance(to: 0) }
    pausedAt = paused ? now : nil
  }

  /// The instant in the world: that of the clock, less what it stood still.
  package var now: Date { (pausedAt ?? clock.now()).addingTimeInterval(-stood) }

  /// Seconds that the world is behind its clock.
  var behind: Double { clock.now().timeIntervalSince(now) }

  package func pause() { if pausedAt == nil { pausedAt = clock.now() } }

  package func resume() {
    guard let since = pausedAt else { return }
    stood += clock.now().timeIntervalSince(since)
    pausedAt = nil
  }

  /// Runs `body` on the world of now, where that runner answers.
  func visit<Answer: Sendable>(
    _ site: DemoSite, _ body: @Sendable (inout DemoSimulation) throws(RunnerError) -> Answer
  ) throws(RunnerError) -> Answer {
    simulation.advance(to: now)
    if let silence = simulation.outage(of: site) { throw .unreachable(silence) }
    simulation.crowds[site.rawValue].advance(to: simulation.step)
    return try body(&simulation)
  }

  /// The result of a ticket, once it has one.
  func result(_ ticket: Int) -> DemoResult? {
    simulation.advance(to: now)
    return simulation.results.removeValue(forKey: ticket)
  }
}
