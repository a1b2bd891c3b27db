import Jobs

/// Dataflow's words for a job's state in ours.
enum DataflowState {
  static func state(_ word: DataflowWord?) -> JobState {
    switch word?.name {
    // Created and not begun; not yet let in; not at work.
    case "STOPPED", "QUEUED", "PENDING", "PAUSED": .pending
    // What a pausing one has under way goes on; one that is cleaned up has not ended yet.
    case "RUNNING", "PAUSING", "RESOURCE_CLEANING_UP": .running
    case "DRAINING": .draining
    case "CANCELLING": .cancelling
    // One that was updated has handed on its state to the job that took its place.
    case "DONE", "DRAINED", "UPDATED": .finished
    case "CANCELLED": .canceled
    case "FAILED": .failed
    default: .unknown
    }
  }

  static func trouble(_ word: DataflowWord?) -> Observation.Trouble? {
    switch word?.name {
    case "PAUSED": .init(.warn, "is paused")
    case "QUEUED": .init(.warn, "waits in Dataflow's queue: flexible scheduling, or the project's limit of jobs")
    default: nil
    }
  }

  static let ended: Set<String> = ["DONE", "FAILED", "CANCELLED", "UPDATED", "DRAINED"]
}
