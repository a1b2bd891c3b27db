import Jobs
import Runners
import Testing

struct DemoProcessTests {
  @Test(arguments: [23, 400]) func `TaskManagers hold as many slots as the survey tells`(jobs: Int) async throws {
    let stage = Stage(jobs: jobs)
    for _ in 0..<12 {
      stage.time.advance(by: 47)
      let slots = try #require(try await stage.flink.survey().slots)
      let managers = try await stage.flink.processes().processes
      #expect(managers.compactMap { $0.slots?.total }.reduce(0, +) >= slots.total)
      let taken = managers.compactMap { $0.slots.map { $0.total - $0.free } }.reduce(0, +)
      #expect(taken == slots.total - slots.free)
      for manager in managers {
        #expect(manager.slots.map { $0.free >= 0 } == true && manager.memoryShare.map { $0 > 0 && $0 < 1 } == true)
        #expect(!manager.dead && manager.heartbeatAge.map { $0 >= 0 && $0 <= 10 } == true)
      }
    }
  }

  @Test func `subtasks run on TaskManagers that there are, and their heap is that of their jobs`() async throws {
    let stage = Stage()
    let target = try await stage.target("fraud-scoring", on: stage.flink)
    let graph = try #require(try await stage.flink.detail(of: target).graph)
    let managers = try await stage.flink.processes().processes
    let places = Set(graph.vertices.flatMap { $0.subtasks.compactMap(\.process) })
    #expect(places.count == 3 && places.isSubset(of: managers.map(\.id)))
    // Its heap fills two minutes from the beginning.
    let before = managers.filter { places.contains($0.id) }.compactMap(\.memoryShare).max() ?? 1
    stage.time.advance(by: 240)
    let after = try await stage.flink.processes().processes.filter { places.contains($0.id) }
    #expect((after.compactMap(\.memoryShare).max() ?? 0) > before)
  }

  @Test func `sources tell what each subtask puts out`() async throws {
    let stage = Stage()
    let target = try await stage.target("clickstream", on: stage.flink)
    let source = try #require(try await stage.flink.detail(of: target).graph?.vertices.first)
    #expect(source.countsOut && source.subtasks.allSatisfy { ($0.recordsOutPerSecond ?? 0) > 0 })
  }

  @Test func `Spark has executors for its jobs, Dataflow says that it has none to tell of`() async throws {
    let stage = Stage()
    let spark = try await stage.spark.processes().processes
    #expect(spark.contains { $0.kind == .worker } && spark.contains { $0.kind == .executor })
    let jobs = Set(try await stage.spark.survey().observations.map(\.nativeID))
    #expect(spark.compactMap(\.jobID).allSatisfy(jobs.contains))
    let dataflow = try await stage.dataflow.processes()
    #expect(dataflow.processes.isEmpty && dataflow.note?.contains("12 of ads-attribution") == true)
    #expect(try await stage.direct.processes().processes.count == 2)
  }
}
