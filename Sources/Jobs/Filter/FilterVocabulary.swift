/// What can be written in a filter, for those who complete it as it is typed.
package struct FilterVocabulary: Sendable {
  private var names: [String]
  private var runners: [String]

  /// Names of jobs and of runners that there are.
  package init(names: [String], runners: [String]) {
    self.names = names
    self.runners = runners
  }

  /// Words that may stand in the place of `word`, the last of a filter: fields with what follows them, and values of the
  /// field that it names.
  package func candidates(for word: String) -> [String] {
    let head = String(word.prefix { $0 == "!" })
    let rest = String(word.dropFirst(head.count))
    guard let first = rest.first, first != "/", first != "\"" else {
      return rest.isEmpty ? FilterVocabulary.fields.map { head + $0 } : []
    }
    guard let (name, comparison, value) = FilterComparison.take(apart: rest) else {
      let fields = FilterVocabulary.beginning(rest, FilterVocabulary.fields)
      return (fields + FilterVocabulary.beginning(rest, names)).map { head + $0 }
    }
    let field = rest.dropLast(value.count)
    if let number = FilterField.Number(rawValue: name.lowercased()) ?? FilterField.Number.synonyms[name.lowercased()] {
      return number.examples(of: value).map { head + field + $0 }
    }
    guard comparison == .matches || comparison == .equal else { return [] }
    // Several values stand behind each other: the last one is completed.
    let start = value.lastIndex(of: ",").map { value.index(after: $0) } ?? value.startIndex
    let values = FilterVocabulary.beginning(String(value[start...]), values(of: name.lowercased()))
    return values.map { head + field + value[..<start] + $0 }
  }

  private func values(of field: String) -> [String] {
    switch FilterField.Text(rawValue: field) ?? FilterField.Text.synonyms[field] {
    case .runner: runners + RunnerType.allCases.map { $0.rawValue.lowercased() }.filter { !runners.contains($0) }
    case .name: names
    case let known?: known.known?.map { $0.lowercased() } ?? []
    case nil: []
    }
  }

  /// `state:`, `lag>`: with the comparison that is mostly meant.
  private static let fields =
    FilterField.Text.allCases.map { $0.rawValue + ":" } + FilterField.Number.allCases.map { $0.rawValue + ">" }

  private static func beginning(_ word: String, _ all: [String]) -> [String] {
    let word = word.lowercased()
    return all.filter { $0.lowercased().hasPrefix(word) }
  }
}
