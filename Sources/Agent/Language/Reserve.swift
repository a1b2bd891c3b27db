/// Words that take a request back, doubt it, or say that it is for another time: what holds one is never mere telling.
enum Reserve {
  static let words = Set(
    words: """
      would could might may maybe perhaps joke joking test example quote exercise drill wrong forbidden disaster silly stupid
      against veto vetoed better worse early planned plan evening approval approved pending awaiting await sure yet parrot
      read said say says keep own owns half still customers ready unless until tomorrow tonight later soon next someday
      approve approves agree agrees doing draft final rejected denied opens staging mistake discussed typo undecided
      avoid back bad mistaken hacker intern yesterday
      """)

  /// What somebody does who says, writes or thinks something.
  static let telling = Set(
    words: """
      says said saying tells told thinks thought wrote writes claims claimed asked asks reported suggests suggested
      joked jokes quoth stated believes reckons swears swore informs informed insists insisted mentioned proposes proposed recommends
      recommended advises advised quote quoting according rumour rumor begs begged urges urged pleads pleaded warns warned
      """)

  /// What somebody does who passes on what another is to do.
  static let relaying = telling.union(["wants", "wanted", "ordered", "instructed", "suggested"])

  private static let needing = Set(words: "need needs needed use uses using")
  /// `it was started with the wrong date`: why it is ended.
  private static let wrongThing = Phrase(
    "wrong date|config|configuration|arguments|argument|options|option|version|file|input|code|data|parameters|parameter|topic"
  )
  private static let asking = Phrase.all(
    """
    should|shall i|we / is that|it|this ok|okay|right|fine|good|wise / yes or no / yeah right
    """)

  /// `isEnding` where the request would end a job: that somebody needs it speaks against it.
  static func stands(in tokens: [Token], isEnding: Bool) -> Bool {
    let slip = wrongThing.first(in: tokens)?.range
    return tokens.indices.contains { at in
      let token = tokens[at]
      return !token.isQuoted && slip?.contains(at) != true
        && (words.contains(token.word) || isEnding && needing.contains(token.word))
    } || asking.first(in: tokens) != nil
  }
}

extension Token {
  /// As a word that nothing understands, so that a request that holds it is asked back.
  var unclear: Token { Token(text: text, word: "\u{0}" + word) }
  var isUnclear: Bool { word.hasPrefix("\u{0}") }
}
