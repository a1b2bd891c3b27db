package import BeamMCPClient
import JSON

/// A sentence that was understood, until it is known what came of it.
package struct Sentence: Sendable, Hashable {
  package let number: Int
  package var utterance: Utterance
  package var meaning: Interpretation
  /// How long it took to understand.
  package var seconds: Double
  /// What was shown for a yes or a no; nil where nothing is changed, or no plan came.
  var plan: Plan?
  /// Why no plan came.
  var problem: String?

  var changes: [ToolCall] { meaning.calls.filter { !ToolCall.isReading($0.tool) } }
  /// Only what would happen was asked for.
  var isQuestion: Bool { !changes.isEmpty && changes.allSatisfy { $0.arguments["dry_run"] == .bool(true) } }
}
