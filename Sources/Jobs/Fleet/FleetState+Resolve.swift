import FoundationEssentials
import JSON

extension FleetState {
  /// The job that a reference names, case ignored: its id, its native id, the name of one live job, the
  /// name that only ended jobs bear (the newest of them), an unambiguous prefix of an id.
  func resolve(_ reference: String) throws(ReferenceError) -> Job {
    let key = reference.lowercased()
    if let slot = slot(of: key) { return records[slot].job }
    let jobs = records.lazy.filter { $0.runner >= 0 }.map(\.job)
    if let job = jobs.first(where: { $0.nativeID?.lowercased() == key }) { return job }
    if let job = try named(key, reference, in: jobs.filter { $0.name.lowercased() == key }) { return job }
    let prefixed = key.utf8.count < 4 ? [] : jobs.filter { Self.isPrefix(key, of: $0) }
    if prefixed.count > 1 { throw .ambiguous(reference, candidates: prefixed.sorted { $0.id < $1.id }) }
    guard let job = prefixed.first else { throw .notFound(reference, near: near(key, in: Array(jobs))) }
    return job
  }

  private func named(_ key: String, _ reference: String, in bearers: [Job]) throws(ReferenceError) -> Job? {
    let live = bearers.filter { !$0.state.isTerminal }
    if live.count > 1 { throw .ambiguous(reference, candidates: live.sorted { $0.id < $1.id }) }
    if let job = live.first { return job }
    return bearers.max { ($0.endTime ?? $0.observedAt, $0.revision) < ($1.endTime ?? $1.observedAt, $1.revision) }
  }

  /// Of our id, of the engine's, or of the runner's name with a longer piece of the engine's.
  private static func isPrefix(_ key: String, of job: Job) -> Bool {
    if job.id.lowercased().hasPrefix(key) { return true }
    guard let nativeID = job.nativeID?.lowercased() else { return false }
    return nativeID.hasPrefix(key) || "\(job.runner.lowercased())-\(nativeID)".hasPrefix(key)
  }

  /// What may have been meant: names and ids that hold the text, else those that differ by few letters.
  private func near(_ key: String, in jobs: [Job]) -> [Job] {
    guard !key.isEmpty else { return [] }
    let holding = jobs.filter { $0.name.lowercased().contains(key) || $0.id.lowercased().contains(key) }
    if !holding.isEmpty { return Array(holding.sorted(by: Self.livelier).prefix(5)) }
    let length = key.utf8.count
    let close = jobs.filter { abs($0.name.utf8.count - length) <= length / 3 || abs($0.id.utf8.count - length) <= 2 }
    return Array(
      close.prefix(2000)
        .filter { NearMiss.of(key, in: [$0.name, $0.id]) != nil }
        .sorted(by: Self.livelier).prefix(5))
  }

  private static func livelier(_ a: Job, _ b: Job) -> Bool {
    a.state.isTerminal == b.state.isTerminal ? a.name < b.name : !a.state.isTerminal
  }
}
