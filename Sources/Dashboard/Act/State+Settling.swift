import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

// What became of writes that were open when they were answered: accepted and not in effect, going on, or without an answer.
extension State {
  /// Looks at the fleet, and at what has happened, for what was asked for; what is said of it becomes true again.
  mutating func settleWrites(by entries: [TimelineEntry] = []) {
    for index in batches.indices where batches[index].isOpen {
      let before = batches[index]
      for item in batches[index].items.indices where batches[index].items[item].isOpen {
        let open = batches[index].items[item]
        let entry = entries.last { open.status(after: $0) != nil }
        if let entry { batches[index].items[item].heardAt = entry.time }
        let told = entry.flatMap(open.status(after:))
        let status = told ?? open.job.flatMap { jobs[$0] }.flatMap(open.status(of:))
        if let status { batches[index].items[item].status = status }
      }
      retell(batches[index], before)
    }
    forgetFailed()
  }

  /// That a job was begun is no news once it has failed.
  private mutating func forgetFailed() {
    let begun: Set<String> = ["submit_job", "restart_job"]
    messages.removeAll { message in
      guard message.kind == .success, let number = message.batch,
        let batch = batches.first(where: { $0.number == number })
      else { return false }
      return batch.items.contains { item in
        begun.contains(item.step.call.tool) && item.job.flatMap { jobs[$0] }?.state == .failed
      }
    }
  }

  /// A job that is scaled once more waits no longer for what it was scaled to before.
  mutating func overtake(by next: WriteBatch) {
    let scaled = Set(next.items.filter { $0.step.call.tool == "scale_job" }.compactMap(\.job))
    for index in batches.indices where batches[index].isOpen {
      let before = batches[index]
      for item in batches[index].items.indices {
        let open = batches[index].items[item]
        guard open.isOpen, open.step.call.tool == "scale_job", let job = open.job, scaled.contains(job) else {
          continue
        }
        batches[index].items[item].status = .overtaken("\(open.named): another one took its place")
      }
      retell(batches[index], before)
    }
  }

  /// What has come about is news even to who has put the word away; that it still waits, or will never come, is none.
  private mutating func retell(_ batch: WriteBatch, _ before: WriteBatch) {
    guard batch.items.map(\.status) != before.items.map(\.status), batch.isDone else { return }
    news += 1
    let isShown = messages.contains { $0.batch == batch.number }
    let hasNews = batch.done.count > before.done.count || batch.failed.count > before.failed.count
    if isShown || (hasNews && !batch.isOpen) { conclude(batch) }
  }
}

extension WriteBatch.Item {
  /// `scale orders-enrich`
  var named: String { "\(Outcome.verb(step.call)) \(Cut.short(step.jobName ?? job ?? ""))" }

  var job: String? { answer?["job_id"]?.string ?? step.call.jobID }

  /// As a look at the job shows it; nil where that shows nothing new.
  func status(of job: Job) -> WriteBatch.Status? {
    guard !job.stale, let sentAt else { return nil }
    let name = Cut.short(job.name)
    switch step.call.tool {
    case "scale_job": return scaling(job, name)
    case "cancel_job", "drain_job":
      guard job.state.isTerminal else { return nil }
      // It ended by itself, perhaps since its savepoint failed.
      return job.state == .failed
        ? .failed("it is FAILED, and was not \(step.call.tool == "drain_job" ? "drained" : "cancelled")")
        : .done("\(name) is \(job.state.rawValue)")
    case "restart_job":
      return job.state == .running && job.startTime.map { $0 > sentAt } == true ? .done("\(name) restarted") : nil
    default: return nil
    }
  }

  private func scaling(_ job: Job, _ name: String) -> WriteBatch.Status? {
    guard let wanted = step.call.wantedWidth else { return nil }
    if job.state.isTerminal {
      return .overtaken("\(named): it ended (\(job.state.rawValue)) before it ran with \(wanted)")
    }
    // What restarts shows the width that it is about to have.
    guard job.state == .running, let width = job.parallelism else { return nil }
    if width == wanted { return .done("\(name): \(change(to: wanted)) in effect") }
    // Why it is short the server says; that more has come is seen here first.
    guard case .waits(let text) = status, width != widthBefore, !text.contains("runs with \(width) ") else {
      return nil
    }
    return .waits("\(name): \(change(to: wanted)): runs with \(width) so far")
  }

  /// With what it ran before.
  var before: Int? { answer?["previous"]?.int ?? widthBefore }

  /// `8 → 12`
  func change(to wanted: Int) -> String { (before.map { "\($0) → " } ?? "to ") + String(wanted) }

  /// As the server tells how it ended; nil where an entry is not about it.
  func status(after entry: TimelineEntry) -> WriteBatch.Status? {
    guard entry.kind == .action, let sentAt, entry.time >= sentAt, entry.time > heardAt ?? .distantPast, isAbout(entry),
      let deed = Outcome.deed(step.call)
    else { return nil }
    let text = Cut.line(Cut.short(entry.text, 1000))
    if entry.severity == .ok, text.hasPrefix(deed.done) {
      if let wanted = step.call.wantedWidth, !text.hasSuffix(" to \(wanted)") {
        return .overtaken("\(named): \(text)")
      }
      return .done("\(Cut.short(entry.jobName ?? step.jobName ?? "")): \(text)")
    }
    // A server of another version tells neither of what has come.
    let marks = [TimelineEntry.inPart, TimelineEntry.notYet]
    if text.hasPrefix("scale "), let mark = text.firstRange(of: TimelineEntry.inVain) {
      return .failed(String(text[mark.upperBound...]))
    }
    if let wanted = step.call.wantedWidth, text.hasPrefix("scale "),
      let mark = marks.lazy.compactMap({ text.firstRange(of: $0) }).first
    {
      return .waits("\(Cut.short(entry.jobName ?? "")): \(change(to: wanted)): \(text[mark.upperBound...])")
    }
    guard text.hasPrefix(deed.words), let mark = text.firstRange(of: " failed: ") else { return nil }
    return .failed(String(text[mark.upperBound...]))
  }

  private func isAbout(_ entry: TimelineEntry) -> Bool {
    if let job { return entry.jobID == job }
    return step.call.tool == "submit_job" && step.jobName != nil && entry.jobName == step.jobName
  }
}

extension ToolCall {
  /// Of a scaling: the parallelism that is asked for.
  var wantedWidth: Int? { tool == "scale_job" ? arguments["parallelism"]?.int : nil }
}
