package import FoundationEssentials
package import JSON

extension JobComparison {
  /// Two jobs as they are now. Of each: how it was submitted through us, secrets masked; nil where it was not.
  package init(
    _ a: Job, _ b: Job, submitted: (first: JSONValue?, second: JSONValue?), at now: Date
  ) {
    self.init(
      first: Side(a, at: now, isNow: true), second: Side(b, at: now, isNow: true),
      figures: JobMetrics.fields.map { Figure($0.name, a.metrics[keyPath: $0.path], b.metrics[keyPath: $0.path]) })
    note("state", .string(a.state.rawValue), .string(b.state.rawValue))
    note("health", .string(a.health.rawValue), .string(b.health.rawValue))
    note("parallelism", .optional(a.parallelism), .optional(b.parallelism))
    note("job_type", .string(a.type.rawValue), .string(b.type.rawValue))
    note("runner", .string(a.runner), .string(b.runner))
    compare(submitted.first, a, submitted.second, b)
    summary = JobComparison.sentence(figures, a.name, b.name)
  }

  /// One job at two moments, by its figures over time.
  package init(
    _ job: Job, from: Date, to: Date, figures: [Figure], between: [TimelineEntry], isToNow: Bool
  ) {
    self.init(
      first: Side(job, at: from, isNow: false), second: Side(job, at: to, isNow: isToNow), figures: figures)
    self.between = between
    notCompared.append(
      "state, health, parallelism and configuration: of earlier moments figures alone are kept; what changed is in "
        + "between")
    summary = JobComparison.sentence(figures, "the earlier moment", "the later")
  }

  /// Figures that neither side has are left out.
  private init(first: Side, second: Side, figures: [Figure]) {
    (self.first, self.second) = (first, second)
    self.figures = figures.filter { $0.first != nil || $0.second != nil }
    (summary, differences, between, notCompared) = ("", [], [], [])
    if self.figures.isEmpty { notCompared.append("figures: neither side has any") }
  }

  private mutating func note(_ what: String, _ first: JSONValue, _ second: JSONValue) {
    if first != second { differences.append(Difference(what, first, second)) }
  }

  private mutating func compare(_ first: JSONValue?, _ a: Job, _ second: JSONValue?, _ b: Job) {
    guard let first, let second else {
      let missing = [first == nil ? a.name : nil, second == nil ? b.name : nil].compactMap(\.self)
      let verb = missing.count == 1 ? "was" : "were"
      notCompared.append(
        "configuration: \(missing.joined(separator: " and ")) \(verb) not submitted through this server")
      return
    }
    let (one, two) = (JobComparison.flat(first), JobComparison.flat(second))
    for key in Set(one.keys).union(two.keys).sorted() { note(key, one[key] ?? .null, two[key] ?? .null) }
  }

  /// `pipeline_options.parallelism`, so that one option stands beside the other.
  private static func flat(_ value: JSONValue, at path: String = "") -> [String: JSONValue] {
    guard let members = value.object, !members.isEmpty else { return value.isNull ? [:] : [path: value] }
    return members.reduce(into: [:]) { flat, member in
      flat.merge(JobComparison.flat(member.value, at: path.isEmpty ? member.key : "\(path).\(member.key)")) { $1 }
    }
  }

  private static func sentence(_ figures: [Figure], _ first: String, _ second: String) -> String {
    let better = { (side: Better) in figures.filter { $0.better == side }.map(\.name).joined(separator: ", ") }
    let (one, two) = (better(.first), better(.second))
    switch (one.isEmpty, two.isEmpty) {
    case (true, true): return "\(first) and \(second) do not differ in what tells better from worse."
    case (false, true): return "\(first) is better in \(one)."
    case (true, false): return "\(second) is better in \(two)."
    case (false, false): return "\(first) is better in \(one); \(second) in \(two)."
    }
  }
}
