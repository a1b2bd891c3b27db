import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct TimelineTests {
  init() { setUTF8() }

  private func whole(_ width: Int = 120, _ height: Int = 40) -> Console {
    var console = Console.running(width: width, height: height)
    console.press(.down, .down, .character("T"))
    console.pass(1)
    console.answerAll()
    return console
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `the whole timeline has a figure and the marks on one axis`(_ width: Int, _ height: Int) throws {
    let console = whole(width, height)
    #expect(try Golden.difference(console.canvas, from: "timeline-\(width)x\(height)") == nil)
  }

  /// As the server tells: the width is seen, and then the call of whoever wanted it ends.
  private func scaled(_ console: Console) -> [TimelineEntry] {
    var seen = TimelineEntry(time: console.now, kind: .rescale, severity: .ok, text: "parallelism 8 → 12")
    var deed = TimelineEntry(time: console.now, kind: .action, severity: .ok, text: "scaled from 8 to 12")
    (seen.id, deed.id, deed.actor) = (900, 901, "root")
    (seen.jobID, deed.jobID) = (Sample.jobs[0].id, Sample.jobs[0].id)
    return [seen, deed]
  }

  @Test func `Without the keys the timeline follows what happens, and says what it holds back while it has them`() {
    var console = Console.running(height: 40)
    console.answerAll()
    for step in 0..<4 where console.state.focus != .timeline { console.press(.tab, after: step == 0 ? 1 : 0) }
    #expect(console.state.focus == .timeline)
    console.press(.down)
    #expect(console.state.timeline.offset > 0 && console.screen.contains("1 newer"), "\(console.screen)")
    console.press(.escape)
    #expect(console.state.focus != .timeline && console.state.timeline.offset == 0)
    #expect(!console.screen.contains(" newer"), "\(console.screen)")
  }

  @Test func `a scaling is told once, as it is told and as it is asked for`() throws {
    var console = Console.running(width: 120, height: 40)
    console.state.feed = .told(Feed.Line())
    for entry in scaled(console) { console.send(.told(.timeline([entry]), at: console.now)) }
    #expect(console.screen.contains("root: scaled from 8 to 12, in effect"))
    #expect(!console.screen.contains("parallelism 8 → 12"))
    console.send(.told(.timeline(scaled(console)), at: console.now))
    #expect(!console.screen.contains("parallelism 8 → 12"), "told again")
  }

  @Test func `an answer that tells a scaling twice is no news each time`() throws {
    var console = Console.running(width: 120, height: 40)
    for _ in 0..<3 {
      console.pass(3)
      let news = console.state.news
      for case .fetch(let fetch, let request) in console.asked {
        guard case .timeline = fetch else { continue }
        console.send(.fetched(fetch, request, .success(.timeline(scaled(console).atRest)), at: console.now))
      }
      console.asked = []
      if console.screen.contains("in effect"), console.now > Sample.now + 5 { #expect(console.state.news == news) }
    }
    #expect(console.screen.contains("root: scaled from 8 to 12, in effect"))
    #expect(!console.screen.contains("parallelism 8 → 12"))
  }

  @Test func `a key to it and the same back, from wherever`() {
    var console = whole()
    func isWhole() -> Bool { console.state.isTimelineWhole }
    #expect(isWhole())
    console.press(.character("T"))
    #expect(!isWhole())
    #expect(console.state.focus == .table, "where the keys were")
    console.press(.character("T"), .escape)
    let focus = console.state.focus
    #expect(!isWhole() && focus == .table)
    console.press(.character("O"), .character("T"))
    let isFleet = console.state.timeline.isFleet
    #expect(isWhole() && isFleet)
    console.press(.escape)
    let page = console.state.page
    #expect(page == .overview)
  }

  @Test func `a pane that has no room any more has no keys`() {
    var console = Console.running(width: 120, height: 40)
    console.press(.tab)
    #expect(console.state.focus != .table)
    console.send(.input(.resize(width: 60, height: 15), at: console.now))
    let focus = console.state.focus
    #expect(focus == .table)
  }

  @Test func `a shorter and a longer time, with the chosen entry in sight`() throws {
    var console = whole()
    console.press(.end)
    let oldest = try #require(console.state.timeline.chosen)
    #expect(oldest.text == "backpressure high")
    for _ in 0..<4 {
      console.press(.character("+"))
      #expect(console.state.timelineWindow.contains(oldest.time, console.now))
    }
    #expect(console.state.timelineWindow.seconds == 60)
    console.press(.character("+"))
    #expect(console.state.message?.text == "a minute is the shortest window")
    for _ in 0..<9 { console.press(.character("-")) }
    #expect(console.state.timelineWindow.seconds == 86_400)
    let asked = console.asked.compactMap { if case .fetch(let fetch, _) = $0 { fetch } else { nil } }
    #expect(asked.contains(.timeline(job: "flink-prod-orders-enrich", seconds: 86_400)))
  }

  @Test func `the window moves by halves, no further than the present and what is remembered`() throws {
    var console = whole()
    let before = console.state.timelineWindow
    console.press(.character(","))
    let moved = console.state.timelineWindow
    #expect(abs(moved.last(console.now).timeIntervalSince(console.now) + before.seconds / 2) < 0.01)
    console.press(.character("."))
    #expect(console.state.timelineWindow.end == nil)
    for _ in 0..<1000 { console.press(.character(",")) }
    let first = console.state.timelineWindow.first(console.now)
    #expect(console.now.timeIntervalSince(first) <= MetricsView.longest + 1)
  }

  @Test func `left and right go from mark to mark, and the figure is read there`() throws {
    var console = whole()
    let times = (0..<4).map { _ in
      console.press(.left)
      return console.state.timeline.chosen?.time ?? .distantFuture
    }
    #expect(times == times.sorted(by: >) && Set(times).count == 4)
    console.press(.right)
    #expect((console.state.timeline.chosen?.time ?? .distantPast) > times[3])
  }

  @Test func `another figure, in turn`() {
    var console = whole()
    let names = (0..<5).map { _ in
      console.press(.character("o"))
      return console.state.timelineFigure?.figure.name ?? ""
    }
    #expect(Set(names).count == 4 && names[0] == names[4])
  }

  @Test func `who has gone back in the timeline stays there when there is news`() throws {
    var console = whole()
    console.press(.down, .down)
    let chosen = try #require(console.state.timeline.chosen)
    var news = TimelineEntry(time: console.now, kind: .restart, severity: .warn, text: "restart")
    news.id = 77
    console.pass(5)
    for case .fetch(.timeline(let job, let seconds), let request) in console.asked {
      console.send(
        .fetched(
          .timeline(job: job, seconds: seconds), request, .success(.timeline(Sample.timeline + [news])), at: console.now
        ))
    }
    #expect(console.state.timeline.entries.count == 6)
    #expect(console.state.timeline.chosen == chosen)
  }

  /// A checkpoint that fails in every round, one each ten seconds, and what somebody did amid them.
  private func flood(_ console: Console) -> [TimelineEntry] {
    (0..<30).map { round in
      var entry = TimelineEntry(
        time: console.now.addingTimeInterval(Double(round - 30) * 10), kind: .checkpoint, severity: .warn,
        text: "checkpoint \(40 + round) failed: expired")
      if round == 12 {
        entry = TimelineEntry(time: entry.time, kind: .action, severity: .ok, text: "took a savepoint")
        entry.actor = "root"
      }
      (entry.id, entry.jobID) = (900 + round, Sample.jobs[2].id)
      return entry
    }
  }

  @Test func `what came again and again is one row, and each of it at a key`() throws {
    var console = whole()
    let all = flood(console)
    console.state.timeline.take(all)
    #expect(console.screen.contains("×29 checkpoint 69 failed: expired · since"))
    #expect(console.screen.contains("root: took a savepoint"))
    #expect(!console.screen.contains("checkpoint 68 failed"))
    console.press(.down)
    #expect(console.state.timeline.chosen == all[12], "one row beneath is what somebody did")
    console.press(.character("X"))
    #expect(console.screen.contains("checkpoint 53 failed") && !console.screen.contains("×29"))
    #expect(console.state.timeline.chosen == all[12], "the choice stays")
    console.press(.down)
    #expect(console.state.timeline.chosen == all[11])
    console.press(.character("X"))
    #expect(console.screen.contains("checkpoint 51 failed: expired"), "what is chosen stands, folded or not")
  }

  @Test func `in a window of the past the same is folded as it was then`() throws {
    var console = whole()
    let all = flood(console)
    console.state.timeline.take(all)
    console.press(.end, .character("+"), .character("+"), .character("+"), .character("+"))
    #expect(console.state.timelineWindow.seconds == 60)
    console.press(.character(","))
    let window = console.state.timelineWindow
    let inside = all.filter { window.contains($0.time, console.now) && $0.actor == nil }
    let last = try #require(inside.last)
    #expect(inside.count >= 3 && console.screen.contains("×\(inside.count) \(last.text)"))
  }

  @Test func `enter goes to the log at that instant, and escape back to the whole timeline`() {
    var console = whole()
    console.press(.enter)
    #expect(console.state.focus == .log)
    // What was said on the way costs no key of its own.
    console.press(.escape)
    let isBack = console.state.isTimelineWhole
    #expect(isBack)
  }
}

extension [TimelineEntry] {
  /// At one instant, whenever they are told.
  fileprivate var atRest: [TimelineEntry] {
    map { entry in
      var entry = entry
      entry.time = Sample.now
      return entry
    }
  }
}
