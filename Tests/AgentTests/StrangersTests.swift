import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Agent

/// `Cases/strangers.jsonl`: what people wrote who had seen no rules, in front of another fleet, `strangers-fleet.json`, and
/// `strangers-elsewhere.jsonl`, `strangers-bank.jsonl` and `strangers-rides.jsonl` in front of three more. For `mcp eval` too.
/// What was not understood at first sight was mended by rules, or is left out; docs/agent.md tells the shares. Read here is one
/// in twelve: without an optimiser all take minutes. `Tests/Models/test_strangers.py` has all of them read by the program.
struct StrangersTests {
  private static let folder = #filePath.replacing("StrangersTests.swift", with: "Cases/")

  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + name, encoding: .utf8)
  }

  static let cases = read("strangers.jsonl")
  static let elsewhere = read("strangers-elsewhere.jsonl")
  static let bank = read("strangers-bank.jsonl")
  static let rides = read("strangers-rides.jsonl")

  static func read(_ name: String) -> [EvaluationCase] {
    let lines = (try? text(name)) ?? ""
    return lines.split(separator: "\n").compactMap { line in
      (try? JSONValue(parsing: Data(line.utf8))).flatMap { try? EvaluationCase(json: $0) }
    }
  }

  typealias Jobs = (jobs: [Job], runners: [RunnerStatus])
  static let fleet = fleet(of: "strangers-fleet.json")
  static let otherFleet = fleet(of: "strangers-elsewhere-fleet.json")
  static let bankFleet = fleet(of: "strangers-bank-fleet.json")
  static let ridesFleet = fleet(of: "strangers-rides-fleet.json")

  private static func fleet(of name: String) -> Jobs {
    guard let json = try? JSONValue(parsing: Data(text(name).utf8)) else { return ([], []) }
    let runners = (json["runners"]?.array ?? []).compactMap { runner -> RunnerStatus? in
      guard let name = runner["runner"]?.string,
        let type = runner["runner_type"]?.string.flatMap(RunnerType.init(rawValue:))
      else { return nil }
      return RunnerStatus(runner: name, runnerType: type, state: .ok, url: "")
    }
    return ((json["jobs"]?.array ?? []).compactMap(Job.init(json:)), runners)
  }

  @Test func `there are cases, and a fleet`() {
    #expect(StrangersTests.cases.count > 450 && StrangersTests.fleet.jobs.count > 20)
    #expect(StrangersTests.fleet.runners.count == 4)
    #expect(StrangersTests.elsewhere.count > 150 && StrangersTests.otherFleet.jobs.count > 15)
    #expect(StrangersTests.bank.count > 150 && StrangersTests.bankFleet.jobs.count > 15)
    #expect(StrangersTests.rides.count > 150 && StrangersTests.ridesFleet.jobs.count > 15)
  }

  /// The program reads them on any day, and these tests on one.
  @Test(arguments: ["strangers", "strangers-elsewhere", "strangers-bank", "strangers-rides"])
  func `a case that names an instant says what time it is`(name: String) throws {
    let instant = /20\d\d-\d\d-\d\dT/
    for line in try StrangersTests.text(name + ".jsonl").split(separator: "\n") where line.contains(instant) {
      #expect(line.contains("\"now\""), "\(line)")
    }
  }

  @Test func `what a stranger says means what was meant`() { check(StrangersTests.cases, StrangersTests.fleet) }

  @Test func `and in front of other jobs, called otherwise`() {
    check(StrangersTests.elsewhere, StrangersTests.otherFleet)
  }

  @Test func `and of a bank's jobs`() { check(StrangersTests.bank, StrangersTests.bankFleet) }

  @Test func `and of rides and parcels`() { check(StrangersTests.rides, StrangersTests.ridesFleet) }

  private func check(_ cases: [EvaluationCase], _ fleet: Jobs) {
    for at in stride(from: 0, to: cases.count, by: 12) { check(cases[at], fleet) }
  }

  private func check(_ example: EvaluationCase, _ fleet: Jobs) {
    let meaning = Grammar().interpret(example.utterance(now: Fleet.now), jobs: fleet.jobs, runners: fleet.runners)
    switch example.expected {
    case .calls(let calls): #expect(meaning.calls == calls, "\(example.text)")
    case .clarify: #expect(meaning.clarify != nil, "\(example.text)")
    case .refuse: #expect(meaning.refuse != nil, "\(example.text)")
    case .message: #expect(meaning.calls.isEmpty && meaning.message != nil, "\(example.text)")
    }
  }
}
