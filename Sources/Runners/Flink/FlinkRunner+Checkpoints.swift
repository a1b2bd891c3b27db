import FoundationEssentials
import Jobs

extension FlinkRunner {
  func readCheckpoints(
    _ answer: Result<FlinkCheckpoints?, RunnerError>, _ config: FlinkCheckpointConfig?, of job: FlinkJob,
    _ memory: inout DetailMemory, _ detail: inout JobDetail
  ) async {
    switch answer {
    case .failure(let error): detail.unread.append("checkpoints: \(error)")
    case .success(nil): detail.checkpoints = Checkpoints(enabled: false)
    case .success(let reply?):
      await readPhases(of: reply, job, &memory)
      detail.checkpoints = CheckpointMapping.checkpoints(reply, config, memory)
      CheckpointMapping.fill(&detail.metrics, reply, at: now())
    }
  }

  /// Where the time of the newest ended checkpoint went, asked once, and only where it was slow or failed.
  private func readPhases(of reply: FlinkCheckpoints, _ job: FlinkJob, _ memory: inout DetailMemory) async {
    guard let newest = reply.history.first(where: { $0.status != "IN_PROGRESS" }),
      newest.status == "FAILED" || (newest.duration ?? 0) >= 1000, memory.phases?.checkpoint != newest.id
    else { return }
    let rest = self.rest
    let vertices = Array(job.vertices.prefix(FlinkRunner.vertexLimit))
    let read = await forEach(vertices) {
      (vertex) async throws(RunnerError) in
      try await rest.checkpointPhases(job.id, checkpoint: newest.id, vertex: vertex.id)
    }
    let costs = zip(vertices, read).compactMap { vertex, reply in
      reply.value.map { (vertex: vertex.name, cost: $0) }
    }
    memory.phases = (newest.id, CheckpointPhases(worst: costs))
  }
}
