import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen

// What is left to do after what no call takes back.
extension State {
  /// Why one action stands as it is, and what can be done about it; nil where there is nothing to say.
  func leftAsItIs(_ batch: WriteBatch) -> String? {
    guard batch.items.count == 1, let item = batch.items.first, case .done = item.status, let id = item.job else {
      return nil
    }
    let name = Cut.short(item.step.jobName ?? id, 60)
    switch item.step.call.tool {
    case "create_savepoint":
      let isOfDataflow = jobs[id]?.runnerType == .dataflow
      let end = isOfDataflow ? "its snapshot goes when its time is over" : "its savepoint is deleted by hand"
      return "nothing to take back: \(name) goes on as it was; \(end)"
    case "cancel_job", "drain_job":
      let ends = jobs[id].map { $0.state.isTerminal } == true ? "has ended" : "ends"
      return wayBack(item).map { "\(name) \(ends); \($0)" }
    default: return nil
    }
  }

  /// The job that one cancellation ended without a savepoint, if it can be started again: as it was it will not be, which its plan
  /// says.
  func endedFrom(_ batch: WriteBatch) -> String? {
    guard batch.items.count == 1, let item = batch.items.first, case .done = item.status, let id = item.job,
      jobs[id]?.state.isTerminal == true, wayBack(item) != nil
    else { return nil }
    return id
  }

  /// Of a job that was ended without a savepoint: what plans its restart, and how old the state is that is left of it. Nil
  /// where it was saved, or cannot be started again.
  func wayBack(_ item: WriteBatch.Item) -> String? {
    guard ["cancel_job", "drain_job"].contains(item.step.call.tool), let answer = item.answer,
      answer["savepoint_path"]?.string == nil, let job = item.job.flatMap({ jobs[$0] }),
      job.state.isTerminal ? job.actions.allows(.restart) : item.couldRestart
    else { return nil }
    // By its name: what is said stays on the screen while another job may come under the cursor.
    let key = "\(keymap.key(for: .command))\(Verb.restart.rawValue) \(job.id)"
    let saves = runners.first { $0.runner == job.runner }?.capabilities.contains(.savepoint) ?? false
    guard saves else { return "\(key) plans to start it anew" }
    guard let time = answer["last_savepoint_at"]?.date else {
      let known =
        answer["last_savepoint"]?.string == nil
        ? "no savepoint of it is known here" : "how old its last savepoint is, is not known here"
      return "\(key) plans to start it again; \(known)"
    }
    let age = Compact.duration(max(0, now.timeIntervalSince(time)).rounded())
    return "\(key) plans to start it again; its last savepoint is \(age) old"
  }
}
