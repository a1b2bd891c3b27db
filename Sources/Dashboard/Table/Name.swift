import Screen

/// A job's name as it is shown, and what it looks like to whoever reads it.
enum Name {
  /// What tells a job from others of its name takes so much: a blank and six of its id.
  static let ownColumns = 7

  /// In a sentence: where it is cut, both of its ends are seen.
  static func brief(_ name: String) -> String { Cut.middle(shown(name), 48) }

  /// Blanks at its ends are seen: without them two names would read alike, and one of blanks were none. So are ends of lines
  /// within it: what stands behind one is part of the name.
  static func shown(_ name: String) -> String {
    let text = joined(Cut.short(name, 1024))
    guard isBlank(text.unicodeScalars.first) || isBlank(text.unicodeScalars.last) else { return text }
    let scalars = Array(text.unicodeScalars)
    let head = scalars.prefix(while: isBlank).count
    let tail = head == scalars.count ? 0 : scalars.reversed().prefix(while: isBlank).count
    let mark = { (count: Int) in String(repeating: Glyphs.blank, count: count) }
    var middle = String.UnicodeScalarView()
    middle.append(contentsOf: scalars[head..<scalars.count - tail])
    return mark(head) + String(middle) + mark(tail)
  }

  /// Ends of lines as pictures.
  private static func joined(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) || !text.contains(where: \.isNewline) { return text }
    var joined = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isEnd = (0x0A...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
      // Pictures of control characters (Unicode, 2400 to 241F).
      joined.append(isEnd ? Unicode.Scalar(scalar.value < 0x20 ? 0x2400 + scalar.value : 0x2424) ?? " " : scalar)
    }
    return String(joined)
  }

  /// It can be read as it is, and typed: control characters and what is not seen make a name that neither can be.
  static func canBeTyped(_ name: String) -> Bool { LineInput(name).text == name && Visible.text(name) == name }

  /// The same for names that read alike: case, blanks, what is not seen, and letters of other scripts that look like ours.
  static func look(_ name: String) -> String {
    let short = Cut.short(name, 64)
    if short.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !(0x41...0x5A).contains($0) }) { return short }
    var look = ""
    var isAfterBlank = true
    for scalar in short.unicodeScalars {
      if isBlank(scalar) {
        if !isAfterBlank { look += " " }
        isAfterBlank = true
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        look += letter(scalar)
        isAfterBlank = false
      }
    }
    return look.last == " " ? String(look.dropLast()) : look
  }

  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace == true }

  private static func letter(_ scalar: Unicode.Scalar) -> String {
    if let like = likes[scalar] { return String(like) }
    // Full-width forms stand as far from their letters as each other.
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    return (Unicode.Scalar(value) ?? scalar).properties.lowercaseMapping
  }

  /// Letters of Cyrillic and Greek, and strokes, beside those of ours that they look like (after Unicode UTS #39).
  private static let likes: [Unicode.Scalar: Character] = {
    let pairs: [(String, String)] = [
      ("авсегһіјкӏмнорԛѕтуѵԝхԁ", "abceghijklmhopqstyvwxd"), ("АВСЕНІЈКМОРЅТУХԌԚԜ", "abcehijkmopstyxgqw"),
      ("αεικνορτυχ", "aeiknoptux"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"), ("ıɑɡ", "iag"), ("‐‑‒–—―−", "-------"),
    ]
    return pairs.reduce(into: [:]) { likes, pair in
      for (scalar, like) in zip(pair.0.unicodeScalars, pair.1) { likes[scalar] = like }
    }
  }()
}
