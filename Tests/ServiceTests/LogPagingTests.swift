import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

struct LogPagingTests {
  private func line(_ second: Double, _ text: String, _ source: String = "tm-1", _ level: LogLine.Level = .info)
    -> LogLine
  {
    LogLine(time: Date(timeIntervalSince1970: 1_700_000_000 + second), level: level, source: source, message: text)
  }

  private func follow(_ rounds: [[LogLine]], limit: Int = 500) async throws -> [String] {
    var seen: [String] = []
    let runner = ScriptedRunner()
    try await withBench(runner) { (bench) async throws in
      var cursor: String?
      for lines in rounds {
        await runner.set { $0.lines = lines.sorted { $0.time < $1.time } }
        var page: LogPage
        repeat {
          page = try await bench.client.jobLogs("orders-enrich", sinceCursor: cursor, limit: limit)
          seen += page.lines.map(\.message)
          cursor = page.cursor
        } while page.lines.count == limit
      }
    }
    return seen
  }

  @Test func `following gives every entry once`() async throws {
    let all = (0..<50).map { line(Double($0) / 3, "\($0)") }
    #expect(try await follow([Array(all[..<10]), Array(all[..<10]), Array(all[..<37]), all]) == all.map(\.message))
  }

  @Test func `entries of one millisecond are told apart`() async throws {
    let all = (0..<6).map { line(1, "\($0)") }
    #expect(try await follow([Array(all[..<2]), Array(all[..<5]), all]) == all.map(\.message))
  }

  @Test func `a source that is merged late loses nothing`() async throws {
    let (first, late) = ([line(5, "a"), line(6, "b")], [line(1, "c", "tm-2"), line(2, "d", "tm-2")])
    #expect(Set(try await follow([first, first + [line(7, "e")] + late])) == ["a", "b", "c", "d", "e"])
  }

  @Test func `more than a page of news comes in the next pages`() async throws {
    let all = (0..<40).map { line(Double($0), "\($0)") }
    #expect(try await follow([Array(all[..<7]), all], limit: 7) == all.map(\.message))
  }

  @Test func `without a cursor the newest are given, and what is left out is said`() async throws {
    let runner = ScriptedRunner()
    let lines = (0..<20).map { line(Double($0), "\($0)") }
    try await withBench(runner) { (bench) async throws in
      await runner.set { $0.lines = lines }
      let page = try await bench.client.jobLogs("orders-enrich", sinceCursor: nil, limit: 5)
      #expect(page.lines.map(\.message) == ["15", "16", "17", "18", "19"])
      #expect(page.truncated)
    }
  }

  @Test(
    arguments: [
      (["level": "WARN"], ["slow", "broken"]), (["contains": "BRO"], ["broken"]), (["regex": "^s.ow$"], ["slow"]),
      (["source": "tm-2"], ["broken"]), (["since": "2023-11-14T22:13:22Z"], ["broken"]),
    ] as [([String: JSONValue], [String])])
  func `entries are chosen by level, text, source and time`(choice: [String: JSONValue], found: [String]) async throws {
    let runner = ScriptedRunner()
    let lines = [line(0, "fine"), line(1, "slow", "tm-1", .warn), line(2, "broken", "tm-2", .error)]
    try await withBench(runner) { (bench) async throws in
      await runner.set { $0.lines = lines }
      let answer = try await bench.call("get_job_logs", choice.merging(["job_id": "orders-enrich"]) { $1 })
      #expect(answer["lines"]?.array?.map { $0["message"]?.string } == found)
    }
  }

  @Test func `a cursor of somebody else's is refused`() async throws {
    try await withBench { (bench) async throws in
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "since_cursor": "{\"tm\":3}"]
      #expect(await bench.refusal("get_job_logs", arguments)?.code == .invalid)
    }
  }
}
