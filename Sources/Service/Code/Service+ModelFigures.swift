import Pipelines

/// What the server's own questions to models came to.
package struct ModelCounts: Sendable {
  package var requests: [(purpose: String, outcome: String, count: Int)] = []
  package var seconds: [(purpose: String, seconds: Double)] = []
  package var tokensRead = 0
  package var tokensWritten = 0

  package init() {}
}

extension Service {
  package nonisolated func modelCounts() async -> ModelCounts {
    var counts = ModelCounts()
    for figures in [library.figures, writer.figures] {
      counts.requests += await figures.requests.map { ($0.key.purpose, $0.key.outcome, $0.value) }
      counts.seconds += await figures.seconds.map { ($0.key, $0.value) }
      counts.tokensRead += await figures.tokensRead
      counts.tokensWritten += await figures.tokensWritten
    }
    counts.requests.sort { ($0.purpose, $0.outcome) < ($1.purpose, $1.outcome) }
    counts.seconds.sort { $0.purpose < $1.purpose }
    return counts
  }
}
