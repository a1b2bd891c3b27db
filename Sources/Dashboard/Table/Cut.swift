import Screen

/// Text from outside, cut before anything costly is done to it: a name may be a megabyte, or one glyph of a megabyte.
enum Cut {
  /// No cell of a table is wider.
  static let longest = 512

  /// The first scalars of a text. By scalars and not by glyphs, because a single glyph has no greatest length.
  static func short(_ text: String, _ limit: Int = longest) -> String {
    if text.utf8.count <= limit { return text }
    return String(text.unicodeScalars.prefix(limit))
  }

  /// The first scalars of a text, with an ellipsis where something is missing.
  static func end(_ text: String, _ limit: Int) -> String {
    let cut = short(text, limit)
    return cut.utf8.count == text.utf8.count ? cut : cut + String(Glyphs.ellipsis)
  }

  /// Harmless, and at most `width` columns, cut in the middle: names of one kind differ at their ends.
  static func middle(_ text: String, _ width: Int) -> String {
    let whole = line(short(text, 1024))
    let visible = Visible.text(whole)
    guard visible.columns > width, width >= 5 else { return fit(text, width) }
    if whole.utf8.isPlain {
      let head = width * 3 / 5
      return visible.prefix(head) + String(Glyphs.ellipsis) + visible.suffix(width - 1 - head)
    }
    // What an escaped character is written as stays whole: half of it would be read as part of the name.
    let pieces = whole.map { Visible.text(String($0)) }
    let head = joined(pieces, width * 3 / 5)
    return head + String(Glyphs.ellipsis) + joined(pieces.reversed(), width - 1 - head.columns, isFromEnd: true)
  }

  /// As many pieces as have room.
  private static func joined(_ pieces: [String], _ width: Int, isFromEnd: Bool = false) -> String {
    var text = ""
    for piece in pieces {
      guard text.columns + piece.columns <= width else { break }
      text = isFromEnd ? piece + text : text + piece
    }
    return text
  }

  /// Harmless, and at most `width` columns, with an ellipsis where something is missing.
  static func fit(_ text: String, _ width: Int) -> String {
    guard width > 0 else { return "" }
    let cut = short(text, width * 4 + 8)
    let visible = Visible.text(cut)
    let fitted = visible.fitting(width)
    if cut.utf8.count == text.utf8.count || fitted.last == Glyphs.ellipsis { return fitted }
    return (fitted + "  ").fitting(min(width, fitted.columns + 1))
  }

  /// The first line, for text that may have many.
  static func line(_ text: String) -> String {
    let short = Cut.short(text, 4096)
    if short.utf8.isPlain { return short }
    return short.firstIndex(where: \.isNewline).map { String(short[..<$0]) } ?? short
  }
}
