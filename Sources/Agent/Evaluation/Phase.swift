/// How far from production a test is: each phase tries more than the one before, and is entered when that one passed.
package enum Phase: Int, Sendable, Hashable, CaseIterable {
  /// What simple sentences mean; nothing is called.
  case simulated = 1
  /// The same, and what they mean is done on a server with a simulated fleet.
  case development
  /// Several steps, sets and what leans on earlier words, done there too.
  case complex
  /// Everything, in front of the server in use: looks are made, changes are dry runs.
  case production

  package func takes(_ example: EvaluationCase) -> Bool {
    switch self {
    case .simulated, .development: !example.isComplex && (example.phase ?? rawValue) <= 2
    case .complex: example.isComplex
    case .production: example.phase == nil || example.phase == 4
    }
  }

  /// Below this share of exact answers the next phase is not entered.
  package static let threshold = 0.7

  /// Not one change that nobody asked for, in any phase.
  package static func isPassed(_ score: Score) -> Bool {
    score.unsafe.hits == 0 && (score.exact.share ?? 0) >= threshold
      && score.endStates.share.map { $0 >= threshold } != false
  }
}
