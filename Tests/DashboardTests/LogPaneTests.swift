import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct LogPaneTests {
  init() { setUTF8() }

  private func console(_ lines: [LogLine], width: Int = 100, height: Int = 24) -> Console {
    var console = Console.running(width: width, height: height)
    let id = Sample.jobs[0].id
    console.state.log.reset(to: id)
    console.state.log.add(LogPage(lines: lines, cursor: "c", truncated: false))
    console.goToLog()
    console.press(.character("z"))
    return console
  }

  private func line(_ text: String, _ level: LogLine.Level = .info, ago: Double = 1) -> LogLine {
    LogLine(time: Sample.now.addingTimeInterval(-ago), level: level, source: "tm-1", message: text)
  }

  @Test func `A log that other jobs write to says so, and how many`() {
    var console = Console.running(width: 160, height: 40)
    // orders-enrich, beside two live jobs of the same Flink.
    console.press(.down, .down)
    console.answerAll()
    #expect(console.state.selected == Sample.jobs[1].id)
    #expect(console.screen.contains("2 sources, shared with 2 other jobs "))
    var jobs = Sample.jobs
    for index in jobs.indices { jobs[index].runnerType = .spark }
    console = Console.running(width: 160, height: 40, jobs: jobs)
    console.press(.down, .down)
    console.answerAll(jobs: jobs)
    #expect(console.screen.contains("2 sources") && !console.screen.contains("shared"))
  }

  @Test(arguments: [(60, 15), (80, 24), (120, 40), (200, 60)])
  func `On the whole screen the log says whose it is`(width: Int, height: Int) {
    var console = Console.running(width: width, height: height)
    console.press(.character("L"))
    console.answerAll()
    console.state.log.sharedWith = 9
    let title = console.canvas.glyphs(row: 1)
    #expect(title.contains("log · payments-ledger · follow · "), "\(title)")
    #expect(title.contains("shared") && !title.contains("sources of 10"), "\(title)")
    // Where the metrics stand beside it, they have said it.
    console.press(.character("L"))
    console.state.focus = .table
    if Layout(console.state).metrics != nil { #expect(!console.screen.contains("log · payments-ledger")) }
  }

  @Test func `Whose the log is goes after its level, and what is sought after that`() {
    var console = Console.running(width: 80, height: 24)
    console.press(.character("L"))
    console.answerAll()
    console.press(.character("/"))
    console.type("checkpoint")
    console.press(.enter)
    let titles = [66, 52, 44].map { LogTitle.text(console.state, room: $0) }
    #expect(titles[0].hasPrefix("log · payments-ledger · ") && titles[0].contains("INFO"), "\(titles)")
    #expect(titles[1].hasPrefix("log · payments-ledger · ") && !titles[1].contains("INFO"), "\(titles)")
    #expect(!titles[2].contains("payments") && titles.allSatisfy { $0.contains(" · /checkpoint/ ") }, "\(titles)")
  }

  @Test func `That sources are shared is said in as many words as there is room for`() {
    var console = Console.running(width: 160, height: 40)
    console.press(.down)
    console.answerAll()
    console.state.log.sharedWith = 1
    let titles = [200, 56, 40].map { LogTitle.text(console.state, room: $0) }
    #expect(titles[0].hasSuffix("2 sources, shared with 1 other job"), "\(titles)")
    #expect(titles[1].hasSuffix("2 sources shared by 2 jobs"), "\(titles)")
    #expect(titles[2].hasSuffix("2 src, shared"), "\(titles)")
  }

  @Test func `w shows long lines and traces whole`() {
    let long = (1...40).map { "word\($0)" }.joined(separator: " ")
    var console = console([line(long), line("java.lang.Error: x\n\tat a.B.c(B.java:1)\n\tat d.E.f(E.java:2)", .error)])
    #expect(!console.screen.contains("word40"))
    #expect(console.screen.contains("(+2 lines)"))
    console.press(.character("w"))
    #expect(console.screen.contains("word40"))
    #expect(console.screen.contains("at d.E.f(E.java:2)"))
    #expect(console.screen.contains("wrapped"))
    console.press(.character("w"))
    #expect(!console.screen.contains("word40"))
  }

  @Test func `A line of a hundred thousand characters is wrapped at once`() {
    var console = console([line("before"), line(String(repeating: "x", count: 100_000))])
    console.press(.character("w"))
    _ = console.canvas
  }

  @Test func `A level that leaves room for everything hides nothing`() {
    let lines = (1...200).map { line("line \($0)", $0 % 60 == 0 ? .error : .info, ago: Double(200 - $0)) }
    var console = console(lines)
    for _ in 0..<3 { console.press(.pageUp) }
    console.press(.character("v"), .character("v"))
    for number in [60, 120, 180] { #expect(console.screen.contains("line \(number)")) }
  }

  @Test func `On a screen of 80 columns the message has the room`() {
    let text = "Checkpoint 8123 expired before completing"
    #expect(console([line(text, .warn)], width: 80, height: 24).screen.contains(text))
  }

  @Test(arguments: [15, 18])
  func `Where there is no room for panes Tab shows each in turn, and Esc goes back to the jobs`(height: Int) {
    var console = Console.running(width: 60, height: height)
    #expect(!console.screen.contains("log · follow"))
    console.press(.tab)
    console.answerAll()
    #expect(console.screen.contains("log · payments-ledger · follow"))
    #expect(console.screen.contains("Triggering checkpoint"))
    console.press(.tab)
    #expect(console.screen.contains("timeline · "))
    console.press(.tab)
    console.answerAll()
    #expect(console.state.context == .metrics)
    #expect(console.screen.contains("metrics · "))
    console.press(.tab)
    #expect(console.state.context == .jobs)
    console.press(.tab, .escape)
    #expect(console.state.context == .jobs)
    #expect(console.screen.contains("orders-enrich"))
  }
}
