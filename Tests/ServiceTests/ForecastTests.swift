import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

/// A dry run tells what the fleet knows and the engine does not.
struct ForecastTests {
  private func warnings(_ bench: Bench, _ tool: String, _ more: [String: JSONValue] = [:]) async throws -> [String] {
    let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "dry_run": true]
    let answer = try await bench.call(tool, arguments.merging(more) { $1 })
    return (answer["warnings"]?.array ?? []).compactMap(\.string)
  }

  @Test func `a restart from a savepoint says how old that is`() async throws {
    let clock = TestClock(Date(timeIntervalSince1970: 1_700_000_000))
    var options = BenchOptions()
    options.now = { clock.now }
    try await withBench(ScriptedRunner(), options) { (bench) async throws in
      let path = try await bench.client.createSavepoint("orders-enrich", path: nil)
      clock.advance(432)
      await bench.runner.set { $0.resumes = .kept(path) }
      let told = try await warnings(bench, "restart_job", ["from_savepoint": .string(path)])
      #expect(told.first == "from the savepoint of 7m12s ago, taken of this job: what came since is done again")
      #expect(told.last?.hasPrefix("its state of now is lost") == true)
      await bench.runner.set { $0.resumes = nil }
      #expect(try await warnings(bench, "cancel_job") == ["its last savepoint is 7m12s old"])
      #expect(try await warnings(bench, "cancel_job", ["with_savepoint": true]).isEmpty)
    }
  }

  @Test func `a cancel of a job without a savepoint says so`() async throws {
    try await withBench { (bench) async throws in
      #expect(
        try await warnings(bench, "cancel_job") == ["no savepoint of it is known: nothing is left to go on from"])
    }
  }

  @Test func `a plan says how many slots a job has that waits for more, where its runner tells`() async throws {
    try await withBench { (bench) async throws in
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "dry_run": true]
      for held in [nil, 0, 8] as [Int?] {
        await bench.runner.set { $0.heldSlots = held }
        #expect(try await bench.call("restart_job", arguments)["held_slots"]?.int == held)
      }
    }
  }

  @Test func `a plan says how many slots it takes, of those that the job has`() async throws {
    try await withBench { (bench) async throws in
      for (tool, more, held, taken) in [
        ("scale_job", ["parallelism": 12], nil, 4), ("scale_job", ["parallelism": 2], nil, -6),
        ("restart_job", [:], nil, 0), ("restart_job", [:], 3, 5), ("restart_job", ["parallelism": 9], 0, 9),
        ("cancel_job", [:], nil, -8), ("drain_job", [:], 2, -2), ("create_savepoint", [:], nil, nil),
      ] as [(String, [String: JSONValue], Int?, Int?)] {
        await bench.runner.set { $0.heldSlots = held }
        let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "dry_run": true]
        #expect(try await bench.call(tool, arguments.merging(more) { $1 })["slots_taken"]?.int == taken)
      }
    }
  }

  @Test func `a cancel without a savepoint tells the last one that is known, and when it was taken`() async throws {
    let clock = TestClock(Date(timeIntervalSince1970: 1_700_000_000))
    var options = BenchOptions()
    options.now = { clock.now }
    let jobs = [ScriptedRunner.job("aaaa00000001", "a"), ScriptedRunner.job("aaaa00000002", "b")]
    try await withBench(ScriptedRunner(jobs: jobs), options) { (bench) async throws in
      let path = try await bench.client.createSavepoint("a", path: nil)
      clock.advance(8)
      let answer = try await bench.call("cancel_job", ["job_id": "a"])
      #expect(answer["last_savepoint"]?.string == path)
      #expect(answer["last_savepoint_at"]?.date == Date(timeIntervalSince1970: 1_700_000_000))
      let bare = try await bench.call("cancel_job", ["job_id": "b"])
      #expect(bare["state"] == "CANCELED" && bare["last_savepoint"] == nil)
    }
  }
}
