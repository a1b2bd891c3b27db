/// The id of a job in what Beam's clients print when they have submitted it: `Created job with id: [2026-…]` (Python),
/// `Submitted job: 2026-…` (Java).
enum DataflowJobID {
  private static let marks = ["Created job with id: [", "Submitted job: "]

  static func told(in text: String) -> String? {
    for mark in marks {
      guard let found = text.firstRange(of: mark) else { continue }
      let id = String(
        text[found.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
      if id.utf8.count > 8 { return id }
    }
    return nil
  }
}
