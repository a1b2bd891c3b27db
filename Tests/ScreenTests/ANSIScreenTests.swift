import Testing

@testable import Screen

@Suite struct ANSIScreenTests {
  private func screen() throws -> ANSIScreen { ANSIScreen(try Theme.builtIn("gruvbox")) }

  @Test func `The first frame clears the screen, and the next one tells what differs`() throws {
    var screen = try screen()
    var canvas = Canvas(width: 20, height: 2)
    canvas.write("orders", x: 2, y: 1, role: .text)
    let first = screen.frame(canvas)
    #expect(first.contains("\u{1B}[2J"))
    #expect(first.contains("orders"))
    #expect(screen.frame(canvas) == "")
    canvas.write("x", x: 4, y: 1, role: .stateFailed)
    #expect(screen.frame(canvas) == "\u{1B}[2;5H\u{1B}[0;1;38;2;255;125;110;48;2;40;40;40mx")
  }

  @Test func `A cursor is shown where it stands, and hidden when it is gone`() throws {
    var screen = try screen()
    var canvas = Canvas(width: 20, height: 2)
    _ = screen.frame(canvas)
    canvas.cursor = Canvas.Point(x: 3, y: 1)
    #expect(screen.frame(canvas) == "\u{1B}[2;4H\u{1B}[?25h")
    canvas.cursor = nil
    #expect(screen.frame(canvas) == "\u{1B}[?25l")
  }

  @Test func `Half of a wide character is never written`() throws {
    var screen = try screen()
    var canvas = Canvas(width: 6, height: 1)
    canvas.write("漢字", x: 0, y: 0, role: .text)
    #expect(screen.frame(canvas).contains("漢字"))
    canvas.write("a", x: 1, y: 0, role: .text)
    let next = screen.frame(canvas)
    #expect(!next.contains("漢"))
    #expect(next.contains("a"))
  }
}
