import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// `:compare`, in a console of 12:04:31.
@Suite struct ComparisonTests {
  init() { setUTF8() }

  private func compared(_ words: String) -> Console {
    var console = Console.running(width: 120, height: 40)
    console.press(.down, .down)
    console.answerAll()
    console.press(.character(":"))
    console.type("compare " + words)
    console.press(.enter)
    console.answerAll()
    return console
  }

  private let orders = "flink-prod-orders-enrich"
  private let clicks = "flink-prod-clickstream"

  @Test func `Two jobs are laid over each other, whichever is looked at`() {
    let console = compared("clickstream orders-enrich")
    #expect(console.state.selected == clicks)
    #expect(console.state.metrics.job == clicks && console.state.metrics.other == .job(orders))
    #expect(console.screen.contains("beside orders-enrich"), "\(console.screen)")
    #expect(!console.state.metrics.others.isEmpty)
  }

  @Test(arguments: [(60, 15), (80, 24)])
  func `Where the charts have no room they get the whole screen, and Esc gives it back`(_ width: Int, _ height: Int) {
    var console = Console.running(width: width, height: height)
    console.press(.character(":"))
    console.type("compare clickstream orders-enrich")
    console.press(.enter)
    console.answerAll()
    #expect(console.screen.contains("beside orders-enrich") && console.screen.contains("vs "), "\(console.screen)")
    console.press(.escape)
    #expect(console.screen.contains("payments-ledger"), "\(console.screen)")
  }

  @Test func `Two moments of a job are read at the later one, beside the earlier`() throws {
    let console = compared("clickstream 11:50 12:00")
    #expect(console.state.selected == clicks && console.state.metrics.other == .before(600))
    let moment = try #require(console.state.metrics.cursor)
    #expect(Clock().time(moment) == "12:00:00")
    #expect(console.screen.contains("at 12:00:00"), "\(console.screen)")
    #expect(compared("12:00 11:50").state.metrics.other == .before(600), "in any order")
  }

  @Test func `Moments beyond the window make it longer`() {
    let console = compared("orders-enrich 6:00 9:00")
    #expect(console.state.metrics.other == .before(10_800))
    #expect(console.state.metrics.chosenSeconds == 21_600)
  }

  @Test func `One moment is beside the present`() {
    let since = compared("12:00")
    let noon = (Sample.now.timeIntervalSince1970 / 43_200).rounded(.down) * 43_200
    #expect(since.state.metrics.other == .before((since.state.now.timeIntervalSince1970 - noon).rounded()))
    #expect(compared("-5m").state.metrics.other == .before(300))
    #expect(compared("clickstream 1h").state.metrics.other == .before(3600))
    #expect(compared("clickstream").state.metrics.other == .job(clicks))
    #expect(compared("clickstream").state.selected == orders)
  }

  @Test(arguments: [
    ("", Verb.compare.usage), ("orders-enrich clickstream import-2026", Verb.compare.usage),
    ("orders-enrich orders-enrich", "a job beside itself"), ("orders-enrich clickstrem", "did you mean clickstream?"),
    ("11:50 orders-enrich", "the job comes first"), ("11:50 11:50", "the same moment"),
    ("orders-enrich 25:10", "25:10 is no moment; write 11:50"), ("3d", "a day of history"),
    ("orders-enrich 11:50 12:00 12:01", Verb.compare.usage),
  ])
  func `What cannot be compared is said`(_ words: String, _ problem: String) {
    let console = compared(words)
    #expect(console.state.bar?.problem?.contains(problem) == true, "\(console.state.bar?.problem ?? "nothing")")
    #expect(console.state.metrics.other == nil)
  }

  @Test func `Both jobs are completed`() {
    let state = Console.running().state
    #expect(Completion("compare ord", state).candidates.contains("orders-enrich"))
    #expect(Completion("compare clickstream ord", state).candidates.first == "orders-enrich")
    #expect(
      Completion("compare 1h ", state).candidates.isEmpty
        || !Completion("compare 1h ", state).candidates.contains("off"))
  }

  @Test(arguments: ["q", "q!", "wq", "wq!", "x", "x!", "qa", "qa!", "wqa", "exit", "quit"])
  func `The words with which an editor is left leave this too`(_ words: String) {
    var console = Console.running()
    console.press(.character(":"))
    console.type(words)
    #expect(console.press(.enter).contains(.terminal(.quit)))
  }

  @Test func `A word that is like none says where all stand`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("frobnicate")
    console.press(.enter)
    #expect(console.state.bar?.problem == "there is no command frobnicate; help lists what there is")
  }

  @Test func `A crash is told the keys, and not what was typed`() {
    var console = Console.running()
    #expect(console.state.reportedName(of: .character("j")) == "j")
    console.press(.character("/"))
    #expect(console.state.reportedName(of: .character("j")) == "·")
    #expect(console.state.reportedName(of: .enter) == "Enter")
  }
}
