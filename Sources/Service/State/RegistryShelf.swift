package import FoundationEssentials

/// What the registry's file alone tells: jobs that are gone and answers that nobody asked for again. Only a number is kept of
/// each, to know that it is worth reading the file.
package struct RegistryShelf: Sendable, Hashable {
  /// By `Hasher`, whose secret differs in every run: nobody can make up a key that hits another's.
  private typealias Mark = Int

  private var jobs: Set<Mark> = []
  /// When each was given.
  private var answers: [Mark: Date] = [:]

  package init() {}

  package var jobCount: Int { jobs.count }
  package var answerCount: Int { answers.count }

  private static func mark(_ text: String) -> Mark {
    var hasher = Hasher()
    hasher.combine(text)
    return hasher.finalize()
  }

  package func holds(job jobID: String) -> Bool { !jobs.isEmpty && jobs.contains(Self.mark(jobID)) }

  package func holds(answerTo key: String, at now: Date) -> Bool {
    guard !answers.isEmpty, let time = answers[Self.mark(key)] else { return false }
    return now.timeIntervalSince(time) < RegistryState.idempotencyLifetime
  }

  mutating func put(job jobID: String) { jobs.insert(Self.mark(jobID)) }
  mutating func remove(job jobID: String) { if !jobs.isEmpty { jobs.remove(Self.mark(jobID)) } }
  mutating func put(answerTo key: String, at time: Date) { answers[Self.mark(key)] = time }
  mutating func remove(answerTo key: String) { if !answers.isEmpty { answers[Self.mark(key)] = nil } }

  mutating func prune(at now: Date) {
    answers = answers.filter { now.timeIntervalSince($0.value) < RegistryState.idempotencyLifetime }
  }
}

extension RegistryState {
  /// Seconds after which what is over is left to the file.
  package static let shelvedAfter = 3600.0

  /// Leaves old answers to the file, and those jobs that ended or were begun long ago and that `isGone` says are listed by
  /// nobody. What only a job can tell, how a call that was cut short came out, keeps that job.
  package mutating func shelve(at now: Date, where isGone: (String, Known) -> Bool) {
    let isOld = { (time: Date) in now.timeIntervalSince(time) >= RegistryState.shelvedAfter }
    for (key, answer) in answers where isOld(answer.time) { shelf.put(answerTo: key, at: answer.time) }
    answers = answers.filter { !isOld($0.value.time) }
    let asked = Set(works.values.map(\.jobID)).union(problems.keys)
    let gone = jobs.filter { jobID, known in
      isOld(known.endedAt ?? known.since) && !asked.contains(jobID) && !tellsOfCall(known, at: now)
        && isGone(jobID, known)
    }
    for jobID in gone.keys { shelf.put(job: jobID) }
    if !gone.isEmpty { jobs = jobs.filter { gone[$0.key] == nil } }
    shelf.prune(at: now)
  }

  /// The call that began it has no answer of its own, and may be repeated.
  private func tellsOfCall(_ known: Known, at now: Date) -> Bool {
    guard let key = known.origin?.key, now.timeIntervalSince(known.since) < RegistryState.idempotencyLifetime else {
      return false
    }
    return answers[key] == nil && !shelf.holds(answerTo: key, at: now)
  }

  /// Takes a job back from what the file tells; nil where that tells nothing of it.
  mutating func takeBack(job jobID: String, from told: RegistryState) -> Known? {
    shelf.remove(job: jobID)
    guard jobs[jobID] == nil, let known = told.jobs[jobID] else { return nil }
    jobs[jobID] = known
    return known
  }

  mutating func takeBack(answerTo key: String, from told: RegistryState) {
    shelf.remove(answerTo: key)
    if answers[key] == nil, let answer = told.answers[key] { answers[key] = answer }
  }

  /// The file was written anew and tells `told`: what is not in memory is to be found there, and nothing else is.
  mutating func shelve(rest told: RegistryState) {
    shelf = RegistryShelf()
    for jobID in told.jobs.keys where jobs[jobID] == nil { shelf.put(job: jobID) }
    for (key, answer) in told.answers where answers[key] == nil { shelf.put(answerTo: key, at: answer.time) }
  }
}
