import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct HistoryTests {
  private func history(watched: Bool, seconds: Int, step: Double = 1, _ value: (Double) -> Double) -> JobHistory {
    var history = JobHistory()
    if watched { history.watch() }
    for index in 0..<seconds {
      var metrics = JobMetrics()
      metrics.busy = value(Double(index) * step)
      metrics.heapUsed = 0.5
      history.record(metrics, at: moment(Double(index) * step))
    }
    return history
  }

  private func points(_ history: JobHistory, _ name: String, _ window: Double, at: Double) -> [FigurePoint] {
    history.points(JobMetrics.index(of: name) ?? 0, window: window, now: moment(at).timeIntervalSince1970)
  }

  @Test func `a watched job keeps ten minutes as polled`() {
    let history = history(watched: true, seconds: 2000) { $0 / 2000 }
    let points = points(history, "busy", 600, at: 1999)
    #expect(points.count == 600)
    #expect(points.last?.value == Float(1999.0 / 2000))
    #expect(points.first?.value == Float(1400.0 / 2000))
    #expect(zip(points, points.dropFirst()).allSatisfy { $1.time - $0.time == 1 })
  }

  @Test(arguments: [true, false], [3600.0, 10_800, 86_400])
  func `what has just begun is in a long window too`(watched: Bool, window: Double) {
    let history = history(watched: watched, seconds: 20) { _ in 0.25 }
    let points = points(history, "busy", window, at: 19)
    #expect(points.last?.value == 0.25 && points.last?.time == moment(19).timeIntervalSince1970)
  }

  @Test func `an hour of it comes in means of ten seconds, a day in means of six minutes`() {
    let history = history(watched: true, seconds: 90_000) { _ in 0.25 }
    let hour = points(history, "busy", 3600, at: 89_999)
    #expect((355...362).contains(hour.count))
    #expect(hour.allSatisfy { abs($0.value - 0.25) < 0.001 })
    let day = points(history, "busy", 86_400, at: 89_999)
    #expect((238...242).contains(day.count))
    #expect(points(history, "heap_used", 86_400, at: 89_999).count > 280)
  }

  @Test func `an unwatched job keeps its headline figures by the minute`() {
    let history = history(watched: false, seconds: 7200) { $0 < 3600 ? 0 : 1 }
    let hour = points(history, "busy", 3600, at: 7199)
    #expect((58...62).contains(hour.count))
    #expect(hour.last?.value == 1)
    #expect(points(history, "heap_used", 3600, at: 7199).isEmpty)
    let day = points(history, "busy", 86_400, at: 7199)
    #expect((19...22).contains(day.count))
    #expect(day.first?.value == 0)
  }

  @Test func `where the fine ring is young the coarser ones reach further back`() {
    var history = history(watched: false, seconds: 3000) { _ in 0.5 }
    history.watch()
    for second in 3000..<3060 {
      var metrics = JobMetrics()
      metrics.busy = 1
      history.record(metrics, at: moment(Double(second)))
    }
    let points = points(history, "busy", 600, at: 3059)
    #expect(points.suffix(60).allSatisfy { $0.value == 1 })
    #expect(points.first?.value == 0.5)
    #expect((65...72).contains(points.count))
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.time < $1.time })
  }

  @Test func `an outage is a gap`() {
    var history = history(watched: true, seconds: 10) { _ in 0.5 }
    history.gap(at: moment(11).timeIntervalSince1970)
    history.gap(at: moment(12).timeIntervalSince1970)
    var metrics = JobMetrics()
    metrics.busy = 0.75
    history.record(metrics, at: moment(50))
    let values = points(history, "busy", 600, at: 50).map(\.value)
    #expect(values.count == 12)
    #expect(values[10].isNaN && values[11] == 0.75)
    var slow = JobHistory()
    slow.record(metrics, at: moment(0))
    slow.record(metrics, at: moment(700))
    #expect(points(slow, "busy", 3600, at: 700).contains { $0.value.isNaN })
  }

  @Test func `quick polls after an action do not crowd the ring`() {
    let history = history(watched: true, seconds: 300, step: 0.3) { _ in 0.5 }
    #expect(points(history, "busy", 600, at: 90).count <= 110)
  }

  @Test func `sixteen bits keep three digits`() {
    for value: Float in [0, 0.001, 0.25, 0.71, 1, 3, 14, 252, 12_345, 8.8e6, 1e12] {
      #expect(abs(CompactFigure(value).value - value) <= value * 0.0005)
    }
    #expect(CompactFigure(.nan).value.isNaN)
    #expect(CompactFigure(.infinity).value.isFinite)
    #expect(CompactFigure(-1).value == 0)
  }

  @Test func `the fleet gives series by name, those that there are where none is named`() {
    var state = fleetState("flink-prod")
    var listed = observation(native(1))
    listed.metrics.busy = 0.5
    for second in 0..<10 { state.survey([listed], at: Double(second)) }
    let id = state.jobs[0].id
    let all = state.series(of: id, names: nil, window: 600, now: moment(10))
    #expect(all.map(\.name) == ["busy"])
    #expect(all[0].times.count == 10 && all[0].values == Array(repeating: 0.5, count: 10))
    let named = state.series(of: id, names: ["lag", "busy", "watermark_lag_s"], window: 600, now: moment(10))
    #expect(named.map(\.name) == ["busy", "watermark_lag_s"])
    #expect(named[1].values.allSatisfy { $0.isNaN })
  }

  @Test func `fine histories are for those that someone looks at`() {
    var limits = FleetLimits()
    limits.fineHistories = 2
    var state = fleetState("flink-prod", limits: limits)
    state.survey((0..<4).map { observation(native($0)) })
    #expect(state.fine.count == 2)
    for (second, job) in state.jobs.enumerated() { _ = state.watch(job.id, at: moment(Double(second))) }
    let kept = state.fine.map { state.records[$0].job.id }.sorted()
    #expect(kept == state.jobs.suffix(2).map(\.id))
  }
}
