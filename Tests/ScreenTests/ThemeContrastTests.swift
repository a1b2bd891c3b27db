import Glibc
import Testing

@testable import Screen

/// Every role that is read must be legible: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), with all colours and with 256.
struct ThemeContrastTests {
  /// What lies behind `default` is the terminal's; these are common ones of dark terminals.
  private static let darkTerminals = [Colour.RGB(0x000000), Colour.RGB(0x1E1E1E), Colour.RGB(0x282C34)]
  private static let lines: Set<Role> = [.border]

  private func luminance(_ colour: Colour.RGB) -> Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
  }

  private func contrast(_ first: Colour.RGB, _ second: Colour.RGB) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func seen(_ colour: Colour, terminal: Colour.RGB) -> Colour.RGB {
    switch colour {
    case .terminal: terminal
    case .index(let index): Palette.rgb(index)
    case .rgb(let rgb): rgb
    }
  }

  private func check(_ name: String, _ depth: ColourDepth, background: Colour.RGB, foreground: Colour.RGB) throws {
    let theme = try Theme.builtIn(name)
    for role in Role.allCases {
      for isSelected in [false, true] {
        let style = theme.resolve(role, isSelected: isSelected, depth: depth)
        let ratio = contrast(
          seen(style.foreground, terminal: foreground), seen(style.background, terminal: background))
        let bar = Self.lines.contains(role) ? 1.5 : 4.5
        #expect(ratio >= bar, "\(name) \(depth) \(role.rawValue) selected: \(isSelected) \(style) \(ratio)")
      }
    }
  }

  @Test(arguments: [ColourDepth.direct, .indexed])
  func `dark is legible on dark terminals`(depth: ColourDepth) throws {
    for terminal in Self.darkTerminals {
      try check("dark", depth, background: terminal, foreground: Colour.RGB(0xD0D0D0))
    }
  }

  @Test(arguments: [ColourDepth.direct, .indexed])
  func `light is legible on any terminal, since it paints its own paper`(depth: ColourDepth) throws {
    let theme = try Theme.builtIn("light")
    for role in Role.allCases { #expect(theme[role].background != .terminal && theme[role].foreground != .terminal) }
    try check("light", depth, background: Colour.RGB(0), foreground: Colour.RGB(0))
  }
}
