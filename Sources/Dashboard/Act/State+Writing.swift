import BeamMCPClient
import JSON
import Jobs

extension State {
  /// Sends what was said yes to.
  mutating func send(_ plan: Plan) -> [Effect] {
    pending = nil
    inverse = nil
    let batch = WriteBatch(number: (batches.last?.number ?? 0) + 1, plan: plan)
    batches.append(batch)
    if batches.count > 20, let done = batches.firstIndex(where: \.isDone) { batches.remove(at: done) }
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
      effects.append(.perform(batches[index].items[item].step.call, request))
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
        batches[batch].items[item].status = .done(
          Outcome.text(call, value, name: batches[batch].items[item].step.jobName))
        remember(inverseOf: call, value)
      case .failure(let error) where error.code == .pending || error.code == .outcomeUnknown:
        batches[batch].items[item].status = .unsettled(error.description)
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

  private mutating func conclude(_ batch: WriteBatch) {
    if batch.items.count == 1, let item = batch.items.first {
      switch item.status {
      case .done(let text): say(text + undoOffer, .success)
      case .failed(let text):
        say("\(Outcome.verb(item.step.call)) \(Cut.short(item.step.jobName ?? "")) failed: \(text)", .failure)
      case .unsettled(let text):
        say("\(Outcome.verb(item.step.call)) \(Cut.short(item.step.jobName ?? "")) is not settled: \(text)", .failure)
      default: break
      }
      return
    }
    let (done, failed, open) = (batch.done.count, batch.failed.count, batch.unsettled.count)
    let skipped = batch.items.count - done - failed - open
    let words = [(done, "done"), (failed, "failed"), (open, "not settled"), (skipped, "skipped")]
    let text = words.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    say(text + undoOffer, failed + open == 0 ? .success : .failure)
  }

  private var undoOffer: String { inverse.map { "; \($0.label): \(keymap.key(for: .undo))" } ?? "" }

  private mutating func remember(inverseOf call: ToolCall, _ value: JSONValue) {
    guard let job = call.jobID ?? value["job_id"]?.string else { return }
    var found: Inverse?
    switch call.tool {
    case "scale_job":
      guard let previous = value["previous"]?.int, previous != value["parallelism"]?.int else { return }
      found = Inverse(calls: [.scale(job, to: previous)], label: "scale back to \(previous)")
    case "cancel_job", "drain_job":
      guard let path = value["savepoint_path"]?.string else { return }
      found = Inverse(calls: [.restart(job, from: path)], label: "restart from its savepoint")
    case "submit_job": found = Inverse(calls: [.cancel(job, withSavepoint: false)], label: "cancel what was submitted")
    default: return
    }
    guard var added = found else { return }
    if let inverse {
      added.calls = inverse.calls + added.calls
      added.label = "take all of it back"
    }
    inverse = added
  }

  /// Plans what failed in the batch that is shown, once more.
  mutating func retry() -> [Effect] {
    guard case .results(let number, _)? = dialog, let batch = batches.first(where: { $0.number == number }) else {
      return []
    }
    return plan(batch.failed.map(\.step.call), request: batch.request)
  }
}
