import Testing

@testable import Screen

struct GlyphTests {
  @Test func `every glyph of the house has an ASCII twin of its own`() {
    let all: [Character] =
      [
        Glyphs.good, Glyphs.warning, Glyphs.failed, Glyphs.partial, Glyphs.idle, Glyphs.done, Glyphs.selectionBar,
        Glyphs.marked, Glyphs.ellipsis, Glyphs.none, Glyphs.separator, Glyphs.prompt, Glyphs.times, Glyphs.down,
        Glyphs.sortedUp, Glyphs.sortedDown, Glyphs.arrowLeft, Glyphs.arrowUp, Glyphs.arrowRight, Glyphs.arrowDown,
        Glyphs.track,
      ] + Glyphs.bars + Glyphs.slices + Array("─│┌┬┐├┼┤└┴┘")
    for glyph in all {
      #expect(Glyphs.ascii(glyph) != "?", "\(glyph)")
      #expect(Glyphs.ascii(glyph).isASCII)
      #expect(glyph.columns == 1)
    }
    let marks = [Glyphs.good, Glyphs.warning, Glyphs.failed, Glyphs.partial, Glyphs.idle, Glyphs.unknown]
    #expect(Set(marks.map(Glyphs.ascii)).count == marks.count)
  }

  @Test func `what is cut, what has changed, what is marked and a low bar have each a sign of its own in ASCII`() {
    let signs = [Glyphs.ellipsis, Glyphs.altered, Glyphs.arrived, Glyphs.marked].map(Glyphs.ascii)
    #expect(Set(signs).count == signs.count, "\(signs)")
    let bars = Glyphs.bars.map(Glyphs.ascii)
    #expect(Set(bars).count == bars.count && !bars.contains(Glyphs.ascii(Glyphs.ellipsis)), "\(bars)")
  }

  @Test func `a canvas in ASCII keeps every cell in its place`() {
    var canvas = Canvas(width: 14, height: 1)
    canvas.write("▌● a漢… ж⣿⣀│", x: 0, y: 0, role: .text)
    #expect(canvas.asASCII().plainText == ">* a??~ ?#.|\n")
    #expect(canvas.asASCII().cells.allSatisfy { $0.glyph.isASCII && $0.glyph != Cell.continuation })
  }
}
