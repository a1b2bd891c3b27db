import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What the timeline, the graph and the help make of a large screen.
@Suite struct WidePagesTests {
  init() { setUTF8() }

  private func main(_ width: Int, _ height: Int) -> Console {
    var console = Console.running(width: width, height: height)
    console.press(.down, .down)
    console.answerAll()
    return console
  }

  private func line(_ console: Console, with word: String) -> String? {
    console.screen.split(separator: "\n", omittingEmptySubsequences: false).first { $0.contains(word) }.map(String.init)
  }

  // MARK: - The timeline

  private func timeline(_ width: Int, _ height: Int) -> Console {
    var console = main(width, height)
    console.press(.character("T"))
    console.pass(1)
    console.answerAll()
    return console
  }

  /// Rows whose right half is empty, within the frame of the page.
  private func empty(_ console: Console) -> Int {
    let page = Layout(console.state).page.inset()
    let canvas = console.canvas
    return (page.y..<page.bottom).count { y in
      (page.x + page.width / 2..<page.right).allSatisfy { [" ", "│"].contains(canvas[$0, y].glyph) }
    }
  }

  @Test(arguments: [(200, 60), (300, 100)])
  func `The whole timeline has several figures on one axis, and what is chosen whole beside the list`(
    width: Int, height: Int
  ) throws {
    var console = timeline(width, height)
    let area = try #require(Layout(console.state).timeline)
    let items = console.state.figuresInTurn
    let places = TimelinePlaces(area, figures: items.count, entries: 5)
    #expect(places.charts.count == items.count && items.count > 2)
    for (item, chart) in zip(items, places.charts) {
      #expect(line(console, at: chart.y).contains(item.figure.label), "\(console.screen)")
    }
    let chosen = try #require(console.state.timeline.chosen)
    #expect(console.screen.contains("THEN") && console.screen.contains(chosen.kind.rawValue))
    console.press(.end)
    let oldest = try #require(console.state.timeline.chosen)
    let detail = try #require(places.detail)
    #expect(line(console, at: detail.y).contains(oldest.kind.rawValue), "\(console.screen)")
    #expect(empty(console) * 2 < area.height, "\(console.screen)")
  }

  @Test func `A small timeline has one figure, and the chosen entry whole in the list`() throws {
    let console = timeline(120, 40)
    let area = try #require(Layout(console.state).timeline)
    #expect(TimelinePlaces(area, figures: 9, entries: 5).detail == nil)
    #expect(TimelinePlaces(Rect(x: 0, y: 0, width: 120, height: 30), figures: 9, entries: 5).charts.count == 1)
    #expect(!console.screen.contains("THEN"))
  }

  @Test func `News moves no chart of the timeline`() {
    let area = Rect(x: 0, y: 0, width: 200, height: 56)
    let few = TimelinePlaces(area, figures: 9, entries: 3)
    #expect(TimelinePlaces(area, figures: 9, entries: 9) == few)
    #expect(TimelinePlaces(area, figures: 9, entries: 40) == TimelinePlaces(area, figures: 9, entries: 41))
  }

  @Test func `What the log says around the chosen entry stands beside it`() throws {
    var console = main(200, 60)
    console.goToLog()
    console.pass(2)
    console.answerAll()
    let job = try #require(console.state.log.job)
    let time = try #require(console.state.log.store.time(console.state.log.store.ids.lowerBound))
    var entry = TimelineEntry(time: time, kind: .restart, severity: .warn, text: "restart 3")
    (entry.id, entry.jobID) = (1, job)
    let lines = TimelineDetail.lines(entry, console.state, 80)
    let text = lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    let first = console.state.log.store.text(console.state.log.store.ids.lowerBound, limit: 20)
    #expect(text.contains("Log") && text.contains(first), "\(text)")
    entry.time = time - 600
    let early = TimelineDetail.lines(entry, console.state, 80).map { $0.spans.map(\.text).joined() }
    #expect(!early.contains { $0.contains(first) })
  }

  // MARK: - The graph

  private func graph(_ width: Int, _ height: Int) -> Console {
    var console = main(width, height)
    console.press(.enter)
    console.answerAll()
    console.press(.enter)
    for _ in 0..<20 {
      console.pass(2)
      console.answerAll()
    }
    return console
  }

  @Test(arguments: [(200, 60), (300, 100)])
  func `The graph has its vertices in rows with meters, and charts above the subtasks`(width: Int, height: Int) throws {
    var console = graph(width, height)
    let graph = try #require(console.state.details.graph)
    let head = try #require(line(console, with: " BACKPR "))
    for word in ["VERTEX", "BUSY", "IN/s", "OUT/s", "LAG", "SKEW"] { #expect(head.contains(word)) }
    let vertices = VertexTable.lines(graph, chosen: nil, console.state, width - 4)
    #expect(vertices.count == graph.vertices.count + 1)
    let widths = Set(vertices.dropFirst().map { $0.spans.dropLast().map(\.text).joined().columns })
    #expect(widths.count == 1, "units beneath each other")
    #expect(console.screen.contains("since ") && line(console, with: "0%–100%") != nil, "\(console.screen)")
    let rows = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let subtasks = try #require(rows.firstIndex { $0.contains("SUBTASK  STATE") })
    #expect(subtasks >= height / 2, "\(console.screen)")
    console.press(.home)
    let first = try #require(line(console, with: "▌ " + Cut.short(graph.vertices[0].name, 12)))
    #expect(first.contains("×"))
  }

  @Test func `A meter that is full is the most of its column`() throws {
    var graph = GraphTests.graph([("a", "b")])
    (graph.vertices[0].recordsInPerSecond, graph.vertices[1].recordsInPerSecond) = (1000, 500)
    let rows = VertexTable.lines(graph, chosen: nil, main(200, 60).state, 190).map { $0.spans.map(\.text).joined() }
    let full = rows[1].count { $0 == Glyphs.bars[7] }
    #expect(full > 4 && rows[2].count { $0 == Glyphs.bars[7] } == (full + 1) / 2)
  }

  @Test func `A small graph page is as it was`() {
    #expect(line(graph(120, 40), with: "VERTEX") == nil)
  }

  // MARK: - The help

  @Test func `The help has three columns on the widest screens, each begun by a group`() throws {
    var console = Console.running(width: 300, height: 60)
    console.press(.character("?"))
    let lines = HelpPage.printed(console.state, width: 290)
    #expect(lines.contains { $0.spans.map(\.text).joined().count { $0 == "│" } == 2 }, "\(console.screen)")
    let all = HelpPage.lines("", console.state, width: PageColumns(290).widths[0]).count
    #expect(lines.count * 2 < all)
    for binding in console.state.keymap.bindings {
      #expect(lines.contains { $0.spans.map(\.text).joined().contains(binding.help.prefix(20)) }, "\(binding.help)")
    }
  }

  private func line(_ console: Console, at y: Int) -> String {
    String(console.screen.split(separator: "\n", omittingEmptySubsequences: false)[y])
  }

  // MARK: - Pictures

  @Test(arguments: [(200, 60), (300, 100)])
  func `The timeline and the graph on large screens`(width: Int, height: Int) throws {
    for (name, console) in [("wide-timeline", timeline(width, height)), ("wide-graph", graph(width, height))] {
      #expect(try Golden.difference(console.canvas, from: "\(name)-\(width)x\(height)") == nil)
      #expect(console.canvas.asASCII().plainText.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  @Test func `The figures above what happened to all jobs are told to be one job's`() {
    var console = timeline(200, 60)
    let name = console.state.selectedJob?.name ?? "none"
    console.press(.character("t"))
    console.answerAll()
    #expect(console.screen.contains("timeline · all jobs · figures of \(name) · "), "\(console.screen)")
    console.press(.character("t"))
    console.answerAll()
    #expect(
      console.screen.contains("timeline · \(name) · ") && !console.screen.contains("figures of"), "\(console.screen)")
  }

  // MARK: - The overview and the runners

  @Test func `Incidents have every row of their column, and the number of those that are left is right`() {
    let jobs = (0..<300).map { Sample.job("job-\($0)", health: $0 < 150 ? .critical : .ok, why: "it fails") }
    var console = Console.running(width: 300, height: 100, jobs: jobs)
    console.press(.character("O"))
    console.answerAll(jobs: jobs)
    let rows = console.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let told = rows.count { $0.contains("it fails") }
    #expect(told > 85, "\(told) of them\n\(console.screen)")
    #expect(rows.contains { $0.contains("\(150 - told) more are in the table") }, "\(told)\n\(console.screen)")
    #expect(!console.screen.contains(" below"), "\(console.screen)")
  }

  @Test func `What has just happened has a line each where whole sentences lack the rows`() {
    let words = "java.lang.NullPointerException: " + (1...30).map { "word\($0)" }.joined(separator: " ") + " the-end"
    func screen(_ count: Int) -> String {
      var console = Console.running(width: 200, height: 60)
      let entries = (0..<count).map { number in
        var entry = TimelineEntry(
          time: Sample.now.addingTimeInterval(-30 * Double(number)), kind: .health, severity: .warn, text: words)
        (entry.id, entry.jobID, entry.jobName) = (number + 1, "job-\(number)", "job-\(number)")
        return entry
      }
      console.state.timeline.reset(to: nil)
      console.state.timeline.take(entries)
      console.press(.character("O"))
      return console.screen
    }
    let few = screen(4)
    #expect(few.contains("the-end"), "\(few)")
    let many = screen(30)
    #expect(!many.contains("the-end") && !many.contains(" below"), "\(many)")
    #expect(many.ranges(of: "NullPointerException: word1").count >= 30, "\(many)")
  }

  @Test func `What happened again and again stands once, with how often and since when`() {
    var console = Console.running(width: 120, height: 40)
    let entries = (0..<8).map { number in
      let isOdd = number % 2 == 1
      var entry = TimelineEntry(
        time: Sample.now.addingTimeInterval(-30 * Double(number)), kind: isOdd ? .restart : .checkpoint,
        severity: .warn,
        text: isOdd ? "restart \(number)" : "checkpoint \(90 - number) failed: expired")
      (entry.id, entry.jobID, entry.jobName) = (number + 1, "flink-1", "orders")
      return entry
    }
    console.state.timeline.reset(to: nil)
    console.state.timeline.take(entries)
    console.press(.character("O"))
    let said = console.screen
    #expect(said.contains("orders ×4 checkpoint 90 failed: expired · since 12:01"), "\(said)")
    #expect(said.contains("orders ×4 restart 1 · since 12:01") && !said.contains("checkpoint 86"), "\(said)")
  }

  @Test func `What is said of a runner's jobs is whole where there is room`() {
    var jobs = (0..<9).map { Sample.job("job-\($0)") }
    jobs += (0..<4).map { Sample.job("bad-\($0)", state: JobState.allCases[$0]) }
    var runners = Sample.runners
    runners[0].lastError = String(repeating: "the connection was lost and ", count: 4) + "that is the end"
    var console = Console(width: 200, height: 60)
    console.pass(0)
    console.answerAll(jobs: jobs, runners: runners)
    console.press(.character("O"))
    #expect(console.screen.contains("that is the end"), "\(console.screen)")
  }

  @Test func `Processes stand in several columns where one has no room for them, and are gone through in turn`() {
    var console = Console.running(width: 300, height: 40)
    console.press(.character("R"))
    var detail = RunnerDetail(Sample.runners[0])
    detail.processes = (1...60).map { Sample.manager($0, used: 2) }
    detail.total = 60
    for case .fetch(.runner(let name), let request) in console.asked {
      console.send(.fetched(.runner(name), request, .success(.runner(detail)), at: console.now))
    }
    #expect(line(console, with: "10.0.0.1:")?.ranges(of: "HEARD").isEmpty == true)
    let titles = line(console, with: "PROCESS") ?? ""
    #expect(titles.ranges(of: "PROCESS").count == 2, "\(console.screen)")
    console.press(.right)
    #expect((line(console, with: "PROCESS") ?? "").ranges(of: "PROCESS").count >= 1, "\(console.screen)")
    for number in [1, 30, 31, 60] { #expect(console.screen.contains("10.0.0.\(number):"), "\(console.screen)") }
    for _ in 0..<60 { console.press(.down) }
    #expect(console.state.chosen[.runners]?.contains("10.0.0.60:") == true)
  }
}
