import FoundationEssentials
import JSON
import Jobs
import MCP
import Testing

@testable import Service

struct BrevityTests {
  private let caller = Caller(user: "ada", face: "mcp", role: .admin)

  private func list(_ bench: Bench, isForModels: Bool, _ arguments: [String: JSONValue] = [:]) async throws -> JSONValue
  {
    try await ServiceTools(bench.service, for: caller)
      .call("list_jobs", arguments, ToolContext(isForModels: isForModels))
  }

  @Test func `a model is told of fifty jobs at a time, a program of all`() async throws {
    let jobs = (0..<120).map { ScriptedRunner.job(String(format: $0), "job\($0)") }
    try await withBench(ScriptedRunner(jobs: jobs)) { (bench) async throws in
      #expect(try await list(bench, isForModels: false)["jobs"]?.array?.count == 120)
      let first = try await list(bench, isForModels: true)
      #expect(first["jobs"]?.array?.count == 50)
      let next = try await list(bench, isForModels: true, ["cursor": first["next_cursor"] ?? .null])
      #expect(next["jobs"]?.array?.count == 50 && next["jobs"]?[0] != first["jobs"]?[0])
      #expect(try await list(bench, isForModels: true, ["limit": 110])["jobs"]?.array?.count == 110)
    }
  }

  @Test func `every limit is one of its operation's, which says it`() throws {
    for (name, limit) in Brevity.limits {
      let schema = try #require(Operations.named[name]?.input.value["properties"]?[limit.argument])
      #expect(schema["description"]?.string?.contains("\(limit.most) where a model reads") == true, "\(name)")
    }
  }

  @Test func `every operation says how it is used, in few words`() {
    #expect(Set(Operations.guidance.keys) == Set(Operations.table.map(\.name)))
    for operation in Operations.table {
      #expect(operation.description.count <= 700, "\(operation.name)")
      if operation.isDestructive { #expect(operation.description.contains("dry_run"), "\(operation.name)") }
    }
  }

  @Test func `a thinned series has the means, and gaps where nothing was`() {
    let times = (0..<10).map { Date(timeIntervalSince1970: Double($0)) }
    let series = MetricSeries(name: "cpu", times: times, values: [1, 3, 5, 7, .nan, .nan, 2, .nan, 4, 4])
    let thin = series.thinned(to: 5)
    #expect(thin.times.map(\.timeIntervalSince1970) == [1, 3, 5, 7, 9])
    #expect(thin.values.map { $0.isNaN ? -1 : $0 } == [2, 6, -1, 2, 4])
    #expect(series.thinned(to: 3).times.count == 3 && series.thinned(to: 10).times.count == 10)
  }

  @Test func `of a timeline the newest are told`() async throws {
    try await withBench { (bench) async throws in
      for number in 1...5 {
        await bench.fleet.record(
          TimelineEntry(time: bench.fleet.now(), kind: .action, severity: .ok, text: "entry \(number)"))
      }
      let answer = try await bench.call("get_job_timeline", ["limit": 2])
      #expect(answer["entries"]?.array?.compactMap { $0["text"]?.string } == ["entry 4", "entry 5"])
    }
  }
}

extension String {
  fileprivate init(format number: Int) {
    let digits = String(number, radix: 16)
    self = String(repeating: "a", count: 16 - digits.count) + digits
  }
}
