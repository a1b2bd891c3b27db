import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

// Two jobs beside each other, or one at two moments.
extension Resolver {
  func compare(_ jobs: [Job]) -> Outcome {
    let pair = around.lazy.compactMap { if case .set(let jobs, _) = $0, jobs.count == 2 { jobs } else { nil } }.first
    // `compare it with clickstream`
    let spoken = scene.spokenOf?.named ?? scene.selected.map { [$0] } ?? []
    if jobs.count == 1, spoken.count == 1, spoken != jobs, scene.saysIt {
      return compare(spoken + jobs)
    }
    // `the graph of orders, then compare it with clickstream`
    let before = self.before.lazy.compactMap { if case .job(let job) = $0 { job } else { nil } }.first
    if jobs.count == 1, let before, before != jobs[0], scene.saysIt { return compare([before] + jobs) }
    let jobs = jobs.isEmpty ? pair ?? scene.bothSpokenOf ?? [] : jobs
    guard jobs.count == 2 else {
      let one = jobs.first.map { " with \($0.name)" } ?? ""
      return .clarify("Which two jobs shall I compare\(one)? For example: compare orders and payments.")
    }
    return .calls([ToolCall("compare_jobs", ["job_ids": .array(jobs.map { .string($0.id) })])])
  }

  func compare(_ target: Target, _ from: Date, _ to: Date) -> Outcome {
    switch settle(target, "compare", isWrite: false) {
    case .question(let text): return .clarify(text)
    case .jobs(let jobs, _):
      guard jobs.count == 1 else { return .clarify("Which one job shall I compare at these two moments? " + known) }
      // Without the later one it is now.
      let spoken = to == scene.utterance.now ? ["from": from] : ["from": from, "to": to]
      let moments = spoken.mapValues { JSONValue.optional($0) }
      return .calls([ToolCall("compare_jobs", moments.merging(["job_id": .string(jobs[0].id)]) { $1 })])
    }
  }
}
