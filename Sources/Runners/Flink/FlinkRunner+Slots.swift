import Jobs

extension FlinkRunner {
  /// TaskManagers that are asked for their slots; of a larger cluster nobody knows.
  private static let mostAsked = 256

  /// Seconds until they are counted again: each TaskManager is asked.
  private static let counting = 10.0

  func readSlots(of job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail) async {
    guard job.isWaiting else {
      memory.held = nil
      return
    }
    if memory.held?.isYounger(than: FlinkRunner.counting, at: now()) != true {
      memory.held = Timed(value: await heldSlots(of: job), at: now())
    }
    detail.heldSlots = memory.held?.value
  }

  /// The slots that a job has while it waits for more, counted on the TaskManagers; nil where it does not wait, or they do
  /// not tell.
  func heldSlots(of job: FlinkJob) async -> Int? {
    guard job.isWaiting else { return nil }
    let rest = self.rest
    let listed = await attempt { () async throws(RunnerError) in try await rest.taskManagers() }
    guard let ids = listed.value?.taskmanagers.map(\.id), ids.count <= FlinkRunner.mostAsked else { return nil }
    let told = await forEach(ids) { (id) async throws(RunnerError) in try await rest.taskManager(id) }
    let slots = told.compactMap { $0.value?.allocatedSlots }
    guard slots.count == ids.count else { return nil }
    return slots.flatMap { $0 }.count { $0.jobId == job.id }
  }
}
