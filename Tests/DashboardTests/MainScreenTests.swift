import Screen
import Testing

@testable import Dashboard

@Suite struct MainScreenTests {
  @Test(arguments: [(60, 15), (80, 24), (120, 30), (200, 50), (300, 100)])
  func `The main page`(width: Int, height: Int) throws {
    setUTF8()
    var console = Console.running(width: width, height: height)
    console.press(.down)
    console.answerAll()
    #expect(try Golden.difference(console.canvas, from: "main-\(width)x\(height)") == nil)
  }

  @Test func `What hides rows is said whole where it has room`() {
    var console = Console.running(width: 120)
    let filter = "state:running runner:flink* lag<300 !name:test restarts<3"
    console.press(.character("/"))
    console.type(filter)
    console.press(.enter)
    #expect(console.screen.contains("filter \(filter)"), "\(console.screen)")
  }
}
