import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct MouseTests {
  private func place(_ text: String, _ console: Console) throws -> (x: Int, y: Int) {
    let rows = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(rows.lastIndex { $0.contains(text) })
    let range = try #require(rows[y].firstRange(of: text))
    return (rows[y].distance(from: rows[y].startIndex, to: range.lowerBound), y)
  }

  @discardableResult
  private func press(_ text: String, _ console: inout Console, _ kind: Mouse.Kind = .press) throws -> [Effect] {
    let (x, y) = try place(text, console)
    console.pass(1)
    return console.send(.input(.mouse(Mouse(kind: kind, x: x, y: y)), at: console.now))
  }

  @Test func `a press on a hint is its key`() throws {
    var console = Console.running()
    try press("s scale", &console)
    #expect(console.state.bar?.kind == .scale)
    try press("Esc leave", &console)
    #expect(console.state.bar == nil)
    try press("? help", &console)
    #expect(console.state.help != nil)
  }

  @Test func `a press on a row is a choice, which stays when the list changes`() throws {
    var console = Console.running()
    try press("clickstream", &console)
    #expect(console.state.selectedJob?.name == "clickstream")
    console.changed([Sample.job("worst", state: .restarting, health: .critical, why: "AAA")], revision: 9)
    #expect(console.state.selectedJob?.name == "clickstream")
  }

  @Test func `a second press beside all rows opens nothing`() throws {
    var console = Console.running()
    console.press(.character("/"))
    console.type("clickstream")
    console.press(.enter)
    let body = Layout(console.state).body
    let empty = Mouse(kind: .doublePress, x: body.x + 4, y: body.y + console.state.jobs.shownCount)
    #expect(body.contains(x: empty.x, y: empty.y))
    console.send(.input(.mouse(empty), at: console.now))
    #expect(console.state.page == .main)
    console.press(.character("O"))
    console.answerAll()
    let blank = try #require(
      console.screen.split(separator: "\n", omittingEmptySubsequences: false).lastIndex { row in
        row.hasPrefix("│") && row.dropFirst().dropLast().allSatisfy { $0 == " " }
      })
    for kind in [Mouse.Kind.press, .doublePress] {
      console.send(.input(.mouse(Mouse(kind: kind, x: 4, y: blank)), at: console.now))
    }
    #expect(console.state.page == .overview)
  }

  @Test func `no press is a yes`() throws {
    var console = Console.running()
    console.press(.character("p"))
    try console.answerPlan()
    console.pass(2)
    try press("y do it", &console)
    // The plan's own line and the hints.
    let hints = console.screen.split(separator: "\n", omittingEmptySubsequences: false).count - 2
    for x in 0..<20 { console.send(.input(.mouse(Mouse(kind: .press, x: x, y: hints)), at: console.now)) }
    #expect(console.performed.isEmpty)
  }

  @Test func `the wheel scrolls what lies under the pointer, and leaves the keys where they are`() throws {
    var console = Console.running()
    console.goToLog()
    #expect(console.state.focus == .log)
    let body = Layout(console.state).body
    let wheel = Mouse(kind: .scrollDown, x: body.x + 4, y: body.y)
    console.send(.input(.mouse(wheel), at: console.now))
    #expect(console.state.focus == .log)
  }

  @Test func `the wheel scrolls the table and leaves the selection, to which the next key comes back`() throws {
    let many = (0..<60).map { index in
      var job = Sample.jobs[2]
      job.id = "flink-prod-\(1000 + index)"
      return job
    }
    var console = Console.running(jobs: many)
    let (chosen, body) = (console.state.selected, Layout(console.state).body)
    func wheel(_ kind: Mouse.Kind) -> Event {
      .input(.mouse(Mouse(kind: kind, x: body.x + 4, y: body.y)), at: console.now)
    }
    for _ in 0..<20 { console.send(wheel(.scrollDown)) }
    #expect(console.state.top == 20 && console.state.selected == chosen)
    console.changed([many[3]])
    #expect(console.state.top == 20, "what changes does not scroll it back")
    for _ in 0..<100 { console.send(wheel(.scrollDown)) }
    #expect(console.state.top == 60 - body.height, "no further than its end")
    console.press(.down)
    #expect(console.state.selected == console.state.jobs.shownIDs[1] && console.state.top <= 1)
    for _ in 0..<3 { console.send(wheel(.scrollUp)) }
    #expect(console.state.top == 0)
  }

  @Test func `a press in the log chooses its line, and a second one shows that whole`() throws {
    var console = Console.running()
    console.answerAll()
    let area = try #require(Layout(console.state).log)
    let before = console.state.log.rows.count
    try #require(before > 1)
    let first = Mouse(kind: .press, x: area.x + 8, y: area.y)
    console.send(.input(.mouse(first), at: console.now))
    #expect(console.state.focus == .log && console.state.log.at == 0 && !console.state.log.isFollowing)
    console.send(.input(.mouse(Mouse(kind: .doublePress, x: first.x, y: first.y)), at: console.now))
    #expect(console.state.context == .text, "\(console.screen)")
  }

  @Test func `a press in the timeline chooses its entry, and a second one goes to the log`() throws {
    var console = Console.running(height: 40)
    console.answerAll()
    console.press(.character("T"))
    console.answerAll()
    try #require(console.state.isTimelineWhole && console.state.timeline.entries.count > 1)
    let chosen = try #require(console.state.timeline.chosen)
    let other = try #require(console.state.timeline.entries.last { $0.text.count > 12 && $0.text != chosen.text })
    let (x, y) = try place(String(other.text.prefix(13)), console)
    console.send(.input(.mouse(Mouse(kind: .press, x: x, y: y)), at: console.now))
    #expect(console.state.timeline.chosen?.text == other.text)
    console.send(.input(.mouse(Mouse(kind: .doublePress, x: x, y: y)), at: console.now))
    #expect(console.state.focus == .log)
  }

  @Test func `an entry of the timeline stays where it was pressed, and keys go on from there`() throws {
    var console = Console.running(height: 40)
    console.answerAll()
    console.state.timeline.take(
      ["one", "two", "three", "four", "five", "six", "seven", "eight"].enumerated().map { index, text in
        let time = Sample.now.addingTimeInterval(Double(index - 60))
        return TimelineEntry(time: time, kind: .state, severity: .ok, text: text)
      })
    let area = try #require(Layout(console.state).timeline)
    try #require(area.height > 2 && area.height < 8, "\(console.screen)")
    func rows() -> [String] {
      console.screen.split(separator: "\n", omittingEmptySubsequences: false)[area.y..<area.bottom].map {
        $0.dropFirst(2).description
      }
    }
    let before = rows()
    console.send(.input(.mouse(Mouse(kind: .press, x: area.x + 4, y: area.y + 1)), at: console.now))
    #expect(console.state.focus == .timeline && TimelineRows(console.state).chosen == 1)
    #expect(rows() == before)
    for row in 2..<area.height {
      console.press(.down)
      #expect(rows() == before && TimelineRows(console.state).chosen == row)
    }
    console.press(.down)
    #expect(rows().dropLast() == before.dropFirst(), "what is below the last row comes up")
    for _ in 1..<area.height { console.press(.up) }
    #expect(rows().dropLast() == before.dropFirst() && TimelineRows(console.state).chosen == 1)
    console.press(.up)
    #expect(rows() == before)
  }

  @Test func `a second press in the charts opens the job's page, as Enter does, and Esc is back at the moment`() throws
  {
    var console = Console.running(height: 40)
    console.answerAll()
    let chart = try #require(Layout(console.state).metrics)
    let place = Mouse(kind: .press, x: chart.x + 20, y: chart.y)
    console.send(.input(.mouse(place), at: console.now))
    let moment = try #require(console.state.metrics.cursor)
    console.send(.input(.mouse(Mouse(kind: .doublePress, x: place.x, y: place.y)), at: console.now))
    #expect(console.state.openJob == console.state.selected)
    console.press(.escape)
    #expect(console.state.page == .main && console.state.metrics.cursor == moment)
    #expect(console.state.focus == .metrics)
  }

  @Test func `of old history the mean that a moment is in is read, and of which time it is`() throws {
    var console = Console.running(width: 160, height: 40)
    console.answerAll()
    console.press(.character("m"))
    let times = (0..<240).map { Sample.now.addingTimeInterval(Double($0 - 240) * 360) }
    console.state.metrics.series = [
      MetricSeries(name: "watermark_lag_s", times: times, values: (0..<240).map { Double($0) })
    ]
    console.state.metrics.zoom(to: 86_400)
    console.state.metrics.cursor = times[100].addingTimeInterval(-60)
    let (start, end) = (Clock().minute(times[99]), Clock().minute(times[100]))
    #expect(
      console.screen.contains("mean of \(start)–\(end)") && console.screen.contains(" · 24 h"), "\(console.screen)")
    #expect(console.screen.contains("1m40s"), "\(console.screen)")
    console.press(.escape)
    #expect(console.state.metrics.cursor == nil && console.state.focus == .metrics)
    console.press(.escape)
    #expect(console.state.focus == .table)
  }

  @Test func `a press in a chart reads that moment, which a shorter window keeps while it reaches so far`() throws {
    var console = Console.running(height: 40)
    console.answerAll()
    console.press(.character("m"))
    let chart = try #require(Layout(console.state).metrics)
    let frame = MetricsPane.chartColumns(chart, console.state)
    for x in [chart.x + 13 + frame - 8, chart.x + 14] {
      console.send(.input(.mouse(Mouse(kind: .press, x: x, y: chart.y)), at: console.now))
      let cursor = try #require(console.state.metrics.cursor)
      #expect(console.screen.contains("at \(Clock().time(cursor))"), "\(console.screen)")
    }
    let old = try #require(console.state.metrics.cursor)
    console.press(.character("-"))
    #expect(console.state.metrics.cursor == old)
    for _ in 0..<6 where console.state.metrics.cursor != nil { console.press(.character("+")) }
    #expect(console.state.metrics.cursor == nil)
    #expect(console.screen.contains("is before this window"), "\(console.screen)")
  }

  @Test(arguments: [120, 170])
  func `a press on a box or a row of the graph of a job's page chooses the vertex, a second one draws the graph`(
    width: Int
  )
    throws
  {
    var console = Console.running(width: width, height: 80)
    console.answerAll()
    console.press(.enter)
    console.answerAll()
    let rows = ["  Source: orders  ": 0, "→ Enrich": 1, "→ Sink": 2]
    let boxes = ["┌ Enrich -> Window": 1, "┌ Sink: kafka": 2, "┌ Source: orders": 0]
    for (text, index) in rows.sorted(by: { $0.value < $1.value }) + boxes.sorted(by: { $0.value < $1.value }) {
      try press(text, &console)
      let vertex = try #require(console.state.details.graph?.vertices[index].id)
      #expect(console.state.details.vertex == vertex, "\(text)\n\(console.screen)")
    }
    try press("8 Timeline", &console)
    try press("8 Timeline", &console, .doublePress)
    #expect(console.state.page == .job("flink-prod-payments-ledger"), "nothing is chosen there")
    try press("┌ Source: orders", &console)
    try press("┌▌Source: orders", &console, .doublePress)
    #expect(console.state.page == .graph("flink-prod-payments-ledger"), "\(console.screen)")
  }

  @Test func `lists over the page are chosen from by a press, and what lies beneath them is not`() throws {
    var console = Console.running()
    console.press(.character("C"))
    try #require(console.state.context == .columns)
    let row = console.state.columns.order.firstIndex(of: .engine) ?? 0
    try press("Flink, Spark, Dataflow", &console)
    guard case .columns(let picker)? = console.state.dialog else { return #expect(Bool(false)) }
    #expect(picker.chosen == row)
    try press("Flink, Spark, Dataflow", &console, .doublePress)
    #expect(!console.state.columns.hidden.contains(.engine))
    let dialog = console.state.dialog
    console.send(.input(.mouse(Mouse(kind: .press, x: 3, y: 25)), at: console.now))
    #expect(console.state.selected == Console.running().state.selected && console.state.dialog != nil && dialog != nil)
    console.press(.escape)
    console.press(.character("?"))
    console.type("mark")
    try press("Mark all shown jobs", &console)
    try press("Mark all shown jobs", &console, .doublePress)
    #expect(console.state.help == nil && console.state.marks.count == console.state.jobs.shownCount)
  }

  @Test func `However small the window is, no press and no key ends the console`() throws {
    let keys: [Key] = [
      .character("]"), .enter, .character("O"), .character("R"), .character("L"), .character("T"), .character("H"),
      .character("m"),
      .character("?"), .escape, .character(":"), .tab, .escape, .character("s"), .character("9"), .enter, .up, .down,
      .pageDown,
      .character("z"), .escape,
    ]
    for (width, height) in [(1, 1), (1, 40), (2, 2), (3, 60), (19, 4), (20, 3), (20, 4), (21, 5), (200, 1), (80, 2)] {
      var console = Console.running()
      console.answerAll()
      console.send(.input(.resize(width: width, height: height), at: console.now))
      console.state.say("a failure that is long enough for several rows of a small window, and longer", .failure)
      for key in keys {
        console.press(key)
        console.answerAll()
        for y in Set([0, 1, height / 2, height - 1]) {
          for x in Set([0, 1, width / 2, width - 1]) {
            for kind in [Mouse.Kind.press, .doublePress, .scrollDown, .scrollUp] {
              console.send(.input(.mouse(Mouse(kind: kind, x: x, y: y)), at: console.now))
            }
          }
        }
        _ = console.screen
      }
    }
  }
}
