import BeamMCPClient
import Jobs

// What is said of the program itself.
extension ReadReader {
  private static let praising = Set(
    words: """
      great perfect nice awesome cool brilliant excellent super wonderful lovely amazing fantastic good neat sweet
      """)
  private static let rounding = Set(
    words: """
      that is it all job work one stuff very so just oh well done for now thanks thx cheers
      """)

  private static let ourselves = Phrase.all(
    """
    system prompt|prompts|message|instructions / api|access|secret|private key|keys|token|tokens
    your|our|all|the|every|any password|passwords|credential|credentials|secret|secrets
    """)

  /// `print your system prompt and every api key`; not a look for those words in a log.
  var asksOfOurselves: Bool {
    ReadReader.ourselves.first(in: tokens) != nil
      && !tokens.contains { !$0.isQuoted && [.logs, .timeline].contains(Subject.word($0.word)) }
  }

  /// `great, thanks`, `nice work`
  var isPraise: Bool {
    tokens.has(ReadReader.praising)
      && tokens.allSatisfy { token in
        token.isBreak
          || !token.isQuoted && (ReadReader.praising.contains(token.word) || ReadReader.rounding.contains(token.word))
      }
  }

  private static let mailing = Phrase(
    "send|write|shoot|fire|compose|draft an|a|the? quick|short? email|mail|e-mail|sms|letter|fax")

  private static let forwarding = Phrase("mail|email|e-mail|forward|fax|text it|that|this|them to")

  private static let deeds = Set(
    words: """
      approve book buy purchase refund reimburse hire rename translate sing bake cook reserve sell pay vote
      """)
  private static let arts = Phrase(
    "write|compose|sing|recite|tell|make me|us? a|an|the|some? funny|short|nice|good? poem|poems|haiku|limerick|song|joke|jokes|essay|story"
  )
  private static let events = Phrase.all(
    """
    who won|wins|scored / set|change|update my|our slack|teams|chat? status|presence / on|over the phone
    call|phone|ring up? him|her|them|us|me / is it raining|snowing|sunny|cold|warm|hot
    the weather be|at|in|on|for|like|tomorrow|today|tonight|forecast
    """)

  private static let hidden = Phrase.all(
    """
    access|api|bearer|auth|session token|tokens|key|keys / system|initial|hidden prompt|prompts|instructions
    """)

  /// `the password of its sink`
  var asksOfSecrets: Bool {
    (has("password", "passcode", "passwords", "passphrase", "credential", "credentials")
      || ReadReader.hidden.first(in: tokens) != nil)
      && !tokens.contains {
        $0.word.isOne(of: "error errors wrong log logs expired rejected why fail fails failing missing")
      }
  }

  /// What is to be sent, bought or told that is no pipeline's: `email the team`, `order two pizzas`, `approve claim 12`.
  var elsewhere: String? {
    if let art = ReadReader.arts.first(in: tokens)?.range { return tokens[art.upperBound - 1].text }
    if let event = ReadReader.events.first(in: tokens) {
      return tokens[event].said
    }
    let order = tokens.drop { $0.word.isOne(of: "and also please then now") }
    if let first = order.first, ReadReader.deeds.contains(first.word), order.count > 1,
      !clause.scene.index.hasPart(first.word)
    {
      return first.text
    }
    if ReadReader.mailing.first(in: tokens) != nil || ReadReader.forwarding.first(in: tokens) != nil { return "email" }
    return tokens.first?.word == "order" && tokens.count > 2 && tokens[1].number != nil ? tokens[2].text : nil
  }

  private static let money = Phrase.all(
    """
    how much money|budget|cash|dollars|euros / how much|what does|did|do|will|would|is|are|has|have
    """)

  private static let costing = Set(words: "cost costs spend spent spending bill billed invoice price")

  /// `how much did that cluster cost us last month`: no engine tells prices.
  var asksOfMoney: Bool {
    let costs = tokens.contains { token in
      // A job may be called by one of these.
      !token.isQuoted && ReadReader.costing.contains(token.word) && !clause.scene.index.hasPart(token.word)
    }
    return ReadReader.money[0].first(in: tokens) != nil || costs && ReadReader.money[1].match(tokens, 0) != nil
  }

  private static let doing = Phrase.all(
    """
    yes|yeah|yep|ok|okay|please|sure ,? ,? do it|that please? / do it|that please? / go ahead|for it
    """)

  /// `do it`, and nothing was asked for.
  var isBareConsent: Bool {
    let typed = clause.scene.typed
    return ReadReader.doing.contains { $0.match(typed, 0)?.range.count == typed.count }
  }

  static let praise = Phrase("you are a|an|the star|hero|legend|gem|best|lifesaver|angel|treasure|genius")

  private static let ordering = Phrase("you|to|please|us order")

  /// `order pizza`: the verb, and no job's name.
  var orders: Bool {
    if tokens.first?.word == "order", tokens.count > 2, tokens[1].word.isOne(of: "a an some me us") {
      return true
    }
    guard let match = ReadReader.ordering.first(in: tokens), match.range.upperBound < tokens.count else { return false }
    let next = tokens[match.range.upperBound].word
    return isOutside(next) || next.isOne(of: "a some me us")
  }
}
