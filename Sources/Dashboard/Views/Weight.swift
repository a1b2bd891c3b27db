/// How much a line of a plan weighs for a yes: where there is no room for all of them, what weighs most is read first.
enum Weight: Int, Sendable, Hashable, CaseIterable {
  /// What it is.
  case subject
  /// What may be regretted.
  case danger
  case cost
  case plain
  /// What does the same from a shell.
  case command
}

extension [StyledLine] {
  func weighing(_ weight: Weight) -> [StyledLine] {
    map { line in
      var line = line
      line.weight = weight
      return line
    }
  }

  /// The heaviest first, those of one weight in their order.
  var byWeight: [StyledLine] { Weight.allCases.flatMap { weight in filter { $0.weight == weight } } }
}
