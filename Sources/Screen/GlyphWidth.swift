extension Character {
  /// Columns that a terminal gives this glyph, the sum of its scalars, since terminals do not agree on more. 0 for what
  /// does not stand alone.
  package var columns: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }
}

extension String {
  /// Columns that a terminal gives this text.
  package var columns: Int {
    utf8.isPlain ? utf8.count : unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// The longest beginning that fits `width` columns; what is cut is told by `…` in its last column. Costs what is shown, not
  /// what is cut.
  package func fitting(_ width: Int, ellipsis: Character = "…") -> String {
    guard width > 0 else { return "" }
    // Nearly all text is a byte a column. One byte more than fits: what follows a cut may attach to what stands before it.
    let head = utf8.prefix(width + 1)
    if head.isPlain {
      return head.count <= width ? self : String(Substring(head.prefix(width - 1))) + String(ellipsis)
    }
    var used = 0
    // Where the text must end if it turns out to be too long, with the ellipsis behind it.
    var cut = startIndex
    for index in indices {
      used += self[index].columns
      if used > width { return String(self[..<cut]) + String(ellipsis) }
      if used <= width - 1 { cut = self.index(after: index) }
    }
    return self
  }
}

extension Sequence<UInt8> {
  /// Printable ASCII alone: a column a byte, and nothing that joins.
  package var isPlain: Bool { allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
