import Jobs

// What a part tells of the world, and of nothing that bears on an order beside it.
extension Telling {
  /// It speaks neither of the job, nor of what is done with one, nor of who says, plans or decides so, whatever else it tells:
  /// `the letterhead still had the old logo on`, `expired cert, of all things`.
  ///
  /// Beside an order that ends or restarts a job, also of no text that could be where the order stands.
  ///
  /// - Parameter isBehind: It stands behind the order, so that what somebody says in it goes no further.
  func isScenery(_ scene: Scene, isGrave: Bool, isBehind: Bool) -> Bool {
    if isCourtesy || isMusing && !(isGrave && isBehind) { return true }
    let told = Array(words.drop { Telling.lead.contains($0.word) || Telling.causes.contains($0.word) })
    let said = isBehind || !isGrave ? Telling.reported(told) : told
    guard let first = said.first, said.count > 1, said.count < 26, said.last?.word != "?",
      !said.contains(where: { $0.isFile || $0.isQuoted || $0.text == ":" }),
      !Telling.openings.contains(first.word) || Telling(words: said).isPartOfSome, Lexicon.verbs[first.word] == nil,
      !ordersSomething(said)
    else { return false }
    let isStory = said.indices.dropFirst().contains { Telling.isFinite(said, $0) }
    if !isStory, said.count < 5 || isBehind, isGrave || !isFragment(said) { return false }
    if !isStory,
      said.indices.contains(where: { at in
        Subject.word(said[at].word) != nil || said[at].number != nil
          // `Singles' Day leftovers` is no span of time.
          || TimeUnits.unit(said[at].word) != nil && !(at > 0 && said[at - 1].text.first?.isUppercase == true)
      })
    {
      return false
    }
    let plain = Telling(words: said).plainWords
    if plain.isEmpty { return true }
    if isGrave, isBehind, plain.contains(where: Telling.mayTakeBack) { return false }
    if isGrave, Telling.denied.first(in: plain) != nil { return false }
    return !plain.indices.contains { points(plain, $0) || Telling.bears(plain, $0) }
      && !((isGrave || !isStory) && said.contains { Telling.texts.contains($0.word) })
      && !said.contains { $0.word.count > 2 && !scene.index.exact($0.word).isEmpty }
      && !said.contains { Lexicon.jobNouns.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word) }
  }

  private static let wanting = Set(words: "wants want need needs needed wanted")
  private static let wanted = Set(
    words: "to it this that them these those you us me him her everything all nothing anything something so")

  /// Who wants or needs a thing of the world says nothing of what is to be done: `marketing wants vouchers again`.
  private static func bears(_ said: [Token], _ at: Int) -> Bool {
    guard bearing.contains(said[at].word) else { return false }
    // `two more deletion requests came in`
    if said[at].word.hasSuffix("s"), at > 0, Telling.isFinite(said, at + 1) { return false }
    guard wanting.contains(said[at].word), at + 1 < said.count else { return true }
    let next = said[at + 1].word
    if said[at...].contains(where: { AmountReader.unitWords.contains($0.word) || Motive.manners.contains($0.word) }) {
      return true
    }
    return wanted.contains(next) || Lexicon.verbs[next] != nil || Lexicon.participle(next) != nil
  }

  /// Behind an order that ends or restarts a job: of when, of its state, or of how well something goes.
  private static func mayTakeBack(_ token: Token) -> Bool {
    token.word == "would" || Subject.word(token.word) != nil || Motive.manners.contains(token.word)
      || praising.contains(token.word) || TimeUnits.isDay(token.word) && token.word != "today"
  }

  private static let blame = Phrase.all("my bad|fault|mistake really|entirely|sorry? / right")

  /// With which one begins, and says nothing: `right`, `my bad`. Behind an order it would take that back.
  var isOpening: Bool { Telling.blame.contains { $0.match(words, 0)?.range.count == words.count } }

  private static let back = Phrase("exactly|precisely|literally|just that|this|those words?")

  /// It may speak of the order as of words: `it is in my slides as the classic example`.
  var refersBack: Bool {
    words.first?.word.isOne(of: "it that this") == true && words.has(Telling.texts)
      || words.map(\.word) == ["sorry"] || Telling.back.first(in: words) != nil
  }

  /// What is told behind all that asks, of the words that ask: `it was the password hint`, `the cron prints exactly that`.
  static func saying(_ tokens: [Token]) -> [Token]? {
    let parts = parts(of: tokens)
    guard let last = parts.lastIndex(where: \.asks) else { return nil }
    return parts[(last + 1)...].first { $0.isApart && $0.words.count > 2 && $0.refersBack }?.words
  }

  /// It may speak of the job, and tells nothing that is good of it, denies nothing, and leaves nothing open: `I've cleaned it`.
  var isAccount: Bool {
    let plain = Narration.undenied(plainWords)
    let said = Array(plain.dropping(Telling.lead))
    return words.count > 2 && said.indices.dropFirst().contains { Telling.isFinite(said, $0) } && words.count < 26
      && words.last?.word != "?"
      && !Telling.openings.contains(said[0].word) && !Telling.mannered.contains(said[0].word) && !ordersSomething(words)
      && !words[words.count - 1].word.isOne(of: "that this so")
      && !plain.contains { token in
        Telling.isCode(token.word) || token.isFile || token.isQuoted || token.text == ":" || token.word == "no"
          || Lexicon.negations.contains(token.word)
          || Telling.bearing.contains(token.word) || Telling.texts.contains(token.word)
          || Telling.praising.contains(token.word) || Telling.futures.contains(token.word)
      }
  }

  /// Somebody or something begins it.
  private var isPartOfSome: Bool { Telling.partly.match(words, 0) != nil }
  private static let partly = Phrase("half|most|some|many|two|both of the|our|my|their")

  var hasSubject: Bool {
    guard let first = words.first else { return false }
    if Telling.beginnings.contains(first.word) || first.number != nil || isPartOfSome { return true }
    // `airport pickups are messed up`
    return !first.isQuoted && Lexicon.verbs[first.word] == nil && !Telling.heads.contains(first.word)
      && !Telling.openings.contains(first.word) && !Telling.lead.contains(first.word)
      && words.indices.dropFirst().prefix(3).contains { Telling.isFinite(words, $0) }
  }

  private static let beginnings = Set(words: "the a an our my their his her i we they he she there")
  private static let futures = Set(
    words:
      "tonight tomorrow later soon noon midnight will would going monday tuesday wednesday thursday friday saturday sunday evening next"
  )
  private static let ready = Set(
    words:
      "fixed back up again available answers works recovered repaired restored done ready resolved sorted solved granted renewed"
  )

  /// What a restart waits for is still to come: `permissions get fixed at noon`.
  var comesLater: Bool {
    words.has(Telling.futures) && words.has(Telling.ready)
      && !words.has(Telling.past)
  }

  private static let reporting = Phrase(
    "just|only|also? says|said|told|tells|thinks|thought|reports|reported|believes|reckons|mentioned|asked us|me|him|her|them? that?"
  )

  /// What somebody tells, without who does: `Priya thinks we were too stingy`.
  private static func reported(_ said: [Token]) -> [Token] {
    guard let range = reporting.first(in: said)?.range, (1...4).contains(range.lowerBound),
      said.count - range.upperBound > 3
    else { return said }
    return Array(said[range.upperBound...])
  }

  /// A few words without a verb, none of which says how or with what something is to be done.
  private func isFragment(_ said: [Token]) -> Bool {
    let said = said.first?.word == "no" ? Array(said.dropFirst()) : said
    return said.count < 9
      && !said.contains { token in
        token.number != nil || Lexicon.negations.contains(token.word) || Telling.modifying.contains(token.word)
          || Subject.word(token.word) != nil || Trait.word(token.word) != nil
          || Lexicon.everything.contains(token.word) || Lexicon.verbs[token.word] != nil
      }
  }

  private static let mannered = Set(words: "that as given with thanks which over who what lag where whose")
  private static let denied = Phrase.all("is|are|was|were|has|have|had|been|would not / has|have|had to")
  private static let openings = Set(
    words: """
      not nothing none never nor neither nobody noone here such to by on at for from except but only unless if when whenever while until till
      due over half quarter once before after with which who that without unlike instead rather also even especially including excluding you your
      """)
  private static let modifying = Set(
    words:
      "no only just except but without with to from into onto on for until if unless and or not both all any each latest last"
  )

  private static let times = Set(
    words: """
      morning afternoon evening night week weekend month quarter year time season summer winter autumn spring monday tuesday
      wednesday thursday friday saturday sunday january february march april may june july august september october november december
      """)
  /// `OPS-12`
  private static func isCode(_ word: String) -> Bool { word.contains("-") && word.last?.isNumber == true }
  private static let prepositions = Set(words: "on of about with to for at by from in like")
  private static let pronouns = Set(
    words: "it its itself these those one ones thing things both either same them theirs his hers mine ours yours own")

  /// It may point at the job, or at what is to be done.
  private func points(_ said: [Token], _ at: Int) -> Bool {
    let word = said[at].word
    let next = at + 1 < said.count ? said[at + 1].word : ""
    switch word {
    case "this": return !Telling.times.contains(next)
    case "that":
      return at == 0 || next.isEmpty || at + 2 > said.count || Telling.prepositions.contains(said[at - 1].word)
        || at + 1 < said.count && (Telling.auxiliary.contains(next) && at < 2 || Telling.prepositions.contains(next))
    default: return Telling.pronouns.contains(word) || Telling.isCode(word)
    }
  }

  /// Who says, thinks, wants or decides something, what may not be so, and what is put off.
  private static let bearing = Reserve.telling.union(
    Set(
      words: """
        if unless whether should could might maybe perhaps possibly probably presumably supposedly allegedly apparently shall ought
        imagine imagining pretend suppose supposing assume assuming hypothetically theory wish wishes wished wishing hope hopes hoping hoped wonder wondering
        guess guessing doubt doubts doubting torn unsure hesitate hesitating hesitant thinking reflection consider considering considered joke jokes
        joking kidding sarcasm irony drill exercise simulation rehearsal quote unquote quotation dream dreamed dreamt hear heard
        hearing read reading reads written writing meant mean says wants asking shout shouts shouted yell yells yelled scream screams mutter muttered
        whisper whispered sing sings sang singing typing typed chant recite reciting repeat repeating cite citing paraphrase
        disagree disagrees disagreed forbid
        forbids forbade forbidden ban banned banning veto vetoed vetoes decide decides decided decision pending undecided vote voting voted freeze frozen moratorium
        embargo window object objects objected objection objections oppose opposes opposed against refuse refuses refused reject rejected rejects
        rejecting deny denied denies protest protests consent blessing wait waits waiting hold holding holds held postpone postponed delay delayed schedule
        scheduled rescheduled cancelled canceled plan plans planned planning propose proposal suggestion recommendation option
        options optional alternative alternatives debate debating debated discuss discussing discussed discussion argue arguing argued argument claim
        claims request requested requests demand demands owner owners own owns need needs needed vital essential crucial critical
        important precious furious angry upset livid mad regret regrets regretted sorry mistake mistaken misread misunderstood forget
        forgot ignore disregard scratch undo revert keep keeps kept spare sparing leave leaves alone instead rather however although though despite nevertheless
        regardless yet false rumour rumor gossip stranger hacker intern parrot supposed told tell used responsibility authority authorised authorized clearance
        say saying ask asks following handover handling handles handled someday eventually next
        """))

  /// What holds words, and may hold those of an order.
  private static let praising = Set(
    words: """
      fine healthy good great perfect well happy ok okay recovered recovering recovers works working useful loves love likes depends depend rely
      relies matters busy urgent key valuable favourite favorite beloved better best only first other others another rest everyone everybody
      when while before after until once or either use uses
      """)
  private static let texts = Set(
    words: """
      word words line lines motto advice rule rules step steps title headline text message messages mail email memo letter ticket tickets
      runbook playbook manual guide doc docs document page chapter wiki comment comments post tweet thread chat slack channel log logs
      script song lyrics poem book film movie story tale game riddle prophecy sign poster sticker shirt mug banner slogan
      tattoo graffiti whiteboard slide slides agenda minutes list item todo template example sample quiz exam homework lesson
      training course scenario idea thought thoughts question questions answer answers opinion order orders instruction instructions
      command commands procedure protocol policy voice saying proverb hint example meme bot
      """)
}
