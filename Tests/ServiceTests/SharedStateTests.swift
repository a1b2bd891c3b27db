import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Service
import Testing

/// A state directory that is full, or that two servers share.
struct SharedStateTests {
  private func savepoint(_ path: String) -> RegistryRecord {
    var record = RegistryRecord(.savepoint, at: .now, jobID: "j")
    record.path = path
    return record
  }

  @Test func `what another server wrote meanwhile survives compaction`() async throws {
    try await withDirectory { (directory) async throws in
      let one = Registry(in: StateDirectory(path: directory))
      _ = try await one.load(now: .now)
      do {
        let two = Registry(in: StateDirectory(path: directory))
        _ = try await two.load(now: .now)
        try await two.append(savepoint("file:/theirs"))
      }
      try await one.append(savepoint("file:/ours"))
      try await one.compact(at: .now)
      let (after, _) = try await Registry(in: StateDirectory(path: directory)).load(now: .now)
      #expect(Set(after.savepoints.map(\.path)) == ["file:/theirs", "file:/ours"])
    }
  }

  @Test func `what the engine did is told though it cannot be kept`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        symlink("/dev/full", directory + "/registry.jsonl")
        let refusal = await bench.refusal(
          "create_savepoint", ["job_id": "orders-enrich", "savepoint_path": "file:/sp"])
        #expect(refusal?.message.contains("file:/sp/sp-1") == true, "\(String(describing: refusal))")
        #expect(refusal?.message.contains("No space left") == true)
      }
    }
  }

  @Test func `where the disk is full nothing more is changed`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        symlink("/dev/full", directory + "/audit.jsonl")
        _ = await bench.refusal("create_savepoint", ["job_id": "orders-enrich"])
        #expect(await bench.runner.calls == ["savepoint"])
        let refusal = await bench.refusal("create_savepoint", ["job_id": "orders-enrich"])
        #expect(refusal?.code == .unavailable && refusal?.message.contains("No space left") == true)
        #expect(await bench.runner.calls == ["savepoint"], "the engine was not asked")
        unlink(directory + "/audit.jsonl")
        #expect(await bench.refusal("create_savepoint", ["job_id": "orders-enrich"]) == nil)
      }
    }
  }

  @Test func `where nothing can be kept each job says so of its actions, before one is asked for`() async throws {
    try await withBench(ScriptedRunner(), BenchOptions(directory: "/proc/nope")) { (bench) async throws in
      let job = try await bench.call("get_job_status", ["job_id": "orders-enrich"]).text
      #expect(job.contains("nothing can be changed while the state directory cannot be written: /proc/nope"), "\(job)")
      #expect(await bench.refusal("cancel_job", ["job_id": "orders-enrich"])?.code == .unavailable)
      #expect(await bench.runner.calls.isEmpty)
    }
  }

  @Test func `what a write failed by keeps nobody from trying again`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        symlink("/dev/full", directory + "/audit.jsonl")
        _ = await bench.refusal("create_savepoint", ["job_id": "orders-enrich"])
        let job = try await bench.call("get_job_status", ["job_id": "orders-enrich"]).text
        #expect(!job.contains("cannot be written"), "\(job)")
      }
    }
  }

  @Test func `weeks of keyed calls do not grow the registry without end`() async throws {
    try await withDirectory { (directory) async throws in
      let clock = TestClock(Date(timeIntervalSince1970: 1_790_000_000))
      var options = BenchOptions(directory: directory)
      options.now = { clock.now }
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        for number in 0..<1500 {
          let arguments: [String: JSONValue] = [
            "job_id": "orders-enrich", "parallelism": 4, "idempotency_key": .string("k\(number)"),
          ]
          _ = try await bench.call("scale_job", arguments)
          clock.advance(1800)
        }
      }
      // 48 half hours a day, and what has come since it was last compacted.
      #expect(try text(of: directory + "/registry.jsonl").split(separator: "\n").count < 1100)
    }
  }

  @Test func `a file of another user is said before anything is done`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        mkdir(directory + "/audit.jsonl", 0)  // root may write every file, but no directory
        let refusal = await bench.refusal("create_savepoint", ["job_id": "orders-enrich"])
        #expect(refusal == nil || refusal?.code == .unavailable)
        #expect(await bench.refusal("create_savepoint", ["job_id": "orders-enrich"])?.code == .unavailable)
        #expect(await bench.runner.calls.count <= 1)
      }
    }
  }

  @Test func `two servers on one directory keep what both did`() async throws {
    try await withDirectory { (directory) async throws in
      let options = BenchOptions(directory: directory)
      try await withBench(ScriptedRunner(), options) { (one) async throws in
        try await withBench(ScriptedRunner(), options) { (two) async throws in
          await withTaskGroup(of: Void.self) { group in
            for (bench, name) in [(one, "one"), (two, "two")] {
              group.addTask {
                for number in 0..<50 {
                  _ = try? await bench.client.createSavepoint("orders-enrich", path: "file:/\(name)-\(number)")
                }
              }
            }
          }
        }
      }
      let (state, skipped) = try await Registry(in: StateDirectory(path: directory)).load(now: .now)
      #expect(state.savepoints.count == 100 && skipped == 0)
    }
  }

  @Test(arguments: [false, true])
  func `what another server began is known under its id, whoever hears of it first`(isListedBefore: Bool) async throws {
    try await withDirectory { (directory) async throws in
      let code = directory + "/wordcount.py"
      try "print()".write(toFile: code, atomically: false, encoding: .utf8)
      let options = BenchOptions(policy: Policy(pipelineRoots: [directory]), directory: directory)
      try await withBench(ScriptedRunner(), options) { (one) async throws in
        try await withBench(ScriptedRunner(), options) { (two) async throws in
          let answer = try await one.call("submit_job", ["runner": "flink-prod", "code_path": .string(code)])
          let id = try #require(answer["job_id"]?.string)
          let listed = await one.runner.jobs
          await two.runner.set { $0.jobs = listed }
          if isListedBefore {
            try await two.poll()
            #expect(await two.fleet.job(id) == nil, "taken for somebody else's")
          }
          await two.service.settle()
          try await two.poll()
          let job = try #require(await two.fleet.job(id))
          #expect(job.name == "wordcount" && job.state == .running)
          #expect(await two.fleet.delta(since: nil).jobs.count == 2)
          _ = try await two.call("restart_job", ["job_id": .string(id), "from_savepoint": "none"])
          #expect(await two.runner.restartTargets.first?.submission?.name == "wordcount")
        }
      }
    }
  }

  @Test func `an id that another server gave to another job takes nobody's job away`() async throws {
    let (alpha, beta) = (ScriptedRunner.job("abcdef1100", "alpha"), ScriptedRunner.job("abcdef2200", "beta"))
    try await withDirectory { (directory) async throws in
      let options = BenchOptions(directory: directory)
      try await withBench(ScriptedRunner(jobs: [alpha]), options) { (one) async throws in
        try await withBench(ScriptedRunner(jobs: [beta]), options) { (two) async throws in
          _ = try await one.call("note_job", ["job_id": "alpha", "text": "mine"])
          _ = try await two.call("note_job", ["job_id": "beta", "text": "mine too"])
          await one.service.settle()
          try await one.poll()
          #expect(await one.fleet.job("flink-prod-abcdef")?.nativeID == alpha.nativeID)
        }
      }
    }
  }

  @Test func `who has the short one of two ids that are alike is the same after a restart and for another server`()
    async throws
  {
    let (alpha, beta) = (ScriptedRunner.job("abcdef1100", "alpha"), ScriptedRunner.job("abcdef2200", "beta"))
    try await withDirectory { (directory) async throws in
      let options = BenchOptions(directory: directory)
      for (jobs, added) in [([beta], [alpha, beta]), ([alpha, beta], []), ([alpha], [])] {
        try await withBench(ScriptedRunner(jobs: jobs), options) { (bench) async throws in
          if !added.isEmpty {
            await bench.runner.set { $0.jobs = added }
            try await bench.poll()
            #expect(try await bench.fleet.resolve("alpha").id == "flink-prod-abcdef1")
          }
          await bench.service.settle()
          let name = try? await bench.fleet.resolve("flink-prod-abcdef").name
          #expect(name == "beta", "that its engine lists it no more gives its id to nobody: \(jobs.map(\.name))")
        }
      }
    }
  }

  @Test func `what is kept of a job is not found under another that has its id later`() async throws {
    let (alpha, beta) = (ScriptedRunner.job("abcdef1100", "alpha"), ScriptedRunner.job("abcdef2200", "beta"))
    try await withDirectory { (directory) async throws in
      let options = BenchOptions(directory: directory)
      try await withBench(ScriptedRunner(jobs: [alpha]), options) { (bench) async throws in
        _ = try await bench.call("create_savepoint", ["job_id": "alpha"])
        _ = try await bench.call("note_job", ["job_id": "alpha", "text": "do not touch"])
      }
      try await withBench(ScriptedRunner(jobs: [beta]), options) { (bench) async throws in
        #expect(try await bench.fleet.resolve("beta").id == "flink-prod-abcdef2")
        #expect(try await bench.fleet.resolve("beta").latestSavepoint == nil)
      }
    }
  }
}
