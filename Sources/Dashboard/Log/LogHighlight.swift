import Jobs
import Screen

/// Marks what is looked for in a piece of a line.
struct LogHighlight {
  private let plain: ByteSearch?
  private let finder: TextFinder?

  init(_ pattern: LogPattern?) {
    plain = pattern.flatMap { $0.isPlain ? ByteSearch($0.source) : nil }
    finder = pattern.flatMap { $0.isPlain ? nil : TextFinder($0.source) }
  }

  /// UTF-8 offsets of the matches.
  func ranges(in text: String) -> [Range<Int>] {
    if let finder { return finder.ranges(in: text) }
    guard let plain else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var (found, start) = ([Range<Int>](), 0)
      while found.count < 50, let at = plain.find(in: bytes, from: start) {
        found.append(at..<at + plain.count)
        start = at + plain.count
      }
      return found
    }
  }

  func spans(_ text: String, _ role: Role) -> [Span] {
    var (spans, start) = ([Span](), text.startIndex)
    for range in ranges(in: text) {
      let low = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      let high = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
      if start < low { spans.append(Span(String(text[start..<low]), role)) }
      spans.append(Span(String(text[low..<high]), .match))
      start = high
    }
    if start < text.endIndex || spans.isEmpty { spans.append(Span(String(text[start...]), role)) }
    return spans
  }
}
