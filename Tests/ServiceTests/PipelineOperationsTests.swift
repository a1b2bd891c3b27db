import BeamMCPClient
import FoundationEssentials
import JSON
import Pipelines
import Service
import Testing

/// Pipeline code as operations: who may, what is kept of it, and what never happens.
struct PipelineOperationsTests {
  private func within(_ body: (Bench, String) async throws -> Void) async throws {
    try await withDirectory { (roots) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(policy: Policy(pipelineRoots: [roots]))) {
        (bench) async throws in
        try "def late(event): drop(event)".write(toFile: roots + "/late.py", atomically: false, encoding: .utf8)
        try await body(bench, roots)
      }
    }
  }

  private static let words: [String: JSONValue] = [
    "requirements": "read text lines and count words", "file_path": "words.py",
  ]

  @Test func `a search tells file and lines`() async throws {
    try await within { (bench, roots) async throws in
      let answer = try await bench.call("search_pipelines", ["query": "late"])
      #expect(answer["passages"]?[0]?["path"]?.string?.hasSuffix("/late.py") == true)
      #expect(answer["passages"]?[0]?["line"] == 1)
      #expect(await bench.refusal("search_pipelines", ["query": "x", "directory": "/etc"])?.code == .denied)
    }
  }

  @Test func `what is written stands in the timeline, once however often it is asked for with one key`() async throws {
    try await within { (bench, roots) async throws in
      let arguments = Self.words.merging(["idempotency_key": "k"]) { $1 }
      let first = try await bench.call("generate_pipeline", arguments)
      #expect(try await bench.call("generate_pipeline", arguments) == first)
      #expect(await bench.timeline.contains { $0.hasPrefix("wrote ") && $0.contains("/words.py") })
      #expect(await bench.refusal("generate_pipeline", Self.words)?.code == .wrongState)
    }
  }

  @Test func `a writing that goes on is told by its file, and no job is to be asked`() async throws {
    try await withDirectory { (roots) async throws in
      let never = CodeChecks(python: { _, _, _, _ in
        try? await Task.sleep(for: .seconds(60))
        return .failed("stopped")
      })
      var options = BenchOptions(policy: Policy(pipelineRoots: [roots]))
      options.writer = PipelineWriter(roots: [roots], checks: never)
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        let refusal = await bench.refusal("generate_pipeline", Self.words.merging(["wait_seconds": 0]) { $1 })
        #expect(refusal?.code == .pending && refusal?.message.hasPrefix("the writing of words.py is under way") == true)
        #expect(
          refusal?.hint == "get_job_timeline without a job tells how it ends; a longer wait_seconds waits for it")
      }
      #expect(!FileManager.default.fileExists(atPath: roots + "/words.py"))
    }
  }

  @Test func `a dry run says what would be written, and writes nothing`() async throws {
    try await within { (bench, roots) async throws in
      let plan = try await bench.call("generate_pipeline", Self.words.merging(["dry_run": true]) { $1 })
      #expect(plan["inverse"]?.string?.hasPrefix("remove ") == true && plan["destructive"] == false)
      #expect(!FileManager.default.fileExists(atPath: roots + "/words.py"))
    }
  }

  @Test func `who may only look cannot have anything written`() async throws {
    try await withDirectory { (roots) async throws in
      var options = BenchOptions(policy: Policy(pipelineRoots: [roots]))
      options.caller = Caller(user: "guest", face: "test", role: .operator)
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        #expect(await bench.refusal("generate_pipeline", Self.words)?.code == .denied)
      }
    }
  }

  @Test func `calls are counted by tool, face and outcome`() async throws {
    try await within { (bench, roots) async throws in
      _ = try await bench.call("search_pipelines", ["query": "late"])
      _ = await bench.refusal("search_pipelines", ["query": "x", "directory": "/etc"])
      let calls = await bench.service.figures.calls
      let counts = calls.filter { $0.key.tool == "search_pipelines" }.map {
        "\($0.key.face) \($0.key.outcome) \($0.value)"
      }
      #expect(Set(counts) == ["test done 1", "test denied 1"])
      #expect(await bench.service.figures.durations["search_pipelines"]?.count == 2)
    }
  }
}
