import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import MCP
import Runners
import Service
import Testing

/// Advice is only as good as its calls: every one that is given for a whole fleet is one that the server takes.
struct AdviceOnFleetTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every call that an analysis of the demo fleet names passes a dry run`(seed: UInt64) async throws {
    let runners = DemoFleet.runners(seed: seed, jobs: 40).map { ConfiguredRunner($0) }
    let fleet = Fleet()
    let service = Service(
      fleet: fleet, runners: runners, policy: Policy(pipelineRoots: ["/"]), stateDirectory: nil)
    let caller = Caller(user: "ops", face: "test", role: .admin)
    await service.start()
    for runner in runners {
      await fleet.apply(try await runner.runner.survey(), from: runner.runner.name, at: Date())
    }
    var parameters: Set<String> = []
    for job in await fleet.delta(since: nil).jobs {
      let answer = try await service.call("analyze_job_performance", ["job_id": .string(job.id)], by: caller)
      let analysis = try answer.decoded(as: PerformanceAnalysis.self)
      for change in analysis.changes {
        parameters.insert(change.parameter)
        #expect((change.call == nil) == (change.noCall != nil))
        guard let call = change.call else { continue }
        var arguments = call.arguments
        arguments["dry_run"] = true
        do { _ = try await service.call(call.tool, arguments, by: caller) } catch {
          Issue.record("\(job.name) \(change.parameter): \(error)")
        }
      }
    }
    #expect(parameters.contains("parallelism"), "a bottleneck is among the incidents: \(parameters)")
  }
}
