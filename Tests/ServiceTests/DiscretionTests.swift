import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Service
import Testing

/// Secrets are shown and written nowhere.
struct DiscretionTests {
  @Test(
    arguments: [
      "login failed: password=hunter2, try again", "ran 'java -Ddb.password=hunter2 -jar x.jar'",
      "python3 job.py --password hunter2 --input x", "--api-key=hunter2", "https://ada:hunter2@host/path?x=1",
      "cannot reach https://hunter2@host:8081", "GET /x?access_token=hunter2&y=1 failed", #"{"token":"hunter2","a":1}"#,
      "{'client_secret': 'hunter2'}", "Authorization: Bearer hunter2", "DB_PASSWD=hunter2 ./run.sh",
      "jdbc:postgresql://ada:hunter2@db/x and redis://:hunter2@cache", "url?X-Amz-Signature=hunter2",
      "accesstoken=hunter2", #"sasl.jaas.config=Login required username="ada" password="hunter2";"#,
      "-storepass hunter2", "answered 403: denied for Bearer ya29.hunter2 (PERMISSION_DENIED)",
    ])
  func `a secret in a text is masked, and the rest stays`(text: String) {
    let masked = Secrets.masked(text)
    #expect(!masked.contains("hunter2"), "\(masked)")
    #expect(masked.contains(Secrets.mask))
    #expect(Secrets.masked(masked) == masked)
  }

  @Test(
    arguments: [
      "12:04:31 checkpoint 8120 failed: expired", "http://127.0.0.1:8081", "file:///tmp/a@b", "state: RUNNING",
      "--input /data --parallelism 4", "tokenizer=simple", "ssh://git@host/x", "a=b", "user@example.org: hello",
      "no such key: partition.key=3", "a bearer of authentication", "Bearer 2", "", "=", ":", "://", "password",
      "password=", "--password", "--token --other",
    ])
  func `a text without one is left alone`(text: String) { #expect(Secrets.masked(text) == text) }

  @Test(arguments: [
    "key AKIAIOSFODNN7EXAMPLE at once", "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
    "\"sk-proj-abcdefghijklmnop1234567890\"", "xoxb-123456789012-abcdefghijkl1234567890 failed",
    "took eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
  ])
  func `a token is known by its beginning`(text: String) {
    let masked = Secrets.masked(text)
    #expect(masked.contains(Secrets.mask) && !masked.contains("123") && !masked.contains("EXAMPLE"), "\(masked)")
  }

  @Test(arguments: ["sk-learn-training-2026-11", "task-0123456789abcdef0123", "eyJ", "gho_", "AKIA and more"])
  func `what only begins so is none`(text: String) { #expect(Secrets.masked(text) == text) }

  @Test func `what begins with a dash is a value too`() {
    let masked = Secrets.masked(["--password", "-hunter2", "--token", "--input", "x"] as JSONValue)
    #expect(masked == ["--password", .string(Secrets.mask), "--token", "--input", "x"])
  }

  /// Of this thread: others may have the machine meanwhile.
  private var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `a long text is masked in no time`() {
    let text = String(repeating: "password=hunter2 key: -- a@b ", count: 40_000)
    let start = processorSeconds
    #expect(!Secrets.masked(text).contains("hunter2"))
    #expect(Secrets.masked(String(repeating: "a", count: 1_000_000) + "=x").utf8.count == 1_000_002)
    #expect(processorSeconds - start < 5)
  }

  @Test func `errors, timeline and audit of a write show none`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        await bench.runner.set { $0.failure = .refused("s3 says no: secret_key=hunter2") }
        let refusal = await bench.refusal("create_savepoint", ["job_id": "orders-enrich"])
        #expect(refusal?.code == .refused && refusal?.description.contains("hunter2") == false)
        #expect(await bench.timeline.allSatisfy { !$0.contains("hunter2") })
        #expect(try !text(of: directory + "/audit.jsonl").contains("hunter2"))
      }
    }
  }

  @Test func `a runner's address and its last error show none`() async throws {
    try await withBench(ScriptedRunner("flink-prod", address: "http://ada:hunter2@flink")) { (bench) async throws in
      await bench.fleet.failed(
        "flink-prod", .unreachable("http://ada:hunter2@flink/jobs did not answer"), at: bench.fleet.now())
      let told =
        try await bench.call("list_runners").text + (try await bench.call("get_runner", ["runner": "flink-prod"])).text
      #expect(!told.contains("hunter2") && told.contains("ada:"))
      #expect(try await !bench.call("get_job_timeline").text.contains("hunter2"))
    }
  }

  @Test func `a dry run and its command line show none`() async throws {
    try await withDirectory { (root) async throws in
      try "x".write(toFile: root + "/job.py", atomically: false, encoding: .utf8)
      try await withBench(ScriptedRunner(), BenchOptions(policy: Policy(pipelineRoots: [root]))) {
        (bench) async throws in
        let call = ToolCall(
          "submit_job",
          [
            "code_path": .string(root + "/job.py"), "runner": "flink-prod", "job_name": "x --password hunter2",
            "program_args": ["--password", "hunter2", "--url=http://a:hunter2@b"],
            "pipeline_options": ["db.password": "hunter2", "x": 1],
          ])
        let plan = try await bench.client.plan([call], request: nil)
        #expect(!"\(plan.steps.map(\.preview))".contains("hunter2"))
        let line = try #require(plan.commandLines.first)
        #expect(!line.contains("hunter2") && line.contains("--option x=1") && line.hasPrefix("mcp job submit"))
      }
    }
  }

  @Test(
    arguments: [
      (ToolCall("compare_jobs", ["job_ids": ["a", "b c"]]), "mcp job compare a 'b c'"),
      (ToolCall("analyze_job_performance", ["job_id": "a"]), "mcp job analyze a"),
      (ToolCall("list_jobs", ["runner": "direct"]), "mcp job list --runner direct"),
      (ToolCall("get_runner", ["runner": "direct"]), "mcp runner show direct"),
      (ToolCall("diagnose_job", ["job_id": "a"]), "mcp job diagnose a"),
      (ToolCall("scale_job", ["job_id": "a", "parallelism": 3, "dry_run": true]), "mcp job scale a --parallelism 3"),
    ])
  func `a call is the command that does the same`(call: ToolCall, line: String) {
    #expect(CommandLine.text(of: call) == line)
  }
}
