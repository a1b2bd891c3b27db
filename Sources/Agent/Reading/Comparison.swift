import Jobs

/// A figure held against a limit in words: `lagging more than a minute`, `busy over 90 percent`.
struct Comparison {
  var range: Range<Int>
  var trait: Trait

  private static let lag = [
    "lag|lagging|behind|late|delayed|lags by? more|greater|longer|higher than|over # UNIT",
    "lag|lagging|behind|late|delayed|lags by? over|above|beyond # UNIT",
    "with|whose a? lag is? over|above|of? more? than? # UNIT",
    "more|longer than # UNIT behind|late|lag|lagging", "over # UNIT behind|late|lag|lagging",
  ].map { $0.replacing("UNIT", with: TimeUnits.unitChoices) }.map(Phrase.init)
  private static let aUnit = [
    "lag|lagging|behind|late|delayed by? more|longer than a|an UNIT", "lag|lagging|behind|late by? over a|an UNIT",
    "more than a|an UNIT behind|late",
  ].map { $0.replacing("UNIT", with: TimeUnits.unitChoices) }.map(Phrase.init)

  static func all(in tokens: [Token]) -> [Comparison] {
    let numbered = lag.compactMap { $0.first(in: tokens) }.map { match in
      Comparison(
        range: match.range, trait: .lagging(over: TimeUnits.seconds(tokens, match.range, match.numbers.first ?? 1)))
    }
    let single = aUnit.compactMap { $0.first(in: tokens) }.map { match in
      Comparison(range: match.range, trait: .lagging(over: TimeUnits.seconds(tokens, match.range, 1)))
    }
    return (numbered + single).first.map { [$0] } ?? []
  }

  /// The bare adjective that this says more exactly.
  func replaces(_ trait: Trait) -> Bool { if case .lagging = trait { true } else { false } }
}

extension Trait {
  var words: String {
    switch self {
    case .state(let states): states.map { $0.rawValue.lowercased() }.joined(separator: "/")
    case .type(let type): type.rawValue.lowercased()
    case .health(let healths): healths == [.ok] ? "healthy" : "unhealthy"
    case .lagging(let seconds): "lagging (> \(Int(seconds)) s)"
    case .backpressured: "back-pressured"
    case .stale: "stale"
    }
  }
}
