import FoundationEssentials
import Jobs

extension State {
  /// What a job threw, the newest first: as its engine tells it, and what the timeline remembers beyond that.
  func failures(of job: String) -> [Failure] {
    let entries = timeline.entries.filter { $0.jobID == job || $0.jobID == nil && timeline.job == job }
    let told = details.job == job ? zip(details.exceptions ?? [], details.fingerprints).map(ToldFailure.init) : []
    let kinds = kinds(among: entries, told)
    var groups = Dictionary(
      Failure.groups(entries, [], knowing: kinds).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for (key, list) in Dictionary(grouping: told, by: { kinds.key(of: $0.kind) }) {
      let failure = Failure(told: list, job: job, key: key)
      groups[key] = groups[key].map(failure.joined) ?? failure
    }
    return groups.values.sorted { ($0.last, $0.key) > ($1.last, $1.key) }
  }

  /// The traces that tell what one without is. Those of the whole fleet, as the overview has it: but all of the timeline is
  /// gone through only where one without is among them.
  private func kinds(among entries: [TimelineEntry], _ told: [ToldFailure]) -> FailureKinds {
    var kinds = FailureKinds()
    for failure in told { kinds.know(failure.kind) }
    let lacks = entries.contains { $0.kind == .exception && $0.fingerprint == nil }
    for entry in lacks || told.contains(where: { $0.kind.trace == nil }) ? timeline.entries : []
    where entry.kind == .exception && entry.fingerprint != nil { kinds.know(FailureKind(entry)) }
    return kinds
  }

  /// Who throws what, by the failures' keys, as far as the fleet's timeline and the reasons of those that fail now tell. All
  /// of the timeline is looked through: once for a frame, and not for each row.
  func jobsByFailure() -> [String: [String]] {
    let groups = Failure.groups(timeline.job == nil ? timeline.entries : [], jobs.problems)
    return Dictionary(groups.map { ($0.key, $0.jobs) }, uniquingKeysWith: { first, _ in first })
  }

  /// Other jobs that throw the same.
  func sharing(_ failure: Failure, with job: String) -> [String] { failure.others(than: job, among: jobsByFailure()) }
}

/// A failure as the engine tells it, and what kind it is.
private struct ToldFailure {
  let failure: JobFailure
  let kind: FailureKind

  init(_ failure: JobFailure, _ fingerprint: String?) {
    self.failure = failure
    kind = FailureKind(words: failure.headline, trace: fingerprint)
  }
}

extension Failure {
  /// Of exceptions of one kind, of which there is one at the least.
  fileprivate init(told list: [ToldFailure], job: String, key: String) {
    let newest = list.map(\.failure).max { $0.time < $1.time }
    self.init(newest?.headline ?? "", at: newest?.time ?? .distantPast, key: key)
    times = list.reduce(0) { $0 + max(1, $1.failure.retried ?? 1) }
    first = list.map(\.failure.time).min() ?? .distantPast
    jobs = [job]
    messages = Set(list.map(\.kind.words))
    thrown = newest
  }

  /// Of those who throw it. A server that is older tells no traces in its timeline: there its words are looked for.
  func others(than job: String, among throwing: [String: [String]]) -> [String] {
    (throwing[key] ?? messages.sorted().flatMap { throwing[$0] ?? [] }).filter { $0 != job }
  }

  /// With what the timeline knows of the same.
  func joined(_ remembered: Failure) -> Failure {
    var all = self
    all.times = max(times, remembered.times)
    all.first = min(first, remembered.first)
    all.last = max(last, remembered.last)
    all.messages.formUnion(remembered.messages)
    return all
  }

  /// That the job went on.
  var tried: String? { thrown?.retried == nil ? nil : "of tasks that were tried again" }

  /// Where it was thrown: the task, and the process.
  var place: String? {
    guard let thrown else { return nil }
    let words = [thrown.task, thrown.location.map { "on \($0)" }].compactMap(\.self)
    return words.isEmpty ? nil : words.map { Cut.short(Cut.line($0), 120) }.joined(separator: " ")
  }
}
