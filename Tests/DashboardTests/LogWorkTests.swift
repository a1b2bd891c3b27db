import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What an operator does in the log pane.
@Suite struct LogWorkTests {
  init() { setUTF8() }

  /// A hundred lines a second apart, from two sources; every tenth an error with a trace, the last one now.
  static let lines: [LogLine] = (1...100).map(line)

  private static func line(_ number: Int) -> LogLine {
    let isError = number % 10 == 0
    let text = isError ? "java.lang.Error: \(number)\n\tat a.B.c(B.java:\(number))" : "line \(number) of many"
    return LogLine(
      time: Sample.now.addingTimeInterval(Double(number - 100)), level: isError ? .error : .info,
      source: number % 2 == 0 ? "tm-1" : "tm-2", message: text)
  }

  func console(_ lines: [LogLine] = lines, width: Int = 100, height: Int = 24) -> Console {
    var console = Console.running(width: width, height: height)
    console.state.log.reset(to: Sample.jobs[0].id)
    add(lines, to: &console)
    console.goToLog()
    console.press(.character("z"))
    return console
  }

  func add(_ lines: [LogLine], to console: inout Console) {
    console.state.log.add(LogPage(lines: lines, cursor: "c", truncated: false))
    console.pass(0)
  }

  func chosen(_ console: Console) -> String? {
    console.state.log.chosen.map {
      console.state.log.store.text($0).split(separator: "\n").first.map(String.init) ?? ""
    }
  }

  @Test func `It is held with a count of what is new, and followed again from its end`() {
    var console = console()
    console.press(.up, .up, .up)
    let later = (1...7).map { number in
      LogLine(
        time: Sample.now.addingTimeInterval(Double(number)), level: .info, source: "x", message: "later \(number)")
    }
    add(later, to: &console)
    #expect(!console.state.log.isFollowing)
    #expect(console.screen.contains("held · 7 new"))
    #expect(chosen(console) == "line 97 of many")
    console.press(.end)
    #expect(console.state.log.isFollowing && console.state.log.newRows == 0)
    #expect(console.screen.contains("log · payments-ledger · follow"))
  }

  @Test func `What is new since it is held is counted behind the filter that stands now`() {
    var console = console()
    console.press(.up)
    let later = (1...7).map { number in
      LogLine(
        time: Sample.now.addingTimeInterval(Double(number)), level: .info, source: "x",
        message: number < 3 ? "odd \(number)" : "later \(number)")
    }
    add(later, to: &console)
    #expect(console.screen.contains("held · 7 new"))
    for (pattern, count) in [("odd", 2), ("later", 5), ("nothing of this", 0)] {
      console.press(.character("i"), .control("u"))
      console.type(pattern)
      console.press(.enter)
      #expect(console.state.log.newRows == count, "\(pattern)")
    }
    #expect(console.screen.contains("none of 107 passes /nothing of this/; i changes it"), "\(console.screen)")
    console.press(.character("v"))
    #expect(console.screen.contains("/nothing of this/ at WARN and up; i changes it, v the level"), "\(console.screen)")
    console.press(.character("o"))
    console.type("flushed")
    console.press(.enter)
    let both = "passes /nothing of this/ and not /flushed/ at WARN and up; i or o changes it"
    #expect(console.screen.contains(both), "\(console.screen)")
    console.press(.character("o"), .control("u"), .enter)
    console.press(.character("i"), .control("u"), .enter)
    while console.state.log.filter.level != .info { console.press(.character("v")) }
    #expect(console.state.log.newRows == 7)
  }

  @Test func `It is bounded, and the place stays while older lines go`() {
    var console = console()
    console.press(.up)
    let many = (0..<250_000).map {
      LogLine(time: Sample.now.addingTimeInterval(1), level: .info, source: "a", message: "\($0)")
    }
    for start in stride(from: 0, to: many.count, by: 50_000) { add(Array(many[start..<start + 50_000]), to: &console) }
    for case .scan(var scan) in console.asked {
      while !scan.isDone { scan.run(LogScan.long) }
      console.send(.scanned(scan, at: console.now))
    }
    #expect(console.state.log.store.count <= LogView.limit)
    #expect(console.state.log.store.count > LogView.limit - 10_000)
    _ = console.canvas
  }

  @Test func `A line that comes late takes its place among the others`() {
    var console = console()
    let late = LogLine(time: Sample.now.addingTimeInterval(-4.5), level: .info, source: "tm-3", message: "late one")
    add([late], to: &console)
    let texts = (0..<console.state.log.rows.count).suffix(6).map {
      console.state.log.store.text(console.state.log.rows.first($0), limit: 8)
    }
    #expect(texts == ["late one", "line 96 ", "line 97 ", "line 98 ", "line 99 ", "java.lan"])
    #expect(console.state.log.rows.lineCount == 101)
  }

  @Test func `A search shows its hits as it is typed, goes round the end and says so, and Esc goes back`() {
    var console = console()
    console.press(.character("/"))
    console.type("line 4")
    #expect(console.screen.contains("search log / line 4"))
    #expect(console.screen.contains("10 of 10"), "the nearest one before, since there is none behind")
    #expect(chosen(console) == "line 49 of many")
    console.press(.escape)
    #expect(console.state.log.isFollowing && console.state.log.search == nil)
    console.press(.home, .character("/"))
    console.type("line 4")
    console.press(.enter)
    #expect(chosen(console) == "line 4 of many")
    #expect(console.screen.contains("/line 4/ 1 of 10"))
    console.press(.character("n"))
    #expect(chosen(console) == "line 41 of many")
    console.press(.character("N"), .character("N"))
    #expect(chosen(console) == "line 49 of many")
    #expect(console.screen.contains("on from the end"))
    console.press(.character("n"))
    #expect(console.screen.contains("on from the beginning"))
  }

  @Test func `A hit in a folded trace marks what is folded`() {
    var console = console()
    console.press(.home, .character("/"))
    console.type("B.java:50")
    console.press(.enter)
    #expect(chosen(console) == "java.lang.Error: 50")
    #expect(console.canvas.cells.contains { $0.role == .match })
  }

  @Test func `Only and not are counted as they are typed, and a broken one keeps the last good one`() {
    var console = console()
    console.press(.character("i"))
    console.type("line [0-9]1")
    #expect(console.screen.contains("9 of 100 entries"))
    console.type("(")
    #expect(console.screen.contains("not a regular expression"))
    #expect(console.state.log.rows.lineCount == 9)
    console.press(.enter)
    #expect(console.state.bar != nil, "what is wrong cannot be accepted")
    console.press(.backspace, .enter, .character("o"))
    console.type("5")
    console.press(.enter)
    #expect(console.state.log.rows.lineCount == 8)
    #expect(console.screen.contains("only /line [0-9]1/ · not /5/"))
    console.press(.character("o"), .escape)
    #expect(console.state.log.rows.lineCount == 8)
    console.press(.character("i"), .control("u"))
    console.type("(a+)+")
    #expect(console.screen.contains("can take for ever"))
  }

  @Test func `While a filter is not through, its own words say how far it is`() {
    var console = console()
    console.press(.character("i"))
    console.type("line")
    console.press(.enter)
    console.state.log.draft = (LogRows(), console.state.log.store.ids.lowerBound + 34)
    #expect(LogTitle.text(console.state, room: 200).contains("only /line/ 34 %"))
  }

  @Test func `Errors are walked, and the end of them is told`() {
    var console = console()
    console.press(.character("E"))
    #expect(chosen(console) == "java.lang.Error: 100", "the last line is one")
    console.press(.character("E"))
    #expect(chosen(console) == "java.lang.Error: 90")
    console.press(.character("E"), .character("E"), .character("e"))
    #expect(chosen(console) == "java.lang.Error: 80")
    console.press(.home, .character("E"))
    #expect(console.screen.contains("no error before this line"))
  }

  @Test func `A trace is unfolded line by line, and repetitions one by one`() {
    let trace = "java.lang.Error: x\n\tat a.B.c(B.java:1)"
    let many = (0..<4).map {
      LogLine(time: Sample.now.addingTimeInterval(Double($0)), level: .error, source: "t", message: trace)
    }
    var console = console(many)
    #expect(console.screen.contains("java.lang.Error: x ×4 (+1 line)"))
    console.press(.character("x"))
    #expect(console.screen.contains("at a.B.c(B.java:1)"))
    console.press(.character("x"))
    #expect(console.state.log.rows.count == 4)
    console.press(.character("x"))
    #expect(console.screen.contains("×4 (+1 line)"))
    console.press(.character("X"))
    #expect(console.state.log.rows.count == 4 && console.screen.contains("unfolded"))
  }

  @Test func `Sources are shown alone, hidden and shown again`() {
    var console = console()
    console.press(.character("S"))
    #expect(console.state.log.rows.lineCount == 50)
    #expect(console.screen.contains("tm-2 of 2 sources"), "\(console.screen)")
    console.press(.character("S"), .character("S"))
    #expect(console.state.log.rows.lineCount == 100)
    console.press(.character("-"))
    #expect(console.state.log.rows.lineCount == 50)
    console.press(.character(":"))
    console.type("source all")
    console.press(.enter)
    #expect(console.state.log.rows.lineCount == 100)
    console.press(.character(":"))
    console.type("source tm-9")
    console.press(.enter)
    #expect(console.screen.contains("the log has no source tm-9; it has tm-2, tm-1"))
  }

  @Test func `Times are shown as they are, as ages, or not at all`() {
    var console = console()
    #expect(console.screen.contains("12:04:31.000 ERROR"))
    console.press(.character("t"))
    #expect(!console.screen.contains("12:04:31.000 ERROR") && console.screen.contains("s INFO"))
    console.press(.character("t"))
    #expect(console.screen.contains("│ ERROR tm-1"))
  }

  @Test func `The timeline leads to the log at its instant, and Esc back`() {
    var console = Console.running(width: 120, height: 40)
    console.state.log.reset(to: Sample.jobs[0].id)
    add(LogWorkTests.lines, to: &console)
    console.press(.backTab, .down, .enter)
    // The second newest entry: a restart, 31 s ago.
    #expect(console.state.focus == .log)
    #expect(chosen(console) == "line 69 of many")
    console.press(.escape)
    #expect(console.state.focus == .timeline)
    console.press(.enter, .character("T"))
    #expect(console.state.focus == .timeline)
    #expect(console.state.timeline.chosen?.text == "restart")
  }

  @Test func `From an exception of the timeline one comes to the line that says it, be it folded into a later one`()
    throws
  {
    var console = Console.running(width: 120, height: 40)
    console.state.log.reset(to: Sample.jobs[0].id)
    let thrown = [30, 60, 90].map { ago in
      LogLine(
        time: Sample.now.addingTimeInterval(0.4 - Double(ago)), level: .error, source: "tm-1",
        message: "java.lang.Error: \(ago)\n\tat a.B.c(B.java:7)")
    }
    let lines = (LogWorkTests.lines.filter { $0.level == .info } + thrown).sorted { $0.time < $1.time }
    add(lines, to: &console)
    var entry = TimelineEntry(
      time: Sample.now.addingTimeInterval(-60), kind: .exception, severity: .critical, text: "Error: 60")
    (entry.id, entry.jobID) = (99, Sample.jobs[0].id)
    console.state.timeline.take([entry])
    console.press(.backTab, .enter)
    #expect(
      chosen(console) == "java.lang.Error: 60" && console.screen.contains("one of ×3, unfolded"), "\(console.screen)")
  }

  @Test func `From a line to the timeline and back it is the same line, and not the one of the entry`() {
    var console = Console.running(width: 120, height: 40)
    console.state.log.reset(to: Sample.jobs[0].id)
    add(LogWorkTests.lines, to: &console)
    console.press(.backTab, .down, .enter, .down, .down, .down)
    #expect(chosen(console) == "line 72 of many")
    console.press(.character("T"))
    #expect(console.state.timeline.chosen?.text == "restart")
    #expect(console.screen.contains("nothing is told of 12:04:03"), "\(console.screen)")
    console.press(.enter)
    #expect(console.state.focus == .log && chosen(console) == "line 72 of many")
    console.press(.escape)
    #expect(console.state.focus == .timeline)
    console.press(.enter, .character("T"), .down, .enter)
    #expect(chosen(console) != "line 72 of many")
  }

  @Test func `Esc goes back from the timeline to the log that one came from, where that has the whole screen too`() {
    var console = Console.running(width: 120, height: 40)
    console.state.log.reset(to: Sample.jobs[0].id)
    add(LogWorkTests.lines, to: &console)
    console.goToLog()
    console.press(.character("z"), .up, .up)
    let line = chosen(console)
    console.press(.character("T"))
    console.answerAll()
    #expect(console.state.focus == .timeline)
    for _ in 0..<2 where console.state.focus == .timeline { console.press(.escape) }
    #expect(console.state.focus == .log && console.state.isZoomed, "\(console.screen)")
    #expect(chosen(console) == line)
  }

  @Test func `What a timeline has not been asked for yet is not said to be missing`() {
    var console = Console.running(width: 120, height: 40)
    console.state.log.reset(to: Sample.jobs[0].id)
    add(LogWorkTests.lines, to: &console)
    console.goToLog()
    console.press(.character("z"), .up, .up)
    console.pass(5)
    console.state.timeline.take([])
    console.press(.character("T"))
    #expect(console.state.timeline.origin != nil && !console.screen.contains("nothing is told of"))
    console.answerAll()
    #expect(console.state.timeline.origin?.entry != nil, "\(console.screen)")
  }

  @Test func `A time is gone to, and what lies outside of the log is told`() {
    var console = console()
    console.press(.character(":"))
    console.type("at 12:03:00")
    console.press(.enter)
    #expect(chosen(console) == "line 9 of many")
    console.press(.character(":"))
    console.type("at 11:58")
    console.press(.enter)
    #expect(console.screen.contains("the log here begins at 12:02:52, after 11:58:00"))
    console.press(.character(":"))
    console.type("at noon")
    #expect(console.screen.contains("at 11:58[:30]|-5m|2026-11-23T11:58"))
  }

  @Test func `Lines are copied, as many as a clipboard takes`() {
    var console = console()
    #expect(
      console.press(.character("y")).contains(
        .terminal(.copy("2026-11-23T12:04:31.000Z ERROR tm-1 java.lang.Error: 100\n at a.B.c(B.java:100)\n"))))
    console.press(.home, .character(" "), .character(" "))
    let copied = console.press(.character("y"))
    #expect(
      copied.contains {
        if case .terminal(.copy(let text)) = $0 { text.contains("line 1 ") && text.contains("line 2 ") } else { false }
      })
    #expect(console.screen.contains("copied 2 entries"))
    add(
      [LogLine(time: console.now, level: .info, source: "a", message: String(repeating: "x", count: 200_000))],
      to: &console)
    console.press(.end)
    console.press(.character("y"))
    #expect(console.screen.contains("copied the beginning of the line"))
  }

  @Test func `Saving asks before it writes over a file`() throws {
    var console = console()
    console.press(.character(":"))
    console.type("save-log '/tmp/a b.log'")
    let effects = console.press(.enter)
    let saves = effects.compactMap { if case .save(let save) = $0 { save } else { nil } }
    let save = try #require(saves.first)
    #expect(save.path == "/tmp/a b.log" && !save.overwrites && save.lines.count == 100)
    console.send(.saved(save, .exists, at: console.now))
    #expect(console.state.bar?.line.text == "save-log '/tmp/a b.log' --overwrite")
    #expect(console.screen.contains("save-log '/tmp/a b.log' --overwrite"))
    console.press(.enter, after: 0.1)
    #expect(console.state.bar != nil, "the Enter that is still held down is no answer")
    #expect(
      console.press(.enter, after: 2).contains { if case .save(let save) = $0 { save.overwrites } else { false } })
  }

  /// A filter that is not through, and a command to save what it shows.
  private func saving() -> (Console, [Effect]) {
    var console = console()
    console.press(.character("o"))
    console.type("line [0-9]*1 ")
    console.press(.enter)
    console.state.log.rows = LogRows()
    console.state.log.draft = (LogRows(), console.state.log.store.ids.lowerBound + 12)
    console.state.log.scan = RequestID(1 << 40)
    console.press(.character(":"))
    console.type("save-log /tmp/new.log")
    let effects = console.press(.enter)
    return (console, effects)
  }

  @Test func `What is saved is what the filter of the moment shows: it is waited for, and said to be`() throws {
    var (console, effects) = saving()
    let saved = { (effects: [Effect]) in effects.compactMap { if case .save(let save) = $0 { save } else { nil } } }
    #expect(saved(effects).isEmpty)
    #expect(console.screen.contains("/tmp/new.log is written as soon as the filter is through, it is at 12 %; Esc"))
    #expect(LogTitle.text(console.state, room: 200).contains("12 % · then /tmp/new.log is written"))
    console.state.log.select()
    effects = console.pass(1)
    for case .scan(var scan) in effects {
      while !scan.isDone { scan.run(LogScan.long) }
      effects = console.send(.scanned(scan, at: console.now))
    }
    let save = try #require(saved(effects).first)
    #expect(save.path == "/tmp/new.log" && save.lines.count == 90)
    #expect(saved(console.pass(1)).isEmpty, "it is written once")
  }

  @Test func `Esc gives up what waits to be saved`() throws {
    var (console, _) = saving()
    console.press(.escape)
    #expect(console.state.log.saving == nil && console.screen.contains("nothing was written to /tmp/new.log"))
  }

  @Test func `A long line is scrolled along, and a hit far to the right is brought on the screen`() {
    let long = String(repeating: "x", count: 90_000) + "needle" + String(repeating: "y", count: 10_000)
    var console = console([LogLine(time: Sample.now, level: .info, source: "t", message: long)])
    console.press(.right)
    #expect(console.screen.contains("from column "))
    console.press(.left)
    #expect(!console.screen.contains("from column "))
    console.press(.character("/"))
    console.type("needle")
    console.press(.enter)
    #expect(console.screen.contains("xneedley"))
    console.press(.enter)
    #expect(console.screen.contains("xneedley"), "the window opens where it was found")
  }

  /// The log follows; its timeline has led to a line of it.
  private func led() -> Console {
    var console = Console.running(width: 120, height: 40)
    console.state.log.reset(to: Sample.jobs[0].id)
    add(LogWorkTests.lines, to: &console)
    console.press(.backTab, .down, .enter)
    return console
  }

  @Test func `A log that followed follows again when one comes back from it without having moved`() {
    var console = led()
    #expect(!console.state.log.isFollowing)
    console.press(.escape)
    #expect(console.state.focus == .timeline && console.state.log.isFollowing)
    console = led()
    console.press(.up, .escape)
    #expect(console.state.focus == .timeline && !console.state.log.isFollowing, "who has moved holds it")
  }
}
