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

  @Test func `What is found in the last line stays in sight, whatever comes behind it`() {
    var console = console()
    console.press(.character("/"))
    console.type("Error: 100")
    console.press(.enter)
    let later = (1...40).map { LogLine(time: Sample.now, level: .info, source: "x", message: "later \($0)") }
    add(later, to: &console)
    #expect(chosen(console) == "java.lang.Error: 100")
    #expect(console.screen.contains("held · 40 new") && console.screen.contains("java.lang.Error: 100"))
  }
}
