package import FoundationEssentials
package import HTTP
package import Jobs

/// Google Cloud Dataflow by its REST API, v1b3: one project, and one region of it or all. The service tells everything
/// itself; what is kept here is what makes a poll cheap, and which jobs are ours.
package actor DataflowRunner: LaunchingRunner {
  package nonisolated let name: String
  package nonisolated let type = RunnerType.dataflow
  package nonisolated let address: String
  package nonisolated let capabilities: Set<JobAction> = Set(JobAction.allCases)

  nonisolated let settings: DataflowSettings
  nonisolated let rest: DataflowREST
  nonisolated let now: @Sendable () -> Date
  /// Waits between two questions; throws when the task is cancelled.
  nonisolated let pause: @Sendable (Duration) async throws -> Void

  var active = DataflowList()
  var ended = DataflowList()
  /// As listed: those that live in Google's order, and those that have ended, by their ids.
  var live: [DataflowJob] = []
  var past: [String: DataflowJob] = [:]
  /// Where each job is that a list told of.
  var regions: [String: String] = [:]
  /// Until when ended jobs are known, and when they were asked for last.
  var endedSince: Date?
  var endedAt: Date?
  var own = OwnJobs()
  var launches: PythonLaunches
  /// Snapshots that were begun and are not complete, by the job's id.
  var snapshots: [String: String] = [:]
  /// While a restart stops a job: it is on its way to be another one.
  var replacing: Set<String> = []
  var details: [String: DataflowMemory] = [:]
  var messages: [String: DataflowMessages] = [:]

  package init(
    _ settings: DataflowSettings, http: any HTTPExchange, now: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    name = settings.name
    let endpoint = SparkREST.base(settings.endpoint)
    let project = "\(endpoint)/v1b3/projects/\(PercentEncoding.encode(settings.project))"
    let place = settings.region == DataflowSettings.everywhere ? "" : "/locations/\(settings.region)"
    address = project + place
    self.settings = settings
    rest = DataflowREST(
      exchange: http, base: project,
      credentials: GoogleCredentials(settings.credentials, http: http, environment: settings.environment, now: now),
      budget: RequestBudget(perMinute: settings.requestsPerMinute, now: now, pause: pause), now: now, pause: pause)
    launches = PythonLaunches(
      stateDirectory: settings.programs.stateDirectory, engine: .dataflow, runner: settings.name)
    self.now = now
    self.pause = pause
  }

  nonisolated var programs: ClientPrograms { settings.programs }

  func nativeID(of jobID: String, besides former: String) -> String? { own.nativeID(of: jobID, besides: former) }

  /// How a job ended needs no memory: Dataflow tells CANCELLED and DRAINED.
  package func remember(_ job: RememberedJob) async {
    launches.load(at: now())
    own.remember(job, isLaunched: launches.has(job.jobID))
  }

  package func expects(jobID: String) async -> Bool {
    own.isInDoubt(jobID, at: now()) || launches.expects(jobID)
  }

  /// Where its credentials come from and whether they give a token, for who asks, and the file of them that others of this
  /// machine can read; throws why there is none.
  package func checkCredentials() async throws(RunnerError) -> (words: String, exposed: String?) {
    guard try await rest.credentials.bearer() != nil else { return ("none are sent", nil) }
    let origin = await rest.credentials.origin ?? settings.credentials
    return (origin.words, origin.exposedFile)
  }

  /// A job that was begun a moment ago may not stand in the last answer.
  func place(of id: String) async throws(RunnerError) -> DataflowPlace {
    if regions[id] == nil, settings.region == DataflowSettings.everywhere { _ = try await survey() }
    if let region = regions[id] { return DataflowPlace(id: id, region: region) }
    guard settings.region != DataflowSettings.everywhere else { throw .noSuchJob("no region lists a job \(id)") }
    return DataflowPlace(id: id, region: settings.region)
  }
}
