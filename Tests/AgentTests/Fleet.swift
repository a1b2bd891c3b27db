import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

@testable import Agent

/// The fleet that sentences in tests are said in front of; `orders-enrich` is selected.
enum Fleet {
  static let now = Date(timeIntervalSince1970: 1_795_000_000)

  static func job(
    _ name: String, _ runner: String, _ type: RunnerType, _ state: JobState, parallelism: Int? = 4, lag: Double? = nil,
    kind: JobType = .streaming, health: Health = .ok
  ) -> Job {
    var job = Job(id: runner + "-" + name, name: name, runner: runner, runnerType: type, observedAt: now)
    job.state = state
    job.parallelism = parallelism
    job.metrics.watermarkLag = lag
    job.type = kind
    job.health = health
    job.startTime = now - 1000
    return job
  }

  static let jobs: [Job] = [
    job("payments-ledger", "flink-prod", .flink, .restarting, parallelism: 8, health: .critical),
    job("orders-enrich", "flink-prod", .flink, .running, parallelism: 8, lag: 250, health: .warn),
    job("clickstream", "flink-prod", .flink, .running, parallelism: 4, lag: 1),
    job("fraud-scoring", "flink-prod", .flink, .running, parallelism: 6, lag: 90),
    job("nightly-rollup", "spark-etl", .spark, .running, parallelism: 16, kind: .batch),
    job("daily-report", "spark-etl", .spark, .failed, parallelism: 2, kind: .batch, health: .critical),
    job("user-events", "dataflow-eu", .dataflow, .running, parallelism: 3),
    job("inventory-sync", "dataflow-eu", .dataflow, .failed, parallelism: 3, health: .critical),
    job("wordcount", "direct", .direct, .finished, parallelism: 1, kind: .batch),
    job("log-archiver", "direct", .direct, .running, parallelism: 1),
  ]

  static let runners: [RunnerStatus] = [
    RunnerStatus(runner: "flink-prod", runnerType: .flink, state: .ok, url: ""),
    RunnerStatus(runner: "spark-etl", runnerType: .spark, state: .ok, url: ""),
    RunnerStatus(runner: "dataflow-eu", runnerType: .dataflow, state: .ok, url: ""),
    RunnerStatus(runner: "direct", runnerType: .direct, state: .ok, url: ""),
  ]

  /// A sentence said with `orders-enrich` selected.
  static func utterance(_ text: String) -> Utterance { Utterance(text, selected: "flink-prod-orders-enrich", now: now) }

  /// The meaning in one line: `scale_job orders-enrich parallelism=12; cancel_job …`, or `clarify`, `refuse`, `message`.
  /// A sentence may begin with `[earlier sentence]`, and with `{marked job, marked job}`; `-` in front selects nothing, `@job` that job.
  static func meaning(of line: String) -> String {
    text(Grammar().interpret(said(line), jobs: jobs, runners: runners))
  }

  static func said(_ line: String) -> Utterance {
    var line = Substring(line)
    var history: [String] = []
    var marked: [String] = []
    var selected: String? = "flink-prod-orders-enrich"
    while let first = line.first, "[{-@".contains(first) {
      if first == "@" {
        let name = line.dropFirst().prefix { $0 != " " }
        selected = jobs.first { $0.name == name }?.id
        line = line.dropFirst(1 + name.count)
      } else if first == "-" {
        selected = nil
        line = line.dropFirst()
      } else if let end = line.firstIndex(of: first == "[" ? "]" : "}") {
        let inside = String(line[line.index(after: line.startIndex)..<end])
        if first == "[" {
          history.append(inside)
        } else {
          let names = inside.split(separator: ",").map { $0.filter { $0 != " " } }
          marked = jobs.filter { names.contains($0.name) }.map(\.id)
        }
        line = line[line.index(after: end)...]
      }
      line = line.drop { $0 == " " }
    }
    return Utterance(String(line), selected: selected, marked: marked, history: history, now: now)
  }

  static func text(_ meaning: Interpretation) -> String {
    if meaning.clarify != nil { return "clarify" }
    if meaning.refuse != nil { return "refuse" }
    if meaning.calls.isEmpty { return "message" }
    return meaning.calls.map(text).joined(separator: "; ")
  }

  private static func text(_ call: ToolCall) -> String {
    let name = call.jobID.flatMap { id in jobs.first { $0.id == id }?.name }
    let rest = call.arguments.filter { $0.key != "job_id" }.sorted { $0.key < $1.key }.map { key, value in
      "\(key)=\(value.string ?? value.text)"
    }
    return ([call.tool] + [name].compactMap { $0 } + rest).joined(separator: " ")
  }
}
