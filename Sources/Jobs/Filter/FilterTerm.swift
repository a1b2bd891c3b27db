import FoundationEssentials

/// One term of a filter, ready to be asked of many jobs.
struct FilterTerm: Sendable {
  private enum Test: Sendable {
    case word(FoldedText)
    case pattern(FilterPattern)
    case text(FilterField.Text, [Glob])
    /// A field of free text, of which a part will do.
    case part(FilterField.Text, [FoldedText])
    /// A field whose values are few: those that pass.
    case choice(FilterField.Text, Set<String>)
    case number(FilterField.Number, FilterComparison, Double)
  }

  private let test: Test
  let isNegated: Bool

  init(_ word: FilterWord) throws(FilterError) {
    isNegated = word.isNegated
    switch word.body {
    case .quoted(let text): test = .word(FoldedText(text))
    case .regex(let source): test = .pattern(try FilterPattern(source, term: word.text))
    case .plain(let text): test = try FilterTerm.test(text, term: word.text)
    }
  }

  var pattern: FilterPattern? { if case .pattern(let pattern) = test { pattern } else { nil } }

  /// By pointer, since a job passed by value is copied, which costs more than asking. Before the negation. A job without the figure is not above and not below; a pattern is `FilterPass`'s to ask.
  func holds(for job: UnsafePointer<Job>, at now: Date) -> Bool {
    switch test {
    case .word(let text): FilterTerm.isAnywhere(text, in: job)
    case .pattern: false
    case .text(.runner, let globs):
      // Without a star a type will do as well: `runner:flink` is what people type who have `flink-prod` and `flink-eu`.
      globs.contains { glob in
        glob.matches(job.pointee.runner) || !glob.hasStar && glob.matches(job.pointee.runnerType.rawValue)
      }
    case .text(let field, let globs):
      field.values(of: job.pointee).contains { value in globs.contains { $0.matches(value) } }
    case .part(let field, let parts):
      field.values(of: job.pointee).contains { value in parts.contains { $0.isPart(of: value) } }
    case .choice(.state, let passing): passing.contains(job.pointee.state.rawValue)
    case .choice(let field, let passing): field.values(of: job.pointee).contains(where: passing.contains)
    case .number(let field, let comparison, let limit):
      field.value(of: job, at: now).map { comparison.holds($0, limit) } ?? false
    }
  }

  private static func isAnywhere(_ text: FoldedText, in job: UnsafePointer<Job>) -> Bool {
    // An id begins with its runner's name, so that need not be looked at by itself.
    text.isPart(of: job.pointee.name) || text.isPart(of: job.pointee.id)
      || text.isPart(of: job.pointee.state.rawValue) || text.isPart(of: job.pointee.diagnostics)
      || job.pointee.nativeID.map { text.isPart(of: $0) } == true
  }

  private static func test(_ text: String, term: String) throws(FilterError) -> Test {
    if FilterComparison.allCases.contains(where: { $0.rawValue == text }) {
      throw FilterError(term: term, problem: "it stands alone: no blanks around it, as in lag\(text)60")
    }
    guard let (name, comparison, value) = FilterComparison.take(apart: text) else {
      if text.count > 1, text.contains("|") { throw FilterError(term: term, problem: "write /\(text)/") }
      return .word(FoldedText(text))
    }
    guard !value.isEmpty else {
      throw FilterError(term: term, problem: "there is no value")
    }
    if let field = FilterField.Number(rawValue: name.lowercased()) ?? FilterField.Number.synonyms[name.lowercased()] {
      return .number(field, comparison, try field.number(value, term: term))
    }
    if let field = FilterField.Text(rawValue: name.lowercased()) ?? FilterField.Text.synonyms[name.lowercased()] {
      let globs = value.split(separator: ",").map { Glob(String($0)) }
      let passing = try field.choices(globs, term: term)
      switch comparison {
      case .matches, .equal:
        if let passing { return .choice(field, passing) }
        let isPart = comparison == .matches && field.isFree && !globs.contains(where: \.hasStar)
        return isPart ? .part(field, globs.map { FoldedText($0.text) }) : .text(field, globs)
      case .unequal, .above, .below, .atLeast, .atMost:
        throw FilterError(term: term, problem: "\(name) is a text, write \(name):\(value) or !\(name):\(value)")
      }
    }
    throw FilterError(term: term, problem: FilterField.unknown(name, text))
  }
}
