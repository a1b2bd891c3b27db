import CNcurses
import Glibc

/// Which glyphs the terminal can be sent: it depends on the locale, which must be set before ncurses is opened.
enum Glyphset {
  /// Sets the locale, and tells whether it writes UTF-8. A locale that the user's machine has and this host has not (as SSH
  /// passes it on) is replaced by `C.UTF-8`.
  static func setLocale(_ environment: [String: String]) -> Bool {
    let isSet = setlocale(LC_ALL, "") != nil
    // Numbers that are written for machines keep their point.
    setlocale(LC_NUMERIC, "C")
    if isSet, cncurses_locale_is_utf8() { return true }
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let wantsUTF8 = name.lowercased().replacing("-", with: "").hasSuffix("utf8")
    return wantsUTF8 && setlocale(LC_CTYPE, "C.UTF-8") != nil && cncurses_locale_is_utf8()
  }

  /// Columns of a scalar as ncurses counts them in the locale that is set; -1 for what it cannot print.
  static func columns(_ scalar: Unicode.Scalar) -> Int { Int(cncurses_width(scalar.value)) }
}
