import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Service
import Testing

/// What nobody means: the server answers, says why, and lives on.
struct HostileArgumentTests {
  private static let huge = String(repeating: "x", count: 1_000_000)

  @Test(arguments: [1e300, 1e18, 0] as [Double])
  func `spans of time beyond all measure are cut to what there is`(seconds: Double) async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.lines = [LogLine(time: .now, level: .info, source: "tm", message: "hello")] }
      let job: JSONValue = "orders-enrich"
      _ = try await bench.call("get_job_logs", ["job_id": job, "duration_seconds": .double(seconds)])
      _ = try await bench.call("get_job_timeline", ["job_id": job, "duration_seconds": .double(seconds)])
      _ = try await bench.call("get_job_metrics", ["job_id": job, "window_seconds": .double(max(1, seconds))])
      _ = try await bench.call("create_savepoint", ["job_id": job, "wait_seconds": .double(max(5, seconds))])
    }
  }

  @Test(arguments: [Int.min, Int.max, -1, 0])
  func `a forged cursor is no crash`(time: Int) async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.lines = [LogLine(time: .now, level: .info, source: "tm", message: "hello")] }
      let cursor = "{\"from\":\(time),\"sources\":{\"tm\":[\(time),9223372036854775807]}}"
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "since_cursor": .string(cursor)]
      _ = await bench.refusal("get_job_logs", arguments)
      _ = await bench.refusal("list_jobs", ["cursor": .string("\(time):x"), "since_revision": .int(max(0, time))])
      #expect(try await bench.client.jobStatus("orders-enrich").name == "orders-enrich")
    }
  }

  @Test(
    arguments: [
      ("get_job_status", ["job_id": .string(huge)]), ("list_jobs", ["where": .string(huge)]),
      ("get_job_logs", ["job_id": "orders-enrich", "regex": .string(huge)]), ("get_job_status", [huge: "x"]),
      ("create_savepoint", ["job_id": "orders-enrich", "idempotency_key": .string(huge)]),
      ("get_job_status", ["job_id": "orders\u{0}"]),
      ("create_savepoint", ["job_id": "orders-enrich", "savepoint_path": "file:/a\u{0}b"]),
      ("create_savepoint", ["job_id": "orders-enrich", "savepoint_path": "file:/a\nb"]),
      ("submit_job", ["code_path": "/x", "runner": "flink-prod", "job_name": "a\u{1B}[2Jb"]),
      ("submit_job", ["code_path": "/x", "runner": "flink-prod", "program_args": ["a\u{0}"]]),
      ("submit_job", ["code_path": "/x", "runner": "flink-prod", "pipeline_options": ["k": .string(huge + huge)]]),
      ("scale_job", ["job_id": "orders-enrich", "parallelism": -3]),
      ("scale_job", ["job_id": "orders-enrich", "parallelism": .int(.max)]),
      ("scale_job", ["job_id": "orders-enrich", "parallelism": 1e300]),
      ("create_savepoint", ["job_id": "orders-enrich", "wait_seconds": -1]),
      ("get_job_logs", ["job_id": "orders-enrich", "limit": .int(.max)]),
    ] as [(String, [String: JSONValue])])
  func `texts and numbers out of bounds are refused in few words`(tool: String, arguments: [String: JSONValue])
    async throws
  {
    try await withBench { (bench) async throws in
      let refusal = await bench.refusal(tool, arguments)
      #expect(refusal?.code == .invalid, "\(refusal?.code.rawValue ?? "done")")
      #expect(refusal.map { $0.description.utf8.count < 1000 } == true)
      #expect(await bench.runner.calls.isEmpty)
      #expect(await bench.service.audit.recent.allSatisfy { $0.arguments.text.utf8.count < 10_000 })
    }
  }

  @Test func `options nested without end are refused`() async throws {
    var nested: JSONValue = 1
    for _ in 0..<5000 { nested = ["a": nested] }
    let options = nested
    try await withBench { (bench) async throws in
      let refusal = await bench.refusal(
        "submit_job", ["code_path": "/x", "runner": "flink-prod", "pipeline_options": options])
      #expect(refusal?.code == .invalid && refusal?.message.contains("nested") == true)
    }
  }

  @Test(arguments: [
    "(a+)+$", "(a|aa)+$", "(.*)*x", "([a-z]+)*!x", "((a{1,250}){1,250}){1,250}b", "(a)(b)\\1", ".*a.{200}b",
  ])
  func `a pattern that other engines would try for ever is answered or refused at once`(pattern: String) async throws {
    try await withBench { (bench) async throws in
      let text = String(repeating: "a", count: 2000)
      await bench.runner.set { $0.lines = [LogLine(time: .now, level: .info, source: "tm", message: text)] }
      let start = ContinuousClock.now
      for (tool, arguments) in [
        ("get_job_logs", ["job_id": "orders-enrich", "regex": .string(pattern)]),
        ("list_jobs", ["where": .string("/\(pattern)/")]),
      ] as [(String, [String: JSONValue])] {
        let refusal = await bench.refusal(tool, arguments)
        #expect(refusal == nil || refusal?.code == .invalid)
      }
      #expect(ContinuousClock.now - start < .seconds(3))
    }
  }

  @Test func `a pattern that would need hours is refused, and says so`() async throws {
    try await withBench { (bench) async throws in
      var random = UInt64(7)
      let lines = (0..<3000).map { number in
        let text = (0..<1000).map { _ in
          random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Character(Unicode.Scalar(UInt8(0x61 + random >> 33 % 26)))
        }
        return LogLine(time: .now + Double(number), level: .info, source: "tm", message: String(text))
      }
      await bench.runner.set { $0.lines = lines }
      let refusal = await bench.refusal("get_job_logs", ["job_id": "orders-enrich", "regex": ".*e.{250}.{250}x!"])
      #expect(refusal?.code == .invalid && refusal?.message.contains("repetitions") == true)
    }
  }

  @Test(arguments: ["lag.*took \\d+", "^(WARN|ERROR)\\b", "(checkpoint )?\\d+ failed", "[+*]{3}"])
  func `an ordinary pattern is not`(pattern: String) async throws {
    try await withBench { (bench) async throws in
      #expect(await bench.refusal("get_job_logs", ["job_id": "orders-enrich", "regex": .string(pattern)]) == nil)
    }
  }
}

struct CodePathTests {
  /// A root with a file, a directory, a pipe, and links in and out of it.
  private func withTree(_ body: (Bench, String) async throws -> Void) async throws {
    try await withDirectory { (place) async throws in
      let root = place + "/root"
      for folder in [root, root + "/dir", place + "/root-not"] { mkdir(folder, 0o700) }
      for file in [root + "/job.py", place + "/secret.py", place + "/root-not/x.py"] {
        try "x".write(toFile: file, atomically: false, encoding: .utf8)
      }
      mkfifo(root + "/pipe.py", 0o600)
      symlink(place + "/secret.py", root + "/link.py")
      symlink(root + "/job.py", root + "/inside.py")
      symlink("loop.py", root + "/loop.py")
      try await withBench(ScriptedRunner(), BenchOptions(policy: Policy(pipelineRoots: [root]))) {
        (bench) async throws in
        try await body(bench, root)
      }
    }
  }

  @Test(
    arguments: [
      ("/../secret.py", ClientError.Code.denied), ("/link.py", .denied), ("/../root-not/x.py", .denied),
      ("/dir/../../secret.py", .denied), ("/loop.py", .invalid), ("/none.py", .invalid), ("/dir", .invalid),
      ("/pipe.py", .invalid), ("/job.py\u{0}", .invalid),
    ])
  func `code comes from under a root, and is a file`(path: String, code: ClientError.Code) async throws {
    try await withTree { (bench, root) async throws in
      let refusal = await bench.refusal("submit_job", ["code_path": .string(root + path), "runner": "flink-prod"])
      #expect(refusal?.code == code, "\(String(describing: refusal))")
      #expect(await bench.runner.submissions.isEmpty)
    }
  }

  @Test func `a link that stays inside is followed, and its target is what runs`() async throws {
    try await withTree { (bench, root) async throws in
      _ = try await bench.client.submitJob(["code_path": .string(root + "/inside.py"), "runner": "flink-prod"])
      #expect(await bench.runner.submissions.first?.codePath.hasSuffix("/root/job.py") == true)
    }
  }
}
