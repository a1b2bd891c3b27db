/// The look of a cell in a picture: the terminal's own colours are those of a usual dark one.
struct SVGLook: Hashable {
  var foreground: String
  var background: String
  var classes: String

  private static let paper = Colour.RGB(0x16181D)
  private static let ink = Colour.RGB(0xD5D9E0)

  init(_ style: Style, _ theme: Theme) {
    var ink = Self.rgb(style.foreground, Self.ink)
    var paper = Self.rgb(style.background, Self.paper)
    if style.attributes.contains(.reverse) { (ink, paper) = (paper, ink) }
    if style.attributes.contains(.dim) { ink = Contrast.mixed(ink, paper, 0.35) }
    (foreground, background) = (Self.hex(ink), Self.hex(paper))
    let marks: [(Style.Attributes, String)] = [(.bold, "b"), (.italic, "i"), (.underline, "u")]
    classes = marks.filter { style.attributes.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  private static func rgb(_ colour: Colour, _ own: Colour.RGB) -> Colour.RGB {
    switch colour {
    case .terminal: own
    case .index(let index): Palette.rgb(index)
    case .rgb(let rgb): rgb
    }
  }

  private static func hex(_ colour: Colour.RGB) -> String {
    let digits = String(colour.value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// Numbers as short as a picture needs them: two digits after the point.
enum SVGNumber {
  static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))
  }
}
