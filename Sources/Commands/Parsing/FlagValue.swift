import JSON

/// Values of flags, checked and put into one form.
enum FlagValue {
  struct Problem: Error { var problem: String }

  /// The value as it is kept; throws what it must be.
  static func checked(_ text: String, _ value: Flag.Value) throws(Problem) -> String {
    // What CommandLine masked cannot be run as it stands.
    if text.contains(Secrets.mask) { throw Problem(problem: "was masked here; write the secret itself") }
    switch value {
    case .none: return text
    case .text:
      if text.isEmpty { throw Problem(problem: "must not be empty") }
    case .whole(let range):
      guard let number = Int(text), range.contains(number) else { throw Problem(problem: whole(range, text)) }
    case .seconds, .optionalSeconds:
      if Span.seconds(text) == nil {
        throw Problem(problem: "must be a number of seconds, or such as 90s, 15m, 2h, not \(Quoted.text(text))")
      }
    case .moment:
      if Instant.date(text) == nil, Span.seconds(text) == nil {
        throw Problem(
          problem: "must be a time such as 2026-01-31T12:00:00Z, or how long ago, 15m, not \(Quoted.text(text))")
      }
    case .choice(let choices): return try chosen(text, choices)
    case .pair:
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw Problem(problem: "must be KEY=VALUE, not \(Quoted.text(text))")
      }
    }
    return text
  }

  private static func whole(_ range: ClosedRange<Int>, _ text: String) -> String {
    let bounds =
      range.upperBound == .max ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    return "must be a whole number \(bounds), not \(Quoted.text(text))"
  }

  /// Case ignored.
  private static func chosen(_ text: String, _ choices: [String]) throws(Problem) -> String {
    if let choice = choices.first(where: { $0.lowercased() == text.lowercased() }) { return choice }
    let near = NearMiss.of(text, in: choices).map { "; did you mean \($0)?" } ?? ""
    throw Problem(problem: "must be one of \(choices.joined(separator: ", ")), not \(Quoted.text(text))\(near)")
  }
}
