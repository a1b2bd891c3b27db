import FoundationEssentials
import JSON
import Service

/// The list of jobs as bytes: all who ask for the same get the same, made once for each revision of the fleet. What grows
/// with the clock alone, a job's duration, may be late by a moment; then the list is made anew beside those who ask, so that
/// nobody waits for it, and only who comes after a pause does.
actor ListMemory {
  typealias Answer = Result<Data, Refusal>

  /// Seconds on the clock: after the first a list is made anew, after the second nobody is given it any more.
  static let moment = 0.2
  static let longest = 1.0
  private static let limit = 32

  private struct Entry {
    var answer: Task<Answer, Never>
    var madeAt: ContinuousClock.Instant
    /// The next one is being made.
    var isRenewed = false
  }

  private var revision = 0
  private var entries: [[String: JSONValue]: Entry] = [:]
  /// How often a list was made, since the start.
  private(set) var makings = 0

  /// What was made of the same arguments at the same revision a moment ago, or is being made; else what `make` makes.
  func answer(
    to arguments: [String: JSONValue], at revision: Int, now: ContinuousClock.Instant = .now,
    _ make: @escaping @Sendable () async -> Answer
  ) async -> Answer {
    // Whoever read an older revision is well served by what was made since.
    if revision > self.revision || entries.count >= ListMemory.limit {
      self.revision = max(revision, self.revision)
      entries = [:]
    }
    guard let entry = entries[arguments], now - entry.madeAt < .seconds(ListMemory.longest) else {
      return await begin(arguments, at: now, make).value
    }
    if now - entry.madeAt >= .seconds(ListMemory.moment), !entry.isRenewed {
      entries[arguments]?.isRenewed = true
      let current = self.revision
      Task { await self.renew(arguments, at: current, now: now, make) }
    }
    return await entry.answer.value
  }

  private func begin(
    _ arguments: [String: JSONValue], at now: ContinuousClock.Instant, _ make: @escaping @Sendable () async -> Answer
  ) -> Task<Answer, Never> {
    makings += 1
    let answer = Task { @concurrent in await make() }
    entries[arguments] = Entry(answer: answer, madeAt: now)
    return answer
  }

  /// Takes the old one's place when it is there, unless the fleet has changed meanwhile.
  private func renew(
    _ arguments: [String: JSONValue], at revision: Int, now: ContinuousClock.Instant,
    _ make: @escaping @Sendable () async -> Answer
  ) async {
    makings += 1
    let answer = Task { @concurrent in await make() }
    _ = await answer.value
    guard self.revision == revision, entries[arguments]?.isRenewed == true else { return }
    entries[arguments] = Entry(answer: answer, madeAt: now)
  }
}
