import Testing

@testable import Screen

struct TextLayoutTests {
  @Test func `lines break at spaces`() {
    #expect(
      TextLayout.wrap("Checkpoint 8123 expired before completing", width: 16) == [
        "Checkpoint 8123", "expired before", "completing",
      ])
    #expect(TextLayout.wrap("abcd efgh", width: 4) == ["abcd", "efgh"])
  }

  @Test func `words that do not fit break anywhere`() {
    #expect(TextLayout.wrap("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(TextLayout.wrap("漢字漢", width: 3) == ["漢", "字", "漢"])
    #expect(TextLayout.wrap("漢字", width: 1) == ["漢", "字"])
  }

  @Test func `line ends break and an empty text is one empty row`() {
    #expect(TextLayout.wrap("a\nb\n\nc", width: 9) == ["a", "b", "", "c"])
    #expect(TextLayout.wrap("", width: 9) == [""])
    #expect(TextLayout.wrap("abc", width: 0) == [])
  }

  @Test func `only the rows that are asked for are looked at`() {
    let line = String(repeating: "0123456789", count: 1_000_000)
    let rows = TextLayout.wrap(line, width: 80, limit: 3)
    #expect(rows.map(\.count) == [80, 80, 80])
  }

  @Test func `a slice scrolls sideways`() {
    #expect(TextLayout.slice("0123456789", from: 3, width: 4) == "3456")
    #expect(TextLayout.slice("a漢字b", from: 2, width: 3) == " 字")
    #expect(TextLayout.slice("abc", from: 9, width: 3) == "")
  }
}
