import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct ColumnTests {
  private func heads(_ console: Console) -> [String] {
    let line = console.screen.split(separator: "\n").first { $0.contains("STATE") || $0.contains("JOB") } ?? ""
    return line.split { $0 == " " || $0 == "│" }.map(String.init)
  }

  @Test func `Left and Right choose a column, and # sorts by it, the second time in reverse`() {
    var console = Console.running()
    console.press(.right)
    #expect(console.state.column == .runner)
    console.press(.right, .right)
    #expect(console.state.column == .state)
    console.press(.character("#"))
    #expect(console.state.jobs.sort == SortOrder(column: .state))
    console.press(.character("#"))
    #expect(console.state.jobs.sort == SortOrder(column: .state, isReversed: true))
    console.press(.escape)
    #expect(console.state.column == nil)
  }

  @Test func `Without a column # says how one is chosen`() {
    var console = Console.running()
    console.press(.character("#"))
    #expect(console.state.jobs.sort == .worstFirst)
    #expect(console.screen.contains("no column is chosen; Left and Right choose one"))
  }

  @Test func `In the list of columns they are hidden, moved and widened, and the table shows it at once`() {
    var console = Console.running()
    console.press(.character("C"), .character(" "))
    let places = TableLayout(console.state, area: Layout(console.state).body).places
    #expect(!places.map(\.column).contains(.runner), "the first is hidden")
    console.press(.down, .down, .right, .right, .right)
    console.press(.enter)
    #expect(console.state.dialog == nil)
    #expect(console.state.columns.order.firstIndex(of: .job) == 5)
    #expect(heads(console).prefix(2) == ["STATE", "JOB"])
  }

  @Test func `Esc brings back the columns as they were, and 0 as they were made`() {
    var console = Console.running()
    console.press(.character("C"), .character(" "), .character("+"), .escape)
    #expect(console.state.columns == .standard)
    console.press(.character("C"), .character(" "), .enter, .function(2), .character("0"), .enter)
    #expect(console.state.columns == .standard)
  }

  @Test func `The jobs' names stay, and a width is held within bounds`() {
    var set = ColumnSet.standard
    set.toggle(.job)
    #expect(!set.hidden.contains(.job))
    for _ in 0..<300 { set.widen(.lag, by: -1, from: 6) }
    #expect(set.widths[.lag] == ColumnSet.narrowest)
    for _ in 0..<300 { set.widen(.lag, by: 1, from: 6) }
    #expect(set.widths[.lag] == ColumnSet.widest)
    set.move(.why, by: 3)
    #expect(set.order.last == .why)
  }

  @Test func `A column that was asked for has room before those that are always there`() {
    var set = ColumnSet.standard
    set.toggle(.heap)
    let area = Rect(x: 0, y: 0, width: 60, height: 1)
    #expect(TableLayout(area: area, set: set).places.map(\.column).contains(.heap))
    #expect(!TableLayout(area: area).places.map(\.column).contains(.heap))
  }

  @Test(arguments: [20, 30, 60, 80, 120, 300])
  func `No column stands beyond the edge, whatever widths it was given`(width: Int) {
    var set = ColumnSet.standard
    set.hidden = []
    set.widths = [.job: 50, .lag: 3, .why: 90]
    for isWide in [false, true] {
      set.isWide = isWide
      for cursor in Column.allCases {
        let places = TableLayout(area: Rect(x: 1, y: 0, width: width, height: 1), set: set, cursor: cursor).places
        #expect(places.allSatisfy { $0.width > 0 && $0.x + $0.width <= width + 1 })
      }
    }
  }

  @Test func `In the wide table the chosen column is on the screen, beside the names`() {
    var set = ColumnSet.standard
    set.isWide = true
    for cursor in Column.allCases {
      let places = TableLayout(
        area: Rect(x: 0, y: 0, width: 80, height: 1), longestJob: 22, longestRunner: 12, set: set, cursor: cursor
      ).places.map(\.column)
      #expect(places.first == .job && places.contains(cursor), "\(cursor)")
    }
  }

  @Test func `Commands choose columns`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("columns lag, state heap")
    console.press(.enter)
    #expect(console.state.columns.shown == [.job, .lag, .state, .heap])
    console.press(.character(":"))
    console.type("columns lagg")
    console.press(.enter)
    #expect(console.state.bar?.problem?.contains("did you mean lag?") == true)
    console.press(.control("u"))
    console.type("columns standard")
    console.press(.enter)
    #expect(console.state.columns == .standard)
  }

  @Test func `A click on a title sorts by it`() {
    var console = Console.running()
    let layout = Layout(console.state)
    let place = TableLayout(console.state, area: layout.body).places[2]
    console.send(.input(.mouse(Mouse(kind: .press, x: place.x + 1, y: layout.head.y)), at: console.now))
    #expect(console.state.jobs.sort.column == place.column)
  }

  @Test func `The list of columns and the wide table`() throws {
    var console = Console.running(width: 120, height: 30)
    console.press(.character("C"), .down, .down, .character("+"))
    #expect(try Golden.difference(console.canvas, from: "columns") == nil)
    console.press(.enter, .control("w"))
    for _ in 0..<14 { console.press(.right) }
    console.pass(30)
    console.answerAll()
    #expect(try Golden.difference(console.canvas, from: "wide") == nil)
  }

  @Test func `Where there is little room the list is of use too`() throws {
    var console = Console.running(width: 60, height: 15)
    console.press(.character("C"), .end)
    #expect(try Golden.difference(console.canvas, from: "columns-60x15") == nil)
  }

  @Test(arguments: [(60, 15), (80, 24), (100, 30), (120, 40)])
  func `The keys of a dialog are all named, whatever its width`(_ width: Int, _ height: Int) throws {
    var console = Console.running(width: width, height: height)
    console.press(.character("C"))
    for words in ["shows, hides", "moves", "wider", "narrower", "takes", "goes back", "as they were made"] {
      #expect(console.screen.contains(words), "\(words)\n\(console.screen)")
    }
    #expect(!console.screen.contains("narrower…") && !console.screen.contains("made…"), "\(console.screen)")
    console.press(.escape, .character("c"))
    try console.answerPlan()
    for words in ["do it", "no (default)", "without a savepoint"] {
      #expect(console.screen.contains(words), "\(words)\n\(console.screen)")
    }
  }

  @Test func `The hints name the key that goes among the columns`() {
    let console = Console.running(width: 200, height: 50)
    #expect(console.screen.contains("Left column"), "\(console.canvas.glyphs(row: 48))")
  }
}
