import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct BottleneckTests {
  private func evidence(_ vertices: (busy: Double, held: Double)...) -> Evidence {
    var evidence = healthyEvidence()
    evidence.detail?.graph =
      switch vertices.count {
      case 3: chain(vertices[0], vertices[1], vertices[2])
      default: chain(vertices[0], vertices[1], vertices[2], vertices[3])
      }
    return evidence
  }

  @Test func `the first vertex behind the held ones that is not held itself is the bottleneck`() {
    let finding = evidence((0.1, 0.9), (0.98, 0), (0.2, 0)).worst
    #expect(finding?.summary == "Window is the bottleneck")
    #expect(finding?.severity == .warn)
    #expect(finding?.evidence.first == "Source: orders is back-pressured 90 % of its time.")
    #expect(
      finding?.evidence.dropFirst().first
        == "Window is busy 98 % and back-pressured 0 %: the first behind it that is not held back.")
  }

  @Test func `several held in a row lead to the one behind the last`() {
    #expect(evidence((0.1, 0.9), (0.3, 0.7), (1, 0)).worst?.summary == "Sink: Writer is the bottleneck")
  }

  @Test func `a vertex that is held a little and rests only passes on what is behind it`() {
    #expect(evidence((0.1, 0.9), (0.3, 0.4), (1, 0)).worst?.summary == "Sink: Writer is the bottleneck")
    #expect(evidence((0.1, 0.9), (0.9, 0.3), (0.5, 0)).worst?.summary == "Window is the bottleneck")
  }

  @Test func `a join takes the busier branch`() {
    var evidence = evidence((0.1, 0.9), (0.4, 0), (0.99, 0), (0.1, 0))
    evidence.detail?.graph?.edges = [
      JobGraph.Edge(from: "v0", to: "v1"), JobGraph.Edge(from: "v0", to: "v2"), JobGraph.Edge(from: "v1", to: "v3"),
      JobGraph.Edge(from: "v2", to: "v3"),
    ]
    #expect(evidence.worst?.summary == "Sink: Writer is the bottleneck")
  }

  @Test func `edges in a circle do not hang it`() {
    var evidence = evidence((0.1, 0.9), (0.2, 0.9), (0.2, 0.9))
    evidence.detail?.graph?.edges.append(JobGraph.Edge(from: "v2", to: "v0"))
    evidence.detail?.graph?.edges.append(JobGraph.Edge(from: "v2", to: "nowhere"))
    #expect(evidence.worst?.summary == "Source: orders is held back")
  }

  @Test func `the scaling follows busy, the time held back and the free slots`() {
    #expect(evidence((0.1, 0.6), (1, 0), (0, 0)).worst?.action == .init(operation: "scale_job", parallelism: 15))
    var tight = evidence((0.1, 0.6), (1, 0), (0, 0))
    tight.slots = RunnerStatus.Slots(total: 8, free: 2)
    #expect(tight.worst?.action?.parallelism == 6)
    #expect(tight.worst?.advice.contains("no more slots are free") == true)
    tight.slots = RunnerStatus.Slots(total: 8, free: 0)
    #expect(tight.worst?.action == nil)
    #expect(tight.worst?.advice.contains("add TaskManagers first") == true)
  }

  @Test func `what needs more than one step can tell is looked at again`() {
    #expect(evidence((0.1, 0.6), (1, 0), (0, 0)).worst?.advice == "Scale it from 4 to 15.")
    var starved = evidence((0.1, 0.9), (1, 0), (0, 0))
    #expect(starved.worst?.advice == "Scale it from 4 to 16, and look again: it may need more.")
    starved.job.actions.refusals[.scale] = "the default scheduler cannot"
    starved.job.actions.refusals[.restart] = "it was not submitted here"
    #expect(starved.worst?.advice.hasPrefix("It needs 16 subtasks instead of 4, or more, but") == true)
    // Half held back, since the buffers still fill, while nine tenths of what comes are left over.
    var filling = evidence((0.1, 0.55), (1, 0), (0, 0))
    filling.history = growing(to: 60, by: 0.9)
    filling.job.metrics.watermarkLag = 60
    #expect(filling.worst?.advice == "Scale it from 4 to 16, and look again: it may need more.")
  }

  @Test func `no scaling is advised where it is refused, would not help, or is not the matter`() {
    var refused = evidence((0.1, 0.6), (1, 0), (0, 0))
    refused.job.actions.refusals[.scale] = "the default scheduler cannot"
    #expect(refused.worst?.action?.operation == "restart_job", "another way to the same")
    refused.job.actions.refusals[.restart] = "it was not submitted here"
    #expect(refused.worst?.action == nil)
    #expect(refused.worst?.advice.contains("the default scheduler cannot") == true)
    let waiting = evidence((0.1, 0.9), (0.2, 0), (0, 0))
    #expect(waiting.worst?.action == nil)
    #expect(waiting.worst?.advice.contains("waits for an outside system") == true)
    var skewed = evidence((0.1, 0.9), (1, 0), (0, 0))
    for index in 1..<4 { skewed.detail?.graph?.vertices[1].subtasks[index].busy = 0.05 }
    #expect(skewed.worst?.action == nil)
    #expect(skewed.rules == ["bottleneck", "skew"])
  }

  @Test func `a vertex without an idle moment while the lag grows is one before back pressure shows it`() {
    var drowning = evidence((0.2, 0), (1, 0.1), (0.2, 0))
    drowning.history = growing(to: 45, by: 0.7)
    drowning.job.metrics.watermarkLag = 45
    #expect(drowning.worst?.summary == "Window is the bottleneck")
    #expect(
      drowning.worst?.evidence == [
        "Window is busy 100 %: no moment of it is idle.",
        "Event time lags 45 s, and 0.7 s more with each second: what it does not get through fills the buffers ahead of "
          + "it, and back pressure comes when they are full.", "12 of 16 slots are free.",
      ])
    #expect(drowning.worst?.action == .init(operation: "scale_job", parallelism: 16))
    drowning.job.metrics.watermarkLag = 20
    #expect(drowning.diagnosis.health == .ok, "a start")
  }

  @Test func `busy alone and lag alone are no bottleneck, nor is an input without records`() {
    var busy = evidence((0.2, 0), (1, 0.1), (0.2, 0))
    busy.history = growing(to: 45, by: -0.7)
    busy.job.metrics.watermarkLag = 45
    #expect(busy.diagnosis.health == .ok, "it catches up")
    var lagging = evidence((0.2, 0), (0.9, 0.1), (0.2, 0))
    lagging.history = growing(to: 45, by: 0.7)
    lagging.job.metrics.watermarkLag = 45
    #expect(lagging.diagnosis.health == .ok)
    var idle = evidence((0.2, 0), (1, 0.1), (0.2, 0))
    idle.history = growing(to: 75, by: 1)
    idle.job.metrics.watermarkLag = 75
    #expect(idle.worst?.summary == "Window is the bottleneck")
    idle.detail?.graph?.vertices[0].subtasks[2].recordsInPerSecond = 0
    #expect(!idle.rules.contains("bottleneck"))
  }

  @Test func `where the vertices are not read the job's own figures tell that it does less than what comes`() {
    var drowning = healthyEvidence()
    drowning.detail?.graph = nil
    drowning.history = growing(to: 45, by: 0.7)
    (drowning.job.metrics.watermarkLag, drowning.job.metrics.busy, drowning.job.metrics.backpressure) = (45, 1, 0.2)
    #expect(drowning.worst?.summary == "does less than what comes")
  }

  /// A minute of a lag that ends at `lag` and grew by so many seconds a second.
  private func growing(to lag: Double, by growth: Double) -> JobHistory {
    var history = JobHistory()
    history.watch()
    for second in stride(from: -60.0, through: 0, by: 1) {
      var metrics = JobMetrics()
      metrics.watermarkLag = max(0, lag + growth * second)
      history.record(metrics, at: moment(second))
    }
    return history
  }

  @Test func `a bottleneck of one subtask is told as that, since more parallelism splits no key`() {
    var skewed = evidence((0.1, 0.9), (1, 0), (0, 0))
    for index in 1..<4 { skewed.detail?.graph?.vertices[1].subtasks[index].busy = 0.05 }
    #expect(skewed.diagnosis.headline == "Window is skewed to one subtask")
    #expect(skewed.diagnosis.reason == "Window is skewed to one subtask")
    // The skew of another vertex is not what holds it up.
    var other = skewed
    let subtasks = skewed.detail?.graph?.vertices[1].subtasks ?? []
    other.detail?.graph?.vertices[2].subtasks = subtasks
    for index in 0..<4 { other.detail?.graph?.vertices[1].subtasks[index].busy = 1 }
    #expect(other.diagnosis.headline?.hasPrefix("Window is") == true)
  }

  @Test func `a job at the threshold does not flap`() {
    var evidence = evidence((0.1, 0.45), (1, 0), (0, 0))
    #expect(evidence.diagnosis.health == .ok)
    evidence.memory.active["bottleneck"] = .warn
    #expect(evidence.diagnosis.health == .warn)
    evidence.detail?.graph?.vertices[0].backpressure = 0.3
    #expect(evidence.diagnosis.health == .ok)
  }

  @Test func `busy without back pressure is harmless`() {
    #expect(evidence((1, 0), (0.99, 0.1), (0.99, 0)).diagnosis.health == .ok)
  }

  @Test func `without vertices the job's own figure counts`() {
    var evidence = healthyEvidence()
    evidence.detail = nil
    evidence.job.metrics.backpressure = 0.8
    #expect(evidence.worst?.summary == "back pressure is high")
  }

  @Test(arguments: [
    ("Source: x -> Window(TumblingEventTimeWindows(60000), Trigger -> y) -> Map", "Window"),
    ("Source: orders", "Source: orders"), ("Source: orders -> Map -> Filter", "Source: orders"),
    ("Map -> KeyedProcess -> Sink: Writer", "KeyedProcess"), ("Sink: Writer", "Sink: Writer"), ("", ""),
    ("totals", "totals"), ("[3]{Read, Map}", "[3]{Read, Map}"), ("->", "->"),
  ])
  func `names are cut to their readable part`(name: String, short: String) {
    #expect(VertexName.short(name) == short)
  }

  @Test func `skew counts where it hurts`() {
    var evidence = evidence((0.1, 0), (0.9, 0), (0.1, 0))
    for index in 1..<4 { evidence.detail?.graph?.vertices[1].subtasks[index].busy = 0.1 }
    #expect(evidence.worst?.summary == "Window is skewed to one subtask")
    #expect(evidence.worst?.evidence.first == "Subtask 0 of Window is busy 90 %, the median of the others 10 %.")
    evidence.detail?.graph?.vertices[1].subtasks[0].busy = 0.4  // as uneven, but nobody suffers
    #expect(evidence.diagnosis.health == .ok)
    for index in 0..<4 {
      evidence.detail?.graph?.vertices[1].subtasks[index].busy = nil
      evidence.detail?.graph?.vertices[1].subtasks[index].recordsInPerSecond = index == 2 ? 900 : 10
    }
    #expect(evidence.worst?.evidence.first?.hasPrefix("Subtask 2 of Window takes 900 records") == true)
    evidence.detail?.graph?.vertices[1].subtasks[2].recordsInPerSecond = 40
    #expect(evidence.diagnosis.health == .ok)
  }

  @Test func `the records of what is held back are no skew, and a bottleneck is what makes checkpoints expire`() {
    var held = evidence((0, 1), (0, 1), (1, 0))
    for index in 0..<4 { held.detail?.graph?.vertices[1].subtasks[index].recordsInPerSecond = index == 1 ? 900 : 0 }
    #expect(held.rules == ["bottleneck"])
    for index in 0..<4 { held.detail?.graph?.vertices[1].subtasks[index].busy = nil }
    held.detail?.graph?.vertices[1].busy = nil
    #expect(held.rules == ["bottleneck"])
    held.detail?.checkpoints?.history = (90...95).map {
      checkpoint($0, "FAILED", failing: "Checkpoint expired before completing.")
    }
    #expect(held.diagnosis.headline?.hasSuffix("expire: Sink: Writer is the bottleneck") == true, "\(held.diagnosis)")
  }

  /// A job that drowned, was rescaled so many seconds ago, and has lagged as told since.
  private func rescaled(_ ago: Double, lag: Double, by growth: Double, busy: Double = 1) -> Evidence {
    var evidence = evidence((0.1, 0.1), (busy, 0), (0.2, 0))
    evidence.job.metrics.watermarkLag = lag
    var history = JobHistory()
    history.watch()
    for second in stride(from: -300.0, through: 0, by: 1) {
      var metrics = JobMetrics()
      metrics.watermarkLag = second < -ago ? 300 + second : max(0, lag + growth * second)
      history.record(metrics, at: moment(second))
    }
    evidence.history = history
    evidence.memory.active = ["bottleneck": .warn]
    evidence.memory.rescalingBegan(at: moment(-ago - 3))
    evidence.memory.resized(at: moment(-ago))
    evidence.memory.rescalingEnded(at: moment(-ago))
    evidence.memory.active = [:]
    return evidence
  }

  @Test
  func `after a rescaling a bottleneck lasts until lag falls, and one that drowns on is found without the time before`()
  {
    let early = rescaled(10, lag: 20, by: 0, busy: 0.3)
    #expect(early.worst?.summary == "rescaled, and whether it catches up is not seen yet", "it has time to spare")
    #expect(rescaled(30, lag: 20, by: 0).worst?.summary == "Window is the bottleneck, as far as is seen yet")
    #expect(rescaled(30, lag: 1.3, by: 0, busy: 0.5).diagnosis.health == .ok, "it has caught up")
    #expect(early.worst?.evidence.first == "Rescaled 10 s ago: whether it catches up is not known yet.")
    #expect(rescaled(40, lag: 20, by: -1).diagnosis.health == .ok, "it catches up")
    #expect(rescaled(60, lag: 20, by: 0, busy: 0.5).diagnosis.health == .ok, "it has time to spare")
    #expect(rescaled(60, lag: 45, by: 0.6).worst?.summary == "Window is the bottleneck")
    #expect(rescaled(200, lag: 20, by: 0).diagnosis.health == .ok)
    var other = rescaled(10, lag: 20, by: 0, busy: 0.3)
    other.memory = healthyEvidence().memory
    other.memory.rescalingBegan(at: moment(-13))
    other.memory.resized(at: moment(-10))
    other.memory.rescalingEnded(at: moment(-10))
    #expect(other.diagnosis.health == .ok, "nothing was wrong with it before")
    var refused = evidence((0.1, 0.1), (1, 0), (0.2, 0))
    refused.memory.active = ["bottleneck": .warn]
    refused.memory.rescalingBegan(at: moment(-5))
    refused.memory.rescalingEnded(at: moment(-4))
    #expect(refused.diagnosis.health == .ok, "a rescaling that was refused is none")
    var young = early
    for index in 0..<3 {
      young.detail?.graph?.vertices[index].busy = nil
      young.detail?.graph?.vertices[index].backpressure = nil
    }
    #expect(young.worst?.summary == "rescaled, and whether it catches up is not seen yet")
    #expect(TroubleKind(diagnostics: young.diagnosis.reason) == .bottleneck)
  }

  @Test func `where a lag goes is told as it went since the job began anew`() {
    func verdict(_ evidence: Evidence) -> String { evidence.diagnosis.verdict }
    var slow = rescaled(200, lag: 90, by: 0.3, busy: 0.5)
    #expect(verdict(slow).hasSuffix("event time lags 1m30s, and 18 s more with each minute."), "\(verdict(slow))")
    slow = rescaled(200, lag: 90, by: -0.3, busy: 0.5)
    #expect(verdict(slow).hasSuffix("event time lags 1m30s, and 18 s less with each minute."), "\(verdict(slow))")
    slow = rescaled(200, lag: 90, by: 0, busy: 0.5)
    #expect(verdict(slow).hasSuffix("event time lags 1m30s, and that does not grow."), "\(verdict(slow))")
    slow = rescaled(10, lag: 90, by: 0, busy: 0.5)
    slow.memory.active = [:]
    #expect(verdict(slow).contains("whether it catches up is not seen yet"))
  }

  @Test func `a job that has just begun with no idle moment is not called well`() {
    var young = evidence((0.1, 0.1), (1, 0), (0.2, 0))
    young.job.metrics.watermarkLag = 29
    young.history = JobHistory()
    #expect(
      young.diagnosis.verdict
        == "Nothing is seen to be wrong with orders yet: Window is busy 100 % and event time lags 29 s; "
        + "whether that grows is not known yet.")
  }

  @Test func `restarts that scalings make are nobody's trouble, however late the engine counts them`() {
    var own = OwnRestarts()
    own.acted(at: moment(0))
    own.scaled(at: moment(3))
    #expect(own.take(1, at: moment(40)) == 1 && own.take(1, at: moment(41)) == 0)
    own.scaled(at: moment(45))
    #expect(own.take(1, at: moment(46)) == 0, "the parallelism of what was counted already")
    own.scaled(at: moment(200))
    own.acted(at: moment(210))
    #expect(own.take(3, at: moment(215)) == 2)
    own.acted(at: moment(300))
    #expect(own.take(1, at: moment(500)) == 0, "that is long over")
  }
}
