public import FoundationEssentials

/// The filter language of the console and of `list_jobs` (`where`): terms that must all hold.
///
/// `orders` a part of the name, id, runner, state or diagnostics · `"two words"` · `/regex/` · `!term` ·
/// `state:failed,restarting` · `runner:flink-prod`, `runner:flink` (a name or a type), `runner:fl*` (names) · `lag>60` · `busy>90%` · `in>1k` · `up>1h`. Case does not matter.
public struct JobFilter: Sendable {
  /// As it was written.
  public let text: String
  private let terms: [FilterTerm]

  /// Throws `FilterError`, which names the term.
  public init(_ text: String) throws(FilterError) {
    self.text = text
    var terms: [FilterTerm] = []
    let words = try FilterWord.split(text)
    for (place, word) in words.enumerated() {
      if place > 0, place < words.count - 1 { try word.refuseJoint() }
      terms.append(try FilterTerm(word))
    }
    self.terms = terms
  }

  /// Every job passes.
  public var isEmpty: Bool { terms.isEmpty }

  /// To be asked of many jobs; `now` is what running jobs' duration counts to.
  public func pass(at now: Date) -> FilterPass { FilterPass(terms, now: now) }

  /// For one job; for many, `pass(at:)` spares preparing each time.
  public func matches(_ job: Job, at now: Date) -> Bool { pass(at: now).matches(job) }
}
