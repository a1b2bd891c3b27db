/// Verbs of several words, around what they are said of: `bring … back to life`.
enum Phrasal {
  private struct Entry: Sendable {
    let head: Phrase
    let tail: Phrase?
    let verb: Verb
  }

  /// The job stands in the place of the dots.
  private static let table: [(Verb, String)] = [
    (
      .cancel,
      """
      put … out of its|his|her misery
      knock … on the head
      shoot … in the head
      take … out of service|commission
      pull the plug on|for …
      get rid of …
      do away with …
      lay … to rest
      put an end|a stop to …
      off with … head
      shut … down
      sack|bin|write off …
      make … go away
      """
    ),
    (
      .restart,
      """
      bring|fetch|pull|get … back to life
      bring|fetch|pull|get … back from the dead|grave
      bring|fetch|pull|get … back up|alive
      bring|get|put … back on its|their feet
      fire|spin|start|boot|bring|pick|wake … back up again?
      fire|spin|start|boot|bring|pick|wake … up again
      fire|spin|start|boot|bring|pick|wake up … again
      fire|spin|start|boot|bring back up …
      get … going|running|started|moving again
      have another go|stab at|with …
      give … another go|kick|run|spin again?
      kick … off again
      power cycle …
      power-cycle …
      start … over|anew|afresh
      run|execute|start|do … once more
      run|execute|start|do … a second time
      run|execute … again
      do another run of …
      breathe new life into …
      """
    ),
    (
      .drain,
      """
      let … run dry
      let … drain|empty
      close the taps on …
      """
    ),
    (
      .savepoint,
      """
      save|secure|store|preserve|capture|stash … state somewhere? safe?
      save|snapshot …
      """
    ),
  ]
  private static let entries = table.flatMap { verb, lines in
    lines.split(separator: "\n").map { line in
      let sides = line.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
      let tail = sides[1].allSatisfy(\.isWhitespace) ? nil : Phrase(sides[1])
      return Entry(head: Phrase(sides[0]), tail: tail, verb: verb)
    }
  }

  struct Match {
    let verb: Verb
    /// Of what stands between head and tail, or behind the head.
    let object: Range<Int>
    let end: Int
  }

  /// The verb that begins at `start` of the part.
  static func match(_ tokens: [Token], _ start: Int, in part: Range<Int>) -> Match? {
    for entry in entries {
      guard let head = entry.head.match(tokens, start)?.range.upperBound, head < part.upperBound else { continue }
      guard let tail = entry.tail else {
        return Match(verb: entry.verb, object: head..<part.upperBound, end: part.upperBound)
      }
      for at in (head + 1)..<max(head + 1, part.upperBound) where at - head < 8 {
        if let match = tail.match(tokens, at)?.range, match.upperBound <= part.upperBound {
          return Match(verb: entry.verb, object: head..<at, end: match.upperBound)
        }
      }
    }
    return nil
  }
}
