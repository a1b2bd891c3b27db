import Glibc
import JSON

extension JSONValue {
  /// With figures as a reader can use them, of six significant digits: what lies behind comes from halving and adding, and
  /// costs a model its room. Whole numbers stay as they are.
  var rounded: JSONValue {
    switch self {
    case .double(let figure): .double(JSONValue.rounded(figure))
    case .array(let elements): .array(elements.map(\.rounded))
    case .object(let members): .object(members.mapValues(\.rounded))
    default: self
    }
  }

  static func rounded(_ figure: Double) -> Double {
    guard figure.isFinite, figure != figure.rounded(), abs(figure) < 1e15, abs(figure) > 1e-9 else { return figure }
    // By a power of ten that is a whole number, so that the quotient is the nearest to the decimal that is meant.
    let places = max(0, 5 - Int(log10(abs(figure)).rounded(.down)))
    let scale = pow(10, Double(places))
    return (figure * scale).rounded() / scale
  }
}
