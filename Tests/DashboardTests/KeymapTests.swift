import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct KeymapTests {
  @Test func `No key means two things in one place`() {
    #expect(Keymap.standard.conflicts == [])
  }

  @Test func `Every intent has a key`() {
    let bound = Set(Keymap.standard.bindings.map(\.intent))
    #expect(Intent.allCases.filter { !bound.contains($0) } == [])
  }

  @Test func `Nothing that destroys lies on Ctrl-D, Ctrl-K, Backspace or Delete`() {
    for key in [Key.control("d"), .control("k"), .backspace, .delete] {
      for context in Context.allCases where context != .bar {
        #expect([nil, .back].contains(Keymap.standard.intent(for: key, in: context)))
      }
    }
  }

  @Test func `No key that starts an action confirms it`() {
    let starts = Set(Keymap.standard.bindings.filter { $0.intent.action != nil }.flatMap(\.keys))
    let confirms = Set(Keymap.standard.bindings.filter { $0.intent == .confirm }.flatMap(\.keys))
    #expect(starts.isDisjoint(with: confirms))
    #expect(confirms == [Keystroke(.character("y"))])
  }

  @Test func `docs/keys.md is the table`() throws {
    #expect(try Golden.difference(Keymap.standard.markdown, fromFile: "../../docs/keys.md") == nil)
  }

  @Test func `Every line of the help is in the table's words, and says why a key does nothing now`() throws {
    let console = Console.running(readOnly: true)
    let lines = HelpPage.lines("", console.state).map { $0.spans.map(\.text).joined() }
    for binding in Keymap.standard.bindings { #expect(lines.contains { $0.contains(binding.help) }) }
    let scale = try #require(lines.firstIndex { $0.contains("Scale") })
    #expect(lines[scale + 1].contains("now: this console is read-only"))
  }

  @Test func `The help is searched as one types, and closed with Esc`() {
    var console = Console.running()
    console.press(.character("?"))
    console.type("savepoint")
    #expect(console.screen.contains("Take a savepoint"))
    #expect(!console.screen.contains("Mark all shown jobs"))
    console.press(.escape, .escape)
    #expect(console.state.help == nil)
  }

  @Test(arguments: [
    ("theme", ":theme"), ("colour", ":theme"), ("colors", ":theme"), ("report", ":report"), ("handover", ":report"),
    ("silence", ":ack"), ("silence", "K "), ("mute", "K "), ("kill", "c "), ("kill", ":cancel"), ("sort lag", ":sort"),
    ("order", ":sort"), ("how do i sort by lag", ":sort"), ("screenshot", ":picture"), ("vim", ":keys"),
    ("columns", ":columns"), ("light theme", ":theme"), ("K", "K "),
  ])
  func `The help finds what something is called elsewhere, commands too`(search: String, key: String) {
    let lines = HelpPage.lines(search, Console.running().state).map { $0.spans.map(\.text).joined() }
    #expect(lines.contains { $0.hasPrefix("   " + key) }, "\(lines)")
  }

  @Test func `What the help finds is not everything`() {
    let state = Console.running().state
    #expect(HelpPage.found("flibbertigibbet", state).isEmpty)
    #expect(HelpPage.found("handover", state) == [.command(.report)])
    #expect(HelpPage.found("theme", state).count < 6)
  }

  @Test func `Keys of the page that is looked at stand first; those of others say where they are`() throws {
    var console = Console.running()
    let first = HelpPage.found("", console.state)
    let elsewhere = try #require(first.firstIndex { if case .key(_, false) = $0 { true } else { false } })
    for entry in first[..<elsewhere] {
      if case .key(let binding, _) = entry { #expect(binding.contexts.contains(.jobs)) }
    }
    let lines = HelpPage.lines("", console.state).map { $0.spans.map(\.text).joined() }
    #expect(lines.contains { $0.contains("The chosen exception's whole trace · exceptions") })
    #expect(lines.contains { $0.hasSuffix("Open the job's page") }, "what is here needs no place")
    console.press(.character("O"))
    let there = HelpPage.lines("", console.state).map { $0.spans.map(\.text).joined() }
    #expect(there.contains { $0.hasSuffix("Open the job's page · jobs table, metrics") })
  }

  @Test func `A command of the help is done where it shows something, else put into its line`() {
    var console = Console.running()
    console.press(.character("?"))
    console.type("handover")
    console.press(.enter)
    #expect(console.state.help == nil && console.state.bar?.line.text == "report ")
    console.press(.escape, .character("?"))
    console.type("sort lag")
    console.press(.enter)
    #expect(console.state.bar?.line.text == "sort lag")
    console.press(.enter)
    #expect(console.state.jobs.sort == SortOrder(column: .lag))
    console.press(.character("?"))
    console.type(":overview")
    console.press(.enter)
    #expect(console.state.page == .overview && console.state.bar == nil)
  }

  @Test func `The hint line follows where the keys land`() {
    var console = Console.running()
    #expect(console.screen.contains("s scale"))
    console.press(.character(":"))
    #expect(console.screen.contains("Tab complete"))
    #expect(!console.screen.contains("s scale"))
  }

  @Test func `Tab walks the panes in the order in which they stand on the screen, z gives one all of it`() {
    var console = Console.running()
    var seen: [State.Pane] = []
    for _ in 0..<4 {
      console.press(.tab)
      seen.append(console.state.focus)
    }
    #expect(seen == [.metrics, .log, .timeline, .table])
    console.press(.backTab, .backTab, .character("z"))
    #expect(!console.screen.contains("Jobs ·") && console.screen.contains("log ·"))
  }

  @Test func `Esc on the job page restores the place`() {
    var console = Console.running()
    console.press(.down, .down, .enter)
    #expect(console.state.page == .job(Sample.jobs[1].id))
    console.press(.tab, .pageDown, .escape)
    #expect(console.state.page == .main)
    #expect(console.state.selectedJob?.name == "orders-enrich")
  }

  @Test func `Ctrl-L redraws and Ctrl-Z suspends, in an input line too`() {
    var console = Console.running()
    #expect(console.press(.control("l")).contains(.terminal(.redraw)))
    console.press(.character(":"))
    #expect(console.press(.control("z")).contains(.terminal(.suspend)))
    #expect(console.press(.control("c")).contains(.terminal(.quit)))
  }

  @Test func `The help does what is chosen in it, and says where a key belongs that does nothing here`() {
    var console = Console.running()
    console.press(.character("?"), .character("/"))
    console.type("runners")
    console.press(.enter)
    #expect(console.state.page == .runners)
    #expect(console.state.help == nil)
    console.press(.character("?"), .character("/"))
    console.type("invert_m")
    console.press(.enter)
    #expect(console.screen.contains("~ does that here: jobs table"))
  }

  @Test func `The chosen line of the help is on the screen, however far down it is`() {
    var console = Console.running(width: 80, height: 24)
    console.press(.character("?"))
    for step in 0..<60 {
      #expect(console.screen.contains("▌"), "\(step)")
      console.press(.down)
    }
    #expect(console.screen.contains("above"))
    console.press(.home)
    #expect(console.screen.contains("Scale; asks for the number"))
  }
}
