/// Twelve colours of which a whole theme is made: what a role looks like is the same in all of them, but for these.
package struct ThemePalette: Sendable, Hashable {
  package let name: String
  /// As a theme's file writes them (`#rrggbb`, `default`), in the order of `slots`.
  package var colours: [String]

  /// Background and text, two quiet greys, the brightest text, six hues, and the ground of the selected row.
  package static let slots = [
    "paper", "ink", "grey", "line", "strong", "blue", "teal", "green", "amber", "red", "violet", "night",
  ]

  init(name: String, colours: [String]) {
    self.name = name
    self.colours = colours
  }

  /// A name and its colours, without their `#`.
  init?(line: Substring) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == Self.slots.count + 1 else { return nil }
    self.init(name: words[0], colours: words.dropFirst().map { $0 == "default" ? $0 : "#" + $0 })
  }

  subscript(slot: String) -> Colour.RGB? {
    let index = Self.slots.firstIndex(of: slot) ?? 0
    return UInt32(colours[index].dropFirst(), radix: 16).map { Colour.RGB($0) }
  }

  /// The palette as a theme's file.
  package var source: String { source(heading: "The palette of \(name), legible by test.") }

  func source(heading: String) -> String {
    let lets = zip(Self.slots, colours).map { slot, colour in
      "let \(slot)\(String(repeating: " ", count: 6 - slot.count)) = \(colour)"
    }
    return "# \(heading)\n" + lets.joined(separator: "\n") + "\n\n" + Self.roles + "\n"
  }

  /// What is well is quiet on purpose: it need not be looked at. `italic` tells grey from ink where both are one colour.
  private static let roles = """
    text         = ink on paper
    dim          = grey
    title        = strong bold
    header       = grey bold
    border       = line
    border.focus = blue
    selection    = strong on night
    mark         = violet bold
    key          = blue bold
    hint         = grey
    prompt       = violet bold
    input        = ink
    cursor       = ink on paper reverse

    state.ok      = green
    state.warn    = amber bold
    state.failed  = red bold
    state.unknown = grey
    state.ended   = grey
    state.busy    = blue

    runner  = teal
    changed = bold
    stale   = grey italic

    chart.low  = teal
    chart.mid  = amber
    chart.high = red

    log.time   = grey
    log.source = teal
    log.debug  = grey italic
    log.info   = ink
    log.warn   = amber
    log.error  = red bold

    match        = amber reverse
    dialog       = ink
    dialog.title = strong bold
    danger       = red bold
    success      = green bold
    demo         = violet bold reverse
    """
}
