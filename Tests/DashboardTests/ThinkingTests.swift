import BeamMCPClient
import Jobs
import Screen
import Testing

@testable import Dashboard

/// The console while a model thinks: live, and nobody's hostage.
@Suite struct ThinkingTests {
  private func thinking(_ sentence: String = "make it faster", height: Int = 30) throws -> (Console, RequestID) {
    var console = Console.running(height: height)
    console.press(.character("a"))
    console.type(sentence)
    console.press(.enter)
    return (console, try #require(console.state.asking?.request))
  }

  @Test func `While a sentence is read the keys go to the table`() throws {
    var (console, _) = try thinking()
    let first = console.state.selected
    console.press(.down)
    #expect(console.state.selected != first)
    console.press(.character("/"))
    console.type("click")
    #expect(console.state.bar?.kind == .filter && console.state.jobs.shownCount == 1)
    #expect(console.screen.contains("make it faster"), "what is being read is still said")
    console.press(.enter, .enter)
    #expect(console.state.openJob == console.state.selected)
    console.press(.escape)
    #expect(console.state.asking == nil, "Esc stops it, wherever the operator is")
  }

  @Test func `It is said what is read, for how long, how it is stopped, and where the keys go`() throws {
    for (width, height) in [(60, 15), (80, 24), (120, 40)] {
      var (console, _) = try thinking()
      console.send(.input(.resize(width: width, height: height), at: console.now))
      console.pass(12)
      let screen = console.screen
      for words in ["make it faster", "thinking 12 s", "Esc stops"] {
        #expect(screen.contains(words), "\(width)x\(height): \(words)")
      }
      #expect(screen.contains("keys go to the table") == (width >= 80), "\(width)")
    }
  }

  @Test func `Esc stops it, and a late answer is nobody's`() throws {
    var (console, request) = try thinking()
    console.press(.down)
    #expect(console.press(.escape).contains(.stop(.ask)))
    #expect(console.screen.contains("stopped; nothing was done"))
    console.send(.interpreted(request, Interpretation(calls: [.savepoint(Sample.jobs[0].id)]), at: console.now))
    #expect(console.state.dialog == nil && console.state.asking == nil)
  }

  @Test func `An answer opens nothing under the operator's hands`() throws {
    var (console, request) = try thinking()
    console.press(.character("/"))
    console.type("o")
    console.send(.interpreted(request, Interpretation(calls: [.savepoint(Sample.jobs[0].id)]), at: console.now))
    #expect(console.state.dialog == nil && console.state.bar?.line.text == "o")
    #expect(console.screen.contains("the answer is there"))
    console.press(.enter)
    guard case .plan(let plan)? = console.state.dialog else { return #expect(Bool(false), "no plan") }
    #expect(plan.request == "make it faster")
  }

  @Test func `The Enter that has sent it, held down, opens no job`() throws {
    var (console, _) = try thinking()
    for _ in 0..<10 { console.press(.enter, after: 0.04) }
    #expect(console.state.page == .main)
    console.press(.enter, after: 2)
    #expect(console.state.openJob != nil)
  }

  @Test func `A second sentence waits until the first is read or stopped`() throws {
    var (console, _) = try thinking()
    console.press(.character("a"))
    #expect(console.state.bar == nil && console.screen.contains("Esc stops that"))
  }

  @Test func `Of the last sentence's end nothing is said beneath the next one`() throws {
    var (console, _) = try thinking()
    console.press(.escape)
    #expect(console.screen.contains("stopped; nothing was done"))
    console.press(.character("a"))
    console.type("scale it")
    console.press(.enter)
    let request = try #require(console.state.asking?.request)
    console.send(.interpreted(request, Interpretation(calls: [.savepoint(Sample.jobs[0].id)]), at: console.now))
    #expect(console.state.dialog != nil && !console.screen.contains("stopped; nothing was done"))
  }

  @Test func `A plan that the server is asked for says for how long, and offers no key that decides on it`() {
    var console = Console.running()
    console.press(.character("p"))
    console.pass(7)
    #expect(console.screen.contains("asking the server for 7s"))
    let hints = console.screen.split(separator: "\n", omittingEmptySubsequences: false)[28]
    #expect(!hints.contains("edit"), "\(hints)")
  }

  @Test func `What was sent says for how long it is under way`() throws {
    var console = Console.running()
    console.press(.character("p"))
    try console.answerPlan()
    console.press(.character("y"))
    #expect(!console.performed.isEmpty)
    console.pass(9)
    #expect(console.screen.contains("under way for 9s"))
  }
}
