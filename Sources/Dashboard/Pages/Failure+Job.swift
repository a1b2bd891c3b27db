import FoundationEssentials
import Jobs

extension State {
  /// What a job threw, the newest first: as its engine tells it, and what the timeline remembers beyond that.
  func failures(of job: String) -> [Failure] {
    let entries = timeline.entries.filter { $0.jobID == job || $0.jobID == nil && timeline.job == job }
    var groups = Dictionary(
      Failure.groups(entries, []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let told = details.job == job ? details.exceptions ?? [] : []
    for list in Dictionary(grouping: told, by: { Failure.fingerprint($0.headline) }).values {
      let failure = Failure(told: list, job: job)
      groups[failure.key] = groups[failure.key].map(failure.joined) ?? failure
    }
    return groups.values.sorted { ($0.last, $0.key) > ($1.last, $1.key) }
  }

  /// Who throws what, by the failures' keys, as far as the fleet's timeline and the reasons of those that fail now tell. All
  /// of the timeline is looked through: once for a frame, and not for each row.
  func jobsByFailure() -> [String: [String]] {
    let groups = Failure.groups(timeline.job == nil ? timeline.entries : [], jobs.problems)
    return Dictionary(groups.map { ($0.key, $0.jobs) }, uniquingKeysWith: { first, _ in first })
  }

  /// Other jobs that throw the same.
  func sharing(_ key: String, with job: String) -> [String] { (jobsByFailure()[key] ?? []).filter { $0 != job } }
}

extension Failure {
  /// Of exceptions of one kind, of which there is one at the least.
  init(told list: [JobFailure], job: String) {
    let newest = list.max { $0.time < $1.time }
    words = newest?.headline ?? ""
    times = list.count
    first = list.map(\.time).min() ?? .distantPast
    last = newest?.time ?? .distantPast
    jobs = [job]
    key = Failure.fingerprint(words)
    thrown = newest
  }

  /// With what the timeline knows of the same.
  func joined(_ remembered: Failure) -> Failure {
    var all = self
    all.times = max(times, remembered.times)
    all.first = min(first, remembered.first)
    all.last = max(last, remembered.last)
    return all
  }

  /// Where it was thrown: the task, and the process.
  var place: String? {
    guard let thrown else { return nil }
    let words = [thrown.task, thrown.location.map { "on \($0)" }].compactMap(\.self)
    return words.isEmpty ? nil : words.map { Cut.short(Cut.line($0), 120) }.joined(separator: " ")
  }
}
