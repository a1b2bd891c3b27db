/// A page that takes the place of the last one on a terminal, cut at its foot: what stands at the top is what matters, and
/// must not scroll away.
enum Screenful {
  /// Home, each line cleared behind its end, and whatever is left below (ECMA-48, 8.3.21, 8.3.41 and 8.3.39): in one piece
  /// and without clearing first, so that nothing flickers.
  static func text(_ page: String, height: Int?, _ paper: Paper) -> String {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    // The cursor stands in a line of its own.
    let room = max(2, (height ?? .max) - 1)
    let hidden = lines.count - room + 1
    if lines.count > room { lines = lines.prefix(room - 1) + ["\(paper.isUnicode ? "…" : "...") \(hidden) more lines"] }
    return "\u{1B}[H" + lines.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J"
  }
}
