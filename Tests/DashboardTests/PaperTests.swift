import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Pages that are printed, without a terminal.
@Suite struct PaperTests {
  init() { setUTF8() }

  private func printed(_ line: String, width: Int = 120) -> Canvas {
    var console = Console(width: width, height: 40)
    console.state.isPrinted = true
    console.state.opening = Opening([line], onlyLooks: true)
    console.pass(0)
    console.answerAll()
    #expect(console.state.opening.problem == nil)
    if console.state.focus != .table { console.state.isZoomed = true }
    return console.canvas
  }

  @Test(arguments: [
    "open orders", "overview", "runners", "logs ord", "timeline 3h", "help", "exceptions orders-enrich",
  ])
  func `A page on paper has no hints, no cursor, and does not speak of keys that turn it`(line: String) {
    let text = printed(line).plainText
    for word in ["▌", "s scale", "? help", "turn to another", "change it", "opens them", "opens it", "type to search"] {
      #expect(!text.contains(word), "\(line): \(word)\n\(text)")
    }
  }

  @Test func `Where no job is shown, paper tells of commands and not of keys`() {
    let filtered = printed("filter zzzz").plainText
    #expect(filtered.contains("No job passes the filter.") && !filtered.contains("Esc"), "\(filtered)")
    var console = Console(width: 120, height: 40)
    console.state.isPrinted = true
    console.pass(0)
    console.answerAll(jobs: [])
    #expect(console.screen.contains("mcp job submit --runner flink-prod --code pipeline.py"), "\(console.screen)")
    #expect(!console.screen.contains(":submit"))
  }

  @Test(arguments: ["metrics orders-enrich", "compare orders-enrich clickstream", "window 15m"])
  func `metrics and a comparison are printed where they were asked for, and no table`(line: String) async throws {
    let picture = try await Once.screen(
      ScriptedClient(), width: 120, height: nil, commands: [line], clock: Clock(), serverName: "prod",
      configurationFile: "", now: Sample.now)
    let text = picture.canvas.plainText
    #expect(picture.problem == nil && !picture.isTable && picture.parts != nil)
    #expect(text.contains("in/s") && !text.contains("Jobs · worst first"), "\(text)")
  }

  @Test func `the audit's JSON has what the page has: what somebody did`() throws {
    var console = Console(width: 120, height: 40)
    console.press(.character("A"))
    let part = try #require(OncePart.all(console.state)?.first)
    var page = OncePage()
    let told: JSONValue = [
      "entries": [
        ["kind": "state", "text": "a"], ["kind": "action", "text": "b"], ["kind": "state", "actor": "root"],
      ]
    ]
    page.add(part, [.success(told)])
    #expect(page.json["timeline"]?["entries"]?.array?.count == 2)
  }

  @Test func `A log and the help are printed whole, however long they are`() async throws {
    for (line, last) in [
      ("logs orders-enrich", "Main.java:9"), ("help", "Quit at once"), ("timeline 1h", "backpressure"),
    ] {
      let client = ScriptedClient()
      let picture = try await Once.screen(
        client, width: 100, height: nil, commands: [line], clock: Clock(), serverName: "prod", configurationFile: "",
        now: Sample.now)
      #expect(picture.problem == nil)
      let text = picture.canvas.plainText
      #expect(text.contains(last) && !text.contains(" below · "), "\(line)\n\(text)")
    }
  }
}
