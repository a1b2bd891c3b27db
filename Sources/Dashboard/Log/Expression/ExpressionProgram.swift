/// An expression as steps that lead to each other (Thompson's construction); the places that a text may have come to are the
/// automaton's states.
struct ExpressionProgram: Sendable {
  enum Step: Sendable {
    case bytes(ByteSet, Int)
    case split(Int, Int)
    case assertion(Expression.Assertion, Int)
    case match
  }

  private(set) var steps: [Step] = [.match]
  private(set) var start = 0

  /// Counts copy what they count; beyond this the library does better.
  private static let most = 3000

  /// Nil where it is too long.
  init?(_ expression: Expression) {
    start = compile(expression, then: 0)
    if steps.count > ExpressionProgram.most { return nil }
  }

  private mutating func add(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }

  /// Where to begin with a part, if it is to end there.
  private mutating func compile(_ part: Expression, then next: Int) -> Int {
    guard steps.count <= ExpressionProgram.most else { return next }
    switch part {
    case .bytes(let set): return add(.bytes(set, next))
    case .assertion(let assertion): return add(.assertion(assertion, next))
    case .sequence(let parts): return parts.reversed().reduce(next) { compile($1, then: $0) }
    case .choice(let parts):
      guard let last = parts.last else { return add(.bytes(ByteSet(), next)) }
      let begin = compile(last, then: next)
      return parts.dropLast().reversed().reduce(begin) { add(.split(compile($1, then: next), $0)) }
    case .repeated(let part, let least, let most):
      return (0..<least).reduce(repeated(part, most.map { $0 - least }, then: next)) { at, _ in compile(part, then: at)
      }
    }
  }

  private mutating func repeated(_ part: Expression, _ most: Int?, then next: Int) -> Int {
    guard let most else {
      let loop = add(.match)
      steps[loop] = .split(compile(part, then: loop), next)
      return loop
    }
    return (0..<most).reduce(next) { at, _ in add(.split(compile(part, then: at), next)) }
  }
}
