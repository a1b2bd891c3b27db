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

  /// As an engine tells of it that has so many slots free, each step by itself.
  private func answered(_ text: String, free: Int) throws -> String {
    var console = typing(text)
    console.press(.enter)
    for case .plan(let calls, let words, let request) in console.asked.reversed() {
      var plan = try Sample.plan(calls, request: words)
      for place in plan.steps.indices {
        guard case .ready(var dry) = plan.steps[place].preview, let width = calls[place].wantedWidth else { continue }
        dry.freeSlots = free
        if width > 8 + free { dry.countedWarnings = ["\(width - 8) more slots are needed and \(free) are free"] }
        if width == 8 { dry.countedWarnings = ["it has this parallelism already"] }
        dry.warnings = ["tasks restart"] + (dry.countedWarnings ?? [])
        plan.steps[place].preview = .ready(dry)
      }
      console.send(.planned(request, .success(plan), at: console.now))
      break
    }
    guard case .plan(let dialog)? = console.state.dialog else { return "" }
    return dialog.ready.map { $0.dry.warnings.joined(separator: ", ") }.joined(separator: "\n")
  }

  @Test func `What a later step lacks is counted from what the step before leaves`() throws {
    let short = try answered("scale orders-enrich 12; scale orders-enrich 14", free: 4).split(separator: "\n")
    #expect(short[0] == "tasks restart")
    #expect(
      short[1] == "tasks restart, 2 more slots are needed than the step before takes, and 0 are free then: "
        + "it would run with 12 until more are")
    let shorter = try answered("scale orders-enrich 12; scale orders-enrich 14", free: 3).split(separator: "\n")
    #expect(shorter[0].contains("4 more slots are needed and 3 are free"))
    #expect(shorter[1].contains("2 more slots") && shorter[1].contains("it would run with 11 until"))
    let down = try answered("scale orders-enrich 14; scale orders-enrich 13", free: 4).split(separator: "\n")
    #expect(down[1] == "tasks restart", "it gives one back")
  }

  @Test func `A savepoint is there for the cancellation behind it`() throws {
    var console = typing("savepoint orders-enrich; cancel orders-enrich")
    console.press(.enter)
    for case .plan(let calls, let words, let request) in console.asked.reversed() {
      var plan = try Sample.plan(calls, request: words)
      guard case .ready(var dry) = plan.steps[1].preview else { break }
      (dry.reversible, dry.inverse) = (false, nil)
      (dry.warnings, dry.countedWarnings) = (["no savepoint of it is known"], ["no savepoint of it is known"])
      plan.steps[1].preview = .ready(dry)
      console.send(.planned(request, .success(plan), at: console.now))
      break
    }
    #expect(
      !console.screen.contains("no savepoint of it is known") && !console.screen.contains("all but"),
      "\(console.screen)")
    #expect(console.screen.contains("savepoint   first, by a step before"), "\(console.screen)")
    #expect(console.screen.contains("between that savepoint and its end"), "\(console.screen)")
  }

  @Test func `Back to what runs now is a change behind a step that changed it`() throws {
    let back = try answered("scale orders-enrich 12; scale orders-enrich 8", free: 6).split(separator: "\n")
    #expect(back[1] == "tasks restart")
    let again = try answered("scale orders-enrich 12; scale orders-enrich 12", free: 6).split(separator: "\n")
    #expect(again[1] == "tasks restart, the step before leaves it with this parallelism already")
  }

  @Test func `What is typed as a difference counts on too`() {
    var console = typing("scale orders-enrich +2; scale orders-enrich x2")
    console.press(.enter)
    #expect(console.lastPlan == [.scale(id, to: 10), .scale(id, to: 20)])
  }
}
