import Testing

@testable import Screen

struct ThemeTests {
  /// A whole theme, with some roles set as asked.
  private func source(_ changes: [String: String] = [:], head: String = "") -> String {
    head + "\n" + Role.allCases.map { "\($0.rawValue) = \(changes[$0.rawValue] ?? "default")" }.joined(separator: "\n")
  }

  private func fault(_ text: String) -> String {
    do throws(ThemeError) {
      _ = try Theme(name: "mine", parsing: text)
      return "none"
    } catch { return error.description }
  }

  @Test func `every kind of value is read`() throws {
    let theme = try Theme(
      name: "mine",
      parsing: source(
        [
          "text": "#102030 on 17", "title": "red bold underline  # a comment", "dim": "dim italic",
          "border": "on black",
          "match": "bright-white on default reverse",
        ], head: "# mine\n#\n\nlet red = #cc6666\r\n"))
    #expect(theme[.text] == Style(.rgb(Colour.RGB(0x102030)), on: .index(17)))
    #expect(theme[.title] == Style(.rgb(Colour.RGB(0xCC6666)), on: .index(17), [.bold, .underline]))
    #expect(theme[.dim] == Style(.rgb(Colour.RGB(0x102030)), on: .index(17), [.dim, .italic]))
    #expect(theme[.border] == Style(.rgb(Colour.RGB(0x102030)), on: .index(0)))
    #expect(theme[.match] == Style(.index(15), on: .terminal, .reverse))
  }

  @Test func `faults name the line and what was meant`() {
    #expect(
      fault("let a = #000000\ntitel = red") == "theme mine, line 2: there is no role `titel`, did you mean `title`?")
    #expect(fault("text = default\ntext = red") == "theme mine, line 2: `text` was set already, in line 1")
    #expect(fault("text = gren").contains("line 1: `gren` is no colour"))
    #expect(fault("text = gren").contains("did you mean `green`?"))
    #expect(fault("text = red blod").contains("`blod` is no attribute, did you mean `bold`?"))
    #expect(fault("text = bold red").contains("`red` is no attribute"))
    #expect(fault("text = #12345g").contains("is no colour"))
    #expect(fault("text = 256").contains("is no colour"))
    #expect(fault("text = red on").contains("`on` is followed by one background"))
    #expect(fault("text = red on blue on green").contains("`on` is followed by one background"))
    #expect(fault("text =").contains("a value is missing"))
    #expect(fault("text red").contains("a line is `role = colour`"))
    #expect(fault("text = red\nlet a = blue").contains("line 2: `let` belongs above"))
    #expect(fault("let a = blue\nlet a = red").contains("line 2: `a` was named already"))
    #expect(fault("text = red").contains("these roles are missing: dim, title"))
    #expect(fault(source()) == "none")
  }

  @Test func `a deep colour becomes the nearest one that there is`() {
    func reduce(_ value: UInt32, _ depth: ColourDepth) -> Colour { Palette.reduce(.rgb(Colour.RGB(value)), to: depth) }
    #expect(reduce(0xFF0000, .indexed) == .index(196))
    #expect(reduce(0x808080, .indexed) == .index(244))
    #expect(reduce(0x5F87AF, .indexed) == .index(67))
    #expect(reduce(0x9CCC7C, .sixteen) == .index(2) || reduce(0x9CCC7C, .sixteen) == .index(10))
    #expect(reduce(0xFF8B85, .eight) == .index(1))
    #expect(reduce(0xE8C47A, .eight) == .index(3))
    #expect(reduce(0x8AB4F8, .sixteen) == .index(12))
    #expect(reduce(0x9DA5B4, .eight) == .index(7))
    #expect(reduce(0x000000, .eight) == .index(0))
    #expect(reduce(0x123456, .mono) == .terminal)
    #expect(Palette.reduce(.index(9), to: .eight) == .index(1))
    #expect(Palette.reduce(.index(200), to: .indexed) == .index(200))
    #expect(Palette.reduce(.terminal, to: .direct) == .terminal)
  }

  @Test(arguments: Theme.builtInNames, ColourDepth.allCases)
  func `what differs in meaning differs in look, at every depth`(name: String, depth: ColourDepth) throws {
    let theme = try Theme.builtIn(name)
    func look(_ role: Role) -> Style { theme.resolve(role, depth: depth) }
    #expect(Set([Role.stateOK, .stateWarn, .stateFailed, .stateUnknown].map(look)).count == 4)
    #expect(Set([Role.logInfo, .logWarn, .logError, .logDebug].map(look)).count == 4)
    #expect(look(.match) != look(.text) && look(.stale) != look(.text) && look(.title) != look(.text))
    for role in Role.allCases where role != .selection && role != .cursor && role != .match && role != .demo {
      #expect(theme.resolve(role, isSelected: true, depth: depth) != look(role), "\(role)")
    }
  }

  @Test(arguments: Theme.builtInNames, [ColourDepth.eight, .sixteen])
  func `no text has the colour of its background`(name: String, depth: ColourDepth) throws {
    let theme = try Theme.builtIn(name)
    for role in Role.allCases {
      for isSelected in [false, true] {
        let style = theme.resolve(role, isSelected: isSelected, depth: depth)
        #expect(style.foreground != style.background || style.foreground == .terminal, "\(role)")
      }
    }
  }

  @Test func `without colours there are only attributes, whatever the theme`() throws {
    let style = try Theme.builtIn("light").resolve(.stateFailed, isSelected: true, depth: .mono)
    #expect(style == Style(.terminal, on: .terminal, [.bold, .underline, .reverse]))
  }
}
