import CNcurses
import Glibc

/// Which glyphs the terminal can be sent: it depends on the locale, which must be set before ncurses is opened.
package enum Glyphset: Hashable {
  case unicode
  case ascii
  /// The user's locale writes UTF-8, but this host has neither it nor `C.UTF-8`.
  case missing(String)

  package var notes: [String] {
    if case .missing(let name) = self {
      ["the locale \(name) is not installed here, nor is C.UTF-8; drawn in ASCII"]
    } else {
      []
    }
  }

  /// Sets the locale. One that the user's machine has and this host has not (as SSH passes it on) is replaced by `C.UTF-8`.
  package static func setLocale(_ environment: [String: String]) -> Glyphset {
    let isSet = setlocale(LC_ALL, "") != nil
    // Numbers that are written for machines keep their point.
    setlocale(LC_NUMERIC, "C")
    if isSet, cncurses_locale_is_utf8() { return .unicode }
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    guard name.lowercased().replacing("-", with: "").hasSuffix("utf8") else { return .ascii }
    let isReplaced = setlocale(LC_CTYPE, "C.UTF-8") != nil && cncurses_locale_is_utf8()
    return isReplaced ? .unicode : .missing(name)
  }

  /// Columns of a scalar as ncurses counts them in the locale that is set; -1 for what it cannot print.
  static func columns(_ scalar: Unicode.Scalar) -> Int { Int(cncurses_width(scalar.value)) }
}
