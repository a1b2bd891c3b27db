package import FoundationEssentials
package import HTTP
package import Jobs

/// A Flink session cluster, 1.20 or 2.x, by its REST API. It keeps what Flink does not tell twice: how it ended a job,
/// which jobs it submitted, which operations of its own are under way.
package actor FlinkRunner: LaunchingRunner {
  package nonisolated let name: String
  package nonisolated let type = RunnerType.flink
  package nonisolated let address: String
  package nonisolated let capabilities: Set<JobAction> = Set(JobAction.allCases)

  nonisolated let rest: FlinkREST
  nonisolated let now: @Sendable () -> Date
  /// Waits between two questions; throws when the task is cancelled.
  nonisolated let pause: @Sendable (Duration) async throws -> Void
  nonisolated let programs: ClientPrograms

  var overview = OverviewMemory()
  var cluster: Timed<FlinkClusterConfig>?
  /// What a survey asks beside the list is left alone for a while where the cluster did not answer it.
  var clusterNotBefore = Date(timeIntervalSince1970: 0)
  var introductionsNotBefore = Date(timeIntervalSince1970: 0)
  var slots: RunnerStatus.Slots?
  /// What `/overview` said when the TaskManagers were last listed, and when that was; they are listed again where it says
  /// something else.
  var listed: Timed<FlinkOverview>?
  var acquaintances: [String: Acquaintance] = [:]
  /// Jobs that were seen to run: without slots the adaptive scheduler calls them CREATED again.
  var ran: Set<String> = []
  var endings: [String: FlinkEnding] = [:]
  /// Our id of each job that was begun through this runner, by the engine's.
  var submissions = OwnNames()
  var journal: FlinkJournal
  /// What an earlier life of ours began, by the cluster's id, until the cluster lists it.
  var heirs: [String: Heir] = [:]
  /// What the cluster is known to have taken in an earlier life of ours, though it may have lost it since.
  var taken: Set<String> = []
  /// Our ids of the jobs that are to take the place of those that are being stopped, by the cluster's id of these.
  var successors: [String: String] = [:]
  /// Jobs that another one of the engine's took the place of: they are no longer shown.
  var replaced: Set<String> = []
  /// While a scaling submits a job again: our id of it, and the engine's id that it gives up.
  var predecessors: [String: String] = [:]
  var operations: [FlinkOperation: String] = [:]
  /// Those of them that go on after their caller's time was up.
  var abandoned: Set<FlinkOperation> = []
  /// Those of them whose trigger was never answered.
  var unheard: Set<FlinkOperation> = []
  var jars: [JarFile: String] = [:]
  var launches: PythonLaunches
  var details: [String: DetailMemory] = [:]
  var processMemory = TaskManagerMemory()
  /// What is being asked about TaskManagers now.
  var processQuestion: Task<Result<RunnerProcesses, RunnerError>, Never>?
  /// When each TaskManager was last heard of, nil in it where nobody told; and how often they are to be heard of, in seconds.
  var heard: Timed<[String: Double]?>?
  var heartbeatEvery: Double?
  /// Seconds that the cluster's clock is ahead of ours, as far as a job's page tells it.
  var clockAhead = 0.0
  var logFiles = LogMemory()
  /// What is being asked about logs now, and which files there were a moment ago, by the job's id.
  var logQuestions: [String: LogListingTask] = [:]
  var logListings: [String: Timed<[LogListing]>] = [:]
  var logFetches: [LogMemory.File: Task<[LogLine], Never>] = [:]
  /// Rescales of ours on 1.20, which counts each as a restart.
  var rescales: [String: Int] = [:]
  /// Vertices that a job keeps narrower than its others by its own choice.
  var narrow: [String: Set<String>] = [:]

  /// `url` is the REST address, `http://127.0.0.1:8081`.
  package init(
    name: String, url: String, http: any HTTPExchange, programs: ClientPrograms = ClientPrograms(),
    now: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.name = name
    address = url
    rest = FlinkREST(base: url, exchange: http)
    self.programs = programs
    launches = PythonLaunches(stateDirectory: programs.stateDirectory, engine: .flink, runner: name)
    journal = FlinkJournal(stateDirectory: programs.stateDirectory, runner: name)
    self.now = now
    self.pause = pause
  }

  /// A job that the cluster had not named stands in the journal.
  package func remember(_ job: RememberedJob) async {
    guard let nativeID = job.nativeID else { return }
    submissions[nativeID] = job.jobID
    taken.insert(nativeID)
    if job.endedAs == .canceled { endings[nativeID] = .cancel }
  }
}
