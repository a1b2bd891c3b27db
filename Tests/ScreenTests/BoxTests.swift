import Testing

@testable import Screen

struct BoxTests {
  @Test func `boxes that share an edge join there`() {
    var canvas = Canvas(width: 20, height: 7)
    canvas.box(Rect(x: 0, y: 0, width: 20, height: 7), title: "Jobs", right: "2 of 2")
    canvas.hline(x: 0, y: 2, width: 20)
    canvas.hline(x: 0, y: 4, width: 20)
    canvas.vline(x: 9, y: 2, height: 3)
    #expect(
      canvas.plainText == """
        ┌ Jobs ──── 2 of 2 ┐
        │                  │
        ├────────┬─────────┤
        │        │         │
        ├────────┴─────────┤
        │                  │
        └──────────────────┘

        """)
  }

  @Test func `lines that cross make a cross`() {
    var canvas = Canvas(width: 3, height: 3)
    canvas.vline(x: 1, y: 0, height: 3)
    canvas.hline(x: 0, y: 1, width: 3)
    #expect(canvas.plainText == " │\n─┼─\n │\n")
  }

  @Test func `a long title is cut and its note gives way`() {
    var canvas = Canvas(width: 12, height: 2)
    canvas.box(canvas.bounds, title: "payments-ledger", right: "3")
    #expect(canvas.glyphs(row: 0) == "┌ payment… ┐")
  }

  @Test func `the end of a line leaves a title alone`() {
    var canvas = Canvas(width: 12, height: 3)
    canvas.box(canvas.bounds, title: "metrics")
    canvas.vline(x: 4, y: 0, height: 3)
    #expect(canvas.plainText == "┌ metrics ─┐\n│   │      │\n└───┴──────┘\n")
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 5), (2, 2), (3, 1)])
  func `no size breaks a box`(width: Int, height: Int) {
    var canvas = Canvas(width: 4, height: 4)
    canvas.box(Rect(x: 2, y: 2, width: width, height: height), title: "t", right: "r")
    #expect(canvas.cells.count == 16)
  }
}
