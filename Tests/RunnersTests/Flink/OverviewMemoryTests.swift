import FoundationEssentials
import HTTP
import Jobs
import Testing

@testable import Runners

struct OverviewMemoryTests {
  static func row(_ id: Int, _ name: String = "a", state: String = "RUNNING", duration: Int = 1) -> String {
    let jid = FlinkID.hex(0) + FlinkID.hex(UInt64(id))
    return #"{"jid":"\#(jid)","name":"\#(name)","start-time":5,"end-time":-1,"duration":\#(duration),"state":"\#(state)","#
      + #""last-modification":7,"tasks":{"running":1,"canceling":0,"canceled":0,"total":1,"created":0,"scheduled":0,"#
      + #""deploying":0,"reconciling":0,"finished":0,"initializing":0,"failed":0},"jobType":"BATCH"}"#
  }

  static func overview(_ rows: [String]) -> HTTPResponse {
    HTTPResponse(status: 200, body: Data((#"{"jobs":["# + rows.joined(separator: ",") + "]}").utf8))
  }

  func take(_ memory: inout OverviewMemory, _ rows: [String]) throws -> Int {
    try memory.take(OverviewMemoryTests.overview(rows), from: "x")
    return memory.decoded
  }

  @Test func `only what changed is decoded, and a duration is no change`() throws {
    var memory = OverviewMemory()
    #expect(try take(&memory, (0..<5).map { Self.row($0) }) == 5)
    #expect(try take(&memory, (0..<5).map { Self.row($0, duration: 22) }) == 0)
    #expect(try take(&memory, (0..<5).map { Self.row($0, state: $0 == 3 ? "FAILED" : "RUNNING", duration: 333) }) == 1)
    #expect(memory.records.map(\.state) == ["RUNNING", "RUNNING", "RUNNING", "FAILED", "RUNNING"])
  }

  @Test func `jobs may come, go and change places`() throws {
    var memory = OverviewMemory()
    _ = try take(&memory, [1, 2, 3].map { Self.row($0, "job \($0)") })
    #expect(try take(&memory, [4, 3, 1].map { Self.row($0, "job \($0)", duration: 9) }) == 1)
    #expect(memory.records.map(\.name) == ["job 4", "job 3", "job 1"])
    #expect(try take(&memory, []) == 0)
    #expect(memory.records.isEmpty)
  }

  @Test(arguments: [#"{\"jid\":\"x\",\"duration\":12}"#, #"duration\""#, #"]}],{"#, #"\\"#, #"\u001b[31mred"#, "jid", "duration"])
  func `a hostile name breaks nothing`(name: String) throws {
    var memory = OverviewMemory()
    #expect(try take(&memory, [Self.row(1, name), Self.row(2)]) == 2)
    #expect(try take(&memory, [Self.row(1, name, duration: 77), Self.row(2)]) == 0)
    #expect(try take(&memory, [Self.row(1, name + "x"), Self.row(2)]) == 1)
    #expect(memory.records.first?.id == FlinkID.hex(0) + FlinkID.hex(1))
  }

  @Test(arguments: ["", "null", "[]", "{}", #"{"jobs":{}}"#, #"{"jobs":[{"name":"a"}]}"#, #"{"jobs":[{"jid":"1"}"#, "<html>", #"{"jobs":[{"jid":"1"}]}"#, #"{"error":["x"]}"#, "}}}}"])
  func `nonsense is malformed and what was known stays`(text: String) throws {
    var memory = OverviewMemory()
    _ = try take(&memory, [Self.row(1)])
    #expect(throws: RunnerError.self) {
      try memory.take(HTTPResponse(status: 200, body: Data(text.utf8)), from: "http://flink")
    }
    #expect(memory.records.count == 1)
    #expect(try take(&memory, [Self.row(1)]) == 0)
  }

  @Test(arguments: ["flink-2.3", "flink-1.20"]) func `both versions are read`(version: String) throws {
    guard case .reply(let response) = ScriptedFlink.Answer.recorded("jobs-overview-mixed", of: version) else { return }
    var memory = OverviewMemory()
    try memory.take(response, from: "x")
    #expect(Set(memory.records.map(\.state)) == ["FAILED", "RESTARTING", "CANCELED", "FINISHED"])
    #expect(memory.records.allSatisfy { ($0.type == nil) == (version == "flink-1.20") })
    #expect(memory.records.first { $0.name == "crash-loop" }?.tasks.total == 3)
  }
}
