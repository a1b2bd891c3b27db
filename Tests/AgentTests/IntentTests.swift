import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Agent

/// What kind of request a sentence is by its words alone, before any rule, and what follows where rules leave that open.
struct IntentTests {
  private static func features(_ text: String, history: [String] = []) -> Set<String> {
    var utterance = Fleet.utterance(text)
    utterance.history = history
    return Set(IntentFeatures.of(Scene(utterance: utterance, jobs: Fleet.jobs, runners: Fleet.runners)))
  }

  @Test func `names, numbers, files and quotations are one word each, whichever they are`() {
    #expect(IntentTests.features("scale orders-enrich to 12") == IntentTests.features("Scale clickstream to 4"))
    #expect(IntentTests.features("run a.py on flink-prod").isSuperset(of: ["FILE", "RUNNER", "run FILE", "on RUNNER"]))
    #expect(IntentTests.features("note on clickstream: \"cancel it later\"").isDisjoint(with: ["cancel", "later"]))
    #expect(IntentTests.features("why?", history: ["status of clickstream"]).contains("(spoken of)"))
    #expect(IntentTests.features("why?").contains("(selected)"))
  }

  private static let entries: [(feature: String, kinds: Int)] = IntentWeights.parts.flatMap { part in
    "\(part)".split { $0 == "\n" || $0 == "|" }.compactMap { entry in
      guard let equals = entry.firstIndex(of: "=") else { return nil }
      return (String(entry[..<equals]), entry[equals...].utf8.count / 2)
    }
  }

  @Test func `weights stand in the order of their bytes, all of them found`() {
    let entries = IntentTests.entries
    #expect(entries.count > 3000)
    #expect(entries.map(\.feature) == entries.map(\.feature).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for entry in entries {
      var scores = [Double](repeating: 0, count: Intent.allCases.count)
      #expect(IntentWeights.add(entry.feature, to: &scores))
      #expect(scores.count { $0 != 0 } == entry.kinds, "\(entry.feature)")
    }
    var scores = [Double](repeating: 0, count: Intent.allCases.count)
    #expect(!IntentWeights.add("no such feature", to: &scores) && !IntentWeights.add("", to: &scores))
  }

  /// Nothing was learnt from these.
  @Test func `of our own sentences words alone tell seven in ten`() {
    let (all, met) = StrangersTests.read("own.jsonl").reduce(into: (0, 0)) { count, example in
      let utterance = example.utterance(now: Fleet.now)
      let scene = Scene(utterance: utterance, jobs: Fleet.jobs, runners: Fleet.runners)
      count.0 += 1
      if IntentPrediction(scene).likeliest == Intent(of: example.expected) { count.1 += 1 }
    }
    #expect(Double(met) / Double(all) > 0.7, "\(met) of \(all)")
  }

  @Test func `probabilities of all kinds are one together`() {
    for text in ["", "cancel it", "how is clickstream?", String(repeating: "what ", count: 300)] {
      let scene = Scene(utterance: Fleet.utterance(text), jobs: Fleet.jobs, runners: Fleet.runners)
      let prediction = IntentPrediction(scene)
      #expect(abs(Intent.allCases.map { prediction[$0] }.reduce(0, +) - 1) < 1e-9)
    }
  }

  private static func changes(_ text: String) -> [ToolCall] {
    var utterance = Fleet.utterance(text)
    utterance.selected = "flink-prod-clickstream"
    let calls = Grammar().interpret(utterance, jobs: Fleet.jobs, runners: Fleet.runners).calls
    return calls.filter { $0.isWriting && $0.arguments["dry_run"] != true }
  }

  @Test(arguments: [
    "legal will kill it", "ops can kill it", "have Tom kill it", "do we kill it", "do we kill clickstream now",
    "compliance can drain it", "audit will kill it", "shoot! clickstream is down", "oh shoot, clickstream",
    "kill the job that feeds clickstream", "let the queue of clickstream drain",
    "this afternoon, kill clickstream",
    "shut down clickstream, this evening", "kill clickstream. Legal is still looking at it.",
    "kill it, clickstream stays",
    "restart payments-ledger with no state lost", "by monday, get clickstream down to 4", "make it work again",
    "bump clickstream up, the load went up by 40", "half the team is asleep, bump clickstream up",
    "tomorrow at six, bump clickstream to 12", "ops will bump clickstream to 12, salaries go out tomorrow",
    "get daily-report going again, 3 workers died", "get daily-report going again, fraud lost the file at 9",
  ])
  func `words alone end nothing, lose no state, and take no figure of something else`(_ text: String) {
    #expect(IntentTests.changes(text).isEmpty)
  }

  @Test func `words decide of what ends nothing, whatever is told beside it`() {
    #expect(
      IntentTests.changes("bump clickstream to 12, salaries go out tomorrow")
        == [ToolCall("scale_job", ["job_id": "flink-prod-clickstream", "parallelism": 12])])
    #expect(
      IntentTests.changes("we know about this one, keep it quiet for two hours")
        == [ToolCall("acknowledge_job", ["job_id": "flink-prod-clickstream", "duration_seconds": 7200])])
    let look = Grammar().interpret(
      Fleet.utterance("how's this one coming along"), jobs: Fleet.jobs, runners: Fleet.runners)
    #expect(look.calls.map(\.tool) == ["get_job_status"])
  }

  /// `INTENT_LESSONS=FILE` writes what the weights are learnt from (.dev/intents): a line a sentence, its kind and its features.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["INTENT_LESSONS"] != nil))
  func `lessons`() throws {
    let sets = [
      (StrangersTests.cases, StrangersTests.fleet), (StrangersTests.elsewhere, StrangersTests.otherFleet),
      (StrangersTests.bank, StrangersTests.bankFleet), (StrangersTests.rides, StrangersTests.ridesFleet),
    ]
    var lessons = ""
    func add(_ utterance: Utterance, _ fleet: StrangersTests.Jobs, _ kind: Intent) {
      let scene = Scene(utterance: utterance, jobs: fleet.jobs, runners: fleet.runners)
      lessons += ([kind.rawValue] + IntentFeatures.of(scene).sorted()).joined(separator: "\t") + "\n"
    }
    for (cases, fleet) in sets {
      for example in cases { add(example.utterance(now: Fleet.now), fleet, Intent(of: example.expected)) }
    }
    for line in GrammarUnaskedTests.lines(of: "unasked.list") {
      let said = GrammarUnaskedTests.parts(line, " -> ")
      var utterance = Fleet.utterance(said[said.count - 1])
      utterance.history = Array(said.dropLast())
      add(utterance, StrangersTests.fleet, .unasked)
    }
    let path = try #require(ProcessInfo.processInfo.environment["INTENT_LESSONS"])
    try lessons.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

extension Intent {
  init(of expected: EvaluationCase.Expectation) {
    switch expected {
    case .clarify: self = .clarify
    case .message: self = .message
    case .refuse: self = .refuse
    case .calls(let calls): self = calls.count == 1 ? Intent(of: calls[0]) : .several
    }
  }

  private init(of call: ToolCall) {
    var name = call.tool
    switch call.tool {
    case "get_job_metrics":
      let figures = call.arguments["names"]?.array?.compactMap(\.string) ?? []
      if !figures.isEmpty { name += " " + figures.joined(separator: ",") }
    case "list_jobs":
      if call.arguments["health"] != nil {
        name += " health"
      } else if call.arguments["state"] == "FAILED" {
        name += " failed"
      }
    case "get_job_timeline": if call.jobID == nil { name += " fleet" }
    case "diagnose_job": if call.arguments["traces"] == true { name += " traces" }
    default: break
    }
    self = Intent(rawValue: name) ?? .rare
  }
}
