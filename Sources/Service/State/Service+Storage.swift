import FoundationEssentials
import Jobs

// Where the state directory cannot be written nothing is changed, and each job says so of its actions before one is asked for.
extension Service {
  private static let storageEvery = 5.0

  static func unkept(_ problem: String) -> Refusal {
    Refusal(
      .unavailable, "nothing can be changed while the state directory cannot be written: \(problem)",
      hint: "what is done must be kept; make the directory writable")
  }

  /// Every few seconds; what a write failed by is tried again by writing.
  func watchStorage() async {
    guard let directory, now().timeIntervalSince(lastStorage) >= Service.storageEvery else { return }
    lastStorage = now()
    let problem = directory.problem()
    guard problem != directoryProblem else { return }
    (directoryProblem, storageProblem) = (problem, problem)
    await fleet.retell()
    await tell(
      problem.map { "the state directory cannot be written, so that nothing can be changed: \($0)" }
        ?? "the state directory can be written again")
  }
}
