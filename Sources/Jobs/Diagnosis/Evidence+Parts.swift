import FoundationEssentials

/// A part of the evidence that a rule needs.
enum Part<Value> {
  case value(Value)
  /// It should be there and could not be read: what, and why.
  case missing(String)
  /// This engine has no such thing.
  case none

  /// What to say where there is no value.
  var judgement: Judgement {
    if case .missing(let what) = self { .notAssessed(what) } else { .inapplicable }
  }
}

extension Checkpoints.Checkpoint {
  fileprivate var hasEnded: Bool { !isSavepoint && status != "IN_PROGRESS" }
  var isExpired: Bool { failure?.lowercased().contains("expired") == true }
}

extension Evidence {
  var graph: Part<JobGraph> {
    part(detail?.graph.flatMap { $0.vertices.isEmpty ? nil : $0 }, "vertices", ["vert", "graph", "plan"])
  }
  var checkpoints: Part<Checkpoints> { part(detail?.checkpoints, "checkpoints", ["checkpoint"]) }
  var failures: Part<[JobFailure]> { part(detail?.failures, "exceptions", ["exception", "failure"]) }

  var stages: Part<[StageFigures]> { part(detail?.stages, "stages", ["stage"]) }
  var losses: Part<[ExecutorLoss]> { part(detail?.losses, "executors", ["executor"]) }
  /// No other engine scales jobs by itself, or has to say why it tells nothing of that.
  var service: Part<ServiceFigures> {
    job.runnerType == .dataflow ? part(detail?.service, "workers", ["worker"]) : .none
  }
  var queries: Part<[QueryFigures]> { part(detail?.queries, "rates", ["rate", "quer"]) }

  /// A figure of the job, which may come with the cheap call.
  func figure(_ value: Double?, _ label: String, _ words: [String]) -> Part<Double> {
    part(value, label, words + ["metric"])
  }

  private func part<Value>(_ value: Value?, _ label: String, _ words: [String]) -> Part<Value> {
    if let value { return .value(value) }
    guard let detail else { return .missing("\(label): \(detailMissing)") }
    let said = detail.unread.first { line in
      let part = line.prefix { $0 != ":" }.lowercased()
      return words.contains { part.contains($0) }
    }
    return said.map(Part.missing) ?? .none
  }

  /// Checkpoints that have ended, newest first. One that our own rescaling aborted is told neither as done nor as failed:
  /// whoever scales the job knows that it is interrupted. That it took too long is its own failure even then.
  func ended(_ checkpoints: Checkpoints) -> [Checkpoints.Checkpoint] {
    checkpoints.history.filter { $0.hasEnded && !($0.status == "FAILED" && !$0.isExpired && isAborted($0)) }
  }

  private func isAborted(_ checkpoint: Checkpoints.Checkpoint) -> Bool {
    isEndedWithTasks(checkpoint)
      || memory.isRescaling(at: checkpoint.triggeredAt.addingTimeInterval(checkpoint.endToEndSeconds ?? 0))
  }

  /// Its tasks ended beneath it, for whatever reason: that is what is wrong (`CheckpointFailureReason.CHECKPOINT_COORDINATOR_SUSPEND`
  /// of Flink).
  private func isEndedWithTasks(_ checkpoint: Checkpoints.Checkpoint) -> Bool {
    checkpoint.failure?.hasPrefix("Checkpoint Coordinator is suspending") == true
  }

  /// No checkpoint of it has completed, by what its engine counts now and by what was seen before.
  func neverDone(_ checkpoints: Checkpoints) -> Bool { checkpoints.completed == 0 && !memory.hasCheckpoint }

  /// How long the job has been in its state, as far as we watched.
  var secondsInState: Double { memory.stateSince.map { now.timeIntervalSince($0) } ?? 0 }

  /// How long it has run since it began, or began anew, as far as anybody tells.
  var secondsOfWork: Double? {
    [job.startTime, memory.resumedAt].compactMap(\.self).max().map { now.timeIntervalSince($0) }
  }

  /// It is being rescaled, or has just been: what is told of its width and of free slots is partly of before.
  var isResizing: Bool {
    if memory.resizingSince != nil { return true }
    return memory.resizedAt.map { now.timeIntervalSince($0) < Thresholds.figuresOfBefore } ?? false
  }

  /// Its vertices are told and not one figure of them. Flink has been seen to keep no metrics at all of tasks that ran in a
  /// TaskManager that took the place of another.
  var isUntold: Bool {
    guard job.runnerType == .flink, job.type == .streaming, job.state == .running, !job.stale else { return false }
    if case .value(let graph) = graph { return graph.vertices.allSatisfy(\.isUntold) }
    return false
  }

  /// The same of a job that has run for long enough: nobody sees how it does.
  var isBlind: Bool {
    isUntold && secondsInState >= Thresholds.figuresDue && secondsOfWork ?? 0 >= Thresholds.figuresDue
  }

  static let blindness = "the engine tells no figures of it, so that this is not known"

  /// `at 03:40 UTC, 12m04s ago`, of what has ended.
  var end: String? {
    job.endTime.map { "at \(Words.moment($0, now: now)), \(Words.duration(max(0, now.timeIntervalSince($0)))) ago" }
  }

  /// Since when a rule has found what it finds, where that was not just now.
  func since(_ rule: String) -> [String] {
    guard let since = memory.firing[rule], case let age = now.timeIntervalSince(since), age >= 10 else { return [] }
    return ["Seen since \(Words.moment(since, now: now)), for \(Words.duration(age))."]
  }
}

extension JobGraph.Vertex {
  fileprivate var isUntold: Bool {
    busy == nil && backpressure == nil && recordsInPerSecond == nil && recordsOutPerSecond == nil && watermarkLag == nil
  }
}
