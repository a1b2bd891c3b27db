/// What a piece of text means, which a terminal shows as a colour. Eight colours and two weights, since every terminal has
/// them in a form that its user can read.
enum Tone: Sendable, Hashable {
  case plain, heading, quiet, good, warning, bad

  /// The parameters of SGR (ECMA-48, 8.3.117).
  private var parameters: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .quiet: "2"
    case .good: "32"
    case .warning: "33"
    case .bad: "31"
    }
  }

  func painted(_ text: String, on paper: Paper) -> String {
    guard paper.isColoured, let parameters, !text.isEmpty else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
