import FoundationEssentials

extension JobDetail {
  /// An engine that waits for a process to run a job on begins its counts of checkpoints anew, as if there had been none: what
  /// it told before of the same run of the job stands, as of then.
  mutating func remember(_ known: StoredDetail) {
    guard let told = checkpoints, told.enabled, told.isEmpty, tasks?.running == 0,
      let former = known.detail.checkpoints,
      former.enabled, !former.isEmpty
    else { return }
    checkpoints = former
    checkpoints?.inProgress = 0
    checkpoints?.toldAt = former.toldAt ?? known.at
  }
}

extension Checkpoints {
  fileprivate var isEmpty: Bool { completed == 0 && failed == 0 && inProgress == 0 && history.isEmpty }
}
