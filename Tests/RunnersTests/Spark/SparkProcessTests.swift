import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct SparkProcessTests {
  private static let app = "app-20261123085558-0006"
  private static let place = "GET http://driver:4040/api/v1/applications/\(app)/allexecutors"
  private static let page = "<li><a href=\"http://driver:4040\">Application Detail UI</a></li>"

  private static func script(_ executors: ScriptedSpark.Answer) -> [String: [ScriptedSpark.Answer]] {
    [
      "GET http://master/json/": [.recorded("master-json-client-mode-app.json")],
      "GET http://127.0.0.1:18081/log/": [ScriptedSpark.log("")],
      "GET http://master/app/": [.text(page, type: "text/html")],
      place: [.json([["id": "driver", "executorLogs": [:]]]), executors],
    ]
  }

  @Test func `workers and executors tell what they hold`() async throws {
    let spark = ScriptedSpark(Self.script(.recorded("streaming-driver-allexecutors.json")))
    let runner = spark.runner()
    _ = try await runner.survey()
    let told = try await runner.processes()
    let workers = told.processes.filter { $0.kind == .worker }
    #expect(!workers.isEmpty && workers.allSatisfy { $0.slots != nil && !$0.dead && $0.memoryMax ?? 0 > 0 })
    let executor = try #require(told.processes.first { $0.kind == .executor })
    #expect(executor.id == "0" && executor.host == "127.0.0.1" && executor.jobID == Self.app && !executor.dead)
    #expect(executor.memoryUsed == 6_021_558 && executor.memoryMax == 133_378_867)
    #expect(executor.shuffleRead == 4746 && executor.shuffleWritten == 4746)
    #expect(executor.gcShare.map { $0 > 0 && $0 < 1 } == true)
    #expect(told.processes.first { $0.kind == .driver }?.jobID == Self.app)
    let asked = await spark.asked("allexecutors").count
    _ = try await runner.processes()
    #expect(await spark.asked("allexecutors").count == asked, "who asks again within five seconds costs nothing")
  }

  @Test func `a lost executor is dead and says why, one that was let go is gone`() async throws {
    let gone = "2026-11-23T08:54:31.774GMT"
    let rows: JSONValue = [
      ["id": "driver", "hostPort": "10.0.0.7:40871", "isActive": true],
      [
        "id": "1", "hostPort": "10.0.0.8:1", "isActive": false, "removeTime": .string(gone),
        "removeReason": "Killed by driver",
      ],
      [
        "id": "2", "hostPort": "10.0.0.9:1", "isActive": false, "removeTime": .string(gone),
        "removeReason": "Command exited with code 137",
      ],
    ]
    let spark = ScriptedSpark(Self.script(.json(rows)))
    let runner = spark.runner()
    _ = try await runner.survey()
    let executors = try await runner.processes().processes.filter { $0.kind == .executor }
    #expect(executors.map(\.id) == ["2"] && executors[0].dead && executors[0].host == "10.0.0.9")
    #expect(executors[0].remark == "Command exited with code 137")
  }

  @Test func `executors that cannot be read are missed aloud`() async throws {
    let spark = ScriptedSpark(Self.script(.failure(.timedOut("GET took 3 s"))))
    let runner = spark.runner()
    _ = try await runner.survey()
    let told = try await runner.processes()
    #expect(told.processes.allSatisfy { $0.kind == .worker })
    #expect(told.note == "the executors of 1 of 1 running applications are not read yet")
  }
}
