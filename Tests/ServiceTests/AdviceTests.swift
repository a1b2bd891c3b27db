import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

struct AdviceTests {
  @Test func `an analysis names the call that makes the change, and the call is one that the server takes`()
    async throws
  {
    try await withBench { (bench) async throws in
      let analysis = try await bench.client.analyzePerformance("orders-enrich")
      let change = try #require(analysis.changes.first)
      #expect(change.parameter == "parallelism" && change.from == "8")
      let call = try #require(change.call)
      var arguments = call.arguments
      arguments["dry_run"] = true
      _ = try await bench.call(call.tool, arguments)
      let answer = try await bench.call("analyze_job_performance", ["job_id": "orders-enrich"])
      #expect(Operations.named["analyze_job_performance"]?.output.violations(in: answer).isEmpty == true)
    }
  }

  @Test func `a change that policy forbids has no call`() async throws {
    try await withBench(ScriptedRunner(), BenchOptions(readOnly: true)) { (bench) async throws in
      let change = try #require(try await bench.client.analyzePerformance("orders-enrich").changes.first)
      #expect(change.call == nil && change.noCall?.contains("read-only") == true)
      let answer = try await bench.call("analyze_job_performance", ["job_id": "orders-enrich"])
      #expect(answer["changes"]?[0]?["call"] == .null)
    }
  }

  @Test func `two jobs are compared by name`() async throws {
    let runner = ScriptedRunner(jobs: [ScriptedRunner.orders, ScriptedRunner.job("aaaa00000002", "clicks", .failed)])
    try await withBench(runner) { (bench) async throws in
      let comparison = try await bench.client.compareJobs("orders-enrich", "clicks")
      #expect(comparison.first.jobName == "orders-enrich" && comparison.second.jobName == "clicks")
      #expect(comparison.differences.contains(.init("state", "RUNNING", "FAILED")))
      #expect(comparison.figures.first { $0.name == "busy" }?.first == 0.97)
    }
  }

  @Test func `how two jobs were submitted is compared, with secrets masked`() async throws {
    try await withDirectory { (roots) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(policy: Policy(pipelineRoots: [roots]))) {
        (bench) async throws in
        try "print()".write(toFile: roots + "/job.py", atomically: false, encoding: .utf8)
        var ids: [String] = []
        for (name, backend) in [("one", "rocksdb"), ("two", "hashmap")] {
          ids.append(
            try await bench.client.submitJob([
              "code_path": .string(roots + "/job.py"), "runner": "flink-prod", "job_name": .string(name),
              "pipeline_options": ["state_backend": .string(backend), "db.password": .string("hunter-" + name)],
            ]).jobID)
        }
        let comparison = try await bench.client.compareJobs(ids[0], ids[1])
        #expect(comparison.differences.map(\.what) == ["options.state_backend"])
        #expect(!"\(comparison)".contains("hunter"))
      }
    }
  }

  @Test func `a job is compared with itself an hour ago`() async throws {
    let clock = TestClock(Date(timeIntervalSince1970: 1_790_000_000))
    var options = BenchOptions()
    options.now = { clock.now }
    try await withBench(ScriptedRunner(), options) { (bench) async throws in
      let start = clock.now
      for minute in 0...60 {
        await bench.runner.set { $0.jobs[0].metrics.watermarkLag = 5 + Double(minute) * 10 }
        try await bench.poll()
        if minute < 60 { clock.advance(60) }
      }
      let comparison = try await bench.client.compareJob("orders-enrich", from: start, to: nil)
      let lag = try #require(comparison.figures.first { $0.name == "watermark_lag_s" })
      #expect(lag.better == .first && (lag.first ?? 0) < 60 && (lag.second ?? 0) > 500)
      #expect(comparison.second.state == .running && comparison.first.state == nil)
      let refusal = await bench.refusal(
        "compare_jobs", ["job_id": "orders-enrich", "from": .optional(start.addingTimeInterval(-80_000))])
      #expect(refusal?.code == .notPossible && refusal?.hint?.contains("kept for a day") == true)
    }
  }

  @Test(
    arguments: [
      ([:], "job_ids is required"), (["job_ids": ["orders-enrich"]], "two jobs"),
      (["job_ids": ["orders-enrich", "7f3a"]], "the same job"),
      (["job_ids": ["orders-enrich", "7f3a"], "from": "2026-01-01T00:00:00Z"], "does not go with"),
      (["job_id": "orders-enrich"], "with from"),
      (["job_id": "orders-enrich", "from": "2026-01-02T00:00:00Z", "to": "2026-01-01T00:00:00Z"], "before to"),
      (["job_id": "orders-enrich", "from": "2026-01-02T00:00:00Z", "to": "2999-01-01T00:00:00Z"], "future"),
    ] as [([String: JSONValue], String)])
  func `a comparison that cannot be made says what is missing`(arguments: [String: JSONValue], words: String)
    async throws
  {
    try await withBench { (bench) async throws in
      let refusal = await bench.refusal("compare_jobs", arguments)
      #expect(
        refusal?.code == .invalid && refusal?.description.contains(words) == true, "\(String(describing: refusal))")
    }
  }
}
