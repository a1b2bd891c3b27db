import Jobs

/// The parts of a sentence that ask, where every other one only tells why: `since the campaign starts tonight and we
/// expect three times the traffic, please scale clickstream to 12`.
///
/// There is none where any other part could be more than a reason: another order, a condition, a restriction, somebody
/// else's words.
struct Kernel {
  /// What is told that names a job: the request may speak of it.
  let told: [[Token]]
  let request: [Token]

  /// `isDryRun` where nothing of it is to be done, so that nothing told can speak against it.
  init?(_ tokens: [Token], _ scene: Scene, isDryRun: Bool) {
    guard !tokens.contains(where: \.isUnclear) else { return nil }
    let parts = KernelPart.parts(tokens)
    guard parts.count > 1 else { return nil }
    let orders = parts.map(\.order).enumerated().map { at, order in
      // `Tom said he would cancel it; show me its timeline`
      let isHearsay = order == .grave && parts[at].isHearsay
      return isHearsay && parts.indices.allSatisfy { $0 == at || parts[$0].order != .grave } ? .none : order
    }
    let isGentle = isDryRun || !orders.contains(.grave)
    let isEnding = parts.contains(where: \.endsSomething)
    let first = orders.firstIndex { $0 != .none } ?? 0
    var tells: [Bool] = []
    for at in parts.indices {
      tells.append(
        orders[at] == .none
          // What is said behind an order that would end or resize a job may take it back.
          && (isGentle || at < first || parts[at].isReason || !isEnding || Motive.isMotive(parts[at].words))
          && parts[at].tells(isGentle: isGentle, isBehind: at > first, isEnding: isEnding, goesOn: tells.last == true))
    }
    let asking = parts.indices.filter { !tells[$0] }
    guard tells.contains(true), !asking.isEmpty, !Kernel.isRestricted(parts, tells, scene) else { return nil }
    told = parts.indices.filter { tells[$0] }.map { parts[$0].words }.filter { words in
      words.contains { !Lexicon.isCommon($0.word) && Narration.names($0.word, scene) }
    }
    let comma = Token(text: ",", word: ",", isBreak: true)
    request = Array(asking.map { parts[$0].concluded }.joined(separator: [comma]))
  }

  /// A set is asked for and jobs are told of: which of them are meant was perhaps told.
  private static func isRestricted(_ parts: [KernelPart], _ tells: [Bool], _ scene: Scene) -> Bool {
    let asksForSet = parts.indices.contains { at in
      !tells[at]
        && parts[at].words.contains {
          Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
            || Lexicon.pluralPronouns.contains($0.word)
        }
    }
    return asksForSet
      && parts.indices.contains { at in tells[at] && parts[at].words.contains { Narration.names($0.word, scene) } }
  }
}
