import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

@testable import Dashboard

/// The fleet of the tests: every kind of trouble once.
enum Sample {
  /// 2026-11-23T12:04:31Z
  static let now = Date(timeIntervalSince1970: 1_795_435_471)

  static func job(
    _ name: String, runner: String = "flink-prod", state: JobState = .running, health: Health = .ok, why: String = "",
    parallelism: Int? = 4, up: Double = 777_600, _ set: (inout JobMetrics) -> Void = { _ in }
  ) -> Job {
    var job = Job(id: "\(runner)-\(name)", name: name, runner: runner, runnerType: .flink, observedAt: now)
    job.nativeID = "7f3a9c" + name
    job.state = state
    job.nativeState = state.rawValue
    job.health = health
    job.diagnostics = why
    job.parallelism = parallelism
    job.startTime = now.addingTimeInterval(-up)
    if state.isTerminal { job.endTime = now.addingTimeInterval(-up / 2) }
    set(&job.metrics)
    return job
  }

  static func runner(_ name: String, _ type: RunnerType, _ state: RunnerStatus.State = .ok) -> RunnerStatus {
    var runner = RunnerStatus(runner: name, runnerType: type, state: state, url: "http://10.0.0.7:8081")
    runner.capabilities = JobAction.allCases
    runner.slots = .init(total: 24, free: 6)
    runner.version = "1.20.3"
    runner.observedAt = now
    runner.latency = .init(last: 0.024, p95: 0.18, samples: 120)
    return runner
  }

  static var jobs: [Job] {
    [
      job(
        "payments-ledger", state: .restarting, health: .critical, why: "NullPointerException in Enrich", parallelism: 8,
        up: 120
      ) {
        $0.restarts = 14
        $0.checkpointAge = 420
      },
      job("orders-enrich", health: .warn, why: "Window is the bottleneck", parallelism: 8, up: 273_600) {
        $0.recordsInPerSecond = 12_300
        $0.recordsOutPerSecond = 11_900
        $0.busy = 0.98
        $0.backpressure = 0.71
        $0.watermarkLag = 252
        $0.checkpointDuration = 8
        $0.restarts = 0
      },
      job("clickstream") {
        $0.recordsInPerSecond = 88_100
        $0.recordsOutPerSecond = 88_000
        $0.busy = 0.41
        $0.backpressure = 0
        $0.watermarkLag = 1
        $0.checkpointDuration = 12
        $0.restarts = 0
      },
      job("nightly-rollup", runner: "spark-etl", parallelism: 16, up: 2460) {
        $0.recordsInPerSecond = 310_000
        $0.busy = 0.77
      },
      job(
        "import-2026", runner: "direct", state: .failed, health: .critical, why: "exit 1: KeyError 'price'",
        parallelism: 1),
      job("export-2026", runner: "direct", state: .finished, parallelism: 1),
    ]
  }

  static var runners: [RunnerStatus] {
    var dataflow = runner("dataflow", .dataflow, .degraded)
    dataflow.observedAt = now.addingTimeInterval(-41)
    dataflow.lastError = "429 Too Many Requests"
    return [runner("flink-prod", .flink), runner("spark-etl", .spark), dataflow, runner("direct", .direct)]
  }

  static var timeline: [TimelineEntry] {
    func entry(_ ago: Double, _ kind: TimelineEntry.Kind, _ severity: Health, _ text: String, actor: String? = nil)
      -> TimelineEntry
    {
      var entry = TimelineEntry(time: now.addingTimeInterval(-ago), kind: kind, severity: severity, text: text)
      entry.jobName = "orders-enrich"
      entry.actor = actor
      return entry
    }
    return [
      entry(391, .health, .warn, "backpressure high"),
      entry(211, .checkpoint, .warn, "checkpoint 8120 failed: expired"),
      entry(91, .rescale, .ok, "scale 4 → 8", actor: "ops"), entry(31, .restart, .warn, "restart"),
      entry(12, .exception, .critical, "java.lang.IllegalStateException: late data beyond the allowed lateness"),
    ]
  }

  /// What was done, as the audit page has it.
  static var actions: [TimelineEntry] {
    func action(_ id: Int, _ ago: Double, _ job: String, _ who: String, _ severity: Health, _ text: String)
      -> TimelineEntry
    {
      var entry = TimelineEntry(time: now.addingTimeInterval(-ago), kind: .action, severity: severity, text: text)
      (entry.id, entry.jobID, entry.jobName, entry.runner) = (id, "flink-prod-" + job, job, "flink-prod")
      entry.actor = who
      return entry
    }
    return [
      action(4, 7400, "clickstream", "ops", .ok, "took a savepoint: s3://sp/clickstream/sp-9"),
      action(9, 91, "orders-enrich", "ops", .ok, "scaled from 4 to 8"),
      action(
        12, 40, "payments-ledger", "agent", .warn, "cancel payments-ledger failed: the engine is restarting the job"),
    ]
  }

  /// Failures of the whole fleet: the same one in two jobs, another one in one.
  static var failures: [TimelineEntry] {
    func entry(_ id: Int, _ ago: Double, _ job: String, _ kind: TimelineEntry.Kind, _ text: String) -> TimelineEntry {
      var entry = TimelineEntry(time: now.addingTimeInterval(-ago), kind: kind, severity: .critical, text: text)
      (entry.id, entry.jobID, entry.jobName, entry.runner) = (id, "flink-prod-" + job, job, "flink-prod")
      return entry
    }
    return [
      entry(1, 900, "orders-enrich", .exception, "NullPointerException: amount of order 17 is null (×3)"),
      entry(2, 400, "payments-ledger", .exception, "NullPointerException: amount of order 4711 is null (×10)"),
      entry(3, 390, "payments-ledger", .restart, "restart 14: NullPointerException: amount of order 4711 is null"),
      entry(4, 200, "clickstream", .exception, "TimeoutException: kafka-3 did not answer"),
    ]
  }

  /// Failures with their traces: one trace in two jobs under two messages, and the same words from two places.
  static var traced: [TimelineEntry] {
    func entry(_ id: Int, _ ago: Double, _ job: String, _ text: String, _ trace: String) -> TimelineEntry {
      var entry = TimelineEntry(
        time: now.addingTimeInterval(-ago), kind: .exception, severity: .critical, text: text)
      (entry.id, entry.jobID, entry.jobName, entry.runner) = (id, "flink-prod-" + job, job, "flink-prod")
      entry.fingerprint = trace
      return entry
    }
    return [
      entry(1, 900, "orders-enrich", "NullPointerException: currency of order 17 is null (×3)", "00000000000a"),
      entry(2, 400, "payments-ledger", "NullPointerException: amount is missing", "00000000000a"),
      entry(3, 300, "clickstream", "TimeoutException: gone", "00000000000b"),
      entry(4, 200, "orders-enrich", "TimeoutException: gone", "00000000000c"),
    ]
  }

  static var log: [LogLine] {
    func line(_ ago: Double, _ level: LogLine.Level, _ source: String, _ text: String) -> LogLine {
      LogLine(time: now.addingTimeInterval(-ago), level: level, source: source, message: text)
    }
    let trace =
      "java.lang.IllegalStateException: late data\n\tat com.acme.Window.add(Window.java:71)\n\tat com.acme.Main.run(Main.java:9)"
    return [
      line(40, .debug, "tm-1", "a detail that nobody wants"),
      line(2, .warn, "tm-2", "Checkpoint 8123 expired before completing"),
      line(1.2, .info, "tm-1", "Triggering checkpoint 8124"),
      line(0.9, .error, "tm-2", trace), line(0.8, .error, "tm-2", trace), line(0.7, .error, "tm-2", trace),
    ]
  }

  static var series: [MetricSeries] {
    let times = (0..<120).map { now.addingTimeInterval(Double($0 - 119) * 5) }
    func wave(_ name: String, _ value: (Double) -> Double) -> MetricSeries {
      MetricSeries(name: name, times: times, values: (0..<120).map { value(Double($0) / 119) })
    }
    return [
      wave("records_in_per_s") { 9000 + 6000 * $0 * (1.6 - $0) },
      wave("backpressure") { $0 < 0.35 ? 0.02 : min(0.71, $0) },
      wave("watermark_lag_s") { max(0, $0 - 0.5) * 504 }, wave("busy") { 0.6 + 0.38 * $0 },
    ]
  }

  /// A plan's step that the server would do.
  static func dryRun(
    _ summary: String, from: String? = nil, to: String? = nil, reversible: Bool = true, inverse: String? = nil,
    destructive: Bool = true, production: Bool = false, warnings: [String] = []
  ) throws -> DryRun {
    try JSONValue.object([
      "summary": .string(summary),
      "steps": ["the engine takes the new requirements", "tasks restart from the last checkpoint"],
      "current": .optional(from), "proposed": .optional(to), "reversible": .bool(reversible),
      "inverse": .optional(inverse),
      "interruption": "about 2 s while tasks restart", "warnings": .array(warnings.map(JSONValue.string)),
      "destructive": .bool(destructive), "production": .bool(production), "free_slots": 6,
    ]).decoded()
  }

  /// What the server answers to a dry run of these calls.
  static func plan(_ calls: [ToolCall], request: String? = nil, production: Bool = false, refused: Set<String> = [])
    throws -> Plan
  {
    let steps = try calls.map { call in
      let name = call.jobID.map { String($0.split(separator: "-", maxSplits: 5).suffix(2).joined(separator: "-")) }
      if let id = call.jobID, refused.contains(id) {
        return Plan.Step(call: call, jobName: name, runner: "flink-prod", preview: .refused("the job has ended"))
      }
      let to = call.arguments["parallelism"]?.int
      let dry =
        try to.map {
          try dryRun(
            "Scale \(name ?? "") from 8 to \($0)", from: "parallelism 8", to: "parallelism \($0)",
            inverse: "scale back to 8", production: production)
        }
        ?? dryRun(
          "\(call.tool.prefix { $0 != "_" }) \(name ?? "")", reversible: call.tool != "drain_job",
          destructive: call.tool != "create_savepoint", production: production)
      return Plan.Step(call: call, jobName: name, runner: "flink-prod", preview: .ready(dry))
    }
    return Plan(steps: steps, request: request)
  }
}
