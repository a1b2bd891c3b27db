/// How something is to be ended or begun again, wherever in the sentence that is said: with or without what it knows.
struct Manner {
  enum Origin { case latest, none }

  private(set) var origin: Origin?
  private(set) var saves = false
  /// The sentence without the words that said so.
  private(set) var rest: [Token]

  private static let latest = Phrase.all(
    """
    from|off|out|using|with of? its|the|this|that most? latest|last|newest|recent savepoint|snapshot
    where its|the latest|last|newest savepoint|snapshot left it|off?
    at its|the latest|last|newest savepoint|snapshot
    """)
  private static let nothing = Phrase.all(
    """
    without|w/o a|any|its|the all? old? state|savepoint|snapshot whatsoever? / without state|savepoint
    with no savepoint|state whatsoever? / no savepoint|state whatsoever|please? / savepoint none / statelessly
    from scratch|zero|nothing|the top? beginning? / and? forget|ditch|drop|lose|discard about? its|the|all old? state
    throwing|dropping|discarding|ditching|losing away? all? of? its|the old? state
    and? start clean|fresh|afresh|blank / with|on a clean|blank slate / as? a clean|cold|blank|fresh start
    empty-handed
    """)
  private static let saving = Phrase.all(
    """
    with a|one savepoint|snapshot / with savepoint|snapshot
    but|and keep|save|preserve|retain its|the state in|as? a? savepoint?
    keeping|saving|preserving|retaining its|the? state while|as? you? do? so? / but|and hang|hold on to its|the state
    taking|making a savepoint|snapshot as|while? you? do? so? / but|and? keep a savepoint|snapshot
    but|and save it|that|this first|beforehand?
    """)

  init(_ tokens: [Token]) {
    rest = tokens
    if take(Manner.nothing) { origin = Origin.none } else if take(Manner.latest) { origin = .latest }
    saves = take(Manner.saving)
  }

  private mutating func take(_ phrases: [Phrase]) -> Bool {
    guard let match = phrases.lazy.compactMap({ [rest] in $0.first(in: rest) }).first, match.range.count < rest.count
    else { return false }
    rest.removeSubrange(match.range)
    return true
  }

  /// What is said of it behind an order; nil where that order cannot be had so.
  func words(of verb: Verb) -> String? {
    switch (verb, origin, saves) {
    case (_, nil, false), (.cancel, Origin.none?, false): ""
    case (.restart, .latest?, false): "from the latest savepoint"
    case (.restart, Origin.none?, false): "without a savepoint"
    case (.restart, nil, true): ""
    case (.cancel, nil, true): "with a savepoint"
    default: nil
    }
  }
}
