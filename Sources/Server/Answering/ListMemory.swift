import FoundationEssentials
import JSON
import Service

/// The list of jobs as bytes, for a moment: many who ask at once for the same get the same. A change of the fleet makes it
/// worthless at once; what alone grows with the clock, a job's duration, is late by the moment at the most.
actor ListMemory {
  typealias Answer = Result<Data, Refusal>

  /// Seconds on the clock of the caller.
  static let moment = 0.2
  private static let limit = 32

  private struct Entry {
    let answer: Task<Answer, Never>
    let madeAt: ContinuousClock.Instant
  }

  private var revision = 0
  private var entries: [[String: JSONValue]: Entry] = [:]
  /// How often a list was made, since the start.
  private(set) var makings = 0

  /// What was made of the same arguments at the same revision a moment ago, or is being made; else what `make` makes.
  func answer(
    to arguments: [String: JSONValue], at revision: Int, _ make: @escaping @Sendable () async -> Answer
  ) async -> Answer {
    let now = ContinuousClock.now
    if revision != self.revision || entries.count >= ListMemory.limit {
      self.revision = revision
      entries = [:]
    }
    if let entry = entries[arguments], now - entry.madeAt < .seconds(ListMemory.moment) {
      return await entry.answer.value
    }
    makings += 1
    let entry = Entry(answer: Task { @concurrent in await make() }, madeAt: now)
    entries[arguments] = entry
    return await entry.answer.value
  }
}
