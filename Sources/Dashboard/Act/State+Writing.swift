import BeamMCPClient
import JSON
import Jobs
import Screen

extension State {
  /// Sends what was said yes to.
  mutating func send(_ plan: Plan) -> [Effect] {
    pending = nil
    let batch = WriteBatch(number: (batches.last?.number ?? 0) + 1, plan: plan)
    overtake(by: batch)
    batches.append(batch)
    // What is open is looked after until it is settled.
    if batches.count > 50, let settled = batches.firstIndex(where: { $0.isDone && !$0.isOpen }) {
      batches.remove(at: settled)
    }
    if batch.items.count > 1 { dialog = .results(batch: batch.number, top: 0) }
    return proceed(batch.number)
  }

  /// Starts the steps of a batch that may start now.
  private mutating func proceed(_ number: Int) -> [Effect] {
    guard let index = batches.firstIndex(where: { $0.number == number }) else { return [] }
    var effects: [Effect] = []
    let width = batches[index].isIndependent ? WriteBatch.width : 1
    for item in batches[index].items.indices where batches[index].items[item].status == .waiting {
      guard batches[index].running < width else { break }
      let request = request()
      batches[index].items[item].status = .running(request)
      batches[index].items[item].sentAt = now
      let job = batches[index].items[item].job.flatMap { jobs[$0] }
      batches[index].items[item].couldRestart = job?.actions.allows(.restart) ?? false
      batches[index].items[item].widthBefore = job?.parallelism
      let reader = reader(of: batches[index].sentence)
      effects.append(.perform(batches[index].items[item].step.call, request, readBy: reader))
    }
    if effects.isEmpty, batches[index].isDone { conclude(batches[index]) }
    return effects
  }

  mutating func takeOutcome(_ request: RequestID, _ result: Result<JSONValue, ClientError>) -> [Effect] {
    for batch in batches.indices {
      guard let item = batches[batch].items.firstIndex(where: { $0.status == .running(request) }) else { continue }
      let call = batches[batch].items[item].step.call
      switch result {
      case .success(let value):
        let step = batches[batch].items[item].step
        batches[batch].items[item].status = Outcome.status(call, value, name: step.jobName)
        batches[batch].items[item].answer = value
        if case .failed = batches[batch].items[item].status {
          if !batches[batch].isIndependent { skipRest(batch, "not sent, since a step before it had no effect") }
        } else if step.isTakenBack {
          remember(inverseOf: call, value, batch)
        }
        expectHeir(call, value, isOnly: batches[batch].items.count == 1)
      case .failure(let error) where error.code == .pending || error.code == .outcomeUnknown:
        let text = batches[batch].items[item].named + (error.code == .pending ? " goes on: " : " is not settled: ")
        batches[batch].items[item].status =
          error.code == .pending ? .waits(text + error.description) : .unsettled(text + error.description)
        // The engine has the wish: it can be taken back before it is in effect.
        if error.code == .pending, call.tool == "scale_job" {
          let before = batches[batch].items[item].widthBefore
          remember(
            inverseOf: call, ["previous": .optional(before), "parallelism": .optional(call.wantedWidth)], batch)
        }
        if !batches[batch].isIndependent { skipRest(batch, "not sent, since how a step before it ended is open") }
      case .failure(let error):
        batches[batch].items[item].status = .failed(error.description)
        if !batches[batch].isIndependent { skipRest(batch, "not sent, since a step before it failed") }
      }
      refresh()
      return proceed(batches[batch].number)
    }
    return takeErrand(request, result) ?? []
  }

  private mutating func skipRest(_ batch: Int, _ reason: String) {
    for item in batches[batch].items.indices where batches[batch].items[item].status == .waiting {
      batches[batch].items[item].status = .skipped(reason)
    }
  }

  /// Says what a batch came to, in the place of what was said of it before.
  mutating func conclude(_ batch: WriteBatch) {
    if batch.items.count == 1, let item = batch.items.first {
      switch item.status {
      case .done(let text): say(text, .success, of: batch.number, offer: undoOffer(batch))
      case .waits(let text):
        say("\(Glyphs.partial) \(text)", .waiting, of: batch.number, offer: undoOffer(batch))
      case .failed(let text): say("\(item.named) failed: \(text)", .failure, of: batch.number)
      case .unsettled(let text): say(text, .failure, of: batch.number)
      case .overtaken(let text):
        messages.removeAll { $0.batch == batch.number }
        keep(Message(kind: .info, text: text, at: now, batch: batch.number))
      default: messages.removeAll { $0.batch == batch.number }
      }
      return
    }
    let (done, failed, open) = (batch.done.count, batch.failed.count, batch.unsettled.count)
    let (waiting, overtaken) = (batch.waits.count, batch.overtaken.count)
    let skipped = batch.items.count - done - failed - open - waiting - overtaken
    let words = [
      (done, "done"), (waiting, waiting == 1 ? "waits" : "wait"), (failed, "failed"), (open, "not settled"),
      (overtaken, "overtaken"), (skipped, "skipped"),
    ]
    let text = batch.deeds + ": " + words.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let offer = undoOffer(batch)
    if failed + open > 0 { return say(text, .failure, of: batch.number, offer: offer) }
    waiting > 0
      ? say("\(Glyphs.partial) \(text)", .waiting, of: batch.number, offer: offer)
      : say(text, .success, of: batch.number, offer: offer)
  }

  /// What is taken back is the last batch.
  private func undoOffer(_ batch: WriteBatch) -> String {
    guard batch.number == batches.last?.number else { return "" }
    guard let inverse = batch.inverse else {
      return batch.items.count == 1 ? wayBack(batch.items[0]).map { "; " + $0 } ?? "" : ""
    }
    return "; \(batch.label(of: inverse)): \(keymap.key(for: .undo))"
  }

  private mutating func remember(inverseOf call: ToolCall, _ value: JSONValue, _ batch: Int) {
    // A restart may have begun another job.
    let now = value["job_id"]?.string
    guard let job = call.tool == "restart_job" ? now ?? call.jobID : call.jobID ?? now else { return }
    var found: Inverse?
    switch call.tool {
    case "scale_job":
      guard let previous = value["previous"]?.int, previous != value["parallelism"]?.int else { return }
      found = Inverse(calls: [.scale(job, to: previous)], label: "scale back to \(previous)")
    case "cancel_job", "drain_job":
      guard let path = value["savepoint_path"]?.string else { return }
      found = Inverse(calls: [.restart(job, from: path)], label: "restart from its savepoint")
    case "restart_job":
      guard let path = value["savepoint_path"]?.string,
        let back = restartBack(job, call, path, batches[batch])
      else { return }
      found = Inverse(calls: [back], label: "restart from that savepoint")
    case "submit_job": found = Inverse(calls: [.cancel(job, withSavepoint: false)], label: "cancel what was submitted")
    default: return
    }
    guard var added = found else { return }
    if let inverse = batches[batch].inverse {
      added.calls = inverse.calls + added.calls
    }
    batches[batch].inverse = added
  }

  /// What runs now as it was when the savepoint was taken. Options are not known as they were.
  private func restartBack(_ job: String, _ call: ToolCall, _ path: String, _ batch: WriteBatch) -> ToolCall? {
    guard call.arguments["options"] == nil else { return nil }
    var back = ToolCall.restart(job, from: path)
    guard call.arguments["parallelism"] != nil else { return back }
    guard let width = batch.items.first(where: { $0.step.call == call })?.widthBefore else { return nil }
    back.arguments["parallelism"] = .int(width)
    return back
  }

  /// Plans what failed in the batch that is shown, once more.
  mutating func retry() -> [Effect] {
    guard case .results(let number, _)? = dialog, let batch = batches.first(where: { $0.number == number }) else {
      return []
    }
    // It was read row by row, and what comes of it now is told anew.
    messages.removeAll { $0.batch == number && $0.kind == .failure }
    read { $0.batch == number }
    return plan(batch.failed.map(\.step.call), request: batch.request)
  }
}

extension Plan.Step {
  /// False of an end or a restart that its plan said cannot be taken back.
  fileprivate var isTakenBack: Bool {
    guard case .ready(let dry) = preview else { return true }
    switch call.tool {
    case "cancel_job", "drain_job": return dry.reversible || dry.inverse != nil
    // From older state: what it held until then is gone.
    case "restart_job": return dry.reversible
    default: return true
    }
  }
}
