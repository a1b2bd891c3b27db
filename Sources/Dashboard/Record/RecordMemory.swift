import JSON

/// What both ends of a record know of what was written before, so that each answer is written as what it changes. Writer and
/// reader do the same to it, in the same order.
struct RecordMemory: Sendable {
  /// The jobs as they were told last, by id.
  private var jobs: [String: Known] = [:]

  private struct Known {
    var value: JSONValue
    /// How often it was told as a change since it was told whole.
    var changes = 0
  }

  /// So often a job is told as what changed in it, and then whole: of a damaged line no more than that is lost.
  private static let mostChanges = 30
  /// Other answers, by what was asked and of which job, as text: as values a timeline of a thousand entries takes a megabyte.
  private var answers: [String: String] = [:]
  /// What was asked, the latest last.
  private var asked: [String] = []

  /// Of so many questions the answers are kept: one may be a timeline of a thousand entries, and who looks at a job asks ten.
  private static let limit = 64

  mutating func delta(_ key: String, _ new: JSONValue) -> JSONValue {
    let text = new.text
    defer { keep(key, text) }
    guard let old = answers[key] else { return JSONDelta.make(from: .null, to: new) }
    return old == text ? 0 : JSONDelta.make(from: RecordMemory.value(old), to: RecordMemory.value(text))
  }

  mutating func value(_ key: String, _ delta: JSONValue) -> JSONValue? {
    let old = answers[key].map(RecordMemory.value) ?? .null
    guard let value = JSONDelta.apply(delta, to: old) else { return nil }
    keep(key, value.text)
    return value
  }

  private static func value(_ text: String) -> JSONValue { (try? JSONValue(parsing: text)) ?? .null }

  private mutating func keep(_ key: String, _ text: String) {
    asked.removeAll { $0 == key }
    if asked.count == RecordMemory.limit { answers[asked.removeFirst()] = nil }
    asked.append(key)
    answers[key] = text
  }

  mutating func delta(job id: String, _ new: JSONValue) -> JSONValue {
    guard let known = jobs[id], known.changes < RecordMemory.mostChanges else {
      jobs[id] = Known(value: new)
      return [new]
    }
    jobs[id] = Known(value: new, changes: known.changes + 1)
    return JSONDelta.make(from: known.value, to: new)
  }

  mutating func value(job id: String, _ delta: JSONValue) -> JSONValue? {
    guard let value = JSONDelta.apply(delta, to: jobs[id]?.value ?? .null) else { return nil }
    jobs[id] = Known(value: value)
    return value
  }

  mutating func forget(_ removed: [String]) {
    if removed.isEmpty { return }
    for id in removed { jobs[id] = nil }
    let gone = Set(removed)
    asked.removeAll { gone.contains(RecordMemory.job(in: $0) ?? "") }
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
