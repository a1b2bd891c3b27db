package import FoundationEssentials
package import HTTP
package import Jobs

/// A Spark standalone cluster, 3.5 or 4.x, by the JSON of its web servers and its submission gateway. It keeps what Spark
/// does not tell together: which application is of which driver, and where that can be asked.
package actor SparkRunner: LaunchingRunner {
  package nonisolated let name: String
  package nonisolated let type = RunnerType.spark
  package nonisolated let address: String
  /// Nothing else can be done to a running application from outside: see `SparkActions`.
  package nonisolated let capabilities: Set<JobAction> = [.cancel, .restart]

  nonisolated let settings: SparkSettings
  nonisolated let rest: SparkREST
  nonisolated let gateway: SparkGateway?
  nonisolated let now: @Sendable () -> Date
  /// Waits between two questions; throws when the task is cancelled.
  nonisolated let pause: @Sendable (Duration) async throws -> Void

  var master: MasterReply?
  var masterMemory = MasterMemory()
  var version: Timed<String>?
  var versionNotBefore = Date(timeIntervalSince1970: 0)
  /// What is known beside the master's answer, by the ids of applications and of drivers.
  var apps: [String: KnownApp] = [:]
  var drivers: [String: KnownDriver] = [:]
  var own = OwnJobs()
  /// While a restart stops a job: it is on its way to be another one.
  var replacing: Set<String> = []
  /// Learnt from the master's refusal: it ends no application by its web page (4.x, CSRF).
  var refusesKill = false
  var launches: PythonLaunches
  var details: [String: SparkMemory] = [:]
  var logFiles: [String: WorkerLogFile] = [:]
  /// The executors of each application that runs, for who looks at the runner.
  var executorLists: [String: Timed<[ExecutorRow]>] = [:]
  var processQuestion: Task<RunnerProcesses, Never>?

  package init(
    _ settings: SparkSettings, http: any HTTPExchange, now: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    name = settings.name
    address = settings.master
    var settings = settings
    settings.master = SparkREST.base(settings.master)
    settings.history = settings.history.map(SparkREST.base)
    self.settings = settings
    let rest = SparkREST(exchange: http)
    self.rest = rest
    gateway = settings.gateway.map { SparkGateway(base: SparkREST.base($0), rest: rest) }
    launches = PythonLaunches(
      stateDirectory: settings.programs.stateDirectory, engine: .spark, runner: settings.name)
    self.now = now
    self.pause = pause
  }

  nonisolated var programs: ClientPrograms { settings.programs }

  func nativeID(of jobID: String, besides former: String) -> String? { own.nativeID(of: jobID, besides: former) }

  /// How a job ended needs no memory: who is killed says KILLED.
  package func remember(_ job: RememberedJob) async {
    launches.load(at: now())
    own.remember(job, isLaunched: launches.has(job.jobID))
  }

  /// A driver whose log has not been read may be its.
  package func expects(jobID: String) async -> Bool {
    if own.isInDoubt(jobID, at: now()) || launches.expects(jobID) { return true }
    return master?.drivers.contains { own.mayBe(jobID, start: $0.start) && isUnread($0) } == true
  }
}
