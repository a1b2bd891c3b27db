import Screen

/// What terminals send for keys, after `ESC [`, after `ESC O`, and as control characters.
enum KeySequences {
  /// A control character. Return and line feed are both Enter, since a pty's other end may send either; BS and DEL are both
  /// Backspace, since terminals do not agree.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01..<0x1B: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// After `ESC O` (VT100's application keypad).
  static let single: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1),
    UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// After `ESC [`. The second parameter is xterm's modifiers: one more than shift 1, alt 2, control 4.
  static func control(_ parameters: String, _ final: UInt8) -> Key? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    switch (final, parameters) {
    case (UInt8(ascii: "~"), _): return numbers.first.flatMap { numbered[$0] }
    case (UInt8(ascii: "Z"), _): return .backTab
    case (UInt8(ascii: "A")...UInt8(ascii: "E"), "["): return .function(Int(final - UInt8(ascii: "A")) + 1)
    // Anything but a 1 before the modifiers is no key: `ESC [ 12;40 R` is the answer to a question about the cursor.
    default: return numbers.first ?? 0 > 1 ? nil : single[final].flatMap { modified($0, modifiers) }
    }
  }

  /// Shift with Up and Down extends a range; control or alt with Left and Right moves by words, as `alt-b` and `alt-f` do.
  private static func modified(_ key: Key, _ modifiers: Int) -> Key? {
    switch key {
    case .up where modifiers & 1 != 0: .shiftUp
    case .down where modifiers & 1 != 0: .shiftDown
    case .left where modifiers & 6 != 0: .alt("b")
    case .right where modifiers & 6 != 0: .alt("f")
    // `ESC [ M` is no key but an old mouse report.
    case .enter: nil
    default: key
    }
  }

  /// `ESC [ number ~`.
  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
    12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
    19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]
}
