import BeamMCPClient
import JSON
import Jobs

// What the operator says against an order that stands in the same sentence, and which jobs of a set were meant.
extension Caution {
  private static let against = Phrase.all(
    """
    but i|we|nobody|noone|they do? not? want|wants|like|likes|need|approve that|this|it|them
    i|we would|will|shall|do not do|have|allow|approve that|this|it / i|we am|are against it|that|this
    i|we do? not agree|approve / i|we strongly? disagree|object / i|we do not think so
    but|and leave|let it|that|this|them be?
    """)
  private static let unwanted = Phrase("i|we do not want|like|need that|this|it|them")

  /// `bob told me to cancel orders, I don't want it`; not `cancel orders, we don't need it any more`.
  var unwished: Range<Int>? {
    if let range = Caution.against.first(in: tokens),
      !isReason(behind: range)
    {
      return range
    }
    guard tokens.has(Reserve.relaying),
      let range = Caution.unwanted.first(in: tokens)?.range, !isReason(behind: range)
    else { return nil }
    return range
  }

  /// `… any more`, `… running`.
  private func isReason(behind range: Range<Int>) -> Bool {
    guard range.upperBound < tokens.count, !tokens[range.upperBound].isBreak else { return false }
    return tokens[range.upperBound].word.isOne(of: "any anymore now running to alone out as until till")
  }

  private static let relating: Set<String> = ["that", "which", "who"]

  /// `every job that needs it`: which ones these are was not understood.
  var related: Range<Int>? {
    guard jobs.count > 1, jobs != Set(scene.marked.map(\.id)) else { return nil }
    return tokens.indices.dropFirst().dropLast().lazy.compactMap { [tokens] at -> Range<Int>? in
      guard Caution.relating.contains(tokens[at].word), !tokens[at].isQuoted,
        Lexicon.jobNouns.contains(tokens[at - 1].word) || Lexicon.pluralJobNouns.contains(tokens[at - 1].word)
          || Lexicon.everything.contains(tokens[at - 1].word)
      else { return nil }
      let clause = Array(tokens[(at + 1)...].prefix { !$0.isBreak && !$0.word.isOne(of: "and then to by") })
      let reading = scene.reader.read([tokens[at - 1]] + clause)
      let isRead =
        reading.hasFilter || reading.isPlaced || reading.nameContains != nil || !reading.target.named.isEmpty
        || clause.contains { token in
          Trait.word(token.word) != nil || token.number != nil || RunnerType(rawValue: token.word) != nil
            || token.word.isOne(of: "marked selected there on")
        }
      return isRead ? nil : at..<(at + 1 + clause.count)
    }.first
  }

  private static let ordinals = ["first", "second", "third", "fourth"]

  /// `first drain it, third restart it, second cancel it`: not as they are counted.
  var miscounted: Range<Int>? {
    let places = tokens.indices.filter { at in
      Caution.ordinals.contains(tokens[at].word) && (at == 0 || tokens[at - 1].isBreak || tokens[at - 1].word == "and")
    }
    let said = places.compactMap { Caution.ordinals.firstIndex(of: tokens[$0].word) }
    return said.count > 1 && said != said.sorted() ? places[0]..<(places[0] + 1) : nil
  }

  private static let forEach = Phrase("for|to|on each|all|every|everyone|everything please?")

  /// `one more worker for each`, where nothing says of which.
  var eachOf: Range<Int>? {
    guard jobs.count > 1, let range = Caution.forEach.last(in: tokens),
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak,
      Set(scene.marked.map(\.id)) != jobs,
      !tokens.contains(where: { Lexicon.pluralJobNouns.contains($0.word) || Lexicon.pluralPronouns.contains($0.word) }),
      scene.reader.names(tokens, Array(tokens.indices)).found.count < 2
    else { return nil }
    return range
  }

  /// `the runbook says: up to 16`: what stands there, and no order.
  var cited: Range<Int>? {
    guard let mark = tokens.firstIndex(where: { $0.text == ":" }), mark > 0,
      Reserve.relaying.contains(tokens[mark - 1].word),
      !tokens[mark...].contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word] != nil })
    else { return nil }
    return 0..<mark
  }

  /// `show the jobs in zurich. up to 16`: a bare amount behind a look at several.
  var bareAmount: Range<Int>? {
    guard jobs.count > 1, calls.allSatisfy({ $0.tool == "scale_job" }),
      scene.reader.names(tokens, Array(tokens.indices)).found.isEmpty,
      tokens.contains(where: { !$0.isQuoted && [.show, .watch].contains(Lexicon.verbs[$0.word]) && $0.word != "give" }),
      !tokens.contains(where: { token in
        !token.isQuoted
          && (Lexicon.verbs[token.word]?.isWriting == true || token.word.isOne(of: "set make give"))
      })
    else { return nil }
    return 0..<tokens.count
  }
}
