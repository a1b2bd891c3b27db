/// Another program's theme, read but not understood: its keys, each with its value and line.
struct ForeignTheme: Sendable {
  struct Value: Sendable, Hashable {
    var text: String
    var line: Int
  }

  /// A key of ours, and those of theirs that stand for it, the best first.
  typealias Mapping = [(slot: String, keys: [String])]

  var values: [String: Value]
  let mapping: Mapping

  /// btop's theme where one of its assignments is in the text, else k9s' skin.
  init(name: String, parsing text: String) throws(ThemeError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.contains(where: { $0.drop { $0 == " " }.hasPrefix("theme[") }) {
      mapping = Self.btop
      values = try Self.btop(lines, name)
    } else {
      mapping = Self.k9s
      var reader = SkinReader(theme: name)
      values = try reader.read(lines)
      if !values.keys.contains(where: { $0.hasPrefix("k9s.") }) {
        throw ThemeError(
          theme: name, line: nil, message: "this is neither a theme of btop (theme[…]=) nor a skin of k9s (k9s:)")
      }
    }
  }

  private static let btop: Mapping = [
    ("paper", ["main_bg"]), ("ink", ["main_fg"]), ("grey", ["graph_text", "inactive_fg"]), ("line", ["div_line"]),
    ("strong", ["title"]), ("blue", ["hi_fg"]), ("teal", ["proc_misc"]), ("green", ["cpu_start", "temp_start"]),
    ("amber", ["cpu_mid", "temp_mid"]), ("red", ["cpu_end", "temp_end"]), ("violet", ["mem_box", "net_box"]),
    ("night", ["selected_bg"]),
  ]

  private static let k9s: Mapping = [
    ("paper", ["k9s.body.bgColor"]), ("ink", ["k9s.body.fgColor"]), ("grey", ["k9s.frame.status.completedColor"]),
    ("line", ["k9s.frame.border.fgColor"]), ("strong", ["k9s.frame.title.fgColor"]),
    ("blue", ["k9s.frame.menu.keyColor", "k9s.frame.border.focusColor"]),
    ("teal", ["k9s.frame.status.highlightColor", "k9s.info.sectionColor"]), ("green", ["k9s.frame.status.addColor"]),
    ("amber", ["k9s.frame.status.modifyColor", "k9s.frame.status.pendingColor"]),
    ("red", ["k9s.frame.status.errorColor", "k9s.frame.status.killColor"]),
    ("violet", ["k9s.views.table.markColor", "k9s.body.logoColor"]), ("night", ["k9s.views.table.cursorBgColor"]),
  ]

  /// `theme[key]="value"`, a line each; `#` begins a comment line.
  private static func btop(_ lines: [Substring], _ name: String) throws(ThemeError) -> [String: Value] {
    var values: [String: Value] = [:]
    for (index, line) in lines.enumerated() {
      let text = line.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard text.hasPrefix("theme["), let close = text.firstRange(of: "]=") else {
        throw ThemeError(theme: name, line: index + 1, message: "a line of a btop theme is theme[key]=\"colour\"")
      }
      let key = String(text[text.index(text.startIndex, offsetBy: 6)..<close.lowerBound])
      values[key] = Value(text: try unquoted(text[close.upperBound...], name, index + 1), line: index + 1)
    }
    return values
  }

  private static func unquoted(_ text: Substring, _ name: String, _ line: Int) throws(ThemeError) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'" else { return String(text.prefix { $0 != " " }) }
    guard let end = text.dropFirst().firstIndex(of: quote) else {
      throw ThemeError(theme: name, line: line, message: "this text is never closed")
    }
    return String(text[text.index(after: text.startIndex)..<end])
  }

  /// A colour in any of the forms that btop and k9s take; nil is the terminal's own.
  static func colour(_ value: Value, theme: String) throws(ThemeError) -> Colour.RGB? {
    let text = value.text
    if text.isEmpty || text == "default" || text == "-" { return nil }
    if text.hasPrefix("#"), let number = UInt32(text.dropFirst(), radix: 16) {
      switch text.utf8.count {
      case 7: return Colour.RGB(number)
      case 4: return Colour.RGB((number >> 8 & 15) * 0x110000 | (number >> 4 & 15) * 0x1100 | (number & 15) * 0x11)
      case 3: return Colour.RGB(number * 0x10101)
      default: break
      }
    }
    let channels = text.split(separator: " ").map { UInt8($0) }
    if channels.count == 3, let red = channels[0], let green = channels[1], let blue = channels[2] {
      return Colour.RGB(red, green, blue)
    }
    if let named = ColourNames.value(text) { return named }
    throw ThemeError(
      theme: theme, line: value.line,
      message: "`\(text)` is no colour: #rrggbb, #rgb, #gg, \"r g b\", default or a name of CSS" + near(text))
  }

  private static func near(_ text: String) -> String {
    let hint = Nearest.hint(text.lowercased(), ColourNames.all)
    return hint.hasPrefix(",") ? hint : ""
  }
}

extension Substring {
  package var trimmed: Substring {
    let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    var text = drop(while: blank)
    while let last = text.last, blank(last) { text.removeLast() }
    return text
  }
}
