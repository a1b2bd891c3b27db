import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

/// Looks at one job through the client, and remembers what of its timeline is old.
struct Lookout: Sendable {
  struct Look: Sendable {
    var job: Job
    var sighting: Sighting
    /// The worst finding.
    var finding: Diagnosis.Finding?

    init(_ job: Job, _ sighting: Sighting, _ finding: Diagnosis.Finding? = nil) {
      (self.job, self.sighting, self.finding) = (job, sighting, finding)
    }

    /// Of a job that was not looked at closely yet.
    init(_ job: Job, at time: Date) {
      self.init(job, Sighting(time: time, state: job.state, parallelism: job.parallelism))
    }
  }

  private let id: String
  private let link: Link
  /// The newest entry of the timeline that was seen; nil before the first look.
  private var newest: Int?

  init(_ id: String, _ link: Link) { (self.id, self.link) = (id, link) }

  mutating func look(at time: Date) async throws(ClientError) -> Look {
    let job = try await link.client.jobStatus(id)
    var sighting = Sighting(time: time, state: job.state, parallelism: job.parallelism)
    sighting.isStale = job.stale
    guard !job.state.isTerminal else { return Look(job, sighting) }
    sighting.foreign = try await news().last
    let finding = try await link.client.diagnose(id).findings.first
    let analysis = try await link.client.analyzePerformance(id)
    if let change = analysis.changes.first(where: { $0.call?.tool == "scale_job" }),
      let parallelism = change.call?.arguments["parallelism"]?.int
    {
      sighting.advice = Sighting.Advice(parallelism: parallelism, why: change.justification)
    }
    return Look(job, sighting, finding)
  }

  /// What we did ourselves is no news.
  mutating func forgetNews() async { _ = try? await news() }

  /// What was done to the job through the server since the last look, for people.
  private mutating func news() async throws(ClientError) -> [String] {
    let entries = try await link.client.timeline(of: id, durationSeconds: 3600)
    let old = newest
    newest = max(old ?? 0, entries.map(\.id).max() ?? 0)
    guard let old else { return [] }
    return entries.filter { $0.kind == .action && $0.id > old }.map { entry in
      entry.text + (entry.actor.map { " by \($0)" } ?? "")
    }
  }
}
