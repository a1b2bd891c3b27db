/// How a sentence ends that asks for nothing after all: `the boss said "drain it" but he took it back, so nothing to do`,
/// `yeah, cancel everything. kidding`.
enum Ending {
  private static let endings = Phrase.all(
    """
    nothing|no more|else? to do|be done|action|required|needed? bye?
    no action|actions|changes|change needed|required|wanted|necessary? from you|us? / do nothing / nothing
    leave it|that|them|everything alone|running|be|as? it? is? / false alarm / just so that? you|we know|knows
    leave|keep it|that|this at # as? it? is|was? / do nothing of the sort|kind / we stop here / my bad|mistake|fault
    no good / just|only? kidding|joking|joke / a? joke / forget it|that|this / never mind
    let it|that|them be|run|live / forget that? i|we said anything|that|it|so
    ignore|disregard that|this|it|me please? / nevermind|nvm / i take that|it back / not you|me|us
    you|i|we|they will|do|must|should not either|neither? / do not either / i will|would not
    nothing left? for? me|us|you? to do here|now? / that|this|it? was|is not for|to you|us|me
    wrong window|tab|chat|job|terminal|one / i|we would rather|prefer|sooner not to?
    not an? order|request|instruction / that was only|just? a? joke|sarcasm|irony|test|example
    """)
  private static let leads = Set(words: "so and but well haha actually lol no oh hm hmm ok just please")
  private static let courtesies = Set(words: "thanks thx bye cheers please sorry ciao lol haha")

  /// Its last part says so, and behind it stand only courtesies.
  static func stands(in tokens: [Token]) -> Bool {
    guard !tokens.has("?") else { return false }
    let parts = tokens.split(whereSeparator: \.isBreak).map(Array.init)
    guard parts.count > 1, let last = parts.lastIndex(where: { !isCourtesy($0) }), last > 0 else { return false }
    // `delete the topic, no joke`
    if parts[last].count == 2, parts[last][0].word == "no", parts[last][1].word.isOne(of: "joke joking kidding") {
      return false
    }
    let lead = parts[last].dropping(leads)
    // Of an order that is understood.
    let isOrder = parts[..<last].joined().contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }
    let thinking = isOrder ? Repair.thinking.match(Array(lead), 0)?.range.count ?? 0 : 0
    let words = Array(lead.dropFirst(thinking))
    return endings.contains { ending in
      [words, parts[last]].contains { ending.match($0, 0)?.range.count == $0.count }
    } || takesBack(parts)
  }

  private static let retractions = Phrase.all(
    """
    or|and? rather|better|actually not|do not / actually , ,? do not / better not
    no? scratch|scrap|forget|strike that|it / actually|no|oh? never mind / actually|no|oh? nevermind
    """)
  private static let tellers = Set(words: "i we it they he she that this")

  /// `restart it, or rather don't, I'll talk to the team before`
  private static func takesBack(_ parts: [[Token]]) -> Bool {
    guard
      let at = parts.indices.dropFirst().last(where: { at in
        retractions.contains { $0.match(parts[at], 0)?.range.count == parts[at].count }
      })
    else { return false }
    return parts[(at + 1)...].allSatisfy { part in
      isCourtesy(part)
        || (tellers.contains(part[0].word) || tellsHow(part))
          && !part.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true || $0.word == "instead" }
    }
  }

  /// `Yusuf is on it already`
  private static func tellsHow(_ part: [Token]) -> Bool {
    part.count > 2 && !part[0].isQuoted && Lexicon.verbs[part[0].word] == nil
      && part[1].word.isOne(of: "is has was will does")
      && !part.orders
  }

  private static func isCourtesy(_ part: [Token]) -> Bool { part.areAll(courtesies) }
}
