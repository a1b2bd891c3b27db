package import Screen

/// Turns the bytes that a terminal sends into keys, pastes and reports. Pure: time is handed in, and whoever feeds it says
/// when a started sequence has waited long enough (`flush`). Keys come in the sequences of xterm, of VTs, of the Linux console and
/// of rxvt, which all terminals of today use; what is not known is swallowed whole, so that a stray sequence never
/// becomes keys.
package struct InputDecoder: Sendable {
  enum State: Sendable, Hashable {
    case ground
    case escape
    /// After `ESC [`: the bytes since then.
    case control([UInt8])
    /// After `ESC O`: a key of the application keypad.
    case single
    /// Within a UTF-8 character of `length` bytes; `alt` when an escape came before it.
    case character([UInt8], length: Int, alt: Bool)
    case paste
    /// After `ESC ]`: the bytes of an operating system command (ECMA-48, 8.3.89), which is how a terminal answers; `ended`
    /// when an escape has come, which begins its terminator.
    case command([UInt8], ended: Bool)
  }

  private(set) var state = State.ground
  /// What was pasted so far.
  private var pasted: [UInt8] = []
  private var lastPress: (at: ContinuousClock.Instant, x: Int, y: Int)?

  /// A longer paste is cut here, in bytes.
  package static let pasteLimit = 65536
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  package init() {}

  /// Something has begun that more bytes must finish.
  package var isPending: Bool { state != .ground }
  /// A paste, and an answer, may pause for longer than a key: the rest of an answer must not be taken for keys.
  package var isPasting: Bool {
    switch state {
    case .paste, .command: true
    default: false
    }
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>, at now: ContinuousClock.Instant) -> [Input] {
    var inputs: [Input] = []
    for byte in bytes { step(byte, now, &inputs) }
    return inputs
  }

  /// No more bytes have come: a lone escape is the key, an open paste ends, and half a sequence is dropped.
  package mutating func flush() -> [Input] {
    defer { state = .ground }
    return switch state {
    case .escape: [.key(.escape)]
    case .control([]): [.key(.alt("["))]
    case .single: [.key(.alt("O"))]
    case .paste: [endPaste(pasted.count)]
    case .command([], ended: false): [.key(.alt("]"))]
    case .ground, .control, .character, .command: []
    }
  }

  private mutating func step(_ byte: UInt8, _ now: ContinuousClock.Instant, _ inputs: inout [Input]) {
    switch state {
    case .ground: begin(byte, alt: false, &inputs)
    case .escape: afterEscape(byte, &inputs)
    case .control(let bytes): control(bytes, byte, now, &inputs)
    case .single:
      state = .ground
      if let key = KeySequences.single[byte] { inputs.append(.key(key)) }
    case .character(let bytes, let length, let alt): character(bytes + [byte], length, alt, &inputs)
    case .paste: paste(byte, &inputs)
    case .command(let bytes, let ended): command(bytes, ended, byte, &inputs)
    }
  }

  /// Ends at BEL or at `ESC \`. What is too long to be an answer is swallowed to its end all the same.
  private mutating func command(_ bytes: [UInt8], _ ended: Bool, _ byte: UInt8, _ inputs: inout [Input]) {
    switch byte {
    case _ where byte == 0x07 || ended && byte == UInt8(ascii: "\\"):
      state = .ground
      if let colour = BackgroundReport.colour(String(decoding: bytes, as: UTF8.self)) {
        inputs.append(.background(colour))
      }
    case 0x1B: state = .command(bytes, ended: true)
    case _ where ended: afterEscape(byte, &inputs)
    default: state = .command(bytes.count < 64 ? bytes + [byte] : bytes, ended: false)
    }
  }

  private mutating func begin(_ byte: UInt8, alt: Bool, _ inputs: inout [Input]) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x20..<0x7F:
      let glyph = Character(Unicode.Scalar(byte))
      inputs.append(.key(alt ? .alt(glyph) : .character(glyph)))
    case 0..<0x20, 0x7F: inputs.append(.key(alt ? .alt(Character(Unicode.Scalar(byte))) : KeySequences.control(byte)))
    case 0xC2..<0xE0: state = .character([byte], length: 2, alt: alt)
    case 0xE0..<0xF0: state = .character([byte], length: 3, alt: alt)
    case 0xF0..<0xF5: state = .character([byte], length: 4, alt: alt)
    // A byte that begins no character of UTF-8.
    default: break
    }
  }

  private mutating func afterEscape(_ byte: UInt8, _ inputs: inout [Input]) {
    switch byte {
    case 0x1B: inputs.append(.key(.escape))
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"): state = .command([], ended: false)
    default: begin(byte, alt: true, &inputs)
    }
  }

  private mutating func character(_ bytes: [UInt8], _ length: Int, _ alt: Bool, _ inputs: inout [Input]) {
    guard let last = bytes.last, (0x80..<0xC0).contains(last) else {
      // It was cut short: what comes now is something of its own.
      if let last = bytes.last { begin(last, alt: false, &inputs) }
      return
    }
    guard bytes.count == length else {
      state = .character(bytes, length: length, alt: alt)
      return
    }
    state = .ground
    guard let glyph = String(validating: bytes, as: UTF8.self)?.first,
      !glyph.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return }
    inputs.append(.key(alt ? .alt(glyph) : .character(glyph)))
  }

  /// ECMA-48, 5.4: parameters (0x30 to 0x3F) and intermediates (0x20 to 0x2F), then one final byte.
  private mutating func control(
    _ bytes: [UInt8], _ byte: UInt8, _ now: ContinuousClock.Instant, _ inputs: inout [Input]
  ) {
    switch byte {
    case 0x20..<0x40 where bytes.count < 64: state = .control(bytes + [byte])
    // The Linux console's F1 to F5 are `ESC [ [ A` to `E`.
    case UInt8(ascii: "[") where bytes.isEmpty: state = .control([byte])
    case 0x40..<0x7F:
      state = .ground
      finish(String(decoding: bytes, as: UTF8.self), byte, now, &inputs)
    default: begin(byte, alt: false, &inputs)
    }
  }

  private mutating func finish(
    _ parameters: String, _ final: UInt8, _ now: ContinuousClock.Instant, _ inputs: inout [Input]
  ) {
    switch (parameters, final) {
    case ("200", UInt8(ascii: "~")): state = .paste
    case ("", UInt8(ascii: "I")): inputs.append(.focus(true))
    case ("", UInt8(ascii: "O")): inputs.append(.focus(false))
    case (_, UInt8(ascii: "M")) where parameters.hasPrefix("<"):
      if let mouse = press(parameters.dropFirst(), now) { inputs.append(.mouse(mouse)) }
    default:
      if let key = KeySequences.control(parameters, final) { inputs.append(.key(key)) }
    }
  }

  private mutating func paste(_ byte: UInt8, _ inputs: inout [Input]) {
    pasted.append(byte)
    if byte == Self.pasteEnd.last, pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      state = .ground
      inputs.append(endPaste(pasted.count - Self.pasteEnd.count))
    } else if pasted.count >= 2 * Self.pasteLimit {
      // Beyond the limit only the last bytes are of interest, to see where the paste ends.
      pasted.removeSubrange(Self.pasteLimit..<(pasted.count - Self.pasteEnd.count))
    }
  }

  private mutating func endPaste(_ count: Int) -> Input {
    let text = String(decoding: pasted.prefix(min(count, Self.pasteLimit)), as: UTF8.self)
    pasted = []
    return .paste(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
  }

  /// Within it a second press on the same cell is one that opens: a slow link delays the one more than the other.
  private static let twice = Duration.milliseconds(700)

  /// xterm's SGR mouse reports (mode 1006): button, column and line. Only what the console uses: presses and the wheel.
  private mutating func press(_ report: Substring, _ now: ContinuousClock.Instant) -> Mouse? {
    let numbers = report.split(separator: ";").compactMap { Int($0) }
    guard numbers.count == 3, numbers[0] & 32 == 0, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let (x, y) = (numbers[1] - 1, numbers[2] - 1)
    switch numbers[0] & ~28 {
    case 0:
      let isDouble = lastPress.map { $0.x == x && $0.y == y && $0.at.duration(to: now) < InputDecoder.twice } ?? false
      lastPress = isDouble ? nil : (now, x, y)
      return Mouse(kind: isDouble ? .doublePress : .press, x: x, y: y)
    case 64: return Mouse(kind: .scrollUp, x: x, y: y)
    case 65: return Mouse(kind: .scrollDown, x: x, y: y)
    default: return nil
    }
  }
}
