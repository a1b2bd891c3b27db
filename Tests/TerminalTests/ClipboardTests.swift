import Testing

@testable import Terminal

@MainActor @Suite struct ClipboardTests {
  private func text(_ text: String, _ environment: [String: String]) -> String {
    String(decoding: ClipboardBytes.bytes(text, environment), as: UTF8.self)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("é\n", "w6kK")])
  func `Base 64 is that of RFC 4648`(_ plain: String, _ coded: String) {
    #expect(ClipboardBytes.base64(Array(plain.utf8)) == coded)
  }

  @Test func `A terminal gets OSC 52 as it is`() {
    #expect(text("foo", ["TERM": "xterm-256color"]) == "\u{1B}]52;c;Zm9v\u{07}")
  }

  @Test func `In tmux it is sent as it is and wrapped, its escapes doubled`() {
    let expected = "\u{1B}]52;c;Zm9v\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{07}\u{1B}\\"
    #expect(text("foo", ["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"]) == expected)
    #expect(text("foo", ["TERM": "tmux-256color"]) == expected)
  }

  @Test func `In screen it is wrapped in pieces that screen takes`() {
    let bytes = text(String(repeating: "x", count: 3000), ["TERM": "screen", "STY": "1.pts-0.host"])
    let pieces = bytes.split(separator: "\u{1B}\\", omittingEmptySubsequences: true)
    #expect(pieces.count == 9)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 768 })
    let joined = pieces.map { $0.dropFirst(2) }.joined()
    #expect(joined.hasPrefix("\u{1B}]52;c;eHh4") && joined.hasSuffix("\u{07}"))
  }
}
