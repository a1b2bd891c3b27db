import FoundationEssentials
import Jobs
import Screen

/// Checkpoints and savepoints.
enum CheckpointLines {
  static func lines(_ details: JobDetails, _ state: State, _ width: Int) -> [StyledLine] {
    var lines = [StyledLine(), StyledLine.section("Checkpoints")]
    if let all = details.checkpoints {
      lines += summary(all, state, width)
    } else {
      lines.append(DiagnosisLines.missing(.checkpoints, state))
    }
    lines += [StyledLine(), StyledLine.section("Savepoints")]
    guard let savepoints = details.savepoints else { return lines + [DiagnosisLines.missing(.savepoints, state)] }
    if savepoints.isEmpty { lines += none(state.jobs[details.job ?? ""], state, width) }
    for savepoint in savepoints.prefix(20) {
      lines.append(
        StyledLine([Span("  \(state.clock.time(savepoint.createdAt))  ", .logTime), Span(Cut.short(savepoint.path))]))
    }
    return lines
  }

  /// The key that takes one, or why there can be none.
  private static func none(_ job: Job?, _ state: State, _ width: Int) -> [StyledLine] {
    guard let reason = job?.actions.refusals[.savepoint] else {
      if state.isPrinted { return [StyledLine("  none", .dim)] }
      return [StyledLine("  none; \(state.keymap.key(for: .savepoint)) takes one", .dim)]
    }
    // The reason is of a new one: that a job has none may have others.
    let prefix = job?.state == .running ? "  none: " : "  none, and none can be taken: "
    return StyledLine.wrapped(reason, width: width, role: .dim, prefix: prefix, limit: 3)
  }

  private static func summary(_ all: Checkpoints, _ state: State, _ width: Int) -> [StyledLine] {
    guard all.enabled else {
      return [StyledLine("  checkpointing is off: a failure loses the job's state", .stateWarn)]
    }
    let every = all.intervalSeconds.map { "every \(Compact.duration($0)), " } ?? ""
    let failed = Span("\(all.failed) failed", all.failed > 0 ? .stateWarn : .text)
    var lines = [
      StyledLine([
        Span("  \(every)\(all.completed) completed, "), failed,
        Span(", \(all.inProgress) in progress, \(all.restored) restored"),
      ])
    ]
    if let at = all.toldAt {
      let words = "as of \(state.clock.time(at)): the engine tells of none while none of the job's tasks runs"
      lines += StyledLine.wrapped(words, width: width, role: .stale, prefix: "  ", limit: 2)
    }
    let shown = all.history.prefix(12)
    let room = shown.map { name($0).columns }.max() ?? 0
    if room > 0 { lines.append(StyledLine("  began     \("".padded(room))  \("state".padded(12))took    size", .dim)) }
    for checkpoint in shown { lines += line(checkpoint, state, width, room) }
    return lines + unlisted(all, width)
  }

  /// Flink counts every one that failed, lists the newest only (`web.checkpoints.history`), and lists none that was refused
  /// before it began.
  private static func unlisted(_ all: Checkpoints, _ width: Int) -> [StyledLine] {
    let missing = max(0, all.failed) - all.history.count { $0.status == "FAILED" }
    guard missing > 0 else { return [] }
    let newest = all.history.isEmpty ? "" : "older than the \(all.history.count) that the engine tells of, or "
    return StyledLine.wrapped(
      "\(missing) more failed: \(newest)refused before \(missing == 1 ? "it" : "they") began", width: width, role: .dim,
      prefix: "  ", limit: 2)
  }

  private static func name(_ checkpoint: Checkpoints.Checkpoint) -> String {
    "\(checkpoint.isSavepoint ? "savepoint" : "checkpoint") \(checkpoint.id)"
  }

  /// A phase that takes more than half of the time explains it, and stands out.
  private static func words(
    _ phases: [(name: String, seconds: Double)], _ checkpoint: Checkpoints.Checkpoint
  ) -> [Span] {
    let whole = max(checkpoint.endToEndSeconds ?? 0, phases.reduce(0) { $0 + $1.seconds })
    return phases.enumerated().map { index, phase in
      let isMost = whole > 0.5 && phase.seconds / whole > 0.5
      let text = "\(index > 0 ? ", " : "")\(phase.name) \(Compact.duration(phase.seconds))"
      return Span(text + (isMost ? " (\(Compact.percent(phase.seconds / whole)))" : ""), isMost ? .text : .dim)
    }
  }

  private static func line(
    _ checkpoint: Checkpoints.Checkpoint, _ state: State, _ width: Int, _ room: Int
  ) -> [StyledLine] {
    let phases = [
      ("start delay", checkpoint.startDelaySeconds), ("align", checkpoint.alignmentSeconds),
      ("sync", checkpoint.syncSeconds),
      ("async", checkpoint.asyncSeconds),
    ].compactMap { name, seconds in seconds.map { (name: name, seconds: $0) } }
    let size = checkpoint.sizeBytes.map(Compact.bytes) ?? ""
    // Of one that goes on the engine tells how long its last answer took.
    let isOpen = checkpoint.status == "IN_PROGRESS"
    let seconds = isOpen ? max(0, state.now.timeIntervalSince(checkpoint.triggeredAt)) : checkpoint.endToEndSeconds
    let time = seconds.map(Compact.duration) ?? ""
    let role: Role = checkpoint.status == "FAILED" ? .stateFailed : .text
    let isWide = width >= 110
    let line = StyledLine(
      [
        Span("  \(state.clock.time(checkpoint.triggeredAt))  ", .logTime),
        Span(
          "\(name(checkpoint).padded(room))  \(Cut.short(checkpoint.status, 16).lowercased().replacing("_", with: " ").padded(12))",
          role),
        Span("\(time.padded(7)) \(size.padded(9)) "),
      ] + (isWide ? words(phases, checkpoint) : []))
    let indent = String(repeating: " ", count: 12)
    let below =
      isWide || phases.isEmpty
      ? [] : [StyledLine([Span(indent)] + words(phases, checkpoint))]
    guard let failure = checkpoint.failure else { return [line] + below }
    return [line] + below + StyledLine.wrapped(failure, width: width, role: .stateFailed, prefix: indent, limit: 3)
      + waiting(checkpoint, width, indent)
  }

  /// What a checkpoint that failed waited for; its phases are of those subtasks alone that had answered.
  private static func waiting(_ checkpoint: Checkpoints.Checkpoint, _ width: Int, _ indent: String) -> [StyledLine] {
    guard let late = checkpoint.unanswered, !late.isEmpty else { return [] }
    let names = late.prefix(3).map { Cut.line(Cut.short($0, 60)) }.joined(separator: ", ")
    let more = late.count > 3 ? " and \(late.count - 3) more" : ""
    let share = checkpoint.acknowledged.flatMap { done in
      checkpoint.subtasks.map { "\(done) of \($0) subtasks answered; " }
    }
    return StyledLine.wrapped(
      "\(share ?? "")no answer from \(names)\(more)", width: width, role: .stateWarn, prefix: indent, limit: 2)
  }
}
