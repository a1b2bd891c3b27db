import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

/// What plain language is understood as, held to the table: a call that the grammar makes is one that the server takes.
struct GrammarTests {
  /// The sentences that the grammar's own tests are made of.
  private static let sentences: [String] = {
    let folder = #filePath.replacing("ServiceTests/GrammarTests.swift", with: "AgentTests/Cases")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    return files.flatMap { file in
      let text = (try? String(contentsOfFile: folder + "/" + file, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
        line.firstRange(of: " => ").map { plain(line[..<$0.lowerBound]) }
      }
    }
  }()

  /// Without what the cases say in front of a sentence of its scene.
  private static func plain(_ line: Substring) -> String {
    var line = line
    let ends: [Character: Character] = ["[": "]", "{": "}", "-": "-", "@": " "]
    while let first = line.first, let last = ends[first] {
      let end = line.firstIndex(of: last) ?? line.startIndex
      line = line[line.index(after: end)...].drop { $0 == " " }
    }
    return String(line)
  }

  /// A fleet with the names that the sentences speak of.
  private static let jobs: [Job] = [
    ("payments-ledger", RunnerType.flink, JobState.restarting), ("orders-enrich", .flink, .running),
    ("clickstream", .flink, .running), ("fraud-scoring", .flink, .running), ("nightly-rollup", .spark, .running),
    ("daily-report", .spark, .failed), ("user-events", .dataflow, .running), ("inventory-sync", .dataflow, .failed),
    ("wordcount", .direct, .finished), ("log-archiver", .direct, .running),
  ].map { name, type, state in
    var job = Job(id: "\(type)-\(name)", name: name, runner: runnerName(type), runnerType: type, observedAt: .now)
    (job.state, job.parallelism, job.startTime) = (state, 4, .now - 1000)
    return job
  }

  private static let runners = RunnerType.allCases.map {
    RunnerStatus(runner: runnerName($0), runnerType: $0, state: .ok, url: "")
  }

  private static func runnerName(_ type: RunnerType) -> String {
    switch type {
    case .flink: "flink-prod"
    case .spark: "spark-etl"
    case .dataflow: "dataflow-eu"
    case .direct: "direct"
    }
  }

  private static let calls: [ToolCall] = sentences.flatMap { sentence in
    Grammar().interpret(
      Utterance(sentence, selected: "flink-orders-enrich", marked: [], now: .now), jobs: jobs, runners: runners
    ).calls
  }

  @Test func `every call that the grammar makes is valid by the schemas of the table`() {
    #expect(GrammarTests.calls.count > 200)
    for call in GrammarTests.calls {
      guard let operation = Operations.named[call.tool] else {
        Issue.record("there is no operation \(call.tool)")
        continue
      }
      let violations = operation.input.violations(in: .object(call.arguments))
      #expect(violations.isEmpty, "\(call.tool) \(call.arguments): \(violations)")
      if let filter = call.arguments["where"]?.string { #expect(throws: Never.self) { try JobFilter(filter) } }
    }
  }

  @Test func `the sentences reach every operation that the grammar knows`() {
    let written = Set(GrammarTests.literals.filter { $0.contains("_") }).intersection(Operations.named.keys)
    let reached = Set(GrammarTests.calls.map(\.tool))
    #expect(reached.isSuperset(of: written), "\(written.subtracting(reached))")
    #expect(written.contains("analyze_job_performance") && written.contains("compare_jobs"))
  }

  @Test func `every tool and argument that stands in the grammar is one of the table`() {
    let properties = Operations.table.compactMap { $0.input.value["properties"]?.object?.keys }
    let known = Set(properties.joined())
    for tool in GrammarTests.matches(#/ToolCall\("([a-z_]+)"/#)
      + GrammarTests.matches(#/case \.[a-z]+: "([a-z]+_[a-z_]+)"/#)
    {
      #expect(Operations.named[tool] != nil, "\(tool)")
    }
    for argument in GrammarTests.matches(#/arguments\["([a-z_]+)"\]/#) {
      #expect(known.contains(argument), "\(argument)")
    }
  }

  /// The sources of the grammar, to find what no sentence of ours leads to.
  private static let source: String = {
    let folder = #filePath.replacing("Tests/ServiceTests/GrammarTests.swift", with: "Sources/Agent/Grammar")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.compactMap { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }.joined()
  }()

  private static func matches(_ regex: Regex<(Substring, Substring)>) -> [String] {
    source.matches(of: regex).map { String($0.output.1) }
  }

  private static var literals: [String] { matches(#/"([a-z_]+)"/#) }
}
