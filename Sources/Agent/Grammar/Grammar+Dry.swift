import BeamMCPClient
import JSON
import Jobs

// What was only to be tried, and stays so.
extension Grammar {
  private static let instead = Phrase("wait|no|actually|rather|instead|hold|hang")

  /// `dry run: cancel orders -> wait, drain it instead`: that is only to be seen too.
  static func staysDry(_ tokens: [Token], _ scene: Scene) -> Bool {
    // `what if I scaled clickstream to 12? fraud to 16`: what if that, too.
    let isBare = !tokens.contains { !$0.isQuoted && Lexicon.verbs[$0.word] != nil || $0.word == "please" }
    let goesOn = (tokens.first?.word).isOne(of: "and or") && tokens.count < 4
    guard !Preamble.denies(tokens),
      instead.match(tokens, 0) != nil || tokens.last?.word == "instead" || isBare || goesOn,
      let former = scene.former, supposes(former.utterance.text)
    else { return false }
    let changes = Grammar.meanings(of: former).filter(\.request.isChange)
    return !changes.isEmpty && changes.allSatisfy(\.isHypothetical)
  }

  private static let wondering = Phrase.all(
    "should|could|shall we|i maybe|perhaps|possibly / maybe|perhaps|possibly we|i should|could|ought|might"
      + " / we|i will probably|perhaps|maybe|likely|surely|possibly? have|need to / we|i may|might have|need to"
      + " / wonder|wondering whether|if i|we should|ought|can")

  /// `maybe we should restart it?`: whether it is to be seen first is not said either.
  static func wonders(_ tokens: [Token], _ result: Interpretation) -> String? {
    let isTried = !result.calls.isEmpty && result.calls.allSatisfy { $0.arguments["dry_run"] == true }
    let isLeft =
      result.refuse.map { Help.isLater($0) || Help.isIgnorance($0) }
      ?? result.message.map { Help.isDenial($0) || $0 == Help.asRemark } ?? false
    guard isTried || isLeft else { return nil }
    return wondering.first(in: tokens).map { range in
      tokens[range].said
    }
  }

  private static let supposing = Set(
    words: """
      what if would dry simulate preview could should whether happens pretend can plan dry-run dryrun rehearse may
      safe ok only just show wondering wonder suppose how
      """)

  /// One of the words stands in it without which nothing is only tried.
  private static func supposes(_ text: String) -> Bool {
    Tokenizer.tokens(of: text).contains { supposing.contains($0.word) || $0.word == "?" }
  }
}
