import BeamMCPClient
import Jobs

// Scraps and questions around an order that ends or restarts a job.
extension Caution {
  private static let plain = Set(
    words: """
      urgent asap quick quickly emergency incident alert step task item runbook next then first second third finally lastly
      important attention reminder ticket morning evening night afternoon day folks team all guys everyone there good great perfect
      sorry apologies request action please now today change plan done well right dear hello hi hey ok okay yes thanks fine
      """)

  /// `option 2: cancel fraud`, `hold on, cancel it`, `tell Bob, cancel it`: what the words in front make of the order.
  var scrap: Range<Int>? {
    guard ends, scene.utterance.history.isEmpty, let mark = tokens.firstMark, (1...3).contains(mark),
      mark + 1 < tokens.count
    else {
      return nil
    }
    let words = tokens[..<mark]
    let isOrder = words.contains { token in
      !token.isQuoted && (Lexicon.verbs[token.word]?.isGrave == true || token.word.isOne(of: "savepoint snapshot"))
    }
    let isKnown = words.allSatisfy { token in
      Caution.plain.contains(token.word) || Lexicon.moods.contains(token.word) || token.number != nil
        || token.word.contains(where: \.isNumber) && mark == 2
        || Lexicon.fillers.contains(token.word) && !token.word.isOne(of: "hold on already")
    }
    let isNamed = !scene.reader.names(tokens, Array(0..<mark)).found.isEmpty
    let isPlace = words.contains { word in
      RunnerType(rawValue: word.word) != nil || scene.runners.contains { $0.runner.lowercased() == word.word }
        || Trait.word(word.word) != nil && words.has(Lexicon.pluralJobNouns)
    }
    let isFirst =
      words.first.map { $0.word.isOne(of: "not except but without with from no all both") }
      == true
    return isOrder || isKnown || isNamed || isPlace || isFirst ? nil : 0..<mark
  }

  private static let polite = Phrase("can|could|will|would you|we|somebody|someone|anybody|anyone|please")

  /// `is it lagging? then restart it`, `cancel fraud?!`: it hangs on an answer.
  var answered: Range<Int>? {
    guard ends else { return nil }
    if let at = tokens.firstIndex(where: { $0.word.isOne(of: "y/n yes/no") }) { return at..<(at + 1) }
    guard let at = tokens.firstIndex(where: { $0.word == "?" && !$0.isQuoted }), at > 0,
      Caution.polite.first(in: Array(tokens[..<at])) == nil
    else { return nil }
    let behind = tokens[(at + 1)...].filter { !$0.isBreak && $0.word != "?" }
    if behind.isEmpty { return at + 1 < tokens.count ? at..<tokens.count : nil }
    let orders = behind.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true }
    return orders && behind.first?.word == "then" ? at..<min(at + 3, tokens.count) : nil
  }

  private static let joining = Set(words: "of behind besides like")
  private static let moving = Set(words: "before from to as next like")

  /// `cancel fraud of orders`, `restart it before orders`: which of the two.
  var entangled: Range<Int>? {
    guard ends else { return nil }
    func names(_ at: Int) -> Bool {
      tokens.indices.contains(at) && !scene.reader.names(tokens, [at]).found.isEmpty
    }
    return tokens.indices.dropFirst().first { at in
      guard !tokens[at].isQuoted else { return false }
      let word = tokens[at].word
      return Caution.joining.contains(word) && names(at - 1) && names(at + 1)
        || Caution.moving.contains(word) && tokens[at - 1].word.isOne(of: "it this that") && names(at + 1)
          && at > 1 && Lexicon.verbs[tokens[at - 2].word]?.isGrave == true
    }.map { ($0 - 1)..<min($0 + 2, tokens.count) }
  }

  static let levels = Set(words: "ERROR WARN WARNING FATAL INFO DEBUG TRACE SEVERE")

  /// A line out of a log, or of somebody's mail.
  var pasted: Range<Int>? {
    guard let first = tokens.first else { return nil }
    let isDate =
      first.word.count >= 8 && first.word.first?.isNumber == true && first.word.contains("-")
      && first.word.allSatisfy { $0.isNumber || "-/.t:z+".contains($0) }
    let isShouted = tokens.allSatisfy { $0.text == $0.text.uppercased() }
    return isDate || Caution.levels.contains(first.text) && !isShouted || first.text.hasPrefix(">") ? 0..<1 : nil
  }
}
