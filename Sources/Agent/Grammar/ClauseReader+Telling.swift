import Jobs

// What is said beside a request and is none itself.
extension ClauseReader {
  private static let topical = Set(
    words: """
      the for job jobs on all everything every each parallelism of about concerning regarding as back to again ok
      okay now but only and so
      """)
  private static let chosen = Set(words: "those these them ones")

  /// `clickstream: scale to 8`: a name in front, for what follows.
  private func isTopic(_ meaning: Meaning) -> Bool {
    guard clause.isFirst else { return false }
    switch (meaning.target, meaning.request) {
    case (.job, .read(.status, _)), (.set, .list): break
    default: return false
    }
    return tokens.indices.allSatisfy { at in
      tokens[at].isBreak || meaning.reading.used.contains(at)
        || ClauseReader.topical.contains(tokens[at].word)
        // `of those the failed ones: show their errors`
        || tokens[0].word == "of" && ClauseReader.chosen.contains(tokens[at].word)
    }
  }

  /// It tells how a job is, and asks nothing: `orders is lagging`, `payments flapping again`.
  func onlyTells(_ meaning: Meaning) -> Bool {
    if clause.isTold || mood.isStatement { return true }
    if isTopic(meaning) { return true }
    guard case .job = meaning.target, case .read = meaning.request, !mood.isQuestion else { return false }
    let words = Set(tokens.filter { !$0.isQuoted }.map(\.word))
    return !words.contains("?") && words.allSatisfy { Lexicon.verbs[$0] == nil }
      && (words.contains { Trait.word($0) != nil }
        || !words.isDisjoint(with: ["is", "are", "keeps", "was", "has", "seems", "looks", "needs", "lags"]))
  }

  private static let wanting = Phrase("i|we would? like|love|want|wish|need to|its|the|all|every|some|logs|metrics")

  /// It only says how things stand: a subject first, no request, no question.
  var isAside: Bool {
    let words = tokens.filter { !$0.isBreak }.drop { $0.word.isOne(of: "and but so as because since") }
    guard words.count > 2, let first = words.first, Narration.isSubject(first), words.last?.word != "?",
      !tokens.contains(where: { $0.isQuoted || $0.word.isOne(of: "please pls you") }),
      ClauseReader.wanting.first(in: tokens) == nil
    else { return false }
    return !tokens.contains { Lexicon.verbs[$0.word].map { $0.isWriting || $0 == .show || $0 == .diagnose } == true }
      || (words.dropFirst().first?.word).isOne(of: "can could")
  }

  private static let worrying = Set(
    words: """
      need needs needed mine ours important fine ok okay healthy good watch mind careful keep
      """)

  /// `payments is needed`, `watch out for payments`: said beside a set, it is to be spared.
  var worries: Bool {
    !tokens.contains {
      !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true || $0.word == "not" || $0.word == "no"
    }
      && tokens.contains { !$0.isQuoted && ClauseReader.worrying.contains($0.word) }
  }

  /// `tell me how to drain it`
  var explainsHow: Bool { Phrase("how|what to").first(in: tokens) != nil || tokens.has("explain") }

  private static let echoing = Set(
    words: """
      show list give tell display print me us them those these it all please can you could are they its the jobs is
      reachable up there ok fine healthy online find out check look see know let into that pull fetch of both two
      answering responding connected hooked alive
      """)

  /// `are its checkpoints completing? show them`, `which runners are there and are they all up?`: asked already.
  func echoes(_ former: Meaning?, _ meaning: Meaning) -> Bool {
    guard let former, tokens.allSatisfy({ $0.isBreak || $0.word == "?" || ClauseReader.echoing.contains($0.word) })
    else { return false }
    switch former.request {
    // `list runners, then list jobs`
    case .runners: return mood.isQuestion || !tokens.has("jobs")
    case .read, .list, .compare, .moments:
      let isAll = tokens.has("all") && tokens.has("of")
      return !meaning.target.isNamed && (isAll || tokens.contains { Lexicon.verbs[$0.word] == .show })
    default: return false
    }
  }
}
