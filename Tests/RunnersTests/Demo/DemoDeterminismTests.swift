import FoundationEssentials
import Jobs
import Runners
import Testing

struct DemoDeterminismTests {
  @Test func `the same seed and time give equal surveys`() async {
    let (one, other) = (Stage(jobs: 300), Stage(jobs: 300))
    for seconds in [0, 1, 7.3, 60, 100, 300] {
      one.time.advance(by: seconds)
      other.time.advance(by: seconds)
      #expect(await one.surveys() == other.surveys())
    }
  }

  @Test func `who asks how often does not matter`() async throws {
    let (often, seldom) = (Stage(jobs: 200), Stage(jobs: 200))
    for _ in 0..<1000 {
      often.time.advance(by: 0.25)
      _ = await often.surveys()
      _ = try? await often.detail("orders-enrich", on: often.flink)
    }
    seldom.time.advance(by: 250)
    #expect(await often.surveys() == seldom.surveys())
    let target = try await often.target("clickstream", on: often.flink)
    #expect(try await often.flink.detail(of: target) == seldom.flink.detail(of: target))
    let request = LogRequest(since: often.time.now.addingTimeInterval(-60), limit: 500)
    #expect(try await often.flink.logs(of: target, request) == seldom.flink.logs(of: target, request))
  }

  @Test func `another seed gives another world`() async {
    let (one, other) = (Stage(seed: 1), Stage(seed: 2))
    #expect(await one.surveys() != other.surveys())
  }

  @Test func `a world that is paused stands still, and goes on where it stood`() async throws {
    let stage = Stage()
    _ = await stage.surveys()
    await stage.flink.world.pause()
    let before = await stage.surveys()
    stage.time.advance(by: 500)
    #expect(await stage.surveys() == before)
    await stage.flink.world.resume()
    let twin = Stage()
    stage.time.advance(by: 30)
    twin.time.advance(by: 30)
    #expect(await stage.surveys() == twin.surveys())
  }

  @Test func `after days without a look it answers with the time of now`() async throws {
    let stage = Stage()
    stage.time.advance(by: 3 * 86_400)
    let seen = try await stage.seen("iot-telemetry", on: stage.flink)
    #expect(seen.state == .running)
    #expect((seen.metrics.checkpointAge ?? .infinity) < 30)
  }

  @Test func `of many jobs one in twenty changes each second`() async throws {
    let stage = Stage(jobs: 4000)
    var before = try await stage.spark.survey().observations
    for _ in 0..<5 {
      stage.time.advance(by: 1)
      let now = try await stage.spark.survey().observations
      let changed = zip(before, now).count { $0 != $1 }
      #expect(before.count == now.count)
      #expect(Double(changed) / Double(now.count) < 0.07)
      #expect(Double(changed) / Double(now.count) > 0.02)
      before = now
    }
  }

  @Test func `ids and names of ten thousand jobs are all different`() async {
    let all = await Stage(jobs: 10_000).surveys().compactMap(\.self).flatMap(\.observations)
    #expect(all.count == 10_000)
    #expect(Set(all.map(\.nativeID)).count == 10_000)
    #expect(Set(all.map(\.name)).count == 10_000)
  }

  @Test(arguments: [0, 1, 5, 23, 24, 100]) func `a fleet has as many jobs as it was asked for`(jobs: Int) async {
    let all = await Stage(jobs: jobs).surveys().compactMap(\.self).flatMap(\.observations)
    #expect(all.count == jobs)
  }
}
