import FoundationEssentials
import Jobs

// Which log files there are is asked once for all who read a job's log at the same time: ten consoles cost the cluster no
// more than one.
extension FlinkRunner {
  /// The log files of one process, or why they could not be listed.
  struct LogListing: Sendable {
    /// `jobmanager`, `taskmanagers/tm-1`.
    var process: String
    var files: Result<[FlinkLogList.File], RunnerError>
  }

  typealias LogListingTask = Task<Result<[LogListing], RunnerError>, Never>

  /// TaskManagers whose logs are read.
  private static let processLimit = 16
  /// Seconds for which a listing stands: a little less than readers wait between two looks.
  private static let listingStands = 0.9

  func logFiles(of target: JobTarget) async throws(RunnerError) -> [LogListing] {
    let id = target.nativeID
    if let known = logListings[id], known.isYounger(than: FlinkRunner.listingStands, at: now()) { return known.value }
    let question =
      logQuestions[id] ?? Task { await attempt { () async throws(RunnerError) in try await self.list(id) } }
    logQuestions[id] = question
    let answer = await question.value
    if logQuestions[id] == question { logQuestions[id] = nil }
    return try answer.get()
  }

  private func list(_ id: String) async throws(RunnerError) -> [LogListing] {
    let began = now()
    let processes = ["jobmanager"] + (try await taskManagers(of: id)).map { "taskmanagers/\($0)" }
    let rest = self.rest
    let listed = await forEach(processes) { (process) async throws(RunnerError) in
      try await rest.logs(of: PercentEncodedPath.process(process)).logs
    }
    let listings = zip(processes, listed).map { LogListing(process: $0, files: $1) }
    logListings = logListings.filter { $0.value.isYounger(than: FlinkRunner.listingStands, at: began) }
    logListings[id] = Timed(value: listings, at: began)
    return listings
  }

  /// Those that run the job; every one where the job does not tell, as before it started.
  private func taskManagers(of id: String) async throws(RunnerError) -> [String] {
    var memory = details[id] ?? DetailMemory(at: now())
    let job = try await rest.job(id)
    var ids = try await taskManagers(of: job, &memory)
    details[id] = memory
    if ids.isEmpty { ids = try await rest.taskManagers().taskmanagers.map(\.id) }
    return Array(ids.prefix(FlinkRunner.processLimit))
  }
}
