/// What the environment says of the character set (POSIX.1-2024, XBD 8.2).
enum Locale {
  /// The variable that decides.
  static func name(_ environment: [String: String]) -> String {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
  }

  static func isUTF8(_ environment: [String: String]) -> Bool {
    let name = name(environment).uppercased()
    return name.hasSuffix("UTF-8") || name.hasSuffix("UTF8") || name.contains("UTF-8@")
  }
}
