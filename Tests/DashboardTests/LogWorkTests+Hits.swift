import Jobs
import Screen
import Testing

@testable import Dashboard

extension LogWorkTests {
  @Test func `A hit out of sight shifts its own line and no other, and no longer than it is looked for`() {
    let lines = (1...9).map { number in
      let tail = number == 5 ? " of many words " + String(repeating: "x", count: 200) + "needle" : " in view: nadel"
      return LogLine(time: Sample.now, level: .info, source: "t", message: "begin \(number)" + tail)
    }
    var console = console(lines)
    console.press(.home, .character("/"))
    console.type("needle")
    #expect(
      console.screen.contains("xneedle") && console.screen.contains("begin 4") && console.screen.contains("begin 6"))
    #expect(!console.screen.contains("from column"))
    console.press(.escape)
    #expect(console.screen.contains("begin 5 of many words"))
    console.press(.character("/"))
    console.type("needle")
    console.press(.enter, .right)
    #expect(console.screen.contains("from column"), "whoever scrolls goes on from there")
  }

  @Test func `A line keeps its beginning for a hit that is in sight`() {
    let room = 100 - 2 - 29
    let text = String(repeating: "y", count: room - 6) + "needle"
    var console = console([LogLine(time: Sample.now, level: .info, source: "tm-1", message: text)])
    console.press(.character("/"))
    console.type("needle")
    #expect(console.screen.contains(" yyyyyy") && console.screen.contains("yneedle"))
  }
}
