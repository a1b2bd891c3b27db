import Testing

@testable import Screen

/// Every role that is read must be legible: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), with all colours and with 256.
struct ThemeContrastTests {
  private static let coloured = Theme.builtInNames.filter { $0 != "mono" }
  /// What lies behind `default` is the terminal's; these are common ones of dark terminals, with their text.
  private static let darkTerminals = [Colour.RGB(0x000000), Colour.RGB(0x1E1E1E), Colour.RGB(0x282C34)]
  private static let text = Colour.RGB(0xD0D0D0)

  private func seen(_ colour: Colour, terminal: Colour.RGB) -> Colour.RGB {
    switch colour {
    case .terminal: terminal
    case .index(let index): Palette.rgb(index)
    case .rgb(let rgb): rgb
    }
  }

  private func check(_ name: String, _ depth: ColourDepth, terminal: Colour.RGB, bar: Double) throws {
    let theme = try Theme.builtIn(name)
    for role in Role.allCases {
      for isSelected in [false, true] {
        let style = theme.resolve(role, isSelected: isSelected, depth: depth)
        let ratio = Contrast.ratio(
          seen(style.foreground, terminal: Self.text), seen(style.background, terminal: terminal))
        let bar = role == .border ? 1.5 : isSelected ? 4.5 : bar
        #expect(ratio >= bar, "\(name) \(depth) \(role.rawValue) selected: \(isSelected) \(style) \(ratio)")
      }
    }
  }

  @Test(arguments: coloured, [ColourDepth.direct, .indexed])
  func `every role is legible, on the selected row too`(name: String, depth: ColourDepth) throws {
    for terminal in Self.darkTerminals {
      try check(name, depth, terminal: terminal, bar: name.hasPrefix("contrast") ? 7 : 4.5)
    }
  }

  /// xterm's own sixteen; many terminals of few colours show bold in the bright one of a colour.
  private static let xterm = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { Colour.RGB(UInt32($0)) }

  private func inXterm(_ colour: Colour, terminal: Colour.RGB, isBright: Bool) -> Colour.RGB {
    guard case .index(let index) = colour, index < 16 else { return terminal }
    return Self.xterm[Int(index) | (isBright ? 8 : 0)]
  }

  @Test(arguments: coloured, [ColourDepth.sixteen, .eight])
  func `every role is legible in xterm's few colours, bold bright or not`(name: String, depth: ColourDepth) throws {
    let theme = try Theme.builtIn(name)
    for role in Role.allCases {
      for isSelected in [false, true] {
        let style = theme.resolve(role, isSelected: isSelected, depth: depth)
        let ground = inXterm(style.background, terminal: Self.xterm[0], isBright: false)
        for isBright in style.attributes.contains(.bold) ? [false, true] : [false] {
          let ink = inXterm(style.foreground, terminal: Self.xterm[7], isBright: isBright)
          let ratio = Contrast.ratio(ink, ground)
          let bar = role.fewColoursBar(name.hasPrefix("contrast") ? 7 : 4.5)
          #expect(ratio >= bar, "\(name) \(depth) \(role.rawValue) selected: \(isSelected) \(style) \(ratio)")
        }
      }
    }
  }

  @Test(arguments: coloured, [ColourDepth.sixteen, .eight])
  func `in few colours nothing but a failure is red, and what fails and warns stands out`(
    name: String, depth: ColourDepth
  ) throws {
    let theme = try Theme.builtIn(name)
    let plain = theme.resolve(.text, depth: depth)
    for role in Role.allCases {
      let style = theme.resolve(role, depth: depth)
      let isRed = [style.foreground, style.background].contains { $0 == .index(1) || $0 == .index(9) }
      let mayBe: [Role] = [.stateFailed, .logError, .danger, .chartHigh]
      #expect(!isRed || mayBe.contains(role), "\(name) \(depth) \(role.rawValue)")
    }
    for role in [Role.stateWarn, .stateFailed, .logWarn, .logError] {
      let style = theme.resolve(role, depth: depth)
      let stands = style.foreground != plain.foreground || style.background != plain.background
      #expect(stands || style.attributes.contains(.reverse), "\(name) \(depth) \(role.rawValue) \(style)")
    }
  }

  @Test(arguments: coloured)
  func `a theme paints its own paper, or leaves paper and ink to the terminal`(name: String) throws {
    let theme = try Theme.builtIn(name)
    let isBare = theme[.text].background == .terminal
    #expect(isBare == (theme[.text].foreground == .terminal))
    #expect(isBare == ["dark", "deuteranopia", "tritanopia"].contains(name))
    for role in Role.allCases where !isBare { #expect(theme[role].background != .terminal, "\(role)") }
  }

  @Test(arguments: coloured)
  func `states are told apart by their colours too`(name: String) throws {
    let smallest = try distances(name) { $0 }.min()
    #expect(try #require(smallest) > 0.07, "\(name)")
  }

  /// The projections of Viénot, Brettel and Mollon (1999) for deuteranopia, and of Machado, Oliveira and Fernandes (2009)
  /// for tritanopia, on linear channels.
  @Test(arguments: [
    ("deuteranopia", [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
    ),
  ])
  func `who is colour-blind tells the states apart in the theme that is made for it`(
    name: String, matrix: [[Double]]
  ) throws {
    let smallest = try distances(name) { colour in
      let linear = [colour.red, colour.green, colour.blue].map(Oklab.linear)
      let seen = matrix.map { row in min(max(zip(row, linear).map(*).reduce(0, +), 0), 1) }
      func channel(_ value: Double) -> UInt8 {
        (0...255).map(UInt8.init).min { abs(Oklab.linear($0) - value) < abs(Oklab.linear($1) - value) } ?? 0
      }
      return Colour.RGB(channel(seen[0]), channel(seen[1]), channel(seen[2]))
    }.min()
    #expect(try #require(smallest) > 0.09)
  }

  /// How far apart in Oklab the colours of well, warning, failed and unknown are.
  private func distances(_ name: String, as seen: (Colour.RGB) -> Colour.RGB) throws -> [Double] {
    let theme = try Theme.builtIn(name)
    let colours = [Role.stateOK, .stateWarn, .stateFailed, .stateUnknown].map { role in
      Oklab(seen(self.seen(theme[role].foreground, terminal: Self.text)))
    }
    return colours.indices.flatMap { i in colours[..<i].map { $0.distance(to: colours[i]).squareRoot() } }
  }
}
