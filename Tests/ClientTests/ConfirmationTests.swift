import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import MCP
import Runners
import Service
import Synchronization
import Testing

/// The library before a whole server that does nothing destructive without its user's word, in both eras.
@Suite(.timeLimit(.minutes(3)), .serialized) struct ConfirmationTests {
  private func running(_ client: BeamMCPClient) async throws -> Job {
    func found() async throws -> Job? {
      try await client.listJobs().first { $0.state == .running && $0.type == .streaming && $0.runner == "flink-prod" }
    }
    // A server that has just begun has asked no engine yet.
    let end = ContinuousClock.now + .seconds(10)
    while try await found() == nil, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
    return try #require(try await found())
  }

  private func serving(_ isOlder: Bool, _ body: (String) async throws -> Void) async throws {
    try await DemoServer(confirm: .require, isOlder: isOlder).serving(body)
  }

  @Test(arguments: [false, true])
  func `over HTTP a yes of the handler does what it was shown`(isOlder: Bool) async throws {
    let asked = Mutex<[ConfirmationRequest]>([])
    try await serving(isOlder) { url in
      let client = try BeamMCPClient(url: url) { request in
        asked.withLock { $0.append(request) }
        return true
      }
      let job = try await running(client)
      #expect(try await client.scaleJob(job.id, to: 3).parallelism == 3)
      let requests = asked.withLock { $0 }
      #expect(requests.count == 1 && requests.first?.call?.tool == "scale_job")
      #expect(requests.first?.message.contains("(scale_job on \(job.id))") == true, "\(requests)")
      await client.close()
    }
  }

  @Test(arguments: [false, true])
  func `over HTTP a no of the handler does nothing`(isOlder: Bool) async throws {
    try await serving(isOlder) { url in
      let client = try BeamMCPClient(url: url) { _ in false }
      let job = try await running(client)
      let error = await #expect(throws: ClientError.self) { try await client.cancelJob(job.id, withSavepoint: false) }
      #expect(error?.message.contains("declined") == true, "\(error as Any)")
      #expect(try await client.jobStatus(job.id).state == .running)
      // What was confirmed before needs no second question, and lends its word to nothing else.
      let call = ToolCall("scale_job", ["job_id": .string(job.id), "parallelism": 3])
      #expect(try await client.call(call, isConfirmed: true)["parallelism"] == 3)
      await #expect(throws: ClientError.self) { try await client.cancelJob(job.id, withSavepoint: false) }
      await client.close()
    }
  }

  @Test(arguments: [false, true])
  func `over HTTP nobody to ask is told as such, with the way out`(isOlder: Bool) async throws {
    try await serving(isOlder) { url in
      let client = try BeamMCPClient(url: url)
      let job = try await running(client)
      let error = await #expect(throws: ClientError.self) { try await client.cancelJob(job.id, withSavepoint: false) }
      #expect(error?.code == .denied, "\(error as Any)")
      #expect(error?.message.contains("needs its user's word") == true)
      #expect(error?.hint?.contains(isOlder ? "the console" : "onConfirmation") == true)
      #expect(try await client.jobStatus(job.id).state == .running)
      await client.close()
    }
  }

  @Test func `so it is in one process`() async throws {
    let runners = DemoFleet.runners(seed: 1, jobs: 23, paused: false).map { ConfiguredRunner($0) }
    let service = Service(fleet: Fleet(), runners: runners, policy: Policy(confirm: .require), stateDirectory: nil)
    let caller = Caller(user: "ops", face: "mcp", role: .admin)
    let server = service.server(for: caller, as: Implementation(name: "beamtop", version: "1"))
    let (near, far) = InMemoryTransport.pair()
    await service.start()
    let life = Task {
      await withDiscardingTaskGroup { group in
        group.addTask { await service.run() }
        group.addTask { await server.serve(far) }
      }
    }
    let client = BeamMCPClient(transport: near) { $0.call?.tool == "scale_job" }
    let job = try await running(client)
    #expect(try await client.scaleJob(job.id, to: 3).parallelism == 3)
    await #expect(throws: ClientError.self) { try await client.drainJob(job.id) }
    await client.close()
    life.cancel()
  }
}
