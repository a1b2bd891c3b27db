import BeamMCPClient
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct RebindingTests {
  private func made(_ changes: [String: [String]], preset: String = "default") throws -> Keymap {
    try Keymap.made(preset, changes.map { Keymap.Change($0.key, $0.value) })
  }

  private func fault(_ changes: [String: [String]], preset: String = "default") -> String {
    do throws(KeymapFault) {
      _ = try Keymap.made(preset, changes.map { Keymap.Change($0.key, $0.value) })
      return "none"
    } catch { return "\(error.action): \(error.text)" }
  }

  private func console(_ keymap: Keymap) -> Console {
    var console = Console.running()
    console.send(.keymap(keymap))
    return console
  }

  @Test func `an action has the keys that it is given, and no others`() throws {
    var console = console(try made(["scale": ["Ctrl-A", "F5"]]))
    console.press(.character("s"))
    #expect(console.state.bar == nil)
    console.press(.control("a"))
    #expect(console.state.bar?.kind == .scale)
    console.press(.escape, .function(5))
    #expect(console.state.bar?.kind == .scale)
  }

  @Test func `hints, help and messages name the keys in use`() throws {
    var console = console(try made(["scale": ["Y"], "confirm": ["F9"], "decline": ["N", "Esc"], "undo": ["U"]]))
    #expect(console.screen.contains("Y scale"))
    console.press(.character("?"))
    #expect(console.screen.contains("Y             Scale; asks"))
    console.press(.escape, .character("c"))
    try console.answerPlan()
    #expect(console.screen.contains("F9 do it   N no (default)"))
    console.press(.function(9))
    #expect(console.screen.contains("U or Esc takes it back"))
  }

  @Test func `a key that means two things is an error that names both, and the way out`() {
    #expect(
      fault(["scale": ["c"]])
        == "scale: c is scale and cancel in the jobs table; give cancel another key as well, or none: cancel: []")
    #expect(fault(["scale": ["c"], "cancel": []]) == "none")
    #expect(fault(["scale": ["g g"]]).contains("g (and g g) is scale and first in the jobs table"))
    #expect(fault(["scale": ["g"]], preset: "vim").contains("is scale and first"))
  }

  @Test func `unknown names get the nearest one`() {
    #expect(fault(["scal": ["x"]]) == "scal: there is no action scal; did you mean scale?")
    #expect(fault(["scale": ["Ctrl+X"]]).hasPrefix("scale: scale: there is no key “Ctrl+X”"))
    #expect(fault(["scale": ["PgUpp"]]).contains("did you mean PgUp?"))
    #expect(fault([:], preset: "vmi") == "preset: there is no preset vmi; did you mean vim?")
  }

  @Test func `what starts an action can never confirm it, alone or as one of two keys`() {
    for (action, key) in [("scale", "y"), ("cancel", "y"), ("undo", "y"), ("ask", "y"), ("restart", "x y")] {
      let taken = ["copy": [], "fold": []].merging([action: [key]]) { $1 }
      #expect(fault(taken).contains("y starts \(action), so it cannot confirm it too"), "\(action)")
    }
    #expect(fault(["confirm": ["Enter"], "decline": ["n", "Esc"]]).contains("Enter starts accept"))
    #expect(fault(["confirm": ["c"]]).contains("c starts cancel"))
  }

  @Test func `what cannot be done without must keep a key that works where it is needed`() {
    for action in ["confirm", "decline", "accept", "back"] {
      #expect(fault([action: []]).contains("must have a key"), "\(action)")
    }
    #expect(
      fault(["accept": ["x"]]).contains("letters are typed there") || fault(["accept": ["x"]]).contains("must have"))
    #expect(fault(["confirm": ["x x"]]).contains("two keys after each other are for pages"))
  }

  @Test func `where a name has to be typed no key is a yes but the name`() throws {
    var console = console(try made(["confirm": ["F9", "Ctrl-Y"]]))
    console.press(.character("c"))
    try console.answerPlan(production: true)
    console.press(.function(9), .control("y"), .function(9))
    console.pass(10)
    #expect(console.performed.isEmpty)
    #expect(console.state.pending == nil)
  }

  @Test func `a key for all places types its letter where letters are typed`() throws {
    var console = console(try made(["redraw": ["J"]]))
    #expect(console.press(.character("J")).contains(.terminal(.redraw)))
    console.press(.character("/"))
    console.type("J")
    #expect(console.state.bar?.line.text == "J")
  }

  @Test func `two keys after each other are one action; alone, late or with another key they are not`() throws {
    var console = console(try made([:], preset: "vim"))
    console.press(.down, .down, .down)
    let before = console.state.selected
    console.press(.character("g"))
    #expect(console.state.selected == before)
    console.press(.character("g"), after: 6)
    #expect(console.state.selected == before)
    console.press(.character("g"), after: 0.2)
    #expect(console.state.selected == console.state.jobs.shownIDs[0])
  }

  @Test(arguments: Keymap.presetNames)
  func `every preset is sound`(name: String) throws {
    let keymap = try Keymap.made(name)
    #expect(keymap.preset == name)
    #expect(keymap.conflicts == [])
    let bound = Set(keymap.bindings.filter { !$0.keys.isEmpty }.map(\.intent))
    #expect(Intent.allCases.filter { !bound.contains($0) } == [])
    for key in [Key.control("d"), .control("k"), .backspace, .delete] {
      for context in Context.allCases where context != .bar {
        let isKilling = name == "k9s" && [.control("d"), .control("k")].contains(key)
        #expect(isKilling || keymap.intent(for: key, in: context)?.startsAction != true)
      }
    }
  }

  @Test func `names of keys are read as they are written`() {
    let keys: [Key] = [
      .character("a"), .character("A"), .character(" "), .control("x"), .control(" "), .control("\\"), .control("]"),
      .alt("v"),
      .alt("V"),
      .function(12), .enter, .escape, .tab, .backTab, .pageDown, .shiftUp,
    ]
    for key in keys { #expect(Key(named: key.name) == key, "\(key.name)") }
    #expect(Key(named: "esc") == .escape && Key(named: "ctrl-L") == .control("l"))
    #expect(Key(named: "F13") == nil && Key(named: "Ctrl-") == nil && Key(named: "") == nil)
    #expect(Keystroke(named: "g g")?.name == "g g")
    #expect(Keystroke(named: "g g g") == nil)
  }

  @Test func `a key is what a terminal sends for it, and so the same as another`() {
    for (name, key) in [
      ("Ctrl-M", Key.enter), ("ctrl-j", .enter), ("Ctrl-I", .tab), ("Ctrl-[", .escape), ("Ctrl-H", .backspace),
      ("Ctrl-?", .backspace), ("Ctrl-@", .control(" ")), ("Ctrl-_", .control("_")),
    ] { #expect(Key(named: name) == key, "\(name)") }
    for name in ["Ctrl-1", "Ctrl-;", "Ctrl-ä"] { #expect(Key(named: name) == nil, "\(name)") }
    #expect(
      fault(["scale": ["Ctrl-M"]])
        == "scale: Ctrl-M, which a terminal sends as Enter, is scale and open in the jobs table; "
        + "give open another key as well, or none: open: []")
    #expect(fault(["savepoint": ["Ctrl-I"]]).contains("Ctrl-I, which a terminal sends as Tab, is savepoint and"))
    #expect(fault(["cancel": ["Ctrl-["]]).contains("as Esc, is cancel and back"))
    #expect(fault(["scale": ["Ctrl-H"]]).contains("as Backspace, is scale and previous_page"))
    #expect(fault(["scale": ["Ctrl-\\"]]) == "scale: scale: Ctrl-\\ ends the program at once, always")
  }

  @Test func `with the keys of k9s l is the job's log, from the table and from its page, and back`() throws {
    var console = console(try made([:], preset: "k9s"))
    console.press(.down, .character("l"))
    #expect(console.state.focus == .log && !console.screen.contains("Jobs ·"))
    let selected = console.state.selected
    console.press(.character("l"))
    #expect(console.state.focus == .table && console.screen.contains("Jobs ·"))
    console.press(.enter, .character("l"))
    #expect(console.state.page == .main && console.state.focus == .log && console.state.selected == selected)
    console.press(.escape)
    #expect(console.state.page == .job(try #require(selected)))
  }

  @Test(arguments: [
    ("quit", ["Esc"]), ("scale", ["c"]), ("open", ["k"]), ("quit", ["Enter"]), ("copy", ["x"]), ("mark", ["Tab"]),
    ("quit", ["Ctrl-M"]), ("mark", ["Esc"]), ("scale", ["q"]), ("scale", ["Up"]), ("redraw", ["Enter"]),
  ])
  func `what is advised where a key means two things works`(action: String, keys: [String]) throws {
    let mine = Keymap.Change(action, keys)
    var changes = [mine]
    // There may be more than one such key: each is told after the other.
    for _ in 0..<12 {
      let text: String
      do throws(KeymapFault) {
        _ = try Keymap.made("default", changes)
        return
      } catch { text = error.text }
      let advice = try #require(text.split(separator: ": ", maxSplits: 1).last.map(String.init))
      let parts = try #require(text.firstMatch(of: /(\w+): \[([^\]]*)\]/), "\(text)")
      let names = parts.2.split(separator: ", ").map { $0.filter { $0 != "\"" } }
      #expect(!changes.contains { $0.action == parts.1 && $0 != mine }, "\(advice) twice")
      changes.append(Keymap.Change(String(parts.1), names))
    }
    Issue.record("no end of advice: \(changes)")
  }

  @Test func `a key of three is told as what it is`() {
    #expect(fault(["scale": ["Ctrl-Q z z"]]) == "scale: scale: “Ctrl-Q z z” is more than two keys: two at most")
  }

  @Test func `with the keys of k9s Shift and a letter sorts, and once more turns the order around`() throws {
    var console = console(try made([:], preset: "k9s"))
    for (key, column) in [("N", Column.job), ("S", .state), ("A", .up), ("C", .cpu), ("M", .heap)] {
      console.press(.character(Character(key)))
      #expect(console.state.jobs.sort == SortOrder(column: column), "\(key)")
      console.press(.character(Character(key)))
      #expect(console.state.jobs.sort == SortOrder(column: column, isReversed: true), "\(key)")
    }
  }

  @Test func `with the keys of k9s c is no cancellation, Ctrl-D plans one, and Ctrl-Space marks a range`() throws {
    var console = console(try made([:], preset: "k9s"))
    console.press(.character("c"))
    #expect(console.state.dialog == nil)
    console.press(.character(" "), .down, .control(" "))
    #expect(console.state.marks.count == 3)
    console.press(.character("X"), .control("d"))
    #expect(console.lastPlan?.first?.tool == "cancel_job")
  }

  @Test func `with the keys of k9s s holds the log and lets it go, 1 and 0 go to its ends, c copies`() throws {
    var console = console(try made([:], preset: "k9s"))
    console.press(.character("l"))
    console.answerAll()
    let before = console.state.log.isFollowing
    console.press(.character("s"))
    #expect(console.state.bar == nil && console.state.log.isFollowing != before)
    console.press(.character("1"))
    #expect(!console.state.log.isFollowing)
    console.press(.character("0"))
    #expect(console.state.log.isFollowing)
    let effects = console.press(.character("c"))
    #expect(effects.contains { if case .terminal(.copy) = $0 { true } else { false } })
    #expect(console.lastPlan == nil)
  }

  @Test func `:keys shows the table, and with a preset asks for it`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("keys")
    console.press(.enter)
    #expect(console.state.help != nil)
    console.press(.escape, .character(":"))
    console.type("keys vim")
    #expect(console.press(.enter).contains(.terminal(.keys("vim"))))
  }

  @Test func `what is wrong with the key that confirms is in the line of the one that was bound anew`() {
    #expect(fault(["scale": ["y"], "copy": []]).hasPrefix("scale: y starts scale"))
    #expect(fault(["confirm": ["c"]]).hasPrefix("confirm: c starts cancel"))
  }
}
