import FoundationEssentials
package import Jobs

/// One of the demo's four runners: a window on the one world.
package struct DemoRunner: Runner {
  package let site: DemoSite
  package let world: DemoWorld

  package init(site: DemoSite, world: DemoWorld) {
    self.site = site
    self.world = world
  }

  package var name: String { site.name }
  package var type: RunnerType { site.type }
  package var address: String { site.address }
  package var isDemo: Bool { true }
  package var capabilities: Set<JobAction> { site.capabilities }

  package func survey() async throws(RunnerError) -> Survey {
    try await world.visit(site) { [site] world in world.survey(site) }
  }

  package func processes() async throws(RunnerError) -> RunnerProcesses {
    try await world.visit(site) { [site] world in world.processes(site) }
  }

  package func detail(of job: JobTarget) async throws(RunnerError) -> JobDetail {
    try await world.visit(site) { [site] (world) throws(RunnerError) in try world.detail(job, on: site) }
  }

  package func configuration(of job: JobTarget) async throws(RunnerError) -> JobConfiguration {
    try await world.visit(site) { [site] (world) throws(RunnerError) in
      try world.job(job, on: site).configuration()
    }
  }

  package func logs(of job: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] {
    var asked = request
    // Who asks for the last minutes means those of a world that stood still for a while.
    asked.since?.addTimeInterval(-(await world.behind))
    let request = asked
    return try await world.visit(site) { [site] (world) throws(RunnerError) in
      try world.logs(job, request, on: site)
    }
  }

  package func forecast(_ request: ActionRequest, on job: JobTarget) async throws(RunnerError) -> Forecast {
    try await world.visit(site) { [site] (world) throws(RunnerError) in
      try world.forecast(request, on: job, at: site)
    }
  }

  package func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    try await world.visit(site) { [site] (world) throws(RunnerError) in try world.forecast(request, at: site) }
  }
}
