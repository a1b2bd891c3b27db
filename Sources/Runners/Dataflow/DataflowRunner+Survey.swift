import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  /// Jobs that ended are shown so long, as far as Google tells of them.
  private static let shown = 86_400.0
  /// Jobs that begin and end between two surveys are found so many seconds later at the latest.
  private static let endedPace = 30.0
  /// Google's list of what ended may come a little late.
  private static let overlap = 120.0
  /// Jobs that are in no list any more and are asked for by themselves, in one survey.
  private static let lookups = 16

  private var region: String? { settings.region == DataflowSettings.everywhere ? nil : settings.region }

  package func survey() async throws(RunnerError) -> Survey {
    var list = active
    let listed = try await list.read(rest, region, filter: "ACTIVE", .survey)
    active = list
    let ids = Set(listed.jobs.map(\.place.id))
    let gone = live.filter { !ids.contains($0.place.id) && !listed.failed.contains($0.place.region) }
    var flaws = flaws(of: listed)
    if !gone.isEmpty || endedAt.map({ now().timeIntervalSince($0) >= DataflowRunner.endedPace }) ?? true {
      try await readEnded(&flaws)
    }
    live = listed.jobs + (try await stragglers(gone))
    for job in live { regions[job.place.id] = job.place.region }
    forget()
    adopt()
    own.prune { Set(live.map(\.place.id)).union(past.keys) }
    var survey = Survey(
      observations: observations() + launches.stillborn(at: now(), python: settings.programs.python), version: "v1b3")
    survey.warning = flaws.isEmpty ? nil : flaws.joined(separator: "; ")
    return survey
  }

  private func flaws(of reading: DataflowList.Reading) -> [String] {
    var flaws: [String] = []
    if !reading.failed.isEmpty {
      flaws.append(
        "Google could not ask \(reading.failed.sorted().joined(separator: ", ")): jobs there are as last known")
    }
    if reading.lost > 0 { flaws.append("\(reading.lost) jobs of the list cannot be read, and are left out") }
    if reading.isCut { flaws.append("there are more jobs than can be listed: name a region, or another project") }
    return flaws
  }

  /// What has ended since the last time, and at first in the last day.
  private func readEnded(_ flaws: inout [String]) async throws(RunnerError) {
    let began = now()
    var list = ended
    let since = endedSince ?? began.addingTimeInterval(-DataflowRunner.shown)
    let reading = try await list.read(rest, region, filter: "TERMINATED", endedSince: since, .survey)
    ended = list
    for job in reading.jobs where job.observation.state.isTerminal {
      past[job.place.id] = job
      regions[job.place.id] = job.place.region
    }
    (endedSince, endedAt) = (began.addingTimeInterval(-DataflowRunner.overlap), began)
    if reading.lost > 0 { flaws.append("\(reading.lost) ended jobs cannot be read, and are left out") }
  }

  /// Jobs that were listed as live and are in neither list now: asked for by themselves. What cannot be asked stays as it
  /// was last known.
  private func stragglers(_ gone: [DataflowJob]) async throws(RunnerError) -> [DataflowJob] {
    let missing = gone.filter { past[$0.place.id] == nil }
    let rest = self.rest
    let answers = await forEach(Array(missing.prefix(DataflowRunner.lookups))) { (job) async throws(RunnerError) in
      try await rest.get(
        DataflowPath.job(job.place), [("view", "JOB_VIEW_SUMMARY"), ("fields", DataflowJob.fields)], .survey)
    }
    var kept = Array(missing.dropFirst(DataflowRunner.lookups))
    for (job, answer) in zip(missing, answers) {
      switch answer {
      case .failure(.noSuchJob): break
      case .failure: kept.append(job)
      case .success(let row):
        let read = DataflowJob(row, region: job.place.region) ?? job
        if read.observation.state.isTerminal { past[read.place.id] = read } else { kept.append(read) }
      }
    }
    return kept
  }

  private func forget() {
    let listed = Set(live.map(\.place.id))
    let oldest = now().addingTimeInterval(-DataflowRunner.shown)
    past = past.filter { !listed.contains($0.key) && ($0.value.observation.endTime ?? now()) > oldest }
    guard regions.count > listed.count + past.count + 64 || details.count > 64 || messages.count > 64 else { return }
    regions = regions.filter { listed.contains($0.key) || past[$0.key] != nil || own.names[$0.key] != nil }
    details = details.filter { abs(now().timeIntervalSince($0.value.askedAt)) < 900 && regions[$0.key] != nil }
    messages = messages.filter { abs(now().timeIntervalSince($0.value.usedAt)) < 120 }
  }

  /// Gives each pipeline's client, and each launch whose answer was lost, the job that it became.
  private func adopt() {
    launches.load(at: now())
    if launches.all.isEmpty && own.doubtful.isEmpty { return }
    let jobs = live + past.values
    launches.nameJobs { DataflowJobID.told(in: $0) }
    let rows = jobs.map { (id: $0.place.id, name: $0.observation.name, start: $0.created) }
    own.adopt(launches.adopt(rows, besides: own.names.nativeIDs), launches)
    for jobID in own.doubtful.keys {
      let name = own.requests[jobID].map { DataflowProgram.jobName($0.name) }
      let mine = rows.filter { $0.name == name && own.names[$0.id] == nil && own.mayBe(jobID, start: $0.start) }
      if let job = mine.min(by: { $0.start < $1.start }) { own.name(jobID, job.id) }
    }
  }

  private func observations() -> [Observation] {
    let ours = !own.names.all.isEmpty || !replacing.isEmpty
    let ended = past.values.sorted { ($0.created, $0.place.id) > ($1.created, $1.place.id) }
    return (live + ended).map { job in
      var seen = job.observation
      if let known = details[seen.nativeID]?.workers, !seen.state.isTerminal { seen.parallelism = known }
      guard ours else { return seen }
      seen.submittedAs = own.names[seen.nativeID]
      if replacing.contains(seen.nativeID), !seen.state.isTerminal { seen.state = .restarting }
      return seen
    }
  }
}
