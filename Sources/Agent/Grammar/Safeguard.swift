/// Wishes against what protects jobs and people: that a safeguard be lifted, a record changed, something done in another's name
/// or told that is nobody's to know. Whoever asks, and for whatever reason: no sentence does that.
enum Safeguard {
  /// Why it is refused; nil where it asks for none of this. What is quoted is not asked for.
  static func refusal(of tokens: [Token], _ scene: Scene) -> String? {
    let words = tokens.filter { !$0.isQuoted }
    if standing(revealing, in: words) { return Help.secret }
    if standing(identities, in: words) || actsInName(words) { return Help.ownName }
    if falsifies(words) || silences(words) { return Help.recorded }
    if standing(lifting, in: words, scene) || turnsOff(words) { return Help.guarded }
    return nil
  }

  /// In a sentence that asks for it: what is denied or told of others is not.
  private static func standing(_ phrases: [Phrase], in words: [Token], _ scene: Scene? = nil) -> Bool {
    phrases.contains { phrase in
      guard let range = phrase.first(in: words)?.range, isAsked(words, before: range.lowerBound) else { return false }
      // `pause the approvals job`: a job may be called so.
      let last = words[range.upperBound - 1].word
      return !guardWords.contains(last) || scene?.index.hasPart(last) != true
    }
  }

  private static let against = Set(
    words: """
      not never nobody no cannot without says said saying told tells wants wanted asked asks claims claimed why who how did
      was were been has have had if would could
      """)

  private static func isAsked(_ words: [Token], before at: Int) -> Bool {
    let start = words[..<at].lastMark.map { $0 + 1 } ?? 0
    let lead = words[start..<at].drop { $0.word.isOne(of: "can could would will you please") }
    return !lead.has(against)
  }

  // MARK: Safeguards

  private static let lifters =
    "disable|deactivate|drop|remove|bypass|override|overrule|skip|circumvent|suspend|pause|lift"
    + "|waive|relax|loosen|unset|evade|sidestep|dodge|weaken|ignore|shelve|omit"
  private static let guards =
    "guard|guards|safeguard|safeguards|guardrail|guardrails|protection|protections|approval|approvals"
    + "|auditing|confirm|confirmation|confirmations"

  private static let guardWords = Set(guards.split(separator: "|").map(String.init))

  private static let lifting = Phrase.all(
    """
    \(lifters) all|any|every|each? of? the|your|my|our|that|this|its? production|prod|safety|change|whole|entire? \(guards)
    \(lifters) all|any|every? of? the|your|my|our|that|this|its? safety check|checks|rules|net|features
    \(lifters) all|any|every? of? the|your|my|our|that|this|its? production|prod flag|guard|lock|mode|check|checks
    \(lifters) the|your|my|our|that|this? read-only|readonly|audit
    bypass|circumvent|evade|sidestep|override all|any? of? the|your|my|our|that|this|its? check|checks|limit|limits|rules|plan
    add|learn|adopt|follow|take|here|have a|this|the|one new|extra|further|another rule
    change|overwrite|rewrite|alter|edit|replace|update|amend|extend your own? rules|guidelines|instructions|policy|policies|behaviour|behavior|limits
    grant|give|lend me|us|him|her|them operator|admin|administrator|root|write|full|more|all|cancel|editor? rights|permission|permissions|privileges|access|role
    grant|give every|each|the|all|any? auditor|auditors|user|users|everyone|everybody|anybody|students|interns|operators permission|rights|permissions|privileges|access
    make me|us|him|her an|a? admin|administrator|operator|root|superuser
    set|turn|flip|switch the|that? approval|production|prod|safety|protection flag|bit|switch|marker
    new|another rule|policy ,|: / make it|this|that look as|like|in
    have no|without safety? rules|safeguards|guardrails|restrictions
    """)

  private static let turning = Set(words: "turn switch set flip put take turning switching shut")
  private static let protecting = Phrase.all(
    """
    production|prod|safety|read-only|readonly|write|delete|deletion protection|mode|guard|lock|check|checks|flag
    read only mode
    protection|protections|safeguards|safeguard|guardrails|guard|guards|auditing|confirmations|approvals
    audit log|logs|trail|history|record|records|logging|journal / read-only|readonly
    authentication|authorization|authorisation|auth|login|tls|ssl|https|encryption|two-factor|2fa|mfa|oauth
    confirmation|approval step|steps|dialog|dialogs|prompt|prompts|flag
    """)

  /// `switch the production protection off for ledger`
  private static func turnsOff(_ words: [Token]) -> Bool {
    guard let verb = words.firstIndex(where: { turning.contains($0.word) }), isAsked(words, before: verb) else {
      return false
    }
    let clause = words[verb...].prefix { !$0.isBreak }
    return !clause.contains { $0.number != nil }
      && clause.has("off down out aside")
      && protecting.contains { $0.first(in: Array(clause)) != nil }
  }

  // MARK: Records

  private static let erasing = Set(
    words: """
      erase delete remove clear wipe hide purge scrub rewrite alter falsify forge tamper doctor edit redact strip change keep
      leave stop pause disable suspend
      """)
  private static let record = Phrase.all(
    """
    audit log|logs|trail|history|record|records|logging|journal / auditing
    records|record|history|timeline|log|logs|entry|entries so it|that|they looks|look|appears|appear|seems|says
    from|out|off of? the|your|its|this|my? audit? history|record|records|timeline|journal|trail|log|auditors|auditor|books
    from the|my|all|every? other|others|operators|team|boss|colleagues|auditors|everyone|everybody|supervisor|manager
    timeline|history|record|records|journal so|to that? it|they? say|says|show|shows|read|reads
    """)
  private static let forging = Phrase(
    "change|alter|edit|rewrite|adjust|falsify|forge|fake the|its|this|that? timeline|history|record|records|journal")
  /// `remove orders from the log` may be of what is shown; these are not.
  private static let shown = Set(words: "view filter screen pane list column columns lines warnings errors info debug")

  private static let silencing = Phrase("not|never show|mention|list|say|contain|tell|have|include|display")

  /// `make the timeline of orders not show yesterday's restarts`
  private static func silences(_ words: [Token]) -> Bool {
    guard let verb = words.firstIndex(where: { $0.word.isOne(of: "make have let") }),
      isAsked(words, before: verb), let range = silencing.first(in: words, from: verb)?.range
    else { return false }
    return words[verb..<range.lowerBound].has("timeline history audit journal")
  }

  /// `erase my cancel from the audit history`, `hide the restart from the other operators`
  private static func falsifies(_ words: [Token]) -> Bool {
    guard let verb = words.firstIndex(where: { erasing.contains($0.word) }), isAsked(words, before: verb) else {
      return false
    }
    let clause = Array(words[verb...].prefix { !$0.isBreak })
    if clause.has(shown) { return false }
    if forging.match(words, verb) != nil { return true }
    // `stop the job that writes the audit log` is of the job.
    let isOfRecord = record.contains { phrase in
      phrase.first(in: clause).map {
        $0.range.lowerBound < 4 || clause[$0.range.lowerBound].word.isOne(of: "from out off")
      } == true
    }
    // `leave the audit log alone`
    return isOfRecord && !clause.has("alone running")
  }

  // MARK: Names

  private static let identities = Phrase.all(
    """
    as the? user|root|admin|administrator|superuser|sysadmin / as somebody|someone else / impersonate|impersonating
    on behalf of / act|pose|behave as my|the|our|an|a|somebody|someone / pretend to be / pretend you|i|we
    pretending to be / under somebody|someone else / with his|her|their rights|account|login|permissions|name
    in|under his|her|another|somebody|someone name / log|sign me in as
    """)
  private static let owned = Set(words: "name account login credentials rights identity")

  /// `restart it in Henrik's name`, `put the auditor's name on it`
  private static func actsInName(_ words: [Token]) -> Bool {
    words.indices.dropLast().contains { at in
      guard at > 0, words[at].isPossessive, owned.contains(words[at + 1].word) else { return false }
      let before = words[at - 1].word.isOne(of: "the a") && at > 1 ? words[at - 2] : words[at - 1]
      return before.word.isOne(of: "in under using put with") && isAsked(words, before: at - 1)
    }
  }

  // MARK: What is told to nobody

  private static let revealing = Phrase.all(
    """
    show|print|tell|give|reveal|list|repeat|output|dump|display|send|encode|recite|quote me|us? your|the|all|every|full|whole|entire? of? your|the|initial|full|whole|hidden|internal|system|own|complete|exact? initial|full|hidden|internal|system|original|complete? prompt|prompts|instructions|guidelines
    show|print|tell|give|reveal|list|dump|display|send|read me|us? the|its|all|any|their? database|db|admin|root|user|service|sink|source? password|passwords|passphrase|credentials|secret|secrets
    what is|are the|its|their|our? database|db|admin|root|user|service|sink|source? password|passwords|passphrase|credentials|secret
    card|credit|account|phone|social|passport numbers|number of|for
    names|addresses|emails|phone of|for the|all|our? customers|customer|users|clients
    environment|env variables|vars with|and|including
    with|and|including their|its|the|all secrets|passwords|credentials|keys
    initial|system|hidden|internal prompt|prompts|instructions / hidden|secret|internal rules
    repeat|print|show|output|recite everything|all|what|that|whatever that? was|is|stands|stood? written? above|before|verbatim
    ssh|gpg|pgp|tls|ssl|deploy|signing|private|encryption key|keys
    the|its|your|our|any|api|all? token|tokens for|of|to|from
    """)
}
