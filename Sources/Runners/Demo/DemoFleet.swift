/// The demo's runners, ready for a service.
package enum DemoFleet {
  /// Jobs where no number is given.
  package static let usualJobs = 23

  /// Four runners on one world; the first is meant as production.
  package static func runners(
    seed: UInt64 = 1, jobs: Int = usualJobs, clock: DemoClock = .wall, paused: Bool = false
  ) -> [DemoRunner] {
    let world = DemoWorld(seed: seed, jobs: jobs, clock: clock, paused: paused)
    return DemoSite.allCases.map { DemoRunner(site: $0, world: world) }
  }

  /// Runners that ask for the job's name before something is done to their jobs.
  package static let production: Set<String> = [DemoSite.flink.name]
}
