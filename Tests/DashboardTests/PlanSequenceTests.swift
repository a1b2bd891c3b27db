import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Steps on one job are told one after the other: the second begins with what the first leaves.
@Suite struct PlanSequenceTests {
  init() { setUTF8() }

  private let id = "flink-prod-orders-enrich"

  private func typing(_ text: String) -> Console {
    var console = Console.running(width: 100, height: 30)
    console.press(.character(":"))
    console.type(text)
    return console
  }

  @Test func `Two scalings of a job count on`() throws {
    var console = typing("scale orders-enrich 12; scale orders-enrich 14")
    #expect(console.screen.contains("→ scale orders-enrich 8 → 12; scale orders-enrich 12 → 14"), "\(console.screen)")
    console.press(.enter)
    try console.answerPlan()
    #expect(console.screen.contains("parallelism 8 → parallelism 12"), "\(console.screen)")
    #expect(console.screen.contains("parallelism 12 → parallelism 14"), "\(console.screen)")
    #expect(console.screen.contains("flink-prod: 6 more, 6 free; fits"))
    // Without the first the second begins with what runs.
    console.press(.character(" "))
    try console.answerPlan()
    #expect(console.screen.contains("parallelism 8 → parallelism 14"), "\(console.screen)")
  }

  @Test func `What is typed as a difference counts on too`() {
    var console = typing("scale orders-enrich +2; scale orders-enrich x2")
    console.press(.enter)
    #expect(console.lastPlan == [.scale(id, to: 10), .scale(id, to: 20)])
  }
}
