import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Agent

/// What nobody asked for is not done: sentences that only tell, doubt, quote, take back or spare. `Cases/unasked.list` has
/// those after which nothing may change, `spared.list` those that leave out a job.
struct GrammarUnaskedTests {
  static func lines(of name: String) -> [String] {
    let path = #filePath.replacing("GrammarUnaskedTests.swift", with: "Cases/" + name)
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  static func parts(_ line: String, _ mark: String) -> [String] {
    line.replacing(mark, with: "\u{1}").split(separator: "\u{1}").map(String.init)
  }

  private static func changed(_ sentence: String, history: [String]) -> [ToolCall] {
    var utterance = Fleet.utterance(sentence)
    utterance.history = history
    utterance.selected = "flink-prod-clickstream"
    let meaning = Grammar().interpret(utterance, jobs: Fleet.jobs, runners: Fleet.runners)
    return meaning.calls.filter { $0.isWriting && $0.arguments["dry_run"] != true }
  }

  @Test func `there are sentences`() {
    #expect(GrammarUnaskedTests.lines(of: "unasked.list").count > 250)
    #expect(GrammarUnaskedTests.lines(of: "spared.list").count > 10)
  }

  @Test(arguments: lines(of: "unasked.list"))
  func `nothing changes`(_ line: String) {
    let said = GrammarUnaskedTests.parts(line, " -> ")
    #expect(GrammarUnaskedTests.changed(said[said.count - 1], history: Array(said.dropLast())).isEmpty)
  }

  @Test(arguments: lines(of: "spared.list"))
  func `a job is left as it is`(_ line: String) {
    let said = GrammarUnaskedTests.parts(line, " => ")
    let changed = GrammarUnaskedTests.changed(said[0], history: [])
    #expect(!changed.contains { $0.jobID == "flink-prod-" + said[1] })
  }

  @Test func `corrections upon corrections, and what was pasted, cost little`() {
    let histories = [
      Array(repeating: "cancel orders, no sorry fraud, i mean orders, actually drain it", count: 64),
      Array(repeating: "same for orders, no wait fraud, or rather the first one", count: 1000),
      [String(repeating: "at com.example.Orders.apply(Orders.java:142) ", count: 2000)],
      [String(repeating: "(", count: 50_000)], ["", ",", "( sorry"],
    ]
    let texts = [
      "and fraud", "the first one, no wait, the second one", "cancel orders after this",
      "cancel orders " + String(repeating: "x,", count: 1900), String(repeating: "no sorry ", count: 400),
    ]
    let start = ContinuousClock.now
    for history in histories { for text in texts { _ = GrammarUnaskedTests.changed(text, history: history) } }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a short word that is a job's name stays one`() {
    let job = Job(id: "x-1", name: "perf-test", runner: "flink-prod", runnerType: .flink, observedAt: Fleet.now)
    let meaning = Grammar().interpret(Fleet.utterance("logs of perf"), jobs: [job] + Fleet.jobs, runners: Fleet.runners)
    #expect(meaning.calls == [ToolCall("get_job_logs", ["job_id": "x-1"])])
  }

  @Test func `a savepoint of one takes it out of no set, and off stays off`() {
    let both = GrammarUnaskedTests.changed("restart all flink jobs but first savepoint orders", history: [])
    #expect(both.contains { $0.tool == "restart_job" && $0.jobID == "flink-prod-orders-enrich" }, "\(both)")
    #expect(both.first?.tool == "create_savepoint", "\(both)")
    #expect(GrammarUnaskedTests.changed("turn orders off now", history: []).map(\.tool) == ["cancel_job"])
  }
}
