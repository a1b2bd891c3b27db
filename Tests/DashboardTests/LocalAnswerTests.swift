import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What a command in the console alone could not do is said until the next answer.
@Suite struct LocalAnswerTests {
  init() { setUTF8() }

  private func mistyped() -> Console {
    var console = Console.running()
    console.press(.character(":"))
    console.type("theme mi")
    #expect(console.press(.enter).contains(.terminal(.theme("mi"))))
    console.send(.notice("there is no theme mi", isError: true, isAnswer: true))
    #expect(console.screen.contains("there is no theme mi"))
    return console
  }

  @Test func `A mistyped command does not hide the answers after it`() {
    var console = mistyped()
    console.press(.character("L"))
    console.answerAll()
    #expect(console.screen.contains("there is no theme mi"), "a key that says nothing leaves it to be read")
    console.press(.character(" "), .character(" "), .character("y"))
    #expect(console.screen.contains("copied") && !console.screen.contains("there is no theme mi"))
    #expect(!console.state.said.contains { !$0.isRead })
  }

  @Test func `The next command puts it away`() {
    var console = mistyped()
    console.press(.character(":"))
    console.type("wide")
    console.press(.escape)
    #expect(console.screen.contains("there is no theme mi"))
    console.press(.character(":"))
    console.type("overview")
    console.press(.enter)
    #expect(console.state.page == .overview && console.state.message == nil)
  }

  @Test func `That a file was written is said after one could not be`() throws {
    var console = Console.running()
    for (path, outcome) in [
      ("/no/such/place", LogSave.Outcome.failed("No such file or directory")), ("/tmp/good.log", .written(bytes: 12)),
    ] {
      console.press(.character(":"))
      console.type("save-log \(path)")
      console.press(.enter)
      let save = try #require(console.asked.compactMap { if case .save(let save) = $0 { save } else { nil } }.last)
      console.send(.saved(save, outcome, at: console.now))
    }
    #expect(console.screen.contains("to /tmp/good.log") && !console.screen.contains("cannot write"))
  }

  @Test func `A failed action stays until it is read, whatever is answered after it`() {
    var console = Console.running()
    console.state.say("payments-ledger: scale failed", .failure, of: 1)
    console.send(.notice("there is no theme mi", isError: true, isAnswer: true))
    console.send(.notice("theme nord", isError: false, isAnswer: true))
    #expect(console.screen.contains("scale failed") && !console.screen.contains("no theme mi"))
    #expect(console.state.said.contains { !$0.isRead })
  }
}
