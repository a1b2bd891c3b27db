import BeamMCPClient
import FoundationEssentials
import Screen
import Testing

@testable import Dashboard

/// Two keys after each other: what is waited for is seen, and a slip does nothing.
@Suite struct KeySequenceTests {
  private func console(_ preset: String, width: Int = 120, height: Int = 30) throws -> Console {
    setUTF8()
    var console = Console.running(width: width, height: height)
    console.send(.keymap(try Keymap.made(preset)))
    return console
  }

  @Test(arguments: [(120, 30), (60, 15)])
  func `The first key and what may follow it stand at the bottom`(width: Int, height: Int) throws {
    var console = try console("vim", width: width, height: height)
    console.press(.character("g"))
    let line = console.canvas.glyphs(row: height - 1)
    #expect(line.contains("g-") && line.contains("g first") && line.contains("t next pane"), "\(line)")
    console.pass(6)
    #expect(!console.canvas.glyphs(row: height - 1).contains("g-"))
  }

  @Test(arguments: ["O", "R"])
  func `A key of the table that means nothing on a page says where it works`(page: Character) throws {
    var console = try console("default")
    console.press(.character(page))
    console.press(.character("s"))
    #expect(console.state.bar == nil && console.lastPlan == nil)
    #expect(
      console.screen.contains("s (scale) means nothing here; it works in: jobs table"), "\(console.screen)")
    console.press(.escape)
    #expect(!console.screen.contains("means nothing here"))
  }

  @Test func `The console is woken to take the first key back`() throws {
    var console = try console("vim")
    console.press(.character("g"))
    console.pass(4.5)
    #expect(console.state.nextWake.timeIntervalSince(console.now) <= 0.5)
  }

  @Test func `An unknown second key does nothing but say so`() throws {
    var console = try console("vim")
    console.press(.character("g"), .character("c"))
    #expect(console.state.dialog == nil && console.lastPlan == nil)
    #expect(console.screen.contains("g c means nothing; known: g g, g t, g T"), "\(console.screen)")
    console.press(.character("g"), .escape)
    #expect(!console.screen.contains("g Esc"))
    let row = console.state.jobs.row(of: console.state.selected)
    console.press(.character("j"))
    #expect(console.state.jobs.row(of: console.state.selected) == (row ?? 0) + 1, "the one after it is a key again")
  }

  @Test func `Emacs' Ctrl-X Ctrl-C quits as q does`() throws {
    var console = try console("emacs")
    #expect(console.press(.control("x"), .control("c")).contains(.terminal(.quit)))
    let chords = try Keymap.made("emacs").chords
    #expect(chords[.control("x")]?.contains(.control("c")) == true)
  }

  @Test func `Whether to quit all the same is no question once the write has ended`() throws {
    var console = Console.running()
    console.press(.down, .character("s"))
    console.type("12")
    console.press(.enter)
    try console.answerPlan()
    console.pass(1)
    console.press(.character("y"))
    console.pass(10)
    console.press(.character("q"))
    #expect(console.screen.contains("A write is under way"))
    console.state.batches.removeAll()
    console.pass(1)
    #expect(!console.screen.contains("A write is under way"))
  }

  @Test func `What is typed for a scaling that is refused does nothing else, and other keys do`() {
    var console = Console.running()
    console.state.readOnly = true
    console.press(.character("s"))
    let before = console.state.page
    console.type("12")
    console.press(.enter, after: 0.2)
    #expect(console.state.page == before && console.state.dialog == nil, "\(console.screen)")
    console.pass(1)
    console.press(.enter)
    #expect(console.state.page != before)
    console.press(.escape, .character("s"), .down, .enter)
    #expect(console.state.page != before)
  }

  @Test func `Emacs' Ctrl-X Ctrl-C asks while a write is under way`() throws {
    var console = try console("emacs")
    console.press(.character("s"))
    console.type("12")
    console.press(.enter)
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(10)
    #expect(!console.performed.isEmpty)
    #expect(!console.press(.control("x"), .control("c")).contains(.terminal(.quit)))
    #expect(console.screen.contains("A write is under way"))
  }

  @Test(arguments: ["O", "R", "H"], ["1", "e", "i", "S", "N", "y", ",", "#", "z", "F"])
  func `Every key that means something elsewhere says where`(page: Character, key: Character) throws {
    var console = try console("default")
    console.press(.character(page))
    console.press(.character(key))
    #expect(console.screen.contains("means nothing here; it works in: "), "\(console.screen)")
  }

  @Test func `A key of two places says what it does in each`() throws {
    var console = try console("default")
    console.press(.character("e"))
    #expect(console.screen.contains("e (error) means nothing here; it works in: log pane"), "\(console.screen)")
    console.press(.character("o"))
    #expect(
      console.screen.contains("o means nothing here; it works in: log pane (not), timeline (figure)"),
      "\(console.screen)")
  }

  @Test func `In a log file a key of jobs says that there are none`() {
    var console = Console.file("one\n")
    console.press(.character("1"))
    #expect(console.screen.contains("1 (section) means nothing here; a log file is shown"), "\(console.screen)")
  }
}
