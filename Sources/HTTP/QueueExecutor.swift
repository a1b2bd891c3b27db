import Dispatch

/// Runs actors on one serial queue, which is also the queue of their dispatch sources. A source's handler is then
/// already on its actor, and actors that share the executor call each other without a change of thread. One serial
/// queue, because the default one grows by a thread for every handler that runs.
final class QueueExecutor: SerialExecutor {
  let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
