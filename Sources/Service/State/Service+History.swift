import FoundationEssentials
import Jobs

extension Service {
  /// A minute and a half after a step has ended every job that is polled has closed it.
  private static let settling = 150.0

  /// Recalls the figures of the last day, then writes each step of time as it ends; the steps that are being filled too
  /// when the server ends in good order. A kill loses the step that is being filled, and the one before where that has
  /// just ended: nine minutes at the most.
  nonisolated func keepHistory(in archive: HistoryArchive) async {
    let (frames, skipped) = await archive.load(now: now())
    await fleet.recall(frames)
    if skipped > 0 { await tell("the history of figures had \(skipped) unreadable lines, skipped") }
    var written = Dictionary(uniqueKeysWithValues: HistoryFrame.Kind.allCases.map { ($0, lastEnded($0)) })
    let begun = now()
    var isForgotten = false
    while (try? await pause(.seconds(15))) != nil {
      for kind in HistoryFrame.Kind.allCases {
        guard let last = written[kind], lastEnded(kind) > last else { continue }
        written[kind] = lastEnded(kind)
        await write(kind, (last + 1)...lastEnded(kind), to: archive)
      }
      if !isForgotten, now().timeIntervalSince(begun) > 3600 {
        isForgotten = true
        await fleet.forgetRecalled()
      }
    }
    for kind in HistoryFrame.Kind.allCases {
      let (first, last) = ((written[kind] ?? 0) + 1, Int(now().timeIntervalSince1970) / kind.step)
      // A clock that was set back has no step that is being filled.
      if first <= last { await write(kind, first...last, to: archive) }
    }
  }

  private nonisolated func lastEnded(_ kind: HistoryFrame.Kind) -> Int {
    Int(now().timeIntervalSince1970 - Service.settling) / kind.step - 1
  }

  private nonisolated func write(
    _ kind: HistoryFrame.Kind, _ buckets: ClosedRange<Int>, to archive: HistoryArchive
  ) async {
    do {
      // After a long sleep of the machine: the rings hold a day.
      for bucket in buckets.suffix(300) {
        try await archive.append(await fleet.historyFrame(kind, bucket: bucket), now: now())
      }
    } catch {
      await tell("figures of the past will not survive a restart: \(error)")
    }
  }
}
