import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

/// What was just begun is waited for instead of being refused.
struct SettlingTests {
  private func withFresh(_ body: (Bench, JSONValue) async throws -> Void) async throws {
    try await withDirectory { (roots) async throws in
      let code = roots + "/a.py"
      try "print()".write(toFile: code, atomically: false, encoding: .utf8)
      let options = BenchOptions(policy: Policy(pipelineRoots: [roots]))
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        let answer = try await bench.call("submit_job", ["runner": "flink-prod", "code_path": .string(code)])
        await bench.runner.set { runner in
          for index in runner.jobs.indices.dropFirst() { runner.jobs[index].state = .pending }
        }
        try await bench.poll()
        try await body(bench, answer["job_id"] ?? .null)
      }
    }
  }

  @Test func `a job that was just submitted is scaled and saved once it runs`() async throws {
    try await withFresh { bench, job in
      let savepoint = Task { try await bench.call("create_savepoint", ["job_id": job]) }
      try await Task.sleep(for: .milliseconds(150))
      #expect(await bench.runner.calls == ["submit"], "it does not run yet")
      await bench.runner.set { runner in
        for index in runner.jobs.indices { runner.jobs[index].state = .running }
      }
      try await bench.poll()
      #expect(try await savepoint.value["savepoint_path"] != nil)
    }
  }

  @Test func `who asks right after an answer is told what it said`() async throws {
    try await withBench { (bench) async throws in
      let life = Task { await bench.service.run() }
      defer { life.cancel() }
      while await bench.fleet.polls().allSatisfy({ $0.value.answered < 2 }) { await Task.yield() }
      #expect(try await bench.client.cancelJob("orders-enrich", withSavepoint: true).state == .canceled)
      #expect(try await bench.client.jobStatus("orders-enrich").state == .canceled)
    }
  }

  @Test func `one that fails meanwhile is refused with its state`() async throws {
    try await withFresh { bench, job in
      let savepoint = Task { await bench.refusal("create_savepoint", ["job_id": job]) }
      try await Task.sleep(for: .milliseconds(50))
      await bench.runner.set { runner in
        for index in runner.jobs.indices.dropFirst() { runner.jobs[index].state = .failed }
      }
      try await bench.poll()
      let refusal = await savepoint.value
      #expect(refusal?.code == .wrongState && refusal?.message.contains("FAILED") == true)
    }
  }

  @Test func `a cancel does not wait, and a stranger's pending job is refused as before`() async throws {
    try await withFresh { bench, job in
      #expect(await bench.refusal("cancel_job", ["job_id": job]) == nil)
      await bench.runner.set { $0.jobs.append(ScriptedRunner.job("eeee00000001", "stranger", .pending)) }
      try await bench.poll()
      #expect(await bench.refusal("create_savepoint", ["job_id": "stranger"])?.code == .wrongState)
    }
  }
}
