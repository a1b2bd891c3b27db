import FoundationEssentials

/// A filter made ready for one pass over many jobs, at one moment.
public struct FilterPass {
  private let terms: [(term: FilterTerm, regex: Expression?)]
  private let now: Date

  /// A compiled regular expression, and a text that must be there before it is worth asking.
  struct Expression {
    var regex: Regex<AnyRegexOutput>
    var needed: FoldedText?
  }

  init(_ terms: [FilterTerm], now: Date) {
    self.terms = terms.map { ($0, $0.pattern.flatMap(Expression.init)) }
    self.now = now
  }

  public func matches(_ job: Job) -> Bool {
    for (term, regex) in terms {
      let holds = regex.map { $0.matches(job) } ?? term.holds(for: job, at: now)
      if holds == term.isNegated { return false }
    }
    return true
  }
}

extension FilterPass.Expression {
  init?(_ pattern: FilterPattern) {
    guard let regex = try? Regex(pattern.source) else { return nil }  // it was compiled before, when it was checked
    self.regex = regex.ignoresCase()
    needed = pattern.needed
  }

  func matches(_ job: Job) -> Bool {
    matches(job.name) || matches(job.id) || matches(job.runner) || matches(job.state.rawValue)
      || matches(job.diagnostics)
  }

  private func matches(_ text: String) -> Bool {
    if let needed, !needed.isPart(of: text) { return false }
    return text.firstMatch(of: regex) != nil
  }
}
