import BeamMCPClient
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct ExplainingTests {
  /// A job's page with its findings, and the request of the explanation that was asked for there.
  private func explaining() throws -> (console: Console, request: RequestID) {
    var console = Console.running()
    console.press(.enter)
    console.answerAll()
    console.press(.character("a"), .enter)
    let request = console.asked.compactMap { if case .explain(_, _, let request) = $0 { request } else { nil } }.last
    return (console, try #require(request))
  }

  private func text(_ console: Console) -> String? {
    if case .text(_, let text, _)? = console.state.dialog { text } else { nil }
  }

  @Test func `a on a page with findings offers to explain them, and what is typed takes its place`() {
    var console = Console.running()
    console.press(.character("a"))
    #expect(console.state.bar?.line.isEmpty == true)
    console.press(.escape, .enter)
    console.answerAll()
    console.press(.character("a"))
    #expect(console.state.bar?.line.text.hasPrefix("explain th") == true && console.state.bar?.line.isOffered == true)
    console.type("logs")
    #expect(console.state.bar?.line.text == "logs")
  }

  @Test func `the rules' findings stand there first, and the model's words come below them`() throws {
    var (console, request) = try explaining()
    let finding = try #require(Sample.diagnosis.findings.first)
    #expect(text(console)?.contains(finding.summary) == true && text(console)?.contains(finding.evidence[0]) == true)
    console.send(.heard(request, .words("The window "), at: console.now))
    console.send(.heard(request, .words("is too small."), at: console.now))
    #expect(text(console)?.contains("the model says:\nThe window is too small.") == true)
    var cost = ModelCost(label: "small (openai)")
    cost.add(read: 812, written: 96, seconds: 3.14)
    let whole = Explanation(text: "The window is too small.", cost: cost)
    console.send(.heard(request, .explained(whole), at: console.now))
    let shown = try #require(text(console))
    #expect(shown.hasPrefix(Sample.diagnosis.verdict) && shown.contains(finding.evidence[0]))
    #expect(shown.hasSuffix("small (openai): 812 tokens read, 96 written, 3.1 s"))
  }

  @Test func `without a model the findings stand by themselves, with the reason`() throws {
    var (console, request) = try explaining()
    console.send(.heard(request, .explained(Explanation(problem: "no model")), at: console.now))
    #expect(text(console)?.hasSuffix("no model") == true && text(console)?.contains("the model says") == false)
  }

  @Test func `Esc stops the model, and what it still says is nobody's`() throws {
    var (console, request) = try explaining()
    #expect(console.press(.escape).contains(.stop(.ask)))
    console.send(.heard(request, .words("late"), at: console.now))
    #expect(console.state.dialog == nil)
  }

  @Test func `after an explanation it is known what it was about`() throws {
    let console = try explaining().console
    #expect(console.state.conversation.last?.contains(Sample.jobs[0].name) == true)
  }

  // MARK: A sentence

  @Test func `a model's words are shown while they come, and beside the plan as its words`() throws {
    var console = Console.running()
    console.press(.character("a"))
    console.type("bigger please")
    console.press(.enter)
    let request = try #require(console.state.asking?.request)
    console.send(.heard(request, .words("I would double it"), at: console.now))
    #expect(
      console.canvas.picture().contains("I would double it") && console.canvas.picture().contains("the model says"))
    var meaning = Interpretation(calls: [.scale(Sample.jobs[0].id, to: 16)], source: .model)
    (meaning.words, meaning.sources) = ("I would double it", ["code_path /srv/a.py: found, a.py:3"])
    var cost = ModelCost(label: "small (openai)")
    cost.add(read: nil, written: nil, seconds: 0.5)
    meaning.cost = cost
    console.send(.interpreted(request, meaning, at: console.now))
    try console.answerPlan()
    for words in ["the model says: I would double it", "from code: code_path /srv/a.py", "small (openai): 0.5 s"] {
      #expect(console.canvas.picture().contains(words), "\(words)")
    }
    #expect(console.performed.isEmpty)
  }
}
