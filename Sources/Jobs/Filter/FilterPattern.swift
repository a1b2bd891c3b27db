/// A regular expression of a filter, checked once. A compiled one is no value that may cross to another actor, so it is
/// made anew for each pass over the jobs.
package struct FilterPattern: Sendable {
  package let source: String
  private static let longest = 200
  private static let mostRepetitions = 3

  /// Throws what is wrong with it, `term` being what it is a part of.
  package init(_ source: String, term: String) throws(FilterError) {
    guard !source.isEmpty else { throw FilterError(term: term, problem: "there is nothing between the slashes") }
    guard source.count <= FilterPattern.longest else {
      throw FilterError(term: term, problem: "longer than \(FilterPattern.longest) characters")
    }
    // Before it is compiled: that alone can take for ever.
    guard !FilterPattern.mayExplode(source) else {
      throw FilterError(
        term: term,
        problem: "repetition inside of repetition, or more than \(FilterPattern.mostRepetitions) of them, can "
          + "take for ever; write it simpler")
    }
    do throws(TextPattern.Problem) { _ = try TextPattern(source) } catch {
      throw FilterError(term: term, problem: "not a regular expression: \(error)")
    }
    self.source = source
  }

  /// A filter may come from another machine, and nested repetition costs memory without bound.
  private static func mayExplode(_ source: String) -> Bool {
    var (repetitions, open, closed, isEscaped) = (0, [Bool](), false, false)
    for character in source {
      defer { isEscaped = character == "\\" && !isEscaped }
      if isEscaped { continue }
      switch character {
      case "(": open.append(false)
      case ")":
        closed = open.popLast() ?? false
        continue
      case "*", "+", "{":
        if closed { return true }
        repetitions += 1
        for index in open.indices { open[index] = true }
      case "|": for index in open.indices { open[index] = true }
      default: break
      }
      closed = false
    }
    return repetitions > mostRepetitions
  }

  /// A text that whatever matches must hold: the longest run of plain characters that no mark makes optional. The engine
  /// is slower than looking for a text. Nil where groups, classes or alternatives make that hard to tell.
  var needed: FoldedText? { neededText.map { FoldedText($0) } }

  package var neededText: String? {
    // What stands in brackets is one character of several: it ends a run, and is left out.
    guard !source.contains(where: { "|\\({".contains($0) }), let outside = FilterPattern.withoutBrackets(source) else {
      return nil
    }
    var (runs, run) = ([String](), "")
    for character in outside {
      if character == "*" || character == "?" { run = String(run.dropLast()) }
      if character.isLetter || character.isNumber || "-_ ".contains(character) {
        run.append(character)
      } else {
        runs.append(run)
        run = ""
      }
    }
    return (runs + [run]).max { $0.count < $1.count }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A dot in the place of each bracket expression (POSIX, XBD 9.3.5); nil where one names classes, whose end is harder to find.
  private static func withoutBrackets(_ source: String) -> String? {
    if source.contains("[:") || source.contains("[.") || source.contains("[=") { return nil }
    var (result, rest) = ("", source[...])
    while let open = rest.firstIndex(of: "[") {
      result += rest[..<open] + "."
      var inside = rest[open...].dropFirst()
      if inside.first == "^" { inside = inside.dropFirst() }
      // A bracket that closes is itself where it comes first.
      guard let close = inside.dropFirst().firstIndex(of: "]") else { return nil }
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
  }
}
