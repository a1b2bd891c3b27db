import Screen

/// Messages, in which lines of an engine may be quoted.
enum Shown {
  /// Line ends stay, every other control character is made visible.
  static func text(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.text(String($0)) }
      .joined(separator: "\n     ")
  }
}
