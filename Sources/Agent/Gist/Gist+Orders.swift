import Jobs

// One verb of the trade, in the place of an order.
extension Gist {
  /// Words behind which an order begins.
  private static let beginning: Set<String> = Set(
    """
    please pls plz kindly just now then and so go simply immediately quickly ok okay right well oh hey yo alright finally also
    yes yeah yep sure fine great good you to
    google y'all yall
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  ).union(vocatives)
  /// Whom it is said to, and how: what may stand behind an order too.
  private static let vocatives: Set<String> = Set(
    """
    mate mates bro bruv bruh dude man buddy pal folks guys team love honey dear darling sir madam ma'am boss chief captain champ friend
    old boy chap fellow lad lads people ya hear innit stat pronto chop quikly swiftly promptly now please pls plz kindly thanks thx
    cheers ta asap immediately quickly already sharpish then ok okay right yeah yo dammit goddammit ffs
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// What is also said of other things, and alone asks for nothing certain.
  private static let ordering: [Verb: String] = [
    .cancel: "cancel", .drain: "drain", .restart: "restart", .savepoint: "savepoint",
  ]
  private static let slang: [String: Verb] = {
    let groups: [(Verb, String)] = [
      (.cancel, "bin nuke discontinue ditch scrap euthanize"),
      (.restart, "respawn resurrect reanimate revive kick reboot restart bounce rerun relaunch"),
    ]
    var table: [String: Verb] = [:]
    for (verb, words) in groups { for word in words.split(separator: " ") { table[String(word)] = verb } }
    return table
  }()

  /// `y'all cancel that one, ya hear`
  var ordered: [Token]? {
    let orders = tokens.indices.compactMap { order($0) }
    guard let order = orders.last, Set(orders.map(\.verb)).count == 1, let word = Gist.ordering[order.verb],
      let manner = manner.words(of: order.verb), !Danger.tells(tokens[order.part.lowerBound...]),
      !tokens.indices.contains(where: { !order.words.contains($0) && speaksOfOther($0, than: order.verb) }),
      let subject,
      isPlain(order, subject.places), isPlainBehind(order.part.upperBound),
      !(subject.words[0].word == "it" && last.contains(where: \.request.isChange) && order.verb == .cancel)
    else { return nil }
    let numbers = tokens.indices.filter {
      tokens[$0].number != nil && !subject.places.contains($0) && tokens[$0].word != "one"
    }
    guard !numbers.isEmpty else { return Gist.plain(word) + subject.words + Gist.plain(manner) }
    guard order.verb == .restart, let found = size(subject.places), case .to(let count) = found.size else { return nil }
    return Gist.plain(word) + subject.words + Gist.plain(manner + " with \(count) workers")
  }

  /// A verb in the place of an order, and where it stands.
  struct Order {
    let verb: Verb
    let part: Range<Int>
    /// The words of the verb.
    let words: Set<Int>
    /// Where that stands of which it is said.
    let object: Range<Int>
  }

  private func order(_ at: Int) -> Order? {
    let token = tokens[at]
    let part = part(at: at)
    guard !token.isQuoted, !token.isBreak, !scene.index.hasPart(token.word) || Lexicon.verbs[token.word] != nil,
      tokens[part.lowerBound..<at].allSatisfy({ Gist.beginning.contains($0.word) })
    else { return nil }
    if let phrasal = Phrasal.match(tokens, at, in: part) {
      let words = Set(at..<phrasal.object.lowerBound).union(phrasal.object.upperBound..<phrasal.end)
      return Order(verb: phrasal.verb, part: part, words: words, object: phrasal.object)
    }
    guard let verb = Gist.slang[token.word] ?? Lexicon.verbs[token.word], Gist.ordering[verb] != nil else { return nil }
    return Order(verb: verb, part: part, words: [at], object: (at + 1)..<part.upperBound)
  }

  private static let between: Set<String> = Set(
    """
    the that this a job pipeline one thing poor old damn damned stupid bloody whole entire silly wretched blasted freaking
    goddamn on of up down it on me us beggar bugger sucker beast its for
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Between the verb and whom it is said of stands nothing that could be meant instead.
  private func isPlain(_ order: Order, _ places: Set<Int>) -> Bool {
    let said = order.object.filter { places.contains($0) }
    let pointed = order.object.filter { Lexicon.pronouns.contains(tokens[$0].word) }
    guard let first = said.first ?? pointed.first, let last = said.last ?? pointed.last else { return false }
    return (order.object.lowerBound..<first).allSatisfy {
      Gist.between.contains(tokens[$0].word) || places.contains($0)
    }
      && (last + 1..<order.part.upperBound).allSatisfy { at in
        order.words.contains(at) || Gist.vocatives.contains(tokens[at].word) || Gist.nouns.contains(tokens[at].word)
          || ["for", "me", "us", "up", "down", "again", "with", "on", "at", "to"].contains(tokens[at].word)
          || tokens[at].number != nil || Gist.workers.contains(tokens[at].word)
      }
  }

  /// What is said behind an order is no sentence: that could take it back.
  private func isPlainBehind(_ end: Int) -> Bool {
    tokens[end...].allSatisfy { token in
      token.isBreak || Gist.vocatives.contains(token.word) || token.number != nil || Gist.workers.contains(token.word)
        || ["with", "at", "on"].contains(token.word)
    }
  }

  /// Another verb of the trade in any form, or the same as something that was done.
  private func speaksOfOther(_ at: Int, than verb: Verb) -> Bool {
    let word = tokens[at].word
    if scene.index.hasPart(word) { return false }
    if let form = Lexicon.participle(word) ?? Lexicon.gerund(word), form.isWriting || form == .pause { return true }
    guard let other = Lexicon.verbs[word] else { return false }
    return other != verb && (other.isWriting || other.isReading) && !["now"].contains(word)
      && !["run", "start", "see", "find", "get", "give", "count", "add", "end", "open"].contains(word)
      || other == .submit && part(at: at).lowerBound == at
  }

  static let saving: Set<String> = ["savepoint", "snapshot", "quicksave"]
  private static let taking: Set<String> = [
    "take", "grab", "make", "do", "create", "get", "give", "need", "trouble", "dump", "store", "persist", "trigger",
    "quick", "fresh", "proper", "a", "one", "another", "please", "kindly", "pop", "snap", "quicksave",
  ]
  private static let ofSaved: Set<String> = [
    "list", "show", "from", "off", "last", "latest", "newest", "recent", "old", "older", "history", "savepoints",
    "restart",
    "restore", "resume", "with", "size", "path", "age", "delete", "remove", "drop", "disk",
  ]

  /// `grab us a quick savepoint of orders, love`
  var saved: [Token]? {
    guard let at = tokens.firstIndex(where: { Gist.saving.contains($0.word) }), !Danger.tells(tokens[part(at: at)]),
      tokens.contains(where: { Gist.taking.contains($0.word) }),
      !tokens.contains(where: { Gist.ofSaved.contains($0.word) }),
      !tokens.indices.contains(where: { speaksOfOther($0, than: .savepoint) }),
      !tokens.indices.contains(where: { order($0).map { $0.verb != .savepoint } == true }), let subject
    else { return nil }
    return Gist.plain("take a savepoint of") + subject.words
  }
}
