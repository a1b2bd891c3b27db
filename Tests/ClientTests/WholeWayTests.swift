import BeamMCPClient
import FoundationEssentials
import Jobs
import MCP
import Runners
import Service
import Synchronization
import Testing

/// The library against the whole server, over sockets.
@Suite(.timeLimit(.minutes(3)), .serialized) struct WholeWayTests {
  @Test func `the example of the page does what it says`() async throws {
    let said = Mutex<[String]>([])
    try await DemoServer().serving { url in
      try await tour(of: url, key: nil, pipeline: #filePath) { line in said.withLock { $0.append(line) } }
    }
    let lines = said.withLock { $0 }
    #expect(lines.contains { $0.hasSuffix("jobs on 4 runners") }, "\(lines)")
    #expect(lines.contains { $0.hasSuffix("runs with 4 instead of 2") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("its state is saved in ") }, "\(lines)")
    #expect(lines.last == "it is CANCELED", "\(lines)")
  }

  @Test func `the page shows the example that is compiled`() throws {
    let root = #filePath.replacing("/Tests/ClientTests/WholeWayTests.swift", with: "")
    let page = try String(contentsOfFile: root + "/docs/client.md", encoding: .utf8)
    let example = try String(contentsOfFile: root + "/Tests/ClientTests/Example.swift", encoding: .utf8)
    #expect(
      page.contains("```swift\n\(example)```"), "docs/client.md must hold Tests/ClientTests/Example.swift as it is")
  }

  @Test func `what the events tell comes to the same as what a call answers`() async throws {
    try await DemoServer().serving { url in
      let client = try BeamMCPClient(url: url)
      var known: [String: Job] = [:]
      var changes = 0
      for await event in client.events {
        switch event {
        case .snapshot(let snapshot): known = Dictionary(uniqueKeysWithValues: snapshot.jobs.map { ($0.id, $0) })
        case .change(let change):
          for job in change.jobs { known[job.id] = job }
          for id in change.removed { known[id] = nil }
          changes += 1
        case .connected, .alive, .disconnected, .timeline: break
        }
        if changes == 3 { break }
      }
      let listed = try await client.listJobs()
      #expect(Set(listed.map(\.id)) == Set(known.keys))
      await client.close()
    }
  }

  @Test func `a server in this process tells the same kinds of events`() async throws {
    let (near, far) = InMemoryTransport.pair()
    let runners = DemoFleet.runners(seed: 1, jobs: 23, paused: false).map { ConfiguredRunner($0) }
    let service = Service(fleet: Fleet(), runners: runners, policy: Policy(pipelineRoots: ["/"]), stateDirectory: nil)
    let caller = Caller(user: "ops", face: "console", role: .admin)
    let server = MCPServer(Implementation(name: "beamtop", version: "1"), tools: service.tools(for: caller))
    await service.start()
    let life = Task {
      await withDiscardingTaskGroup { group in
        group.addTask { await service.run() }
        group.addTask { await server.serve(far) }
      }
    }
    let client = BeamMCPClient(transport: near)
    var told: [FleetEvent] = []
    for await event in client.events {
      told.append(event)
      if case .change(let change) = event, !change.jobs.isEmpty { break }
    }
    await client.close()
    life.cancel()
    #expect(told.first == .connected)
    guard case .snapshot(let snapshot) = told.dropFirst().first else { return #expect(Bool(false), "\(told)") }
    guard case .change(let change) = told.last else { return #expect(Bool(false), "\(told)") }
    #expect(change.revision > snapshot.revision)
    #expect(snapshot.runners.count == 4)
  }

  @Test func `a hundred calls at once go over connections that are kept`() async throws {
    try await DemoServer().serving { url in
      let client = try BeamMCPClient(url: url)
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<100 { group.addTask { try await client.listRunners().count } }
        for try await count in group { #expect(count == 4) }
      }
      let error = await #expect(throws: ClientError.self) { try await client.jobStatus("nothing-of-the-kind") }
      #expect(error?.code == .notFound)
      await client.close()
    }
  }
}
