import JSON
import MCP
import Testing

@testable import Jobs
@testable import Service

struct ProtocolResourcesTests {
  private let ada = Caller(user: "ada", face: "mcp", role: .admin)
  private let eve = Caller(user: "eve", face: "mcp", role: .viewer)

  private func read(_ uri: String, _ resources: ServiceResources) async throws -> JSONValue {
    let contents = try await resources.read(uri)
    #expect(contents.count == 1 && contents[0].uri == uri && contents[0].mimeType == "application/json")
    return try JSONValue(parsing: contents[0].text)
  }

  @Test func `the list has the fleet, the audit, the runners and the jobs, page by page`() async throws {
    let jobs = (10..<35).map { ScriptedRunner.job("\($0)aabbccddeeff\($0)", "job-\($0)") }
    try await withBench(ScriptedRunner(jobs: jobs)) { (bench) async throws in
      let resources = ServiceResources(bench.service, for: ada)
      for limit in [1, 3, 4, 5, 7, 100] {
        var (uris, cursor): ([String], String?) = ([], nil)
        repeat {
          let page = try await resources.resources(after: cursor, limit: limit)
          #expect(page.resources.count <= limit)
          uris += page.resources.map(\.uri)
          cursor = page.next
        } while cursor != nil
        #expect(uris.count == 29 && Set(uris).count == 29)
        #expect(uris.prefix(4) == ["fleet://summary", "fleet://timeline", "audit://recent", "runner://flink-prod"])
        #expect(uris.dropFirst(4) == uris.dropFirst(4).sorted()[...])
      }
      for cursor in ["nonsense", "head:-1", "head:99", ""] {
        await #expect(throws: ResourceFailure.badCursor) { try await resources.resources(after: cursor, limit: 9) }
      }
    }
  }

  @Test func `each resource is what its operation reads`() async throws {
    try await withBench { (bench) async throws in
      let resources = ServiceResources(bench.service, for: ada)
      let id = try await bench.orders
      #expect(try await read("job://\(id)", resources)["job_name"] == "orders-enrich")
      #expect(try await read("JOB://Orders-Enrich", resources)["job_id"] == .string(id))
      #expect(try await read("job://\(id)/logs", resources)["lines"]?.array != nil)
      #expect(try await read("job://\(id)/metrics", resources)["series"]?.array != nil)
      #expect(try await read("job://\(id)/timeline", resources)["entries"]?.array != nil)
      #expect(try await read("job://\(id)/diagnosis", resources)["verdict"]?.string != nil)
      #expect(try await read("job://\(id)/analysis", resources)["changes"]?.array != nil)
      #expect(try await read("runner://flink-prod", resources)["runner"] == "flink-prod")
      let summary = try await read("fleet://summary", resources)
      #expect(summary["jobs"] == 1 && summary["by_state"] == ["RUNNING": 1])
    }
  }

  @Test(arguments: [
    "job://nothing-here", "job://", "job:///logs", "job://x/nonsense", "job://x/logs/", "job://x?y=1", "job://x#y",
    "job://%zz", "job://%00", "job://../../etc/passwd", "file:///etc/passwd", "runner://nothing", "fleet://other",
    "job:x",
    "", "audit://",
  ])
  func `what is not there is not found`(uri: String) async throws {
    try await withBench { (bench) async throws in
      let resources = ServiceResources(bench.service, for: ada)
      do throws(ResourceFailure) {
        _ = try await resources.read(uri)
        Issue.record("it was read")
      } catch {
        if case .notFound = error {} else { Issue.record("\(error)") }
      }
      #expect(await !resources.isWatchable(uri))
    }
  }

  @Test func `a name with any characters is written so that it comes back`() {
    for name in ["a b", "50%", "ünï/cödé?#", "x:y@z", "~.-_"] {
      let uri = ResourceAddress.job(name, .logs).uri
      #expect(ResourceAddress(uri) == .job(name, .logs), "\(uri)")
      #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
  }

  @Test func `who did what is for those who may do something`() async throws {
    try await withBench { (bench) async throws in
      _ = try await bench.call("create_savepoint", ["job_id": "orders-enrich"])
      let account = try await read("audit://recent", ServiceResources(bench.service, for: ada))
      #expect(account["entries"]?[0]?["operation"] == "create_savepoint")
      let viewer = ServiceResources(bench.service, for: eve)
      await #expect(throws: ResourceFailure.self) { try await viewer.read("audit://recent") }
      #expect(await !viewer.isWatchable("audit://recent"))
      #expect(try await !viewer.resources(after: nil, limit: 100).resources.map(\.uri).contains("audit://recent"))
    }
  }

  @Test func `what engines say is masked and visible`() async throws {
    let job = ScriptedRunner.job("7f3a9c0011223344", "evil\u{1b}[2J\u{202e}name")
    try await withBench(ScriptedRunner(jobs: [job])) { (bench) async throws in
      let page = try await ServiceResources(bench.service, for: ada).resources(after: nil, limit: 100)
      let title = try #require(page.resources.last?.title)
      #expect(VisibleText.isPlain(title) && title.contains("u{1b}"))
      let summary = try await ServiceResources(bench.service, for: ada).read("fleet://summary")[0].text
      #expect(!summary.utf8.contains(0x1b))
    }
  }
}

struct FleetWatcherTests {
  private let ada = Caller(user: "ada", face: "mcp", role: .admin)

  /// No waiting between looks, and no ticks but those of the fleet.
  private func quick(_ duration: Duration) async throws {
    if duration >= .seconds(1) { try await Task.sleep(for: .seconds(3600)) } else { try Task.checkCancellation() }
  }

  @Test func `a change of a job is told to who watches it, once while nobody reads`() async throws {
    var options = BenchOptions()
    options.pause = quick
    let jobs = [ScriptedRunner.orders, ScriptedRunner.job("aa00112233445566", "other")]
    try await withBench(ScriptedRunner(jobs: jobs), options) { (bench) async throws in
      let resources = ServiceResources(bench.service, for: ada)
      let id = try await bench.orders
      let changes = await resources.changes(of: ["job://\(id)", "job://\(id)/logs", "fleet://summary"], list: true)
      await bench.runner.set { $0.jobs[0].state = .failed }
      try await bench.poll()
      var seen: [ResourceChange] = []
      for await change in changes {
        seen.append(change)
        if seen.count == 3 { break }
      }
      #expect(
        Set(seen) == [
          .updated(uri: "job://\(id)"), .updated(uri: "job://\(id)/logs"), .updated(uri: "fleet://summary"),
        ])
      await bench.runner.set { $0.jobs.append(ScriptedRunner.job("bb00112233445566", "new")) }
      try await bench.poll()
      for await change in changes where change == .listChanged { break }
    }
  }

  @Test func `nobody is followed for nobody`() async throws {
    var options = BenchOptions()
    options.pause = quick
    try await withBench(ScriptedRunner(), options) { (bench) async throws in
      let resources = ServiceResources(bench.service, for: ada)
      let watcher = bench.service.share.watcher
      let id = try await bench.orders
      var readers: [Task<Void, Never>] = []
      for _ in 0..<10 {
        let changes = await resources.changes(of: ["job://\(id)"], list: false)
        readers.append(Task { for await _ in changes {} })
      }
      #expect(await watcher.readerCount == 10)
      for reader in readers { reader.cancel() }
      for reader in readers { await reader.value }
      while await watcher.readerCount > 0 { await Task.yield() }
    }
  }

  @Test(arguments: ["orders-enrich", "other"])
  func `a job that somebody wants to be told of is read before the others`(name: String) async throws {
    var options = BenchOptions()
    options.pause = quick
    let jobs = [ScriptedRunner.orders, ScriptedRunner.job("aa00112233445566", "other")]
    try await withBench(ScriptedRunner(jobs: jobs), options) { (bench) async throws in
      let id = try await bench.fleet.resolve(name).id
      let changes = await ServiceResources(bench.service, for: ada).changes(of: ["job://\(id)"], list: false)
      #expect(await bench.fleet.due(bench.runner.name, limit: 1).map(\.jobID) == [id])
      _ = changes
    }
  }
}
