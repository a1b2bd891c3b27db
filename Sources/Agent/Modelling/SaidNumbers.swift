import Jobs

/// The numbers of a sentence, by what stands beside each: how many there are to be, how many more or fewer, or how many
/// times as many.
struct SaidNumbers {
  private var absolute: Set<Int> = []
  private var more: Set<Int> = []
  private var fewer: Set<Int> = []
  private var times: Set<Int> = []

  private static let adding = Set(words: "more extra additional further")
  private static let added = Set(words: "another additional extra plus add adding increase raise bump boost grow")
  private static let removing = Set(words: "fewer less off away")
  private static let removed = Set(words: "minus remove removing decrease reduce lower shrink cut trim shave drop")
  private static let rising = added.union(adding).union(["up"])
  private static let falling = removed.union(removing).union(["down"])
  private static let multiplying: [String: Int] = [
    "double": 2, "doubled": 2, "twice": 2, "triple": 3, "tripled": 3, "thrice": 3, "quadruple": 4, "quadrupled": 4,
  ]
  private static let halving: Set<String> = ["half", "halve", "halved"]
  private var isHalf = false

  init(_ tokens: [Token]) {
    let words = Set(tokens.lazy.filter { !$0.isQuoted }.map(\.word))
    isHalf = !words.isDisjoint(with: SaidNumbers.halving)
    for token in tokens where !token.isQuoted {
      if let factor = SaidNumbers.multiplying[token.word] ?? SaidNumbers.factor(token.word) { times.insert(factor) }
    }
    for (at, token) in tokens.enumerated() {
      if let number = token.number { add(number, at, tokens, words) }
    }
  }

  /// `3x`, `x3`, `3-fold`, `threefold`
  static func factor(_ word: String) -> Int? {
    for ending in ["x", "-fold", "fold"] where word.hasSuffix(ending) {
      if let number = NumberWords.value(of: String(word.dropLast(ending.count))) { return number }
    }
    return word.hasPrefix("x") ? NumberWords.value(of: String(word.dropFirst())) : nil
  }

  /// The two words on a side, no farther than the next mark.
  private static func beside(_ tokens: some Sequence<Token>) -> [String] {
    tokens.prefix { !$0.isBreak && !$0.isQuoted }.prefix(2).map(\.word)
  }

  private mutating func add(_ number: Int, _ at: Int, _ tokens: [Token], _ words: Set<String>) {
    let before = SaidNumbers.beside(tokens[..<at].reversed())
    let after = SaidNumbers.beside(tokens[(at + 1)...])
    // `from 1 to 12`: what it was.
    if before.first == "from", after.first == "to" { return }
    if after.first.isOne(of: "times fold x") {
      times.insert(number)
    } else if before.first == "by" {
      let (rises, falls) = (!words.isDisjoint(with: SaidNumbers.rising), !words.isDisjoint(with: SaidNumbers.falling))
      if rises || !falls { more.insert(number) }
      if falls || !rises { fewer.insert(number) }
    } else if before.first.isOne(of: "to at of is") {
      absolute.insert(number)
    } else if after.contains(where: SaidNumbers.adding.contains) || before.contains(where: SaidNumbers.added.contains) {
      more.insert(number)
    } else if after.contains(where: SaidNumbers.removing.contains)
      || before.contains(where: SaidNumbers.removed.contains)
    {
      fewer.insert(number)
    } else {
      absolute.insert(number)
    }
  }

  /// No number, and nothing that multiplies.
  var isEmpty: Bool { !isHalf && [absolute, more, fewer, times].allSatisfy(\.isEmpty) }

  /// - Parameter now: What there is; nil where that is not known.
  func give(_ number: Int, now: Int?) -> Bool {
    if absolute.contains(number) { return true }
    // What engines say may be nonsense.
    guard let now, (0...Int(Int32.max)).contains(now) else { return false }
    return isHalf && number == max(1, now / 2) || more.contains { now + $0 == number }
      || fewer.contains { now - $0 == number } || times.contains { now * $0 == number }
  }
}
