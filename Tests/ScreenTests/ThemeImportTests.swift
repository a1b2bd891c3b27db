import Testing

@testable import Screen

struct ThemeImportTests {
  private func fault(_ text: String) -> String {
    do throws(ThemeError) {
      _ = try ThemeImport(name: "mine", parsing: text)
      return "none"
    } catch { return error.description }
  }

  private let btop = """
    # a theme of btop
    theme[main_bg]="#282a36"
    theme[main_fg]="248 248 242"
    theme[title]='#f8f8f2'
    theme[hi_fg]="#44475a"   # too dark
    theme[selected_bg]="#ff79c6"
    theme[inactive_fg]="#40"
    theme[div_line]=""
    theme[cpu_start]="#50fa7b"
    theme[cpu_mid]="#f1fa8c"
    theme[cpu_end]="#ff5555"
    """

  private let skin = """
    # a skin of k9s
    ---
    foreground: &foreground "#f8f8f2"
    red: &red "#ff5555"
    k9s:
      body:
        fgColor: *foreground
        bgColor: #282a36
        logoColor: mediumpurple
      frame:
        border:
          fgColor: slategray
        status:
          errorColor: *red     # as it should be
          addColor: lawngreen
          modifyColor: "gold"
      views:
        charts:
          defaultDialColors:
            - *red
            - blue
        table:
          cursorBgColor: aqua
    """

  @Test func `a theme of btop becomes a legible theme of ours, and what was raised is told`() throws {
    let imported = try ThemeImport(name: "mine", parsing: btop)
    let theme = try Theme(name: "mine", parsing: imported.text)
    #expect(theme[.text] == Style(.rgb(Colour.RGB(0xF8F8F2)), on: .rgb(Colour.RGB(0x282A36))))
    #expect(theme[.stateOK].foreground == .rgb(Colour.RGB(0x50FA7B)))
    #expect(imported.notes.contains { $0.hasPrefix("blue: #44475a was raised to #") })
    #expect(imported.notes.contains { $0.hasPrefix("night: #ff79c6 became #") })
    #expect(imported.notes.contains { $0.hasPrefix("teal: not in the file") })
    expectLegible(theme)
  }

  @Test func `a skin of k9s becomes a legible theme of ours`() throws {
    let imported = try ThemeImport(name: "mine", parsing: skin)
    let theme = try Theme(name: "mine", parsing: imported.text)
    #expect(theme[.text].foreground == .rgb(Colour.RGB(0xF8F8F2)))
    #expect(theme[.stateWarn].foreground == .rgb(Colour.RGB(0xFFD700)))
    #expect(imported.notes.contains { $0.hasPrefix("red: k9s.frame.status.errorColor #ff5555") })
    expectLegible(theme)
  }

  @Test func `a light theme without a paper of its own is read on the terminal's`() throws {
    let text = "theme[main_bg]=\"\"\ntheme[main_fg]=\"#202020\"\ntheme[cpu_end]=\"#ff9999\"\n"
    let theme = try Theme(name: "mine", parsing: ThemeImport(name: "mine", parsing: text).text)
    #expect(theme[.text] == Style(.terminal, on: .terminal))
    guard case .rgb(let red) = theme[.stateFailed].foreground else {
      Issue.record("no colour")
      return
    }
    #expect(Contrast.ratio(red, Colour.RGB(0xFFFFFF)) >= 4.5)
  }

  @Test(arguments: [
    "k9s:\n  body:\n    fgColor: dodgerblue\n    bgColor: default\n",
    "theme[main_bg]=\"\"\ntheme[main_fg]=\"#1e90ff\"\n",
    "theme[main_bg]=\"\"\ntheme[main_fg]=\"\"\ntheme[title]=\"#1e90ff\"\ntheme[hi_fg]=\"#dddd00\"\n",
  ])
  func `a theme on the terminal's own ground is for the ground on which it is read better`(_ text: String) throws {
    let imported = try ThemeImport(name: "mine", parsing: text)
    let theme = try Theme(name: "mine", parsing: imported.text)
    for role in [Role.stateOK, .stateWarn, .stateFailed, .dim, .title, .runner] {
      guard case .rgb(let colour) = theme[role].foreground else { continue }
      #expect(Contrast.ratio(colour, Colour.RGB(0)) >= 4.5, "\(role)")
    }
    #expect(imported.notes.contains { $0.hasSuffix("as in dark") }, "\(imported.notes)")
  }

  @Test func `a state that is legible on its paper keeps its hue, whatever the selected row's ground is`() throws {
    let text = """
      k9s:
        body:
          fgColor: "#f8f8f2"
          bgColor: "#282a36"
        frame:
          status:
            errorColor: "#ff5555"
            addColor: "#50fa7b"
            modifyColor: "#ffb86c"
        views:
          table:
            cursorBgColor: "#44475a"
      """
    let theme = try Theme(name: "mine", parsing: ThemeImport(name: "mine", parsing: text).text)
    guard case .rgb(let red) = theme[.stateFailed].foreground else {
      Issue.record("no colour")
      return
    }
    // As red as it was, but for what 256 colours need.
    #expect(red.red == 0xFF && red.green <= 0x68 && red.blue <= 0x68, "\(red)")
    #expect(Contrast.ratio(red, Colour.RGB(0x282A36)) >= 4.5)
    expectLegible(theme)
  }

  @Test func `the report tells what the file then has`() throws {
    let text =
      "k9s:\n  body:\n    fgColor: dodgerblue\n    bgColor: default\n  frame:\n    title:\n      fgColor: default\n"
    let imported = try ThemeImport(name: "mine", parsing: text)
    #expect(imported.text.contains("let ink    = default"))
    #expect(
      imported.notes.contains(
        "ink: default, the terminal's own as its ground is, for k9s.body.fgColor #1e90ff"), "\(imported.notes)")
    for note in imported.notes {
      guard let slot = note.split(separator: ":").first, note.contains(" as in dark, for ") else { continue }
      let value = note.dropFirst(slot.count + 2).prefix { $0 != " " }
      let lines = imported.text.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("let \(slot) ") && $0.hasSuffix("= \(value)") }, "\(note)")
    }
  }

  @Test func `a failure is in no green, and a job that is well in no red, whichever way a gradient runs`() throws {
    let gradient = """
      theme[main_bg]="#282a36"
      theme[main_fg]="#f8f8f2"
      theme[cpu_start]="#ff5555"
      theme[cpu_mid]="#8be9fd"
      theme[cpu_end]="#50fa7b"
      """
    let imported = try ThemeImport(name: "mine", parsing: gradient)
    let theme = try Theme(name: "mine", parsing: imported.text)
    let dark = try Theme.builtIn("dark")
    for role in [Role.stateOK, .stateWarn, .stateFailed] {
      #expect(theme[role].foreground == dark[role].foreground, "\(imported.notes)")
    }
    #expect(imported.notes.contains("red: #50fa7b would be read as another state; it is as in dark"))
    #expect(imported.notes.count { $0.contains("as another state") } == 3)
    // Dracula's own: purple is nobody's alarm.
    let dracula = gradient.replacing("#ff5555", with: "#bd93f9")
    #expect(try ThemeImport(name: "mine", parsing: dracula).notes.contains { $0.hasPrefix("green: cpu_start #bd93f9") })
  }

  @Test func `states that look alike in the file are our own`() throws {
    let text =
      "theme[main_bg]=\"#000000\"\ntheme[cpu_start]=\"#c0a0d0\"\ntheme[cpu_mid]=\"#c1a1d1\"\ntheme[cpu_end]=\"#c0a0d0\""
    let imported = try ThemeImport(name: "mine", parsing: text)
    #expect(imported.notes.contains { $0.contains("look alike") })
    let theme = try Theme(name: "mine", parsing: imported.text)
    #expect(theme[.stateFailed].foreground != theme[.stateOK].foreground)
  }

  @Test func `a state that looks like the text is our own`() throws {
    let text =
      "theme[main_bg]=\"#1d1f21\"\ntheme[main_fg]=\"#f0c0c0\"\ntheme[cpu_start]=\"#60d060\"\n"
      + "theme[cpu_mid]=\"#e0c040\"\ntheme[cpu_end]=\"#f0bcbc\""
    let imported = try ThemeImport(name: "mine", parsing: text)
    #expect(imported.notes.contains { $0.contains("look alike") }, "\(imported.notes)")
    let theme = try Theme(name: "mine", parsing: imported.text)
    #expect(theme[.text].foreground != theme[.stateFailed].foreground)
  }

  @Test func `maps in braces are read as those by indentation`() throws {
    let braced =
      "k9s:\n  body: { fgColor: \"#eeeeee\", bgColor: '#101020' } # ours\n  frame: {title: {fgColor: gold}, border: {}, dials: [red, blue]}"
    let indented =
      "k9s:\n  body:\n    fgColor: \"#eeeeee\"\n    bgColor: '#101020'\n  frame:\n    title:\n      fgColor: gold"
    #expect(try ThemeImport(name: "a", parsing: braced).text == ThemeImport(name: "a", parsing: indented).text)
  }

  @Test func `faults name the line`() {
    #expect(
      fault("theme[main_bg]=\"#282a36\"\nwhat is this")
        == "theme mine, line 2: a line of a btop theme is theme[key]=\"colour\"")
    #expect(fault("theme[main_bg]=\"#28zz36\"").hasPrefix("theme mine, line 1: `#28zz36` is no colour"))
    #expect(fault("theme[main_bg]=\"#282a36").contains("line 1: this text is never closed"))
    #expect(fault("theme[unknown]=\"#282a36\"").contains("none of its colours is one that is shown here"))
    #expect(fault("k9s:\n  body:\n    bgColor: lawngren").contains("line 3: `lawngren` is no colour"))
    #expect(fault("k9s:\n  body:\n    bgColor: lawngren").contains("did you mean `lawngreen`?"))
    #expect(fault("k9s:\n\tbody: red").contains("line 2: YAML is indented with spaces"))
    #expect(fault("k9s:\n  body:\n    bgColor: *red").contains("line 3: there is no anchor &red above"))
    #expect(fault("k9s:\n  body: &b {bgColor: red}").contains("line 2: `{…` is more of YAML"))
    #expect(fault("k9s:\n  body: {bgColor: red").contains("line 2: a map in braces must end in its line"))
    #expect(fault("k9s:\n  body: {bgColor: red} x").contains("line 2: nothing may stand behind a map in braces"))
    #expect(fault("k9s:\n  body: {bgColor}").contains("line 2: a map in braces has `key: value`, not `bgColor`"))
    #expect(fault("k9s:\n  body: {bgColor: red, bgColor: blue}").contains("line 2: k9s.body.bgColor was set already"))
    #expect(fault("k9s:\n  body:\n    bgColor: red\n    bgColor: red").contains("was set already, in line 3"))
    #expect(fault("[Palette]\nname = 1").contains("line 1: a line of a skin is `key:`"))
    #expect(fault("colors:\n  red: x").contains("neither a theme of btop"))
    #expect(fault("").contains("neither a theme of btop"))
  }

  private func expectLegible(_ theme: Theme, _ place: SourceLocation = #_sourceLocation) {
    for role in Role.allCases where role != .border {
      for isSelected in [false, true] {
        let style = theme.resolve(role, isSelected: isSelected, depth: .direct)
        guard case .rgb(let text) = style.foreground, case .rgb(let ground) = style.background else { continue }
        let ratio = Contrast.ratio(text, ground)
        #expect(ratio >= 4.5, "\(role) \(isSelected) \(ratio)", sourceLocation: place)
      }
    }
  }
}
