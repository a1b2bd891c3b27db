import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import MCP
import Service
import Testing

struct OperationsTableTests {
  @Test func `the table lists every operation once`() {
    let names = Operations.table.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      Set(names) == [
        "list_jobs", "get_job_status", "get_job_configuration", "get_job_metrics", "get_job_logs", "get_job_graph",
        "get_job_checkpoints", "list_savepoints", "get_job_timeline", "diagnose_job", "analyze_job_performance",
        "compare_jobs", "list_runners",
        "get_runner", "scale_job", "create_savepoint", "cancel_job", "drain_job", "restart_job", "submit_job",
        "note_job", "acknowledge_job",
        "search_pipelines", "generate_pipeline",
      ])
  }

  @Test(arguments: Operations.table.map(\.name))
  func `every tool has schemas of objects, and hints that fit`(name: String) throws {
    let operation = try #require(Operations.named[name])
    #expect(operation.input.value["type"] == "object")
    #expect(operation.input.value["additionalProperties"] == false)
    #expect(operation.output.value["type"] == "object")
    #expect(operation.tool.annotations.readOnly == !operation.isWriting)
    #expect(operation.tool.annotations.destructive == operation.isDestructive)
    let properties = try #require(operation.input.value["properties"]?.object)
    for (property, schema) in properties { #expect(schema["description"] != nil, "\(property) has no description") }
    for common in ["dry_run", "idempotency_key", "wait_seconds"] {
      #expect((properties[common] != nil) == operation.isWriting)
    }
  }

  @Test func `the client library knows of every operation whether it changes anything, and its command`() async throws {
    try await withBench { (bench) async throws in
      for operation in Operations.table {
        let call = ToolCall(operation.name, ["job_id": "orders-enrich"])
        let step = try #require(try await bench.client.plan([call], request: nil).steps.first)
        #expect("\(step.preview)".contains("changes nothing") != operation.isWriting, "\(operation.name)")
        let words = CommandLine.text(of: call).split(separator: " ")
        #expect(
          words[0] == "mcp" && ["job", "runner", "pipeline"].contains(words[1]) && !words[2].contains("-"), "\(words)")
      }
    }
  }

  @Test func `every code of a refusal is one of the client library's`() {
    for code in Refusal.Code.allCases { #expect(ClientError.Code(rawValue: code.rawValue) != nil) }
  }

  @Test func `every answer is what its schema says`() async throws {
    let runner = ScriptedRunner(jobs: [
      ScriptedRunner.orders, ScriptedRunner.job("aaaa00000001", "b"), ScriptedRunner.job("aaaa00000002", "c"),
      ScriptedRunner.job("aaaa00000003", "d"), ScriptedRunner.job("aaaa00000004", "e", .failed),
    ])
    try await withDirectory { (roots) async throws in
      try await withBench(runner, BenchOptions(policy: Policy(pipelineRoots: [roots]))) { (bench) async throws in
        try "print()".write(toFile: roots + "/wordcount.py", atomically: false, encoding: .utf8)
        await runner.set { $0.lines = [LogLine(time: .now, level: .info, source: "tm-1", message: "hello")] }
        let job: [String: JSONValue] = ["job_id": "orders-enrich"]
        let calls: [(String, [String: JSONValue])] = [
          ("create_savepoint", job), ("scale_job", ["job_id": "orders-enrich", "parallelism": 4]), ("list_jobs", [:]),
          ("list_jobs", ["limit": 1]), ("list_jobs", ["since_revision": 1]), ("get_job_status", job),
          ("get_job_configuration", job), ("get_job_metrics", job),
          ("get_job_metrics", ["job_id": "orders-enrich", "vertex": "Window"]), ("get_job_logs", job),
          ("get_job_graph", job), ("get_job_checkpoints", job), ("diagnose_job", job), ("analyze_job_performance", job),
          ("diagnose_job", ["job_id": "orders-enrich", "traces": true]),
          ("compare_jobs", ["job_ids": ["orders-enrich", "b"]]),
          ("compare_jobs", ["job_id": "orders-enrich", "from": .optional(Date(timeIntervalSinceNow: -60))]),
          ("list_savepoints", [:]),
          ("get_job_timeline", [:]), ("list_runners", [:]), ("get_runner", ["runner": "flink-prod"]),
          ("submit_job", ["code_path": .string(roots + "/wordcount.py"), "runner": "flink-prod"]),
          ("search_pipelines", ["query": "print"]),
          ("generate_pipeline", ["requirements": "read text lines and count words", "file_path": "words.py"]),
          ("generate_pipeline", ["requirements": "read text and count words", "file_path": "w.py", "dry_run": true]),
          ("cancel_job", ["job_id": "b", "with_savepoint": true]), ("drain_job", ["job_id": "c"]),
          ("restart_job", ["job_id": "d"]),
          ("scale_job", ["job_id": "orders-enrich", "parallelism": 4, "dry_run": true]),
          ("note_job", ["job_id": "e", "text": "x"]), ("acknowledge_job", ["job_id": "e"]), ("list_jobs", [:]),
          ("acknowledge_job", ["job_id": "e", "withdraw": true]),
          ("note_job", ["job_id": "e", "text": "x", "dry_run": true]),
        ]
        for (tool, arguments) in calls {
          try await bench.poll()
          let answer = try await bench.call(tool, arguments)
          let violations = Operations.named[tool]?.output.violations(in: answer) ?? []
          #expect(violations.isEmpty, "\(tool): \(violations)")
        }
        #expect(Set(calls.map(\.0)) == Set(Operations.named.keys), "every operation is called here")
      }
    }
  }

  @Test(
    arguments: [
      ("get_job_status", [:], "job_id: is required"),
      ("get_job_status", ["job_id": 3], "job_id: must be string"),
      ("scale_job", ["job_id": "orders-enrich", "parallelism": 0], "at least 1"),
      ("scale_job", ["job_id": "orders-enrich", "paralelism": 2], "did you mean parallelism"),
      ("get_job_logs", ["job_id": "orders-enrich", "level": "LOUD"], "one of DEBUG, INFO, WARN, ERROR"),
      ("get_job_logs", ["job_id": "orders-enrich", "regex": "("], "not a regular expression"),
      ("get_job_logs", ["job_id": "orders-enrich", "since": "yesterday"], "RFC 3339"),
      ("list_jobs", ["cursor": "nonsense"], "cursor was not given"),
    ] as [(String, [String: JSONValue], String)])
  func `a bad argument is refused with its mend`(tool: String, arguments: [String: JSONValue], mend: String)
    async throws
  {
    try await withBench { (bench) async throws in
      let refusal = await bench.refusal(tool, arguments)
      #expect(refusal?.code == .invalid)
      #expect(refusal?.description.contains(mend) == true, "\(String(describing: refusal))")
    }
  }
}
