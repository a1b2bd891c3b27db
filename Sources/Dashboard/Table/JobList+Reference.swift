import FoundationEssentials
package import Jobs

/// What a typed name of a job led to.
package enum Reference: Sendable, Hashable {
  case found(Job)
  case ambiguous([Job])
  case missing
}

extension JobList {
  /// The job that a word names, by the contract's order (§1): our id, the engine's, a name that one live job bears, a name
  /// that only ended jobs bear (the newest of them), an unambiguous beginning of an id.
  package func find(_ word: String) -> Reference {
    let wanted = word.lowercased()
    if let job = self[word] { return .found(job) }
    let all = self.all
    if let job = all.first(where: { $0.id.lowercased() == wanted || $0.nativeID?.lowercased() == wanted }) {
      return .found(job)
    }
    let named = all.filter { $0.name.lowercased() == wanted }
    let live = named.filter { !$0.state.isTerminal }
    if live.count == 1 { return .found(live[0]) }
    if live.count > 1 { return .ambiguous(live) }
    if let newest = named.max(by: { ($0.startTime ?? .distantPast) < ($1.startTime ?? .distantPast) }) {
      return .found(newest)
    }
    return byPrefix(wanted, all)
  }

  private func byPrefix(_ wanted: String, _ all: [Job]) -> Reference {
    guard wanted.utf8.count >= 4 else { return .missing }
    let begun = all.filter { job in
      job.id.lowercased().hasPrefix(wanted)
        || job.nativeID.map { $0.lowercased().hasPrefix(wanted) || (job.runner + "-" + $0).lowercased().hasPrefix(wanted) }
          ?? false
    }
    if begun.count == 1 { return .found(begun[0]) }
    return begun.isEmpty ? .missing : .ambiguous(begun)
  }
}
