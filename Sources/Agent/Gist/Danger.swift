import Jobs

/// What may deny, condition, quote, ask, recall or put off an order that stands in the same sentence.
enum Danger {
  static let words = Set(
    words: """
      not no never none nobody nothing nor neither without cannot nowhere avoid avoiding refrain spare sparing leave
      if unless until till when whenever while whether case assuming assume suppose supposing provided depends depending
      otherwise else except excepting barring but though although however despite
      should wonder wondering maybe perhaps possibly probably likely guess
      said says say saying tell tells told ask asks asked asking think thinks thought claim claims claimed
      suggests suggested suggest recommends recommended recommend proposes proposed insists decided decides plans planning plan
      intends intend believe believes believed heard hear reads read wrote writes write written quote quotes quoted states stated
      according per reckon reckons reckoned mentions mentioned demands demanded begs hopes hope agreed discussed
      ticket tickets email mail runbook wiki doc docs readme manual message messages slack chat jira comment post script prompt
      instruction instructions bot colleague intern
      yesterday ago tomorrow tonight later soon monday tuesday wednesday thursday friday saturday sunday weekend week weeks month
      months every daily hourly weekly pm am noon midnight before after afterwards afterward eventually someday once
      jk joke jokes joking kidding pretend imagine example hypothetical hypothetically story game dream movie song title phrase
      sentence spell translate translation meaning define definition word words
      why how which where
      test drill exercise draft rehearsal simulate simulation preview dry-run dryrun dry rehearse
      undo revert instead rather wrong mistake mistaken forget forgot ignore disregard scratch hold hang wait pause
      mind nvm nevermind or either i.e e.g still hate hates disaster already
      """)

  /// Something that speaks against any order beside it.
  static func stands(in tokens: [Token], _ scene: Scene) -> Bool {
    tokens.contains { token in
      words.contains(token.word) && !isName(token, scene) || token.word == "?" || token.text == ":" || token.isQuoted
    }
  }

  private static func isName(_ token: Token, _ scene: Scene) -> Bool {
    scene.index.hasPart(token.word) && !Lexicon.isCommon(token.word)
  }
}
