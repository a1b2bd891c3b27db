import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct AdaptTests {
  init() { setUTF8() }

  private func moment(_ seconds: Double) -> Date { Sample.now.addingTimeInterval(seconds) }

  @Test func `one long wait, or two within a minute, make a link slow for a minute`() {
    var pace = LinkPace()
    pace.waited(0.2, at: moment(0))
    pace.waited(0.5, at: moment(1))
    #expect(!pace.isSlow(at: moment(1)))
    pace.waited(0.5, at: moment(30))
    #expect(pace.isSlow(at: moment(31)) && pace.isSlow(at: moment(89)) && !pace.isSlow(at: moment(91)))
    pace.waited(2, at: moment(500))
    #expect(pace.isSlow(at: moment(501)))
    pace.mode = .fast
    #expect(!pace.isSlow(at: moment(501)))
    #expect(LinkPace(isSlow: true).isSlow(at: moment(0)))
  }

  @Test func `the header says that the link is slow`() {
    var console = Console.running()
    #expect(!console.screen.contains("slow link"))
    console.send(.link(isSlow: true))
    #expect(console.screen.contains("slow link"))
  }

  @Test func `nothing is asked while nobody looks, and all of it at once when somebody does`() {
    var console = Console.running()
    console.send(.input(.focus(false), at: console.now))
    console.asked = []
    for _ in 0..<100 { console.pass(1) }
    #expect(console.asked.isEmpty)
    #expect(console.state.nextWake.timeIntervalSince(console.now) > 30)
    console.send(.input(.focus(true), at: console.now))
    #expect(!console.asked.isEmpty)
  }

  @Test func `panes grow and shrink by keys, and are so at the next start`() {
    var console = Console.running()
    let before = Layout(console.state)
    console.press(.character("{"), .character("{"))
    #expect(Layout(console.state).rows == before.rows - 2)
    console.goToLog()
    console.press(.character(")"))
    #expect((Layout(console.state).log?.width ?? 0) == (before.log?.width ?? 0) + 2)
    var faults: [String] = []
    let text = console.state.session.text(for: "prod", over: nil)
    let read = Session(text: text, server: "prod", faults: &faults)
    #expect(read == console.state.session && faults.isEmpty && !read.view.panes.isStandard)
  }

  @Test func `no pane can be made to go away, however long the key is held`() {
    for (width, height) in [(120, 40), (80, 24), (60, 20), (300, 100)] {
      for key in ["{", "}", "(", ")"] {
        var console = Console.running(width: width, height: height)
        for _ in 0..<3 {
          for _ in 0..<120 { console.press(.character(Character(key)), after: 0.03) }
          console.press(.tab)
        }
        let layout = Layout(console.state)
        #expect(layout.rows >= 3 && (layout.log?.height ?? 0) >= 2 && (layout.timeline?.height ?? 0) >= 1)
        #expect((layout.log?.width ?? 0) >= 20)
        #expect(layout.metrics.map { $0.width >= 20 } ?? true)
      }
    }
  }

  @Test func `sizes that were kept for another screen fit this one`() {
    var session = Session()
    (session.view.panes.rows, session.view.panes.timeline, session.view.panes.columns) = (150, 150, -150)
    var console = Console(width: 80, height: 24)
    console.state.restore(session)
    console.pass(0)
    console.answerAll()
    let layout = Layout(console.state)
    #expect(layout.rows >= 3 && (layout.timeline?.height ?? 0) >= 1 && (layout.metrics?.width ?? 0) >= 20)
  }

  @Test(arguments: [Key.character("O"), .character("R"), .character("A")])
  func `on the lists a press chooses, a second one opens, and the wheel moves`(_ key: Key) throws {
    var console = Console.running(width: 120, height: 40)
    console.press(key)
    console.pass(1)
    console.answerAll()
    let content = try #require(console.state.listContent)
    let keys = content.rows.compactMap(\.key)
    let body = Layout(console.state).page
    let hits = (body.y..<body.bottom).compactMap { y in
      ListPage.key(content, console.state, in: body, x: 10, y: y).map { (y, $0) }
    }
    #expect(hits.map(\.1) == Array(keys.prefix(hits.count)) && hits.count > 1)
    console.send(.input(.mouse(Mouse(kind: .press, x: 10, y: hits[1].0)), at: console.now))
    #expect(console.state.chosen[console.state.page] == keys[1])
    let page = console.state.page
    console.send(.input(.mouse(Mouse(kind: .scrollUp, x: 10, y: 20)), at: console.now))
    #expect(console.state.chosen[page] == keys[0])
    console.send(.input(.mouse(Mouse(kind: .press, x: 10, y: hits[1].0)), at: console.now))
    console.send(.input(.mouse(Mouse(kind: .doublePress, x: 10, y: hits[1].0)), at: console.now))
    #expect(console.state.page != page)
  }
}
