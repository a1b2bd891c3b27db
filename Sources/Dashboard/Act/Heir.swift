import BeamMCPClient
import JSON

/// A job that takes another one's place: a restart has begun it.
struct Heir: Sendable, Hashable {
  var of: String
  var id: String
}

extension State {
  /// What is looked at is gone on with by the job that its restart has begun, where that was the only one restarted.
  mutating func expectHeir(_ call: ToolCall, _ answer: JSONValue, isOnly: Bool) {
    // The mark was for the job that is gone: what is done to the marked next is not for it.
    if call.tool == "restart_job", let old = call.jobID, let new = answer["job_id"]?.string, new != old {
      marks.remove(old)
    }
    guard isOnly, call.tool == "restart_job", let old = call.jobID, let new = answer["job_id"]?.string, new != old,
      selected == old
    else { return }
    heir = Heir(of: old, id: new)
    followHeir()
  }

  /// As soon as it is in the table; not beneath a line or a plan, whose job would be another one.
  mutating func followHeir() {
    guard let heir, jobs.row(of: heir.id) != nil, bar == nil, dialog == nil, help == nil else { return }
    // Whoever has moved since has chosen; a neighbour that took the place of a row that is gone, nobody has.
    guard selected == heir.of || !jobs.contains(heir.of) else {
      self.heir = nil
      return
    }
    select(heir.id)
    self.heir = nil
    // The way back leads to the new one too, where the keys would act on the old.
    for at in trail.indices where trail[at].selected == heir.of { trail[at].selected = heir.id }
    switch page {
    case .job(heir.of): page = .job(heir.id)
    case .graph(heir.of): page = .graph(heir.id)
    case .exceptions(heir.of): page = .exceptions(heir.id)
    default: return
    }
    details.leave()
  }
}
