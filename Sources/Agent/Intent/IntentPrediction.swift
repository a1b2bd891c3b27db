import Glibc

/// How likely a sentence is each kind of request, by its words alone: a linear classifier with a softmax over it.
struct IntentPrediction {
  private let probabilities: [Double]

  init(_ scene: Scene) {
    var scores = [Double](repeating: 0, count: Intent.allCases.count)
    let known = IntentFeatures.of(scene).count { IntentWeights.add($0, to: &scores) }
    // Features are of equal length together, however many words there are.
    let length = Double(max(known, 1)).squareRoot()
    scores = scores.map { $0 / length }
    _ = IntentWeights.add(IntentWeights.always, to: &scores)
    let most = scores.max() ?? 0
    let odds = scores.map { exp($0 - most) }
    let sum = odds.reduce(0, +)
    probabilities = odds.map { $0 / sum }
  }

  /// From 0 to 1; those of all kinds are 1 together.
  subscript(intent: Intent) -> Double { probabilities[Intent.allCases.firstIndex(of: intent) ?? 0] }

  var likeliest: Intent {
    let at = probabilities.indices.max { probabilities[$0] < probabilities[$1] }
    return at.map { Intent.allCases[$0] } ?? .rare
  }
}
