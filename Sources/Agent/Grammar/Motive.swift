import Jobs

/// Why something is told beside an order that ends or restarts a job. Only trouble, cost, no more need, and what was done to
/// the world around it are motives; whatever else is told may be a doubt, a quotation, a time or somebody else's business,
/// and such an order is asked back.
enum Motive {
  private static let causes = Set(
    words: """
      stuck hang hangs hanging hung broken breaks fails failing failed crash crashed crashes crashing loop loops looping leak leaks
      leaking slow slower lag lags lagging behind late stale corrupt corrupted garbage duplicates duplicate error errors exception
      exceptions oom dead zombie unhealthy sick ill fell down mess frozen unresponsive flapping struggling drowning choking
      trouble problem problems dying dies died weird odd funny misbehaving misbehaves bug buggy backpressure backlog
      needed need needs live longer anymore obsolete old outdated replaced replaces superseded redundant unused useless superfluous
      unneeded finished over ended retired decommissioned deprecated project experiment leftover orphaned forgotten copy
      cost costs costing money expensive budget bill pay pays paying waste wasting wastes eats eating burning burns burn hogging
      hogs core cores slots slot room space cpu memory resources capacity euros dollars quota
      upgrade upgraded update updated deploy deployed deployment release released version config configuration migration
      migrated maintenance moves moved switch switches switched credentials rotated rotate broker brokers kafka rolled stable patched
      patch certificates certificate schema endpoint storage disk network outage hardware cluster incident fix mistake accident responding progress output twice back deleted uses
      records record data numbers results duplicated twice customers customer users orders pager paging paged alert alerts
      blocks blocking blocked starves starving ran kills killing hurts crawling ticket runbook agreed approved boss lead manager owner ops asked wants replacing rewriting
      migrating moving decommissioning retiring upgrading redeploying deploying fixing patching rolling cleaning rebuilding
      rid again anyway sure go forever ages spamming spams spam flooding floods hammering hammers bombarding
      blank empty missing garbled truncated unreadable rubbish nonsense junk gibberish trash crap bogus chewing churning grinding
      """)

  /// What was done to the world around a job, after which it may be started again.
  private static let mended = Set(
    words: """
      fixed granted restored resolved sorted solved raised lifted corrected repaired available reachable permission permissions acl
      acls access topic quota firewall dns vpn password secret token
      """)

  /// With one of these it is no motive, whatever else it holds.
  static let doubts = Set(
    words: """
      joke joking drill exercise simulation rehearsal hypothetical hypothetically theory message shouting shouts typing asking
      suggestion opinion stranger dream fear case alternative option options optional question forbids forbade forbidden against
      objects objected vetoed veto approval freeze window decision pending wrong monday tuesday wednesday thursday friday saturday
      sunday tomorrow later tonight thoughts doubts torn unsure hesitating thinking guessing debating debate discussing discussion
      voting thought proposal rumour rumor hold table scheduled due resort request arguing demand claim argument test disagrees
      disagree ban works recovered healthy doubt rejected decided estimate propose ask paraphrase repeat cite fallback required
      salaries furious away angry false although though despite even depends next first any noon midnight soon hopefully supposedly allegedly above exceeds exceed exception draft sample example quote if unless maybe perhaps might sleeping
      inspection typed advice chatbot spotless harmless asleep handled stays stay keep remain important critical wait says say no disagree no-one
      """)

  private static let finite = Set(words: "am is are was were has have had does do did will would can could get gets")
  static let manners = Set(
    words: """
      savepoint savepoints snapshot snapshots checkpoint state scratch parallelism workers memory latest
      """)

  /// The words of a part that tells something else; nil where every part that tells is a motive.
  ///
  /// - Parameter restarts: Nothing else is asked for than that something runs again.
  static func doubtful(_ tokens: [Token], _ scene: Scene, restarts: Bool) -> [Token]? {
    KernelPart.parts(tokens).lazy.compactMap { told($0, scene) }.first { !isMotive($0, restarts: restarts) }
  }

  /// The words of a part that takes a scaling back, leaves it open or has others say it; why it is scaled may be anything.
  static func withdrawn(_ tokens: [Token], _ scene: Scene) -> [Token]? {
    KernelPart.parts(tokens).lazy.compactMap { told($0, scene) }.first { words in
      words.has(taking) || doing.first(in: words) != nil
    }
  }

  /// The hardest of the doubts: times, firsts and nexts may be why something is scaled.
  private static let taking = doubts.subtracting(
    Set(
      words: """
        monday tuesday wednesday thursday friday saturday sunday tomorrow later tonight noon midnight soon next first any above exceeds exceed
        important critical works recovered healthy sleeping asleep stays stay keep remain required depends due case window
        decision message no if unless scheduled table hold test says say request wrong estimate freeze question
        """)
  ).union(["estimate", "effect"])
  private static let doing = Phrase.all(
    """
    no longer needed to / that was / which i|they|we|nobody / so they
    """)

  private static let opening = Set(
    words: """
      except but not leave keep without spare no only just sorry actually rather with from at on
      """)
  private static let courtesies = Phrase.all(
    """
    that|it would be / while you are / i mean|meant / once|when|after that|it is done / as it|they go|goes|run|runs
    if you would|could|can|like|want
    """)

  /// Its words, where it is no order, no name and no manner, but a statement or what begins as a reason does.
  private static func told(_ part: KernelPart, _ scene: Scene) -> [Token]? {
    if tells(part, scene) { return part.words }
    // `cancel fraud which they rejected`
    guard let at = part.words.dropFirst(2).firstIndex(where: { $0.word.isOne(of: "which who") }),
      part.words[..<at].contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true }),
      !part.words[..<at].contains(where: {
        Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
          || Lexicon.jobNouns.contains($0.word)
      })
    else { return nil }
    return Array(part.words[at...])
  }

  private static let speakers = Set(words: "i we they this that it he she so which")

  /// It says of something how it is, or was.
  private static func states(_ words: [Token]) -> Bool {
    guard let first = words.first else { return false }
    return words.dropFirst().has(finite)
      && !words.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true }
      && (speakers.contains(first.word) || words.count > 3)
  }

  private static func tells(_ part: KernelPart, _ scene: Scene) -> Bool {
    let words = part.words.filter { !$0.isQuoted }
    if speakers.contains(words.first?.word ?? ""), states(words), words.count < 6,
      !words.contains(where: { manners.contains($0.word) || $0.word == "please" }),
      courtesies.first(in: words) == nil
    {
      return !words.has("you should must could needs need to")
    }
    guard part.order == .none, words.count > 1,
      !words.contains(where: { manners.contains($0.word) || $0.text.contains("/") }),
      !words.allSatisfy({ Lexicon.fillers.contains($0.word) || $0.number != nil || Narration.names($0.word, scene) })
    else { return false }
    if let first = words.first, !part.isReason, opening.contains(first.word) { return false }
    if !part.isReason, words.count < 6, words.contains(where: { $0.number != nil }) { return false }
    if courtesies.first(in: words) != nil { return false }
    return part.isReason || words.dropFirst().contains { finite.contains($0.word) || $0.word.hasSuffix("s") }
  }

  /// `with the wrong date`
  private static let slip = Phrase(
    "wrong business|booking|value|run|start|end|target|old|source? date|month|day|config|configuration|arguments|options|version|file|input|code|data|parameters|topic|bucket|table"
      + "|database|folder|path|schema|partition|partitions|field|column|source|sink|project|account|queue|region")
  private static let articles = Set(words: "a an the all bob be")

  /// `to free slots`, `with the sale starting soon`; not `to a new cluster`, `with the next error`.
  private static func isCircumstance(_ words: [Token]) -> Bool {
    guard words.count > 2 else { return false }
    if words[0].word == "to" { return !articles.contains(words[1].word) }
    return words.contains { token in
      token.word.isOne(of: "gone over out up down off done ahead back")
        || token.word.count > 4 && (token.word.hasSuffix("ing") || token.word.hasSuffix("ed"))
    }
  }

  private static let failing = Phrase(
    "not responding|making|working|moving|progressing|processing|keeping|reading|writing|committing|healthy|doing|getting"
  )

  /// `crash-looping` is one too.
  private static func isCause(_ word: String) -> Bool {
    causes.contains(word) || word.contains("-") && word.split(separator: "-").contains { causes.contains(String($0)) }
  }

  private static let working = Phrase(
    "it is still? reading|writing|processing|using|consuming|pointing|pulling|pushing|emitting|producing|sending|dumping|loading"
  )
  private static let wrongly = Set(
    words: "wrong old last yesterday stale outdated twice previous test same double former")

  /// `it is reading last week's partition`
  private static func worksWrongly(_ words: [Token]) -> Bool {
    working.match(words, 0) != nil && words.dropFirst(3).has(wrongly) && !words.has("but not until final")
  }

  static func isMotive(_ words: [Token], restarts: Bool = false) -> Bool {
    guard words.count > 1 else { return false }
    if worksWrongly(words) { return true }
    if words[0].word.isOne(of: "to with"), !isCircumstance(words) { return false }
    if words[1].word.isOne(of: "be do"), words[0].word.isOne(of: "to due") { return false }
    if doing.first(in: words) != nil { return false }
    let plain = Narration.undenied(words)
    if slip.first(in: words) != nil { return true }
    // `it is fixed`, of the job itself: no reason to start it again.
    let isMended = restarts && !words[0].word.isOne(of: "it this that")
    // `it has not crashed`
    let isDenied = plain.has(Lexicon.negations) && failing.first(in: plain) == nil
    return !isDenied
      && (plain.count < words.count || failing.first(in: plain) != nil
        || words.contains { isCause($0.word) || isMended && mended.contains($0.word) })
      && !plain.has(doubts)
  }
}
