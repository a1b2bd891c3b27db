/// Words that are said to somebody, or say how one feels: beside an order they change nothing. A closed list, since any other
/// word may deny, report, put off or head what stands beside it (`vetoed. cancel orders`, `bob yelled, cancel orders`).
enum Interjection {
  /// What says nothing but how one feels.
  static let sounds = Set(
    words: """
      ok okay oh ah ugh argh eh hm hmm mm well right yes yeah hey hi wow damn ha lol alright yep good fine great huh uh um
      sure thanks thx nice perfect cool jeez ouch aha lovely grand understood noted passt ups brilliant super excellent
      gotcha meh ach mhm typical funny phew charming hola hooray hurray bonjour moin yay oof salut servus ciao danke merci
      gracias grazie obrigado
      """)
  static let before = Set(
    words: """
      please pls plz kindly just now then and so go simply immediately quickly yo finally also yup hello hiya haha er dammit
      ffs omg yikes blimey hopeless useless pointless sigh enough you google y'all yall dear me us the all bot beamtop
      """
  ).union(vocatives).union(sounds)
  /// Whom it is said to, and how soon it is to be.
  static let vocatives = Set(
    words: """
      mate mates bro bruv bruh dude man buddy pal folks guys team love honey darling sir madam ma'am boss chief captain champ friend
      old boy chap fellow lad lads oga ya innit stat pronto chop quikly swiftly promptly now please pls plz kindly thanks thx
      bitte prego subito rápido rapido schnell vite d'accord svp danke merci beaucoup gracias grazie obrigado
      cheers ta asap hon hen duck petal laddie lass lassie guv sunshine sweetheart doll cobber immediately quickly sharpish then ok okay right yeah yo dammit goddammit ffs
      """)
  /// Behind an order, in its own part: nothing that makes the job another thing (`the orders team`).
  static let behind = Set(
    words: """
      please pls plz now asap immediately quickly quikly promptly for me us up down again then thanks thx ta job
      pipeline one thing
      """)

  private static let comment = Set(
    words: """
      that is was a lot quite high low bad good interesting i see makes sense to know pretty much too very as expected then thank
      not nice well really strange odd weird better worse enough bit rather so quick fast looks
      """
  ).union(sounds)

  /// `hm, that is a lot`: it says what is thought of what was seen, and nothing else.
  static func comments(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy { !$0.isQuoted && ($0.isBreak || comment.contains($0.word)) }
  }
}
