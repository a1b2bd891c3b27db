import Screen

/// xterm's question for the background's colour (OSC 11, "Dynamic colors" in ctlseqs), and the answer to it.
enum BackgroundReport {
  static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)

  /// `11;rgb:RRRR/GGGG/BBBB`, one to four hexadecimal digits a channel; nil is the answer to something else.
  static func colour(_ text: String) -> Colour.RGB? {
    guard text.hasPrefix("11;rgb:") else { return nil }
    let channels = text.dropFirst(7).split(separator: "/", omittingEmptySubsequences: false).map { digits -> UInt8? in
      guard (1...4).contains(digits.utf8.count), let value = UInt32(digits, radix: 16) else { return nil }
      let most = UInt32(1) << (4 * UInt32(digits.utf8.count)) - 1
      return UInt8((value * 255 + most / 2) / most)
    }
    guard channels.count == 3, let red = channels[0], let green = channels[1], let blue = channels[2] else {
      return nil
    }
    return Colour.RGB(red, green, blue)
  }
}
