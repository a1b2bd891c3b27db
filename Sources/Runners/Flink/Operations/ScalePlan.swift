import Jobs

/// What a change of parallelism asks of a job, and what will come of it.
struct ScalePlan: Sendable {
  enum Way: Sendable {
    /// The adaptive scheduler takes a wish for each vertex and restarts the tasks itself.
    case requirements(FlinkRequirements)
    /// Stop with a savepoint and start again from it.
    case resubmission(SubmitRequest)
  }

  var way: Way
  var job: FlinkJob
  var parallelism: Int
  /// What was asked for before, where more than runs: it waits for slots. Nil where nothing waits, or is known of it.
  var waiting: Int?
  /// Names of vertices that keep their own, smaller parallelism.
  var narrow: [String] = []
  /// Slots needed in all, and those that the job has or could get; nil where the cluster did not tell.
  var needed: Int
  var available: Int?
  /// Of these, the free ones.
  var free: Int?

  var previous: Int? { job.parallelism }
  var isShort: Bool { available.map { needed > $0 } ?? false }

  /// `needs 12 slots, but only 8 can be had`.
  var shortage: String? {
    guard isShort, let available else { return nil }
    return "it needs \(needed) slots, but only \(available) can be had (its own and the free ones)"
  }

  /// What will run at the most; with one slot sharing group it is known.
  var reachable: Int {
    guard isShort, let available else { return parallelism }
    let groups = Set(job.vertices.map { $0.slotSharingGroup ?? "default" }).count
    return groups == 1 ? min(parallelism, available) : parallelism
  }

  /// Whether every task of the job runs, or has run to its end. A rescale shows RESTARTING or CREATED for a moment.
  func isSettled(_ job: FlinkJob) -> Bool {
    job.state == "RUNNING" && !job.vertices.isEmpty
      && job.vertices.allSatisfy { ($0.tasks["RUNNING"] ?? 0) + ($0.tasks["FINISHED"] ?? 0) == $0.parallelism }
  }

  /// Whether every vertex is as wide as was wished.
  func isReached(by job: FlinkJob) -> Bool {
    guard case .requirements(let wish) = way else { return false }
    return job.vertices.allSatisfy { $0.parallelism == wish.vertices[$0.id]?.parallelism.upperBound }
  }
}
