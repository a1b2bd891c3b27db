import FoundationEssentials
import Jobs

extension FlinkRunner {
  /// Seconds until a job is asked again how wide it may be.
  private static let wanting = 10.0

  /// What the adaptive scheduler was asked for, where that runs with less: it takes the slots that there are. Other schedulers
  /// run with what they were given, or not at all.
  func readWanted(of job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail) async {
    guard job.scheduler == "Adaptive", job.state == "RUNNING" else {
      memory.wanted = nil
      return
    }
    if memory.wanted?.isYounger(than: FlinkRunner.wanting, at: now()) != true {
      let rest = self.rest
      let answer = await attempt { () async throws(RunnerError) in try await rest.requirements(job.id) }
      var wanted: Int?
      if case .vertices(let asked)? = answer.value { wanted = FlinkRunner.wanted(asked, job) }
      memory.wanted = Timed(value: wanted, at: now())
    }
    detail.wanted = memory.wanted?.value
  }

  /// Nil where as much is asked for as there may ever be, as the reactive mode does: that is no wish.
  static func wanted(_ asked: FlinkRequirements, _ job: FlinkJob) -> Int? {
    let most = Dictionary(job.vertices.map { ($0.id, $0.maxParallelism) }, uniquingKeysWith: { first, _ in first })
    let bounds = asked.vertices.map { (id: $0.key, upper: $0.value.parallelism.upperBound) }
    return bounds.filter { $0.upper < (most[$0.id] ?? .max) }.map(\.upper).max()
  }
}
