import BeamMCPClient
import FoundationEssentials
import Jobs

// Taking back what was done: the last action, or one that is chosen in the list of messages.
extension State {
  /// What takes back the last action.
  var inverse: Inverse? { batches.last?.inverse }

  /// The writes that the key is for.
  var undoable: WriteBatch? {
    page == .messages ? MessagesPage.batch(of: listContent?.chosen(self)?.key, self) : batches.last
  }

  /// Before the call leaves: takes it back. Afterwards: a plan of the inverse.
  mutating func undo() -> [Effect] {
    if pending != nil {
      takeBack()
      return []
    }
    guard let batch = undoable else { return [] }
    guard let inverse = batch.inverse else {
      guard let job = endedFrom(batch) else { return [] }
      return plan([.restart(job)], request: "undo \(title(batch)): start it again")
    }
    let effects = plan(batch.inOrder(inverse), request: "undo \(title(batch)): \(batch.label(of: inverse))")
    note(batch.leftDone.map { "stays as it is: \($0.named)" + (reason($0).map { ", \($0)" } ?? "") })
    return effects
  }

  /// Why what was done to one of several jobs is not taken back with the rest.
  private func reason(_ item: WriteBatch.Item) -> String? {
    switch item.status {
    case .unsettled: "how it ended is not known"
    default: wayBack(item)
    }
  }

  /// Says so above the plan that has just been asked for.
  private mutating func note(_ words: [String]) {
    guard case .plan(var plan)? = dialog else { return }
    plan.notes += words
    dialog = .plan(plan)
  }

  /// Why nothing can be taken back now; nil where something can.
  var notUndone: String? {
    if pending != nil { return nil }
    if page == .messages {
      guard let batch = undoable else { return "no action is chosen" }
      return notUndone(batch)
    }
    if batches.contains(where: { !$0.isDone }) { return "some of it is still under way" }
    guard inverse == nil, batches.last.flatMap(endedFrom) == nil else { return nil }
    return batches.last.flatMap(leftAsItIs) ?? "there is nothing to take back"
  }

  /// Why this one cannot be taken back: nothing does that, or its job is not as it left it.
  func notUndone(_ batch: WriteBatch) -> String? {
    if !batch.isDone { return "some of it is still under way" }
    guard let inverse = batch.inverse else {
      return endedFrom(batch) == nil ? leftAsItIs(batch) ?? "there is nothing that would take this back" : nil
    }
    return inverse.calls.lazy.compactMap { call in call.jobID.flatMap { self.changed($0, call, since: batch) } }.first
  }

  private func changed(_ id: String, _ call: ToolCall, since batch: WriteBatch) -> String? {
    guard let job = jobs[id] else { return "not to be taken back: the job is gone from its runner" }
    let name = Cut.short(job.name, 60)
    if let later = batches.last(where: { $0.number > batch.number && $0.hasChanged(id) }) {
      return "not to be taken back: \(name) was changed since, by \(title(later))"
    }
    switch call.tool {
    case "scale_job":
      guard let item = batch.items.last(where: { $0.job == id }), !item.isOpen, job.runnerType == .flink,
        let wanted = item.step.call.wantedWidth, let width = job.parallelism, width != wanted
      else { return nil }
      return "not to be taken back: \(name) runs with \(width) now, and not with \(wanted)"
    case "restart_job" where batch.items.contains(where: { $0.step.call.tool == "restart_job" }): return nil
    case "restart_job": return job.state.isTerminal ? nil : "not to be taken back: \(name) is \(job.state.rawValue)"
    case "cancel_job": return job.state.isTerminal ? "not to be taken back: \(name) has ended" : nil
    default: return nil
    }
  }

  /// `scale orders-enrich 8 → 12, of 12:04:31`
  private func title(_ batch: WriteBatch) -> String {
    let time = batch.items.compactMap(\.sentAt).min().map { ", of " + clock.time($0) } ?? ""
    guard batch.items.count == 1, let item = batch.items.first else { return batch.deeds + time }
    let width = item.step.call.wantedWidth.map { " " + item.change(to: $0) } ?? ""
    return item.named + width + time
  }
}

extension WriteBatch {
  /// The job may be another than before it.
  fileprivate func hasChanged(_ job: String) -> Bool {
    items.contains { item in
      switch item.status {
      case .waiting, .failed, .skipped: false
      case .running, .done, .waits, .unsettled, .overtaken: item.job == job && item.step.call.tool != "create_savepoint"
      }
    }
  }
}
