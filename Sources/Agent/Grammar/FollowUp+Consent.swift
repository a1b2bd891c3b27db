import Jobs

// What was only supposed is to be done, and otherwise.
extension FollowUp {
  private static let doing = Phrase("do|go|run it|that|ahead and?")
  private static let going = Phrase("let? us? go|do|run with|for|to? # instead|rather|then?")
  private static let enough = Phrase(
    "# is|are|would|should|will be? enough|fine|ok|okay|good|plenty|sufficient|it ,|. ,? and|so|then|ok|okay? please|just? "
      + "do|go|run|scale ahead|it|that|for? it|so|ahead? please|now|then?")
  private static let saving = Phrase(
    "take|make|create|trigger|get a|one savepoint|snapshot first|before|beforehand that?")
  private static let agreeing = Phrase("yes|yeah|yep ,? but?")
  private static let assenting = Set(words: "ok okay fine good great right alright then please")

  /// `do it, but with 12`, after what would only have been looked at: to be done, and otherwise.
  mutating func takeConsent() {
    let plain = Array(tokens.drop { $0.isBreak || FollowUp.assenting.contains($0.word) })
    guard last.contains(where: { $0.isHypothetical && $0.request.isChange }), !asks else { return }
    // `fine, go with 20`, `20 is enough, go`
    if let number = [FollowUp.going, FollowUp.enough].lazy.compactMap({ $0.match(plain, 0) }).first(where: {
      $0.range.count == plain.count
    }) {
      tells = false
      (tokens, isConsent, corrects) = (["with", "\(number.numbers[0])"].map { Token(text: $0, word: $0) }, true, true)
      return
    }
    if takeNumber() { return }
    let order = FollowUp.doing.match(plain, 0)
    let words = order == nil ? tokens : plain
    guard let match = order ?? agreement, match.range.upperBound < words.count else { return }
    let rest = words[match.range.upperBound...].drop {
      $0.isBreak || $0.word.isOne(of: "but and just only")
    }
    // `do that, but take a savepoint first`
    if let taken = FollowUp.saving.match(Array(rest), 0), taken.range.count == rest.count {
      tokens = Idiom.words("with a savepoint first")
      (isConsent, corrects) = (true, true)
      return
    }
    guard
      rest.first.map({ $0.word.isOne(of: "with to at") }) == true,
      rest.first?.word == "with" || rest.contains(where: { $0.number != nil })
    else { return }
    (tokens, isConsent, corrects) = (Array(rest), true, true)
  }

  private static let leading = Set(
    words: """
      yes yeah yep ok okay fine good great right alright sure go ahead do it that please then now and let us perfect
      for real
      """)
  /// These alone agree to nothing: `and to 14`.
  private static let joining = Set(words: "and then now please let us it that")
  private static let restricting = Set(words: "but only just with to at make it that the on take use")
  private static let closing = Phrase.all(
    """
    not # / instead|rather of|than # / instead|rather|then|please / workers|tasks|slots / workers|tasks|slots not #
    do|go|run|take|make it|that|this|for? it? / please do it|that / then do|run it|that really|now|please|properly?
    """)

  /// `go, but 15 not 18`, `ok yes, but only to 10`, of a scaling that was only tried.
  private mutating func takeNumber() -> Bool {
    let isScaling =
      last.count == 1
      && last.allSatisfy {
        switch $0.request {
        case .write(.scale), .write(.restart(_, .some, _, _, _)): true
        default: false
        }
      }
    let words = tokens.filter { !$0.isBreak }
    let rest = Array(words.dropping(FollowUp.leading))
    let amount = rest.dropping(FollowUp.restricting)
    let agrees = words.dropLast(rest.count).contains { !FollowUp.joining.contains($0.word) }
    guard isScaling, agrees, let number = amount.first?.number,
      amount.count < rest.count || words[0].word == "go",
      amount.count == 1
        || FollowUp.closing.contains(where: { $0.match(Array(amount.dropFirst()), 0)?.range.count == amount.count - 1 })
    else { return false }
    tells = false
    (tokens, isConsent, corrects) = (["with", "\(number)"].map { Token(text: $0, word: $0) }, true, true)
    return true
  }

  /// `yes but with 14`: enough for a scaling, and not for an end.
  private var agreement: Phrase.Match? {
    let isScaling = last.allSatisfy { if case .write(.scale) = $0.request { true } else { false } }
    return isScaling ? FollowUp.agreeing.match(tokens, 0) : nil
  }
}
