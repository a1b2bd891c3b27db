import FoundationEssentials
import Testing

@testable import Jobs

/// Prints what ten thousand jobs cost; no test fails on a time. `MEASURE=1 swift test -c release -Xswiftc
/// -enable-testing --filter CostTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MEASURE"] != nil), .serialized)
struct CostTests {
  private static let count = 10_000

  private func list(_ step: Int) -> [Observation] {
    (0..<Self.count).map { number in
      var job = observation(native(number), "job-\(number)-of-the-fleet")
      job.metrics.recordsInPerSecond = 1000 + Double(number)
      job.metrics.busy = 0.5
      job.metrics.backpressure = 0.1
      job.metrics.watermarkLag = 3
      job.metrics.restarts = 0
      if number % 20 == step % 20 { job.metrics.recordsInPerSecond = 2000 + Double(step) }
      job.actions.refusals = [.drain: "Flink's direct jobs cannot drain"]
      return job
    }
  }

  private func milliseconds(_ what: String, _ times: Int, _ body: (Int) -> Void) {
    let clock = ContinuousClock()
    let spent = (0..<times).map { index in clock.measure { body(index) } }.sorted()
    let (median, worst) = ((spent[times / 2] / .seconds(1)) * 1000, (spent[times - 1] / .seconds(1)) * 1000)
    print("\(what): median \(median) ms, worst \(worst) ms")
  }

  @Test func `a survey, a delta and a filter`() throws {
    var state = fleetState("flink-prod")
    let surveys = (0..<40).map { Survey(observations: list($0)) }
    state.apply(surveys[0], from: "flink-prod", at: moment(0))
    var revision = state.changes.revision
    milliseconds("survey, 5 % changed", 39) { index in
      state.apply(surveys[index + 1], from: "flink-prod", at: moment(Double(index + 1)))
    }
    milliseconds("survey, nothing changed", 20) { index in
      state.apply(surveys[39], from: "flink-prod", at: moment(Double(index + 100)))
    }
    milliseconds("survey with delta", 39) { index in
      state.apply(surveys[index], from: "flink-prod", at: moment(Double(index + 200)))
      let delta = state.delta(since: revision)
      revision = delta.revision
    }
    revision = state.changes.revision
    state.apply(surveys[0], from: "flink-prod", at: moment(300))
    milliseconds("delta of 10 %", 20) { _ in _ = state.delta(since: revision) }
    let jobs = state.jobs
    for text in ["fleet-9999", "state:running busy>0.4", "/job-1.*9-of/", "!job lag>60"] {
      let filter = try JobFilter(text)
      milliseconds("filter \(text)", 20) { _ in
        let pass = filter.pass(at: moment(0))
        _ = pass.indices(of: jobs)
      }
    }
    milliseconds("worst first", 10) { _ in
      _ = jobs.map { (WorstFirst($0), $0.id) }.sorted { $0.0 < $1.0 }
    }
  }

  @Test func `the memory of a day`() throws {
    let before = resident()
    var state = fleetState("flink-prod")
    let survey = Survey(observations: list(0))
    for minute in 0..<(24 * 60 + 30) { state.apply(survey, from: "flink-prod", at: moment(Double(minute) * 60)) }
    let day = resident()
    print("10,000 jobs after 24 h: \((day - before) / 1024) MB resident")
    for index in state.records.indices { state.records[index].history = JobHistory() }
    print("of which histories: at least \((day - resident()) / 1024) MB")
    #expect(state.jobs.count == Self.count)
  }

  /// In kB.
  private func resident() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = status.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4
  }
}
