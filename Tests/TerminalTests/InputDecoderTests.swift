import Screen
import Testing

@testable import Terminal

@MainActor struct InputDecoderTests {
  private let start = ContinuousClock.now

  /// What comes of some bytes that arrive at once, and of the patience that is lost after them.
  private func decode(_ text: String) -> [Input] { decode(Array(text.utf8)) }

  private func decode(_ bytes: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
    return decoder.feed(bytes, at: start) + decoder.flush()
  }

  private func keys(_ text: String) -> [Key] {
    decode(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test func `plain keys and control keys`() {
    #expect(keys("aÄ漢🙂 ") == [.character("a"), .character("Ä"), .character("漢"), .character("🙂"), .character(" ")])
    #expect(
      keys("\r\n\t\u{7F}\u{8}\u{1}\u{0}\u{1C}") == [
        .enter, .enter, .tab, .backspace, .backspace, .control("a"), .control(" "), .control("\\"),
      ])
  }

  @Test func `cursor keys of xterm, VT, rxvt and the Linux console`() {
    #expect(keys("\u{1B}[A\u{1B}OA\u{1B}[D\u{1B}OD") == [.up, .up, .left, .left])
    #expect(keys("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~") == [.home, .home, .home, .home])
    #expect(keys("\u{1B}[F\u{1B}[4~\u{1B}[8~\u{1B}[2~\u{1B}[3~") == [.end, .end, .end, .insert, .delete])
    #expect(keys("\u{1B}[5~\u{1B}[6~\u{1B}[Z") == [.pageUp, .pageDown, .backTab])
    #expect(keys("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[15~\u{1B}[[E\u{1B}[24~") == [1, 1, 1, 5, 5, 12].map(Key.function))
  }

  @Test func `modifiers`() {
    #expect(
      keys("\u{1B}[1;2A\u{1B}[1;2B\u{1B}[1;5C\u{1B}[1;3D\u{1B}[5;5~") == [
        .shiftUp, .shiftDown, .alt("f"), .alt("b"), .pageUp,
      ])
    #expect(keys("\u{1B}x\u{1B}é\u{1B}\u{7F}") == [.alt("x"), .alt("é"), .alt("\u{7F}")])
  }

  @Test func `a lone escape is a key when nothing follows`() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B], at: start).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(!decoder.isPending)
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.alt("[")] && keys("\u{1B}O") == [.alt("O")])
  }

  @Test func `a sequence or a character that comes in pieces is one key`() {
    var decoder = InputDecoder()
    var inputs: [Input] = []
    for byte in Array("\u{1B}[1;2A漢".utf8) { inputs += decoder.feed([byte], at: start) }
    #expect(inputs == [.key(.shiftUp), .key(.character("漢"))])
  }

  @Test func `what is not known is swallowed whole`() {
    #expect(keys("\u{1B}[?62;22c\u{1B}[99;99~\u{1B}[>1;2u\u{1B}[12;40R\u{1B}[M\u{1B}Oz!") == [.character("!")])
    // A control character ends a broken sequence and is itself a key.
    #expect(keys("\u{1B}[12\u{3}") == [.control("c")])
    #expect(keys("\u{1B}[" + String(repeating: "1;", count: 500) + "A").contains(.up) == false)
  }

  @Test func `invalid UTF-8 harms nothing that follows`() {
    #expect(decode([0xFF, 0xFE, 0x61]) == [.key(.character("a"))])
    #expect(decode([0xC3, 0x61]) == [.key(.character("a"))])
    #expect(decode([0xE6, 0xBC, 0x1B, 0x5B, 0x41]) == [.key(.up)])
    // Overlong, a surrogate, and beyond Unicode.
    #expect(decode([0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0x7A]) == [.key(.character("z"))])
    // A control character of C1.
    #expect(decode([0xC2, 0x9B, 0x7A]) == [.key(.character("z"))])
  }

  @Test func `a paste is text and never keys`() {
    #expect(decode("\u{1B}[200~q\r\nrm\r\u{1B}[A\u{1B}[201~x") == [.paste("q\nrm\n\u{1B}[A"), .key(.character("x"))])
    var decoder = InputDecoder()
    var inputs = decoder.feed(Array("\u{1B}[200~ab\u{1B}[20".utf8), at: start)
    #expect(inputs.isEmpty && decoder.isPasting)
    inputs = decoder.feed(Array("1~".utf8), at: start)
    #expect(inputs == [.paste("ab")])
  }

  @Test func `a paste is bounded, ends in order, and a broken one is given up`() {
    let long = Array("\u{1B}[200~".utf8) + Array(repeating: UInt8(ascii: "x"), count: 1_000_000)
    let inputs = decode(long + Array("\u{1B}[201~y".utf8))
    #expect(inputs == [.paste(String(repeating: "x", count: InputDecoder.pasteLimit)), .key(.character("y"))])
    #expect(decode("\u{1B}[200~half") == [.paste("half")])
    #expect(decode("\u{1B}[201~") == [])
  }

  @Test func `focus and mouse reports`() {
    #expect(decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
    #expect(decode("\u{1B}[<0;5;3M\u{1B}[<0;5;3m") == [.mouse(Mouse(kind: .press, x: 4, y: 2))])
    #expect(decode("\u{1B}[<64;1;1M\u{1B}[<65;1;1M\u{1B}[<68;1;1M").count == 3)
    #expect(decode("\u{1B}[<32;5;3M\u{1B}[<2;5;3M\u{1B}[<0;5M\u{1B}[<0;0;0M\u{1B}[<;;M") == [])
  }

  @Test func `two presses in one place and soon are a double press`() {
    func press(after: Duration, x: Int) -> [Mouse.Kind] {
      var decoder = InputDecoder()
      let inputs =
        decoder.feed(Array("\u{1B}[<0;5;3M".utf8), at: start)
        + decoder.feed(Array("\u{1B}[<0;\(x);3M".utf8), at: start + after)
      return inputs.compactMap { if case .mouse(let mouse) = $0 { mouse.kind } else { nil } }
    }
    #expect(press(after: .milliseconds(200), x: 5) == [.press, .doublePress])
    // A slow link delays one more than the other.
    #expect(press(after: .milliseconds(600), x: 5) == [.press, .doublePress])
    #expect(press(after: .milliseconds(800), x: 5) == [.press, .press])
    #expect(press(after: .milliseconds(200), x: 6) == [.press, .press])
  }

  @Test func `random bytes never break it`() {
    var generator = SeededGenerator(state: 7)
    var decoder = InputDecoder()
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...9, using: &generator)).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? .random(in: 0...255, using: &generator)
          : Array("\u{1B}[;<~M0O".utf8)[Int.random(in: 0..<8, using: &generator)]
      }
      _ = decoder.feed(bytes, at: start)
    }
    _ = decoder.flush()
    #expect(decoder.feed([UInt8(ascii: "a")], at: start) == [.key(.character("a"))])
  }

  @Test func `the answer about the background is a colour, however it ends, and never keys`() {
    #expect(decode("\u{1B}]11;rgb:ffff/8080/0000\u{7}x") == [.background(Colour.RGB(0xFF8000)), .key(.character("x"))])
    #expect(decode("\u{1B}]11;rgb:1/2/3\u{1B}\\") == [.background(Colour.RGB(0x112233))])
    #expect(decode("\u{1B}]52;c;cancel\u{7}") == [])
    #expect(decode("\u{1B}]11;rgb:ffff/80") == [])
    #expect(decode("\u{1B}]11;rgb:zz/80/00\u{7}") == [])
    #expect(decode("\u{1B}]11;" + String(repeating: "c", count: 5000) + "\u{1B}\\q") == [.key(.character("q"))])
    #expect(keys("\u{1B}]") == [.alt("]")])
  }

  @Test func `an answer that comes in halves is waited for as a paste is`() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}]11;rgb:00".utf8), at: start) == [])
    #expect(decoder.isPending && decoder.isPasting)
    #expect(decoder.feed(Array("00/0000/0000\u{7}".utf8), at: start) == [.background(Colour.RGB(0))])
    #expect(!decoder.isPending)
  }
}

/// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
