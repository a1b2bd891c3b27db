import FoundationEssentials

/// A filter made ready for one pass over many jobs, at one moment.
public struct FilterPass {
  private let terms: [ReadyTerm]
  private let now: Date

  init(_ terms: [FilterTerm], now: Date) {
    self.terms = terms.map(ReadyTerm.init)
    self.now = now
  }

  public func matches(_ job: Job) -> Bool { withUnsafePointer(to: job, matches) }

  private func matches(_ job: UnsafePointer<Job>) -> Bool {
    // By index, since a copy of a term costs as much as asking it.
    for index in terms.indices where !terms[index].matches(job, at: now) { return false }
    return true
  }

  /// The places of the jobs that pass, in order.
  public func indices(of jobs: [Job]) -> [Int] {
    jobs.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return [] }
      var passing: [Int] = []
      for index in buffer.indices where matches(first + index) { passing.append(index) }
      return passing
    }
  }
}

/// A term with its regular expression, where it has one, compiled.
struct ReadyTerm {
  private let term: FilterTerm
  private let regex: TextPattern?
  /// A text that must be there before the expression is worth asking.
  private let needed: FoldedText?

  init(_ term: FilterTerm) {
    self.term = term
    // It was compiled before, when it was checked.
    regex = term.pattern.flatMap { try? TextPattern($0.source) }
    needed = term.pattern?.needed
  }

  func matches(_ job: UnsafePointer<Job>, at now: Date) -> Bool {
    guard regex != nil else { return term.holds(for: job, at: now) != term.isNegated }
    let holds =
      matches(job.pointee.name) || matches(job.pointee.id) || matches(job.pointee.runner)
      || matches(job.pointee.state.rawValue)
      || matches(job.pointee.diagnostics)
    return holds != term.isNegated
  }

  private func matches(_ text: String) -> Bool {
    guard let regex, needed?.isPart(of: text) != false else { return false }
    return regex.matches(text)
  }
}
