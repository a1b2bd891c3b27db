import BeamMCPClient
import Screen
import Testing

@testable import Dashboard

@Suite struct OwnCommandTests {
  init() { setUTF8() }

  @Test(arguments: [
    ("write the handover report", "report"), ("please make a report", "report"), ("handover", "report"),
    ("make it a light theme", "theme light"), ("use gruvbox", "theme gruvbox"), ("dark colours please", "theme dark"),
    ("change the colours", "theme"), ("switch to light mode", "theme light"), ("sort by lag", "sort lag"),
    ("order the jobs by busy, descending", "sort busy reverse"), ("sort by uptime", "sort up"),
    ("sort worst first", "sort worst"), ("show the help", "help"), ("show me the keys", "help"),
    ("open the overview", "overview"), ("take a screenshot", "picture"), ("show all columns", "columns all"),
    ("clear the filter", "filter "), ("use vim keys", "keys vim"),
  ])
  func `What only the console can do is its command`(sentence: String, command: String) throws {
    #expect(OwnCommand.of(sentence) == command)
    if command != "filter " { _ = try CommandParser(state: Console.running().state).parse(command).get() }
  }

  @Test(arguments: [
    "report on orders-enrich", "sort out orders-enrich", "show the log of orders", "why is orders slow", "light",
    "make orders use 12 slots", "restart the dark job", "sort orders by name and cancel it", "what is the report job",
    "cancel the report", "stop the handover", "help", "take a savepoint of report", "order 12 slots for orders",
    "show the jobs sorted by lag", "drop orders", "reset orders", "filter", "what can you do", "show the runners",
  ])
  func `A sentence that may mean a job is the agent's`(sentence: String) {
    #expect(OwnCommand.of(sentence) == nil)
  }

  @Test func `It is named as it is typed, offered on Enter, and done by the next`() {
    var console = Console.running()
    console.press(.character("a"))
    console.type("sort by lag")
    #expect(console.screen.contains("the command :sort lag"))
    console.press(.enter)
    #expect(console.state.bar?.kind == .command && console.state.bar?.line.text == "sort lag")
    #expect(console.screen.contains("that is this command: Enter does it"))
    #expect(!console.asked.contains { if case .interpret = $0 { true } else { false } })
    console.press(.enter, after: 0.1)
    #expect(console.state.bar != nil, "the Enter that is held down does nothing")
    console.press(.enter, after: 2)
    #expect(console.state.bar == nil && console.state.jobs.sort == SortOrder(column: .lag))
  }

  @Test func `Other sentences are the agent's as before`() {
    var console = Console.running()
    console.press(.character("a"))
    console.type("why is orders slow")
    console.press(.enter)
    #expect(console.asked.contains { if case .interpret = $0 { true } else { false } })
  }
}
