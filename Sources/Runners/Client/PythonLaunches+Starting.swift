import FoundationEssentials
import Jobs

extension PythonLaunches {
  /// Writes a launch down before its process is started.
  mutating func reserve(_ request: SubmitRequest, at now: Date) throws(RunnerError) -> PythonLaunch {
    load(at: now)
    let launch = PythonLaunch(request, at: now)
    do { try keep(launch) } catch {
      drop(launch)
      throw .refused("the pipeline could not be started: \(error)")
    }
    return launch
  }

  /// Takes the job's id from what a client says, where `told` finds it in one of its entries.
  mutating func nameJobs(_ told: (String) -> String?) {
    for launch in all.values where launch.nativeID == nil && failed[launch.id] == nil {
      let entries = OutputTail(folder(launch)).entries(limit: 400)
      guard let id = entries.compactMap({ told($0.message) }).first else { continue }
      var become = launch
      become.nativeID = id
      try? keep(become)
    }
  }

  /// Gives each launch the job that it became, the oldest job of its name that nobody has yet: our ids of jobs, by the
  /// cluster's. `taken` are those that are known already.
  mutating func adopt(_ jobs: [(id: String, name: String, start: Double)], besides taken: Set<String>) -> [String:
    String]
  {
    var adopted: [String: String] = [:]
    for launch in all.values.sorted(by: { $0.startedAt < $1.startedAt }) {
      if let known = launch.nativeID { adopted[known] = launch.request.jobID }
      guard launch.nativeID == nil, failed[launch.id] == nil else { continue }
      let mine = jobs.filter {
        !taken.contains($0.id) && adopted[$0.id] == nil && launch.isBecome($0.name, start: $0.start)
      }
      guard let job = mine.min(by: { $0.start < $1.start }) else { continue }
      var become = launch
      become.nativeID = job.id
      adopted[job.id] = launch.request.jobID
      // A record that cannot be written is found anew by its name after a restart.
      try? keep(become)
    }
    return adopted
  }
}

extension ClientPrograms {
  /// Runs a pipeline's client under a keeper.
  func start(_ command: Command, as launch: PythonLaunch, in folder: RunFolder) async throws(RunnerError) {
    do { _ = try await self.launch.start(KeeperOrder(command: command, mark: launch.id), in: folder) } catch {
      throw .refused("the pipeline could not be started: \(error)")
    }
  }

  /// Throws what it would be refused with.
  func command(_ codePath: String, _ arguments: [String]) throws(RunnerError) -> Command {
    guard FileManager.default.isReadableFile(atPath: codePath) else {
      throw .invalid(field: "code_path", problem: "\(codePath) cannot be read")
    }
    guard let python = ExecutablePath.find(python) else {
      throw .notPossible(
        reason: "Python is needed to run it, and \(python) was not found", instead: "apt install python3")
    }
    let code = ExecutablePath.absolute(codePath)
    var command = Command(executable: python, arguments: [code] + arguments)
    command.environment["PYTHONUNBUFFERED"] = "1"
    command.workingDirectory = URL(filePath: code).deletingLastPathComponent().path
    return command
  }
}
