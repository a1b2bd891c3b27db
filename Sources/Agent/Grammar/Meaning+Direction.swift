extension Meaning.Request {
  /// `scale it down by 2`, `no, by 4`; `add 4`, `no, 2`: a correction goes the way of what it corrects.
  func inDirection(of former: Meaning.Request, _ tokens: [Token]) -> Meaning.Request {
    guard case .write(.scale(.by(let before)?, let wasUp)) = former, case .write(.scale(let amount?, let isUp)) = self
    else { return self }
    let words = Set(tokens.map(\.word))
    switch amount {
    case .by(let count) where before < 0 && count > 0 && words.isDisjoint(with: ["up", "more"]):
      return .write(.scale(.by(-count), isUp: wasUp))
    case .to(let count) where words.isDisjoint(with: ["to", "at", "total", "it", "that"]):
      return .write(.scale(.by(before < 0 ? -count : count), isUp: isUp ?? wasUp))
    default: return self
    }
  }
}
