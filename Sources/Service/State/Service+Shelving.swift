import FoundationEssentials
import Jobs

// What is long over stands in the registry's file alone, so that a server that submits jobs for months needs no more memory
// than in its first hours. It is read again when somebody comes back to it.
extension Service {
  private static let shelvedEvery = 600.0

  /// Every ten minutes. A simulation without a file keeps all in memory.
  func shelve() async {
    guard registry.isOnDisk, now().timeIntervalSince(lastShelved) >= Service.shelvedEvery else { return }
    lastShelved = now()
    let listed = await fleet.listedIDs
    // What a silent engine lists is not known.
    let answering = Set(await fleet.runners().filter { $0.state == .ok && $0.observedAt != nil }.map(\.runner))
    let busy = unnamed.union(unheard.keys).union(underWay.values.map(\.subject.jobID))
    state.shelve(at: now()) { jobID, known in
      answering.contains(known.runner) && !listed.contains(jobID.lowercased()) && !busy.contains(jobID)
    }
    for jobID in unconcluded.keys where state.shelf.holds(job: jobID) { unconcluded[jobID] = nil }
    settling = settling.filter { now().timeIntervalSince($0.value) < Service.settlingTime }
  }

  /// Jobs that an engine lists again after they were gone are ours as before.
  func welcomeReturned() async {
    let returned = await fleet.returned()
    if !returned.isEmpty { await unshelve(returned) }
  }

  func unshelve(_ jobIDs: Set<String>) async {
    let shelved = jobIDs.filter { state.shelf.holds(job: $0) }
    guard !shelved.isEmpty, let told = try? await registry.reread(now: now()) else { return }
    for jobID in shelved {
      guard let known = state.takeBack(job: jobID, from: told) else { continue }
      if let ended = known.endedAs, known.nativeID != nil { unconcluded[jobID] = ended }
      if let submission = known.submission, let runner = runner(named: known.runner) {
        await runner.runner.remember(
          RememberedJob(submission, nativeID: known.nativeID, since: known.since, endedAs: known.endedAs))
      }
      await fleet.show(jobID)
    }
  }

  /// Throws where the answer that is known to be there cannot be read: to do it again would be worse.
  func unshelve(answerTo key: String) async throws(Refusal) {
    guard state.shelf.holds(answerTo: key, at: now()) else { return }
    do { state.takeBack(answerTo: key, from: try await registry.reread(now: now())) } catch {
      throw Refusal(
        .unavailable, "the answer to this idempotency_key cannot be read: \(error)", hint: "nothing was done; try again"
      )
    }
  }
}
