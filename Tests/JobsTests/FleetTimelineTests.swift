import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct FleetTimelineTests {
  private func watched() -> FleetState {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    return state
  }

  @Test func `what is seen for the first time is no change`() {
    var state = watched()
    var detail = JobDetail()
    detail.failures = [failure(-500)]
    var checkpoints = Checkpoints(enabled: true)
    checkpoints.history = [checkpoint(7, "FAILED", failing: "expired")]
    detail.checkpoints = checkpoints
    detail.metrics.restarts = 14
    detail.parallelism = 4
    state.apply(detail, to: state.jobs[0].id, at: moment(1))
    // Nor is it news: the engine's own times stand with it, and the restarts have none.
    let told = state.timeline.entries(of: nil, since: nil)
    #expect(told.map(\.text) == ["started", "NullPointerException: amount is null", "checkpoint 7 failed: expired"])
    #expect(told.map(\.time) == [moment(-3600), moment(-500), moment(-103)])
  }

  @Test func `what an earlier run told is not told again, though its engine does`() {
    var first = watched()
    var detail = JobDetail()
    detail.failures = [failure(-500)]
    first.apply(detail, to: first.jobs[0].id, at: moment(1))
    let kept = first.timeline.entries(of: nil, since: nil)
    #expect(kept.map(\.text) == ["started", "NullPointerException: amount is null"])
    var second = watched()
    second.timeline.recall(kept)
    detail.failures = [failure(-100), failure(-500)]
    second.apply(detail, to: second.jobs[0].id, at: moment(1))
    #expect(
      second.timeline.entries(of: nil, since: nil).map(\.time) == [moment(-3600), moment(-500), moment(-100)],
      "\(second.texts)")
  }

  @Test func `states, restarts with their cause, exceptions, checkpoints and rescales are told once`() {
    var state = watched()
    let id = state.jobs[0].id
    var detail = JobDetail()
    detail.parallelism = 4
    detail.metrics.restarts = 0
    detail.failures = []
    detail.checkpoints = Checkpoints(enabled: true)
    detail.checkpoints?.history = [checkpoint(8119, "COMPLETED")]
    state.apply(detail, to: id, at: moment(1))
    detail.metrics.restarts = 1
    detail.failures = [failure(2)]
    detail.checkpoints?.history.insert(
      checkpoint(8120, "FAILED", failing: "Checkpoint expired before completing."), at: 0)
    for time in [3.0, 4, 5] { state.apply(detail, to: id, at: moment(time)) }
    detail.parallelism = 8
    state.apply(detail, to: id, at: moment(20))
    state.survey([observation(native(1), "orders", .failed)], at: 30)
    #expect(
      state.texts == [
        "started", "NullPointerException: amount is null", "restart 1: NullPointerException: amount is null",
        "checkpoint 8120 failed: Checkpoint expired before completing.",
        "ok → warn: restarted: NullPointerException: amount is null", "parallelism 4 → 8", "RUNNING → FAILED",
      ])
  }

  @Test func `a restart that a meter tells late is told with the time at which it happened, and once`() {
    var state = watched()
    let id = state.jobs[0].id
    var detail = JobDetail()
    (detail.metrics.restarts, detail.failures) = (43, [])
    state.apply(detail, to: id, at: moment(1))
    detail.restartedAt = moment(10)
    state.apply(detail, to: id, at: moment(12))
    detail.metrics.restarts = 44
    state.apply(detail, to: id, at: moment(18))
    detail.metrics.restarts = 45
    state.apply(detail, to: id, at: moment(19))
    let told = state.timeline.entries(of: nil, since: nil).filter { $0.kind == .restart }
    #expect(told.map(\.text) == ["restart 44"] && told.map(\.time) == [moment(10)])
  }

  @Test(arguments: [2.0, 3, 5, 6, 7, 11])
  func `a job that goes to and fro is told so that each line begins where the one before ended`(_ period: Double) {
    var state = watched()
    var time = 1.0
    for step in 0..<60 {
      state.survey([observation(native(1), "orders", step.isMultiple(of: 2) ? .restarting : .running)], at: time)
      time += period
    }
    for second in 0..<12 { state.survey([observation(native(1))], at: time + Double(second)) }
    let told = state.texts.filter { $0.contains(" → ") && !$0.hasPrefix("ok") && !$0.hasPrefix("warn") }
      .map { text in (text.prefix { $0 != " " }, text.split(separator: " → ").last) }
    #expect(told.count >= 4, "\(told)")
    for (one, next) in zip(told, told.dropFirst()) { #expect(one.1 == next.0, "\(told)") }
    #expect(told.first?.0 == "RUNNING" && told.last?.1 == "RUNNING", "\(told)")
  }

  @Test func `a job that went and came back is told so at once, and what is told late has its own time`() {
    var state = watched()
    state.survey([observation(native(1), "orders", .restarting)], at: 1)
    state.survey([observation(native(1), "orders")], at: 2.5)
    #expect(state.texts == ["RUNNING → RESTARTING", "RESTARTING → RUNNING"])
    state.survey([observation(native(1), "orders", .restarting)], at: 4)
    for second in 5..<20 { state.survey([observation(native(1), "orders", .restarting)], at: Double(second)) }
    let told = state.timeline.entries(of: nil, since: nil).filter { $0.kind == .state }
    #expect(told.map(\.text).last == "RUNNING → RESTARTING" && told.count == 3, "\(told.map(\.text))")
    #expect(told.map(\.time) == [moment(1), moment(2.5), moment(4)], "\(told.map(\.time))")
  }

  @Test func `an exception without a believable time is told when it is first seen, and once`() {
    var state = watched()
    let id = state.jobs[0].id
    var old = failure(0, "it stood there before")
    old.time = Date(timeIntervalSince1970: 0)
    var new = failure(0, "amount is null")
    new.time = Date(timeIntervalSince1970: 9.2e15)
    var detail = JobDetail()
    detail.failures = [old]
    state.apply(detail, to: id, at: moment(1))
    detail.failures = [new, old]
    for time in [2.0, 3, 4] { state.apply(detail, to: id, at: moment(time)) }
    #expect(state.texts.filter { $0.hasPrefix("NullPointerException") } == ["NullPointerException: amount is null"])
    #expect(state.slot(of: id).flatMap { state.details[$0] }?.detail.failures?.map(\.time) == [moment(2), moment(0)])
  }

  @Test func `an exception is told with its trace's fingerprint: the same words from other frames are another one`() {
    var state = watched()
    func thrown(_ at: Double, _ place: String) -> JobFailure {
      var thrown = failure(at, "null")
      thrown.trace = "java.lang.NullPointerException: null\n\tat com.acme.\(place).map(A.java:1)"
      return thrown
    }
    var detail = JobDetail()
    detail.failures = [thrown(3, "B"), thrown(2, "A"), thrown(1, "A"), failure(0.5, "null")]
    state.apply(detail, to: state.jobs[0].id, at: moment(4))
    let told = state.timeline.entries(of: nil, since: nil).filter { $0.kind == .exception }
    #expect(told.map(\.text) == ["", " (×2)", ""].map { "NullPointerException: null" + $0 })
    #expect(told.map(\.fingerprint) == [nil, thrown(2, "A").fingerprint, thrown(3, "B").fingerprint])
    #expect(Set(told.map(\.fingerprint)).count == 3)
  }

  @Test func `health is told once it has lasted`() {
    var state = watched()
    let id = state.jobs[0].id
    var detail = JobDetail()
    detail.graph = chain((0.1, 0), (0.2, 0), (0, 0))
    state.apply(detail, to: id, at: moment(1))
    detail.graph = chain((0.1, 0.9), (1, 0), (0, 0))
    state.apply(detail, to: id, at: moment(2))
    #expect(state.jobs[0].health == .warn)
    detail.graph = chain((0.1, 0), (0.2, 0), (0, 0))
    state.apply(detail, to: id, at: moment(4))
    state.survey([observation(native(1))], at: 9)
    #expect(state.texts == ["started"])
    detail.graph = chain((0.1, 0.9), (1, 0), (0, 0))
    state.apply(detail, to: id, at: moment(10))
    state.survey([observation(native(1))], at: 16)
    state.survey([observation(native(1))], at: 17)
    #expect(state.texts == ["started", "ok → warn: Window is the bottleneck"])
    #expect(state.timeline.entries(of: id, since: nil).last?.time == moment(10))
  }

  @Test func `a scaling of ours explains the restart that it takes`() {
    var state = watched()
    let id = state.jobs[0].id
    var listed = observation(native(1))
    listed.metrics.restarts = 0
    state.survey([listed], at: 1)
    var entry = TimelineEntry(time: moment(2), kind: .action, severity: .ok, text: "ops: scale 4 → 8")
    entry.jobID = id
    let noted = state.record(entry, at: moment(2))
    #expect(noted.jobName == "orders" && noted.runner == "flink-prod" && noted.id > 0)
    listed.metrics.restarts = 1
    state.survey([listed], at: 4)
    #expect(state.texts == ["ops: scale 4 → 8"])
    listed.metrics.restarts = 2
    state.survey([listed], at: 5)
    #expect(state.texts.last == "restart 2")
  }

  @Test func `a crash loop does not flood it`() {
    var state = watched()
    for second in 1...120 {
      state.survey([observation(native(1), "orders", second % 2 == 0 ? .running : .restarting)], at: Double(second))
    }
    #expect(state.texts.count <= 20)
  }

  @Test func `a text comes back as it was told, whatever was dropped before it`() {
    var timeline = Timeline(limit: 100)
    for number in 0..<500 {
      let text = String(repeating: "größer ", count: number % 7) + (number % 5 == 0 ? "" : "\(number)")
      let told = timeline.add(TimelineEntry(time: moment(Double(number)), kind: .note, severity: .ok, text: text))
      #expect(told.text == text && timeline.entries(after: number).first == told)
    }
    let kept = timeline.entries(of: nil, since: nil)
    #expect(kept.map(\.id) == Array(401...500))
    #expect(kept.allSatisfy { $0.text.hasSuffix(($0.id - 1) % 5 == 0 ? "" : "\($0.id - 1)") })
  }

  @Test func `what happens to its runner while a job is there happens to the job`() {
    var timeline = Timeline(limit: 20)
    func tell(_ second: Double, _ kind: TimelineEntry.Kind, _ job: String?, _ runner: String, _ text: String) {
      var entry = TimelineEntry(time: moment(second), kind: kind, severity: .warn, text: text)
      (entry.jobID, entry.runner) = (job, runner)
      timeline.add(entry)
    }
    tell(1, .runner, nil, "prod", "before it")
    tell(3, .state, "prod-1", "prod", "its own")
    tell(4, .runner, nil, "prod", "does not answer")
    tell(5, .runner, nil, "other", "another's")
    tell(6, .state, "prod-2", "prod", "another job's")
    let told = timeline.entries(of: "prod-1", on: ("prod", moment(2)), since: nil)
    #expect(told.map(\.text) == ["its own", "does not answer"])
    #expect(timeline.entries(of: "prod-1", since: nil).map(\.text) == ["its own"])
  }

  @Test func `it is bounded, and what is new in a later survey is told`() {
    var timeline = Timeline(limit: 10)
    for number in 0..<100 {
      timeline.add(TimelineEntry(time: moment(Double(number)), kind: .note, severity: .ok, text: "\(number)"))
    }
    #expect(timeline.entries(of: nil, since: nil).map(\.text) == (90..<100).map(String.init))
    #expect(timeline.entries(of: nil, since: moment(98)).count == 2)
    #expect(timeline.entries(of: nil, since: nil).map(\.id) == Array(91...100))
    var state = watched()
    state.survey([observation(native(1)), observation(native(2), "new")], at: 1)
    #expect(state.texts == ["appeared as RUNNING"])
  }

  @Test func `savepoints are counted, from us and from the engine`() {
    var state = watched()
    let id = state.jobs[0].id
    state.note(Savepoint(jobID: id, path: "file:/b", createdAt: moment(2)), at: moment(3))
    state.note(Savepoint(jobID: id, path: "file:/b", createdAt: moment(2)), at: moment(3))
    var taken = checkpoint(5, "COMPLETED")
    (taken.isSavepoint, taken.path, taken.triggeredAt) = (true, "file:/a", moment(1))
    var detail = JobDetail()
    detail.checkpoints = Checkpoints(enabled: true)
    detail.checkpoints?.history = [taken]
    state.apply(detail, to: id, at: moment(4))
    #expect(state.jobs[0].savepoints == 2)
    #expect(state.jobs[0].latestSavepoint == "file:/b")
    #expect(state.savepoints(of: id).map(\.path) == ["file:/b", "file:/a"])
  }
}
