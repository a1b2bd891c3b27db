import JSON

/// What both ends of a record know of what was written before, so that each answer is written as what it changes. Writer and
/// reader do the same to it, in the same order.
struct RecordMemory: Sendable {
  /// The jobs as they were told last, by id.
  private var jobs: [String: JSONValue] = [:]
  /// Other answers, by what was asked and of which job.
  private var answers: [String: JSONValue] = [:]

  private static let limit = 500

  mutating func delta(_ key: String, _ new: JSONValue) -> JSONValue {
    let delta = JSONDelta.make(from: answers[key] ?? .null, to: new)
    keep(key, new)
    return delta
  }

  mutating func value(_ key: String, _ delta: JSONValue) -> JSONValue? {
    guard let value = JSONDelta.apply(delta, to: answers[key] ?? .null) else { return nil }
    keep(key, value)
    return value
  }

  private mutating func keep(_ key: String, _ value: JSONValue) {
    if answers.count >= RecordMemory.limit, answers[key] == nil { answers = [:] }
    answers[key] = value
  }

  mutating func delta(job id: String, _ new: JSONValue) -> JSONValue {
    defer { jobs[id] = new }
    return JSONDelta.make(from: jobs[id] ?? .null, to: new)
  }

  mutating func value(job id: String, _ delta: JSONValue) -> JSONValue? {
    guard let value = JSONDelta.apply(delta, to: jobs[id] ?? .null) else { return nil }
    jobs[id] = value
    return value
  }

  mutating func forget(_ removed: [String]) {
    if removed.isEmpty { return }
    for id in removed { jobs[id] = nil }
    let gone = Set(removed)
    answers = answers.filter { !gone.contains(RecordMemory.job(in: $0.key) ?? "") }
  }

  /// The job that a question is about, as `Fetch.recordKey` names it.
  private static func job(in key: String) -> String? {
    key.firstIndex(of: "/").map { String(key[key.index(after: $0)...]) }
  }

  /// The fleet is these jobs and no others.
  mutating func keepOnly(_ ids: some Sequence<String>) {
    let all = Set(ids)
    jobs = jobs.filter { all.contains($0.key) }
  }
}
