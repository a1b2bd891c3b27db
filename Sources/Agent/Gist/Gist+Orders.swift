import Jobs

// One verb of the trade, in the place of an order.
extension Gist {
  /// Those that may be said so, in the grammar's words.
  private static let ordering: [Verb: String] = [
    .cancel: "cancel", .drain: "drain", .restart: "restart", .savepoint: "savepoint",
  ]
  private static let slang: [String: Verb] = {
    let groups: [(Verb, String)] = [
      (.cancel, "bin nuke discontinue ditch scrap euthanize"),
      (.restart, "respawn resurrect reanimate kick"),
    ]
    var table: [String: Verb] = [:]
    for (verb, words) in groups { for word in words.split(separator: " ") { table[String(word)] = verb } }
    return table
  }()

  /// `y'all cancel that one, ya hear`
  var ordered: [Token]? {
    let orders = tokens.indices.compactMap { order($0) }
    guard let order = orders.last, Set(orders.map(\.verb)).count == 1, isPlainAround(order.part),
      let word = Gist.ordering[order.verb],
      let manner = manner.words(of: order.verb),
      !tokens.indices.contains(where: { !order.words.contains($0) && speaksOfOther($0, than: order.verb) }),
      let subject,
      isPlain(order, subject.places),
      !(subject.words[0].word == "it" && last.contains(where: \.request.isChange) && order.verb == .cancel)
    else { return nil }
    let numbers = tokens.indices.filter {
      tokens[$0].number != nil && !subject.places.contains($0) && tokens[$0].word != "one"
    }
    guard !numbers.isEmpty else { return Gist.plain(word) + subject.words + Gist.plain(manner) }
    // `restart it at 5`: a time.
    guard order.verb == .restart, let found = size(subject.places), case .to(let count) = found.size,
      found.place > 0,
      tokens[found.place - 1].word == "with"
        || found.place + 1 < tokens.count && Gist.workers.contains(tokens[found.place + 1].word)
    else { return nil }
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
      tokens[part.lowerBound..<at].areAll(Interjection.before)
    else { return nil }
    if let phrasal = Phrasal.match(tokens, at, in: part) {
      let words = Set(at..<phrasal.object.lowerBound).union(phrasal.object.upperBound..<phrasal.end)
      return Order(verb: phrasal.verb, part: part, words: words, object: phrasal.object)
    }
    guard let verb = Gist.slang[token.word] ?? Lexicon.verbs[token.word], Gist.ordering[verb] != nil else { return nil }
    return Order(verb: verb, part: part, words: [at], object: (at + 1)..<part.upperBound)
  }

  private static let between = Set(
    words: """
      the that this a job pipeline one thing poor old damn damned stupid bloody whole entire silly wretched blasted freaking
      goddamn on of up down it on me us beggar bugger sucker beast its for
      """)

  /// Between the verb and whom it is said of stands nothing that could be meant instead.
  private func isPlain(_ order: Order, _ places: Set<Int>) -> Bool {
    let said = order.object.filter { places.contains($0) && !Lexicon.pronouns.contains(tokens[$0].word) }
    // `scrap that` is said of an idea as well.
    let pointed = order.object.filter { at in
      tokens[at].word.isOne(of: "it this")
        || tokens[at].word == "that" && at + 1 < tokens.count && Gist.nouns.contains(tokens[at + 1].word)
    }
    guard let first = said.first ?? pointed.first, let last = said.last ?? pointed.last else { return false }
    return (order.object.lowerBound..<first).allSatisfy {
      Gist.between.contains(tokens[$0].word) || places.contains($0)
    }
      && (last + 1..<order.part.upperBound).allSatisfy { at in
        order.words.contains(at) || Interjection.behind.contains(tokens[at].word) || tokens[at].word == "with"
          || tokens[at].number != nil || Gist.workers.contains(tokens[at].word)
      } && !said.contains { tokens[$0].isPossessive }
  }

  /// In the other parts nobody is told of anything.
  func isPlainAround(_ part: Range<Int>) -> Bool {
    tokens[..<part.lowerBound].allSatisfy { $0.isBreak || Interjection.before.contains($0.word) }
      && isPlainBehind(part.upperBound)
  }

  /// What is said behind an order could take it back.
  func isPlainBehind(_ end: Int) -> Bool {
    tokens[end...].allSatisfy { token in
      token.isBreak || Interjection.vocatives.contains(token.word) || token.number != nil
        || Gist.workers.contains(token.word)
        || token.word == "with"
    }
  }

  /// Another verb of the trade in any form, or the same as something that was done.
  private func speaksOfOther(_ at: Int, than verb: Verb) -> Bool {
    let word = tokens[at].word
    if scene.index.hasPart(word) { return false }
    if let form = Lexicon.participle(word) ?? Lexicon.gerund(word), form.isWriting || form == .pause { return true }
    guard let other = Lexicon.verbs[word] else { return false }
    return other != verb && (other.isWriting || other.isReading) && !word.isOne(of: "now")
      && !word.isOne(of: "run start see find get give count add end open")
      || other == .submit && part(at: at).lowerBound == at
  }

  static let saving: Set<String> = ["savepoint", "snapshot", "quicksave"]
  private static let taking = Set(
    words: """
      take grab make do create get give dump store persist trigger pop snap quicksave
      """)
  private static let betweenSaved: Set<String> = between.union([
    "us", "an", "one", "quick", "fresh", "proper", "new", "another", "savepoint", "snapshot", "from", "said", "and",
    "please", "here",
  ])

  private static let ofSaved = Set(
    words: """
      list show from off last latest newest recent old older history savepoints restart restore resume with size
      path age delete remove drop disk
      """)

  /// `grab us a quick savepoint of orders, love`
  var saved: [Token]? {
    guard let noun = tokens.firstIndex(where: { Gist.saving.contains($0.word) }),
      !tokens.has(Gist.ofSaved), let subject
    else { return nil }
    let part = part(at: noun)
    let start = part.first { !Interjection.before.contains(tokens[$0].word) } ?? part.lowerBound
    let isWished = tokens[start...noun].areAll(Gist.betweenSaved) && wishes
    guard Gist.taking.contains(tokens[start].word) || isWished, isPlainAround(part),
      !part.contains(where: { subject.places.contains($0) && tokens[$0].isPossessive }),
      part.allSatisfy({ at in
        at <= start || subject.places.contains(at) || Gist.betweenSaved.contains(tokens[at].word)
          || Interjection.behind.contains(tokens[at].word)
      })
    else { return nil }
    return Gist.plain("take a savepoint of") + subject.words
  }
}
