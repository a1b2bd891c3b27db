import Screen

/// What may stand where Tab has put a word, above the line: as many as find room, page by page, the chosen one marked.
enum CandidateLine {
  /// Nil where there is nothing to choose among.
  static func line(_ completion: Completion, width: Int) -> StyledLine? {
    guard completion.candidates.count > 1, let chosen = completion.index else { return nil }
    let words = completion.candidates.map { Cut.short($0, 40) }
    let page = page(words, with: chosen, room: width - 2)
    var spans = [Span(page.lowerBound > 0 ? String(Glyphs.ellipsis) : " ", .dim)]
    for index in page {
      let isChosen = index == chosen
      spans.append(Span((isChosen ? String(Glyphs.selectionBar) : " ") + words[index] + " ", isChosen ? .title : .hint))
    }
    if page.upperBound < words.count { spans.append(Span(String(Glyphs.ellipsis), .dim)) }
    return StyledLine(spans)
  }

  /// The pages begin where they began for the candidate before: the words stand still while the mark moves.
  private static func page(_ words: [String], with chosen: Int, room: Int) -> Range<Int> {
    var (start, used) = (0, 0)
    for (index, word) in words.enumerated() {
      let width = word.columns + 2
      if used + width > room, index > start {
        if chosen < index { return start..<index }
        (start, used) = (index, 0)
      }
      used += width
    }
    return start..<words.count
  }
}
