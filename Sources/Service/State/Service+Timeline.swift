import FoundationEssentials
import Jobs

extension Service {
  /// What lives shorter, in seconds, is a command with its server inside: of what it sees only its actions are kept.
  private static let lasting = 5

  /// Reads what earlier runs told, beside all else.
  func recallTimeline() {
    guard let timeline else { return }
    recalling = Task { @concurrent [fleet] in
      do {
        let (entries, skipped) = try await timeline.load()
        await fleet.recall(timeline: entries)
        if skipped > 0 {
          await self.tell("the timeline had \(skipped) unreadable line\(skipped == 1 ? "" : "s"), skipped")
        }
      } catch { await self.tell("what was before cannot be told: \(error)") }
    }
  }

  /// Writes what is new once a second, away from where it is told.
  nonisolated func keepTimeline(in archive: TimelineArchive) async {
    await recalling?.value
    var (seconds, last): (Int, Int) = (0, 0)
    var held: [TimelineEntry] = []
    var isTold = false
    var isEnding = false
    while !isEnding {
      isEnding = (try? await pause(.seconds(1))) == nil
      seconds += 1
      let new = await fleet.timeline(after: last)
      last = new.last
      held += new.entries.map(\.masked)
      let isDue = seconds > Service.lasting
      do {
        let others = try await archive.append(held.filter { isDue || $0.isSomebodys })
        for entry in others { await fleet.record(entry) }
        await adopt(others)
        isTold = false
      } catch {
        // Once, and not every second. What cannot be written is not held on to.
        if !isTold { await tell("what happens now will not be told after a restart: \(error)") }
        isTold = true
      }
      held.removeAll { isDue || $0.isSomebodys }
    }
  }

  /// Who acknowledged a problem at another server on our directory, or took that back, did so for all of them: the registry has
  /// it before the timeline tells it.
  private func adopt(_ others: [TimelineEntry]) async {
    let jobs = Set(others.filter { Service.tellsOfAcknowledgement($0.text) }.compactMap(\.jobID))
    guard !jobs.isEmpty, let told = try? await registry.reread(now: now()) else { return }
    for jobID in jobs {
      var record = RegistryRecord(.acknowledged, at: now(), jobID: jobID)
      record.problem = told.problems[jobID]
      fold(record)
      if let problem = record.problem { await fleet.remember(problem) } else { _ = await fleet.withdraw(jobID) }
    }
  }
}
