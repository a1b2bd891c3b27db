import BeamMCPClient
import Testing

@testable import Agent

/// Whether a sentence wants no savepoint is told beside its calls: who plans may offer one where it is silent.
@Suite struct ForgoingTests {
  @Test(arguments: [
    "cancel clickstream without a savepoint", "cancel clickstream right now", "cancel clickstream immediately",
    "cancel clickstream, no savepoint",
  ])
  func `words and haste forgo it`(text: String) { #expect(WriteReader.forgoesSavepoint(text)) }

  @Test(arguments: [
    "stop clickstream", "cancel clickstream with a savepoint", "cancel the marked ones now", "stop sales-force",
    "take a savepoint of clickstream, then cancel it",
  ])
  func `others leave it open`(text: String) { #expect(!WriteReader.forgoesSavepoint(text)) }
}
