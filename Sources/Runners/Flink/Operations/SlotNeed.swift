import Jobs

/// Slots that a job takes: within a slot sharing group as many as its widest vertex, and each group its own.
enum SlotNeed {
  static func slots(_ vertices: [FlinkJob.Vertex], _ parallelism: (FlinkJob.Vertex) -> Int) -> Int {
    let groups = Dictionary(grouping: vertices) { $0.slotSharingGroup ?? "default" }
    return groups.values.map { $0.map(parallelism).max() ?? 0 }.total
  }

  static func current(_ job: FlinkJob) -> Int { slots(job.vertices) { $0.tasks["RUNNING"] ?? 0 } }
}
