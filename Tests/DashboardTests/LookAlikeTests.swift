import BeamMCPClient
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Names that read alike are told apart, since an action is for one of them.
@Suite struct LookAlikeTests {
  init() { setUTF8() }

  private func console(_ names: [String]) -> Console {
    var jobs = Sample.jobs
    for (index, name) in names.enumerated() { jobs[index].name = name }
    return Console.running(width: 160, jobs: jobs)
  }

  private func rows(_ console: Console) -> [Substring] {
    console.screen.split(separator: "\n").dropFirst(3).prefix(6).map { $0 }
  }

  private func id(_ job: Job) -> String { String(job.id.dropFirst(job.runner.count + 1).prefix(6)) }

  @Test(arguments: [
    ["billing", "billing "], ["billing", "bіlling"], ["billing", "Billing"], ["billing", "bil\u{200B}ling"],
    ["my job", "my  job"], ["billing", "ｂilling"], ["a-b", "a‐b"], ["БОТ", "БOТ"],
  ])
  func `Names that look equal have their ids behind them`(names: [String]) {
    let console = console(names)
    for job in Sample.jobs.prefix(2) {
      #expect(rows(console).contains { $0.contains(" " + id(job)) }, "\(rows(console))")
    }
    #expect(
      !rows(console).contains { $0.contains(Sample.jobs[3].name + " " + id(Sample.jobs[3])) }, "the others have none")
  }

  @Test func `Names that differ to the eye have no id behind them`() {
    let console = console(["billing-1", "billing-2", "Abrechnung", "Äbrechnung"])
    for job in Sample.jobs.prefix(4) { #expect(!rows(console).contains { $0.contains(" " + id(job)) }) }
  }

  @Test func `An id goes when the other name is gone`() {
    var console = console(["billing", "billing "])
    console.changed([], removed: [Sample.jobs[1].id])
    #expect(!rows(console).contains { $0.contains(" " + id(Sample.jobs[0])) })
  }

  @Test func `Blanks at the ends of a name are seen, and a name of blanks is no empty row`() {
    let screen = console(["billing ", " ", "\u{A0}x"]).screen
    for words in ["billing␠", " ␠ ", "␠x"] { #expect(screen.contains(words), "\(words)") }
  }

  @Test func `The name that a production job wants typed shows its blanks, and is typed as it is`() throws {
    var console = console(["billing "])
    console.press(.character("p"))
    try console.answerPlan(production: true)
    guard case .plan(var plan)? = console.state.dialog, case .ready(let dry)? = plan.plan?.steps[0].preview else {
      return #expect(Bool(false), "no plan")
    }
    plan.plan?.steps[0].preview = .ready(dry)
    plan.plan?.steps[0].jobName = "billing "
    console.state.dialog = .plan(plan)
    #expect(console.screen.contains("production: type billing␠ >"))
    console.type("billing")
    console.press(.enter)
    #expect(console.performed.isEmpty && console.screen.contains("type billing␠"))
    console.type(" ")
    console.press(.enter)
    #expect(console.performed.count == 1)
  }

  @Test func `A look costs nothing where a name is plain, and is the same for what is not seen`() {
    #expect(Name.look("orders-enrich_2") == "orders-enrich_2")
    #expect(Name.look(" A\u{200B}\u{0430}  b\u{A0}") == "aa b")
    #expect(Name.look(" ") == "" && Name.look("") == "")
  }
}
