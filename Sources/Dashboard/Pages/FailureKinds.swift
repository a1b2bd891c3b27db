/// Of which stack traces which words are told. A failure of which the words alone are known, the reason of a job that fails or
/// what an older server told, is taken for the one of these words that has a trace where there is exactly one.
struct FailureKinds: Sendable {
  private var traces: [String: Set<String>] = [:]

  mutating func know(_ kind: FailureKind) {
    if let trace = kind.trace { traces[kind.words, default: []].insert(trace) }
  }

  func key(of kind: FailureKind) -> String {
    kind.trace.map(FailureKinds.key) ?? keys(of: kind.words).single ?? kind.words
  }

  /// Of the traces that are told in these words.
  func keys(of words: String) -> Set<String> { Set((traces[words] ?? []).map(FailureKinds.key)) }

  private static func key(_ trace: String) -> String { "trace " + trace }
}

extension Set {
  /// The element of a set of one.
  fileprivate var single: Element? { count == 1 ? first : nil }
}
