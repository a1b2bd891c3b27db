import BeamMCPClient
import FoundationEssentials
import Glibc
import Jobs
import Testing

/// Prints what the way from the service to a client costs; run in release with BEAMTOP_FIGURES set. No figure fails it.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BEAMTOP_FIGURES"] != nil), .serialized)
struct FiguresTests {
  private static func fleet(_ count: Int) -> [Observation] {
    (0..<count).map { number in
      var job = ScriptedRunner.job(format(number), "pipeline-\(number)-enrich")
      job.metrics.recordsInPerSecond = Double(number) * 1.5
      job.metrics.recordsOutPerSecond = Double(number)
      job.metrics.busy = 0.4
      job.metrics.backpressure = 0.1
      job.metrics.watermarkLag = 3.25
      if number % 7 == 0 { job.actions.refusals[.scale] = "the scheduler is not adaptive" }
      return job
    }
  }

  private static func format(_ number: Int) -> String {
    let digits = String(number &* 2_654_435_761 % 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func measured(_ name: String, _ rounds: Int, _ body: () async throws -> Void) async rethrows {
    var (walls, processors): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      let start = (milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_PROCESS_CPUTIME_ID))
      try await body()
      walls.append(milliseconds(CLOCK_MONOTONIC) - start.0)
      processors.append(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - start.1)
    }
    walls.sort()
    processors.sort()
    print(
      "\(name): wall median \(walls[rounds / 2]) ms, best \(walls[0]) ms; processor median "
        + "\(processors[rounds / 2]) ms, best \(processors[0]) ms")
  }

  private func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }

  @Test func `a page of ten thousand jobs, and deltas of five hundred`() async throws {
    let runner = ScriptedRunner(jobs: FiguresTests.fleet(10_000))
    try await withBench(runner) { (bench) async throws in
      try await measured("page of 10000 jobs", 11) {
        let page = try await bench.client.listJobs(since: nil, cursor: nil, limit: nil)
        #expect(page.jobs.count == 10_000)
      }
      var revision = try await bench.client.listJobs(since: nil, cursor: nil, limit: nil).revision
      var round = 0.0
      try await measured("delta of 500 jobs, poll included", 21) {
        round += 1
        await runner.set { [round] runner in
          for index in 0..<500 { runner.jobs[index].metrics.recordsInPerSecond = round * 1000 + Double(index) }
        }
        try await bench.poll()
        let page = try await bench.client.listJobs(since: revision, cursor: nil, limit: nil)
        #expect(page.jobs.count == 500)
        revision = page.revision
      }
      try await measured("poll alone", 21) { try await bench.poll() }
      let id = try await bench.client.jobStatus("pipeline-78-enrich").id
      try await measured("status of one by its id", 101) { _ = try await bench.client.jobStatus(id) }
      try await measured("scale, done at once", 101) { _ = try await bench.client.scaleJob(id, to: 4) }
    }
  }
}
