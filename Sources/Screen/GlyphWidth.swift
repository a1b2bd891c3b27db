import CSystem

extension Character {
  /// Columns that a terminal gives this glyph: 0 for what does not stand alone, 1 or 2. It is `wcwidth` of the first scalar,
  /// because terminals do not agree on longer sequences; needs a UTF-8 locale to be set.
  package var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value >= 0x20 && first.value < 0x7F { return 1 }
    return max(0, Int(csystem_columns(first.value)))
  }
}

extension String {
  /// Columns that a terminal gives this text.
  package var columns: Int { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? utf8.count : reduce(0) { $0 + $1.columns } }

  /// The longest beginning that fits `width` columns; what is cut is told by `…` in its last column.
  package func fitting(_ width: Int, ellipsis: Character = "…") -> String {
    if columns <= width { return self }
    guard width > 0 else { return "" }
    var used = 0
    var kept = ""
    for glyph in self {
      let columns = glyph.columns
      if used + columns > width - 1 { break }
      used += columns
      kept.append(glyph)
    }
    return kept + String(ellipsis)
  }
}
