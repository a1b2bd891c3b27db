/// How well a colour is read on another (WCAG 2.2, 1.4.3), and what makes it legible.
package enum Contrast {
  /// For text of any size (1.4.3, level AA).
  package static let bar = 4.5

  /// From 1 (the same) to 21 (black on white).
  package static func ratio(_ first: Colour.RGB, _ second: Colour.RGB) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  package static func isLight(_ colour: Colour.RGB) -> Bool { luminance(colour) > 0.3 }

  /// The worst ratio on several grounds, with all colours and with 256.
  static func worst(_ colour: Colour.RGB, on grounds: [Colour.RGB]) -> Double {
    let few = indexed(colour)
    return grounds.map { min(ratio(colour, $0), ratio(few, indexed($0))) }.min() ?? 21
  }

  /// The colour, brighter (on dark grounds) or darker by as little as makes it legible; nil where nothing does. What is
  /// brightened keeps its hue as long as it can.
  static func lifted(_ colour: Colour.RGB, on grounds: [Colour.RGB], to bar: Double = bar) -> Colour.RGB? {
    let isLight = grounds.first.map(isLight) ?? false
    return (0...steps).lazy.map { isLight ? darker(colour, $0) : brighter(colour, $0) }
      .first { worst($0, on: grounds) >= bar }
  }

  /// One colour between two: 0 is the first, 1 the second.
  static func mixed(_ first: Colour.RGB, _ second: Colour.RGB, _ share: Double) -> Colour.RGB {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Double(a) + (Double(b) - Double(a)) * share).rounded()) }
    return Colour.RGB(
      mix(first.red, second.red), mix(first.green, second.green), mix(first.blue, second.blue))
  }

  private static let steps = 64

  private static func darker(_ colour: Colour.RGB, _ step: Int) -> Colour.RGB {
    mixed(colour, Colour.RGB(0), Double(step) / Double(steps))
  }

  private static func brighter(_ colour: Colour.RGB, _ step: Int) -> Colour.RGB {
    let half = steps / 2
    let most = Double(max(colour.red, colour.green, colour.blue, 1))
    func full(_ channel: UInt8) -> UInt8 { UInt8((Double(channel) * 255 / most).rounded()) }
    let bright = Colour.RGB(full(colour.red), full(colour.green), full(colour.blue))
    let first = mixed(colour, bright, Double(min(step, half)) / Double(half))
    return mixed(first, Colour.RGB(0xFFFFFF), Double(max(0, step - half)) / Double(half))
  }

  private static func indexed(_ colour: Colour.RGB) -> Colour.RGB {
    if case .index(let index) = Palette.reduce(.rgb(colour), to: .indexed) { return Palette.rgb(index) }
    return colour
  }

  private static func luminance(_ colour: Colour.RGB) -> Double {
    0.2126 * Oklab.linear(colour.red) + 0.7152 * Oklab.linear(colour.green) + 0.0722 * Oklab.linear(colour.blue)
  }
}
