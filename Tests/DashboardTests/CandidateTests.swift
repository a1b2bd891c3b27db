import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What Tab may put in the line stands above it.
@Suite struct CandidateTests {
  init() { setUTF8() }

  private func line(_ console: Console, up: Int = 1) -> String {
    console.canvas.glyphs(row: console.state.height - 1 - up) + " "
  }

  @Test(arguments: [(60, 15), (80, 24), (120, 40), (200, 60)])
  func `Tab shows the candidates above the line, the chosen one marked, page by page`(width: Int, height: Int) throws {
    var console = Console.running(width: width, height: height)
    console.press(.character(":"), .tab)
    let all = try #require(console.state.bar?.completion?.candidates)
    let first = line(console)
    #expect(first.contains("▌\(all[0]) ") && first.contains(" \(all[1]) ") && first.contains("…"), "\(first)")
    var pages: Set<String> = []
    for candidate in all {
      #expect(line(console).contains("▌\(candidate) "), "\(candidate): \(line(console))")
      #expect(line(console).columns <= width + 1)
      pages.insert(line(console).replacing("▌", with: " "))
      console.press(.tab)
    }
    #expect(pages.count < all.count / 3, "the words stand still while the mark moves")
    #expect(line(console) == first, "behind the last one comes the first")
  }

  @Test func `What the line would come to stands above the candidates`() throws {
    var console = Console.running()
    console.press(.character(":"))
    console.type("savepoint ")
    console.press(.tab)
    let glance = try #require(console.state.bar?.glance)
    #expect(line(console).contains("▌"), "\(line(console))")
    #expect(line(console, up: 2).contains(glance.spans[0].text.prefix(12)), "\(line(console, up: 2))")
  }

  @Test func `The only candidate has no list, and what is typed puts it away`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("overv")
    console.press(.tab)
    #expect(console.state.bar?.line.text == "overview" && !line(console).contains("▌"))
    console.press(.escape, .character(":"), .tab)
    #expect(line(console).contains("▌"))
    console.press(.backspace)
    #expect(!line(console).contains("▌"))
  }
}
