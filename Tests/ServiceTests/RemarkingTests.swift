import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Service

struct RemarkingTests {
  private static func failing() -> ScriptedRunner {
    ScriptedRunner(jobs: [ScriptedRunner.job("7f3a9c0011223344", "orders-enrich", .failed)])
  }

  private let note: [String: JSONValue] = [
    "job_id": "orders-enrich", "text": " waits for the broker  password=hunter2",
  ]
  private let known: [String: JSONValue] = [
    "job_id": "orders-enrich", "duration_seconds": 1800, "reason": "the broker",
  ]

  @Test func `a note stands in the timeline with its author, in one line, without its secret`() async throws {
    try await withBench { (bench) async throws in
      let answer = try await bench.call("note_job", note)
      let entry = try #require(await bench.fleet.timeline(of: bench.orders, since: nil).last)
      #expect(entry.kind == .note && entry.actor == "ops" && entry.jobName == "orders-enrich")
      #expect(entry.text.hasPrefix("waits for the broker  password=") && !entry.text.contains("hunter2"))
      #expect(answer["text"] == .string(entry.text))
      #expect(await bench.service.audit.recent.map(\.operation) == ["note_job"])
      #expect(await bench.runner.calls.isEmpty)
    }
  }

  @Test func `a repeat with the same key writes no second note`() async throws {
    try await withBench { (bench) async throws in
      var note = note
      note["idempotency_key"] = "n1"
      let first = try await bench.call("note_job", note)
      #expect(try await bench.call("note_job", note) == first)
      #expect(await bench.fleet.timeline(of: nil, since: nil).count { $0.kind == .note } == 1)
    }
  }

  @Test func `an empty note is refused, and a dry run writes none`() async throws {
    try await withBench { (bench) async throws in
      #expect(await bench.refusal("note_job", ["job_id": "orders-enrich", "text": "   "])?.code == .invalid)
      let long = JSONValue.string(String(repeating: "x", count: 1001))
      #expect(await bench.refusal("note_job", ["job_id": "orders-enrich", "text": long])?.code == .invalid)
      let plan = try await bench.call("note_job", ["job_id": "orders-enrich", "text": "x", "dry_run": true])
      #expect(plan["destructive"] == false && plan["summary"]?.string?.contains("orders-enrich") == true)
      #expect(!(await bench.timeline.contains("x")))
    }
  }

  @Test func `who may only read may neither note nor acknowledge`() async throws {
    var viewer = BenchOptions()
    viewer.caller = Caller(user: "eve", face: "test", role: .viewer)
    var readOnly = BenchOptions()
    readOnly.readOnly = true
    for options in [viewer, readOnly, BenchOptions(policy: Policy(readOnly: true))] {
      try await withBench(Self.failing(), options) { (bench) async throws in
        #expect(await bench.refusal("note_job", note)?.code == .denied)
        #expect(await bench.refusal("acknowledge_job", known)?.code == .denied)
        #expect(try await bench.client.jobStatus("orders-enrich").acknowledgement == nil)
        #expect(await bench.service.audit.recent.map(\.outcome) == ["denied", "denied"])
      }
    }
  }

  @Test func `an acknowledged problem says who knows of it and how long, until it is taken back`() async throws {
    try await withBench(Self.failing()) { (bench) async throws in
      let answer = try await bench.client.acknowledgeJob("orders-enrich", forSeconds: 1800, reason: "the broker")
      let told = try #require(try await bench.client.jobStatus("orders-enrich").acknowledgement)
      #expect(told == answer)
      #expect(told.by == "ops" && told.reason == "the broker")
      #expect(abs(told.until.timeIntervalSince(told.at) - 1800) < 0.01)
      #expect(await bench.timeline.last == "acknowledged for 30 min: the broker")
      try await bench.client.withdrawAcknowledgement("orders-enrich")
      try await bench.client.noteJob("orders-enrich", "it goes on")
      #expect(await bench.timeline.suffix(2) == ["acknowledgement taken back", "it goes on"])
      #expect(try await bench.client.jobStatus("orders-enrich").acknowledgement == nil)
      #expect(
        await bench.refusal("acknowledge_job", ["job_id": "orders-enrich", "withdraw": true])?.code == .wrongState)
    }
  }

  @Test func `what is well cannot be acknowledged, and nothing for longer than a week`() async throws {
    try await withBench { (bench) async throws in
      #expect(await bench.refusal("acknowledge_job", known)?.code == .wrongState)
      var forever = known
      forever["duration_seconds"] = 1_000_000
      #expect(await bench.refusal("acknowledge_job", forever)?.code == .invalid)
    }
  }

  @Test func `it outlives a restart, until its time is over or it was taken back`() async throws {
    let clock = TestClock(Date(timeIntervalSince1970: 1_790_000_000))
    try await withDirectory { (directory) async throws in
      var options = BenchOptions(directory: directory + "/state")
      options.now = { clock.now }
      func known(_ bench: Bench) async throws -> Bool {
        try await bench.client.jobStatus("orders-enrich").acknowledgement != nil
      }
      try await withBench(Self.failing(), options) { (bench) async throws in
        _ = try await bench.call("acknowledge_job", self.known)
      }
      clock.advance(60)
      try await withBench(Self.failing(), options) { (bench) async throws in
        #expect(try await known(bench))
        clock.advance(1800)
        try await bench.poll()
        #expect(try await !known(bench))
        await bench.service.settle()
        _ = try await bench.call("acknowledge_job", self.known)
        _ = try await bench.call("acknowledge_job", ["job_id": "orders-enrich", "withdraw": true])
      }
      try await withBench(Self.failing(), options) { (bench) async throws in #expect(try await !known(bench)) }
    }
  }

  @Test func `what is acknowledged at one server is known at another one on the same directory`() async throws {
    try await withDirectory { (directory) async throws in
      let options = BenchOptions(directory: directory + "/state")
      try await withBench(Self.failing(), options) { (one) async throws in
        try await withBench(Self.failing(), options) { (two) async throws in
          let keeping = [one, two].map { bench in
            Task { if let archive = bench.service.timeline { await bench.service.keepTimeline(in: archive) } }
          }
          defer { keeping.forEach { $0.cancel() } }
          _ = try await one.call("acknowledge_job", known)
          #expect(await knows(two, true))
          _ = try await two.call("acknowledge_job", ["job_id": "orders-enrich", "withdraw": true])
          #expect(await knows(one, false))
        }
      }
    }
  }

  /// Within ten seconds.
  private func knows(_ bench: Bench, _ expected: Bool) async -> Bool {
    for _ in 0..<100 {
      let job = try? await bench.client.jobStatus("orders-enrich")
      if let job, (job.acknowledgement != nil) == expected { return true }
      try? await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  @Test func `one that ended by itself is not brought back by a restart`() async throws {
    try await withDirectory { (directory) async throws in
      let options = BenchOptions(directory: directory + "/state")
      let runner = Self.failing()
      try await withBench(runner, options) { (bench) async throws in
        _ = try await bench.call("acknowledge_job", known)
        await runner.set { $0.jobs[0] = ScriptedRunner.orders }
        for seconds in [1.0, 400] {
          await bench.fleet.apply(try await runner.survey(), from: runner.name, at: Date().addingTimeInterval(seconds))
        }
        await bench.service.settle()
      }
      try await withBench(Self.failing(), options) { (bench) async throws in
        #expect(try await bench.client.jobStatus("orders-enrich").acknowledgement == nil)
      }
    }
  }
}
