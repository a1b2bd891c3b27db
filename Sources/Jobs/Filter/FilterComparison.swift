/// What stands between a field and its value.
package enum FilterComparison: String, Sendable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case unequal = "!="
  case matches = ":"
  case equal = "="
  case above = ">"
  case below = "<"

  package func holds(_ value: Double, _ limit: Double) -> Bool {
    switch self {
    case .atLeast: value >= limit
    case .atMost: value <= limit
    case .unequal: value != limit
    case .matches, .equal: value == limit
    case .above: value > limit
    case .below: value < limit
    }
  }

  /// Field, comparison, value; nil where no letter is followed by a comparison. `lag:>60` is `lag>60`.
  static func take(apart text: String) -> (name: String, comparison: FilterComparison, value: String)? {
    var name = text.prefix { $0.isLetter || $0 == "_" || $0.isNumber }
    // `in/s`, as the column is called.
    if ["in", "out"].contains(name.lowercased()), text[name.endIndex...].lowercased().hasPrefix("/s") {
      name = text.prefix(name.count + 2)
    }
    guard !name.isEmpty, name.first?.isNumber == false else { return nil }
    var rest = text[name.endIndex...]
    guard var comparison = allCases.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
    rest = rest.dropFirst(comparison.rawValue.count)
    if comparison == .matches, let second = allCases.first(where: { $0 != .matches && rest.hasPrefix($0.rawValue) }) {
      comparison = second
      rest = rest.dropFirst(second.rawValue.count)
    }
    return (String(name), comparison, String(rest))
  }
}
