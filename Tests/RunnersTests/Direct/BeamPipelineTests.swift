import FoundationEssentials
import JSON
import Jobs
import Runners
import Testing

private let python = ProcessInfo.processInfo.environment["BEAMTOP_BEAM_PYTHON"].flatMap { ExecutablePath.find($0) }

/// Real Beam pipelines, where `BEAMTOP_BEAM_PYTHON` names a Python that has apache_beam.
@Suite(
  .serialized,
  .enabled(if: python != nil, "BEAMTOP_BEAM_PYTHON names no Python with apache_beam"))
struct BeamPipelineTests {
  private func pipeline(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Pipelines/\(name)").path
  }

  private func runner(_ shop: borrowing Workshop) throws -> DirectRunner {
    let folder = shop.path
    return try shop.runner(grace: .seconds(5)) {
      $0.python = python ?? ""
      $0.workingDirectory = folder
    }
  }

  /// Importing Beam takes seconds.
  private func patiently(_ condition: () async throws -> Bool) async rethrows -> Bool {
    for _ in 0..<8 { if try await eventually(condition) { return true } }
    return false
  }

  @Test func `a batch runs to its end, with several workers too`() async throws {
    let shop = try Workshop()
    let runner = try runner(shop)
    let input = try shop.write("words.txt", "to be or not to be\n")
    for workers in [1, 2] {
      var request = shop.request(
        pipeline("wordcount.py"), id: "direct-\(workers)",
        options: ["parallelism": .int(workers), "input": .string(input)])
      request.arguments = ["--output", "counts-\(workers)"]
      let job = try await runner.run(request)
      #expect(try await patiently { try await runner.seen(job)?.endTime != nil })
      let seen = try await runner.seen(job)
      #expect(seen?.state == .finished, "\(seen?.trouble?.text ?? "")")
      #expect(shop.read("counts-\(workers)").split(separator: "\n").sorted() == ["be 2", "not 1", "or 1", "to 2"])
    }
  }

  @Test(arguments: [1, 2]) func `a batch that fails says at which step and why`(workers: Int) async throws {
    let shop = try Workshop()
    let runner = try runner(shop)
    let job = try await runner.run(shop.request(pipeline("fails_midway.py"), options: ["parallelism": .int(workers)]))
    #expect(try await patiently { try await runner.seen(job)?.endTime != nil })
    let seen = try await runner.seen(job)
    #expect(seen?.state == .failed)
    #expect(seen?.trouble?.text.hasSuffix("BadNumber: number 700 cannot be added [while running 'Check']") == true)
    let failure = try #require(try await runner.detail(of: job).failures?.first)
    #expect(failure.task == "Check" && failure.message == "number 700 cannot be added")
    #expect(failure.trace.contains("in checked") && failure.trace.contains("of the framework"))
    #expect(failure.trace.split(separator: "\n").count < 60)
    let log = try await runner.logs(of: job, LogRequest())
    #expect(log.contains { $0.level == .info && $0.message.hasSuffix("number 600 is good") })
  }

  @Test func `a stream is seen live and cancelled`() async throws {
    let shop = try Workshop()
    let runner = try runner(shop)
    let job = try await runner.run(stream(shop))
    #expect(try await patiently { try await ticks(of: job, runner) > 2 })
    #expect(try await runner.cancel(job, withSavepoint: false, deadline: .now + .seconds(20)).state == .canceled)
    let session = try #require(runner.folder(job, attempt: 1).start())
    #expect(ProcessSession(leader: session.process, mark: session.mark).members().isEmpty)
  }

  /// With several processes Beam's local runner takes an unbounded input for a short one, and soon ends: either is seen.
  @Test func `a stream is scaled by starting it again with more workers`() async throws {
    let shop = try Workshop()
    let runner = try runner(shop)
    let job = try await runner.run(stream(shop))
    #expect(try await patiently { try await ticks(of: job, runner) > 2 })
    #expect(try await runner.scale(job, to: 2, deadline: soon).effective)
    let command = try await runner.configuration(of: job).engine["process"]?["command"]?.array?.compactMap(\.string)
    #expect(command?.contains("--direct_num_workers=2") == true)
    #expect(
      try await patiently {
        if try await runner.seen(job)?.endTime != nil { return true }
        return try await runner.configuration(of: job).engine["process"]?["processes"]?.int ?? 0 > 2
      })
    guard try await runner.seen(job)?.endTime == nil else { return }
    #expect(try await runner.cancel(job, withSavepoint: false, deadline: .now + .seconds(20)).state == .canceled)
  }

  private func stream(_ shop: borrowing Workshop) -> SubmitRequest {
    var request = shop.request(pipeline("ticks.py"))
    request.type = .streaming
    return request
  }

  private func ticks(of job: JobTarget, _ runner: DirectRunner) async throws -> Int {
    try await runner.logs(of: job, LogRequest()).filter { $0.message.contains("tick at") }.count
  }
}
