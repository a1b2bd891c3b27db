extension FleetState {
  /// What the jobs have for one bucket.
  func frame(_ kind: HistoryFrame.Kind, bucket: Int) -> HistoryFrame {
    let rows = records.compactMap { record -> HistoryFrame.Row? in
      guard let subject = subject(of: record), let codes = record.history.codes(kind, bucket: bucket) else {
        return nil
      }
      return HistoryFrame.Row(subject: subject, codes: codes)
    }
    return HistoryFrame(kind: kind, bucket: bucket, rows: rows)
  }

  /// Keeps what an earlier run knew until its job is listed, or gives it to a job that is listed already.
  mutating func recall(_ frames: [HistoryFrame]) {
    for frame in frames {
      for row in frame.rows { recalled[row.subject, default: [:]][frame.kind, default: [:]][frame.bucket] = row.codes }
    }
    for slot in records.indices { recallHistory(slot) }
  }

  /// What no job asked for by now belongs to jobs that their engines have forgotten.
  mutating func forgetRecalled() { recalled = [:] }

  mutating func recallHistory(_ slot: Int) {
    guard !recalled.isEmpty, let subject = subject(of: records[slot]), let known = recalled.removeValue(forKey: subject)
    else { return }
    for (kind, rows) in known { records[slot].history.recall(kind, rows) }
  }

  private func subject(of record: JobRecord) -> HistoryFrame.Subject? {
    guard record.runner >= 0, let nativeID = record.job.nativeID else { return nil }
    return HistoryFrame.Subject(runner: runners[record.runner].status.runner, nativeID: nativeID)
  }
}

extension Fleet {
  /// The means of all jobs over one step of time, for the disk.
  package func historyFrame(_ kind: HistoryFrame.Kind, bucket: Int) -> HistoryFrame {
    state.frame(kind, bucket: bucket)
  }

  /// What an earlier run of the server kept; a job takes it over when its engine lists it.
  package func recall(_ frames: [HistoryFrame]) { state.recall(frames) }

  package func forgetRecalled() { state.forgetRecalled() }
}
