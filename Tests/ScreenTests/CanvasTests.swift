import Testing

@testable import Screen

struct CanvasTests {
  private func row(_ text: String, width: Int, x: Int = 0, limit: Int = .max) -> String {
    var canvas = Canvas(width: width, height: 1)
    canvas.write(text, x: x, y: 0, role: .text, limit: limit)
    return canvas.plainText.replacing("\n", with: "")
  }

  @Test func `text is cut at the edge and at its limit`() {
    #expect(row("orders", width: 4) == "orde")
    #expect(row("orders", width: 9, limit: 3) == "ord")
    #expect(row("orders", width: 9, x: -2) == "ders")
  }

  @Test func `a wide glyph is never cut in half`() {
    #expect(row("a漢字", width: 4) == "a漢")
    #expect(row("漢", width: 4, x: -1) == "")
  }

  @Test func `escape sequences are seen and do nothing`() {
    #expect(row("\u{1b}[2J\u{9b}31m\u{202e}x", width: 40) == "␛[2J\\u{9b}31m\\u{202e}x")
    #expect(row("a\tb\r\n", width: 9) == "a b␍␊")
    #expect(row("a\u{378}b", width: 20) == "a\\u{378}b")
  }

  @Test func `combining marks stay with their letter and are bounded`() {
    #expect(row("e\u{301}x", width: 3) == "e\u{301}x")
    var canvas = Canvas(width: 3, height: 1)
    canvas.write("a" + String(repeating: "\u{301}", count: 1000) + "b", x: 0, y: 0, role: .text)
    #expect(canvas[0, 0].glyph.unicodeScalars.count == 5)
    #expect(canvas[1, 0].glyph == "b")
    canvas.write("\u{301}\u{301}z", x: 0, y: 0, role: .text)
    #expect(canvas[0, 0].glyph == "z")
  }

  @Test func `joined emoji take the columns that they are written with`() {
    var canvas = Canvas(width: 12, height: 1)
    let end = canvas.write("🇩🇪|⚠\u{fe0f}|", x: 0, y: 0, role: .text)
    #expect(end == 5)
    #expect(canvas.plainText == "DE|⚠|\n")
  }

  @Test(arguments: [
    ("👨\u{200D}👩\u{200D}👧|", "👨👩👧|"), ("👩🏿\u{200D}🚀👍🏽|", "👩🚀👍|"), ("🇯🇵🇩|", "JPD|"), ("\u{1F3FD}x", "\u{1F3FD}x"),
    ("می\u{200C}خواهم|", "میخواهم|"), ("क्\u{200D}ष|", "क्ष|"), ("pay\u{200D}ments", "pay\\u{200d}ments"),
    ("\u{200D}x", "\\u{200d}x"), ("1\u{FE0F}\u{20E3}|", "1\u{20E3}|"), ("a\u{202E}b\u{2067}", "a\\u{202e}b\\u{2067}"),
    ("❤\u{FE0F}\u{200D}🔥|", "❤🔥|"),
  ])
  func `sequences whose width is disputed are drawn in parts of which it is not`(text: String, shown: String) {
    var canvas = Canvas(width: 40, height: 1)
    let end = canvas.write(text, x: 0, y: 0, role: .text)
    #expect(Array(canvas.plainText.unicodeScalars) == Array((shown + "\n").unicodeScalars))
    #expect(end == shown.columns, "what is measured is what is drawn")
    #expect(Visible.text(text).columns == shown.columns)
  }

  @Test func `writing over half of a wide glyph blanks the other half`() {
    var canvas = Canvas(width: 4, height: 1)
    canvas.write("漢字", x: 0, y: 0, role: .text)
    canvas.write("x", x: 1, y: 0, role: .text)
    #expect(canvas.plainText == " x字\n")
    canvas.fill(Rect(x: 2, y: 0, width: 1, height: 1), "-")
    #expect(canvas.plainText == " x-\n")
    #expect(canvas[3, 0].glyph == " ")
  }

  @Test func `a line of a hundred thousand characters costs what is shown`() {
    let line = String(repeating: "é漢x", count: 1_000_000)
    var canvas = Canvas(width: 80, height: 1)
    let clock = ContinuousClock()
    let long = clock.measure { for _ in 0..<100 { canvas.write(line, x: 0, y: 0, role: .text) } }
    // Generous by three orders of magnitude against one pass over the whole line.
    #expect(long < .seconds(1))
    #expect(canvas.glyphs(row: 0).columns == 80)
    #expect(line.fitting(5) == "é漢x…")
    #expect(["abc".fitting(3), "abcd".fitting(3), "abc".fitting(1)] == ["abc", "ab…", "…"])
    // The mark belongs to the last letter that fits.
    #expect("abc\u{301}".fitting(3) == "abc\u{301}" && "abc\u{301}d".fitting(3) == "ab…")
  }

  @Test func `reading and writing outside are no error`() {
    var canvas = Canvas(width: 2, height: 2)
    canvas[5, 5] = Cell("x", .text)
    canvas.fill(Rect(x: -3, y: -3, width: 4, height: 4), "#")
    canvas.write("x", x: 0, y: 7, role: .text)
    #expect(canvas[5, 5] == .blank)
    #expect(canvas.plainText == "#\n\n")
  }

  @Test func `a picture shows glyphs, then roles, then what the letters mean`() {
    var canvas = Canvas(width: 5, height: 2)
    canvas.write("ab", x: 0, y: 0, role: .title)
    canvas.write("漢", x: 1, y: 1, role: .stateFailed, isSelected: true)
    canvas.cursor = Canvas.Point(x: 1, y: 0)
    #expect(
      canvas.picture() == """
        5×2 cursor 1,0
        │ab
        │ 漢

        │aa
        │.bb

        a title
        b state.failed, selected

        """)
  }
}
