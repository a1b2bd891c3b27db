import Glibc

/// A colour as the eye sees it: Oklab (Björn Ottosson, 2020), where equal steps look equally far apart.
struct Oklab: Sendable {
  let lightness: Double
  let greenRed: Double
  let blueYellow: Double

  init(_ colour: Colour.RGB) {
    let red = Self.linear(colour.red)
    let green = Self.linear(colour.green)
    let blue = Self.linear(colour.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  var chroma: Double { hypot(greenRed, blueYellow) }

  /// The angle of its hue in degrees, 0 to 360: red stands near 29, yellow near 110, green near 142, blue near 264.
  var hue: Double {
    let angle = atan2(blueYellow, greenRed) * 180 / .pi
    return angle < 0 ? angle + 360 : angle
  }

  func distance(to other: Oklab) -> Double {
    let (first, second) = (greenRed - other.greenRed, blueYellow - other.blueYellow)
    let light = lightness - other.lightness
    return light * light + first * first + second * second
  }

  /// The angle between the hues of two colours, 0 to π.
  func hueDistance(to other: Oklab) -> Double {
    let angle = abs(atan2(blueYellow, greenRed) - atan2(other.blueYellow, other.greenRed))
    return min(angle, 2 * .pi - angle)
  }

  /// A channel of sRGB without its gamma, 0 to 1.
  static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
