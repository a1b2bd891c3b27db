import FoundationEssentials
import Testing

@testable import Screen

@Suite struct SVGPictureTests {
  private func picture(_ width: Int, _ height: Int = 1, theme: String = "dark", _ draw: (inout Canvas) -> Void) throws
    -> String
  {
    var canvas = Canvas(width: width, height: height)
    draw(&canvas)
    return SVGPicture.text(canvas, try Theme.builtIn(theme))
  }

  private func texts(_ svg: String) -> [Substring] {
    svg.split(separator: "\n").filter { $0.hasPrefix("<text") }
  }

  @Test func `Text stands in its column and is as wide as its columns, whatever the font`() throws {
    let svg = try picture(20) { $0.write("ab", x: 5, y: 0, role: .text) }
    #expect(texts(svg).count == 1)
    #expect(svg.contains("<text x=\"42\" y=\"13\" textLength=\"16.8\""))
    #expect(svg.contains(">ab</text>"))
  }

  @Test func `A wide character takes two columns, and what follows stands behind it`() throws {
    let svg = try picture(20) { $0.write("a漢b", x: 0, y: 0, role: .text) }
    #expect(svg.contains("x=\"8.4\" y=\"13\" textLength=\"16.8\""))
    #expect(svg.contains("x=\"25.2\""))
  }

  @Test func `What would be markup is text`() throws {
    let svg = try picture(40) { $0.write("<script>&\"\u{1B}[2J", x: 0, y: 0, role: .text) }
    #expect(!svg.contains("<script"))
    #expect(svg.contains("&lt;script&gt;&amp;&quot;"))
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `Lines of boxes, braille and blocks are shapes and join`() throws {
    let svg = try picture(6, 3) {
      $0.box(Rect(x: 0, y: 0, width: 4, height: 3))
      $0.write("⣿", x: 4, y: 1, role: .chartHigh)
      $0.write("▇", x: 5, y: 1, role: .chartHigh)
    }
    #expect(texts(svg).isEmpty)
    // The colour of the border, and that of the chart: a path each.
    #expect(svg.split(separator: "\n").count { $0.hasPrefix("<path") } == 2)
    #expect(!svg.contains("⣿"))
  }

  @Test func `Colours are the theme's, and a selected row has its paper`() throws {
    let svg = try picture(10, theme: "gruvbox") {
      $0.write("failed", x: 0, y: 0, role: .stateFailed, isSelected: true)
    }
    #expect(svg.contains("rx=\"6\" fill=\"#282828\""))
    #expect(svg.contains("fill=\"#3c3836\""))
    #expect(svg.contains("fill=\"#ff7d6e\" class=\"b\">failed"))
  }

  @Test func `Every glyph that views draw has its place in every theme`() throws {
    for name in Theme.builtInNames {
      let svg = try picture(80, 4, theme: name) { canvas in
        for (row, text) in ["●▲✖◐○◌✔▌◆…–·›×", "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉█░", "←↑→↓▸▾┄┆┼╭", "e\u{301} 🚀 ع"].enumerated() {
          canvas.write(text, x: 0, y: row, role: Role.allCases[row])
        }
      }
      #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    }
  }
}
