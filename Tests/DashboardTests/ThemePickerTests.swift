import Screen
import Testing

@testable import Dashboard

@Suite struct ThemePickerTests {
  private func opened() -> Console {
    var console = Console.running()
    console.press(.character(":"))
    console.type("theme")
    #expect(console.press(.enter).contains(.terminal(.themes)))
    console.send(.themes(["auto", "dark", "light", "nord"], current: "dark"))
    return console
  }

  @Test func `moving shows a theme at once, Enter takes it`() {
    var console = opened()
    #expect(console.screen.contains("in use"))
    #expect(console.press(.down).contains(.terminal(.preview("light"))))
    #expect(console.press(.end).contains(.terminal(.preview("nord"))))
    #expect(console.press(.enter).contains(.terminal(.theme("nord"))))
    #expect(console.state.dialog == nil)
  }

  @Test func `Esc brings the one before back`() {
    var console = opened()
    console.press(.down, .down)
    #expect(console.press(.escape).contains(.terminal(.preview("dark"))))
    #expect(console.state.dialog == nil)
  }

  @Test func `A theme that came while the console runs is completed, and no list is in the way of who types`() {
    var console = Console.running()
    console.press(.character(":"))
    #expect(console.type("theme").contains(.terminal(.themes)))
    #expect(!console.type(" mi").contains(.terminal(.themes)), "it is asked once a line")
    console.send(.themes(["auto"] + Theme.builtInNames + ["mine-own"], current: "dark"))
    #expect(console.state.dialog == nil)
    console.press(.tab)
    #expect(console.state.bar?.line.text == "theme mine-own")
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `the chosen name is on the screen at every size`(width: Int, height: Int) {
    var console = Console.running(width: width, height: height)
    console.press(.character(":"))
    console.type("theme")
    console.press(.enter)
    console.send(.themes(Theme.builtInNames, current: "dark"))
    for name in Theme.builtInNames {
      #expect(console.screen.contains("▌ \(name)"), "\(name)")
      console.press(.down)
    }
  }
}
