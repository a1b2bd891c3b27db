/// How many, as it is typed: `12`, `+2`, `-1`, `x2`, `/2`.
package enum Scaling: Sendable, Hashable {
  case to(Int)
  case by(Int)
  case times(Double)

  package struct Problem: Error, Sendable, Hashable {
    package var text: String
  }

  /// More than any engine takes (Flink's greatest is 32,768).
  static let most = 100_000
  static let usage = "a number, +2, -1, x2 or /2"

  package init?(_ text: String) {
    let word = text.filter { $0 != " " }.lowercased()
    guard let first = word.first else { return nil }
    let rest = String(word.dropFirst())
    switch first {
    case "+", "-":
      guard let number = Scaling.whole(rest) else { return nil }
      self = .by(first == "-" ? -number : number)
    case "x", "*", "×":
      guard let factor = Double(rest), factor > 0, factor <= 1000 else { return nil }
      self = .times(factor)
    case "/":
      guard let divisor = Scaling.whole(rest), divisor > 0 else { return nil }
      self = .times(1 / Double(divisor))
    default:
      guard let number = Scaling.whole(word) else { return nil }
      self = .to(number)
    }
  }

  /// What is wrong with a text that is no scaling.
  static func problem(_ text: String) -> String {
    let digits = text.drop { "+-x*× /".contains($0) }
    if !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isWholeNumber }) {
      if digits.allSatisfy({ $0 == "0" }) { return "\(Cut.short(text, 20)) makes no sense here; type \(usage)" }
      return "\(Cut.end(text, 20)) is more than any engine runs: at most \(most)"
    }
    // Digits of other scripts are digits, and yet not taken.
    let kind = !digits.isEmpty && digits.allSatisfy(\.isNumber) ? "a whole number in the digits 0 to 9" : "a number"
    return "“\(Cut.end(text, 20))” is not \(kind); type \(usage)"
  }

  private static func whole(_ digits: String) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(digits),
      number <= Scaling.most
    else { return nil }
    return number
  }

  /// The parallelism that is meant, from the present one.
  package func target(from current: Int?) -> Result<Int, Problem> {
    let wanted: Int
    switch self {
    case .to(let number): wanted = number
    case .by(let step):
      guard let current else { return .failure(Problem(text: "its parallelism is not known; give a number")) }
      wanted = current.addingReportingOverflow(step).partialValue
    case .times(let factor):
      guard let current else { return .failure(Problem(text: "its parallelism is not known; give a number")) }
      wanted = Int(min(max((Double(current) * factor).rounded(), 0), 1e9))
    }
    if wanted > Scaling.most { return .failure(Problem(text: "parallelism must be at most \(Scaling.most)")) }
    return wanted >= 1 ? .success(wanted) : .failure(Problem(text: "parallelism must be at least 1, not \(wanted)"))
  }
}
