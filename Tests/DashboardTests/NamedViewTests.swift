import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct NamedViewTests {
  private func say(_ line: String, _ console: inout Console) {
    console.press(.character(":"))
    console.type(line)
    console.press(.enter)
  }

  /// A console with a view `night` that was left again.
  private func withNight() -> Console {
    var console = Console.running()
    for line in ["filter runner:flink*", "sort lag", "columns job lag state", "view save night"] { say(line, &console) }
    for line in ["filter direct", "sort worst", "columns standard"] { say(line, &console) }
    return console
  }

  private func reread(_ text: String) -> Session {
    var faults: [String] = []
    defer { #expect(faults.isEmpty) }
    return Session(text: text, server: "prod", faults: &faults)
  }

  @Test func `A view brings back columns, order and filter under its name`() {
    var console = withNight()
    #expect(console.state.jobs.sort == .worstFirst)
    say("view night", &console)
    #expect(console.state.jobs.filter.text == "runner:flink*" && console.state.jobs.sort.column == .lag)
    #expect(console.state.columns.shown == [.job, .lag, .state])
    #expect(console.screen.contains("view night"), "\(console.screen)")
  }

  @Test func `It shows what the log leaves out, and leaves it out of what is there`() {
    var console = Console.running()
    for line in ["only completed", "view save checkpoints", "only", "view checkpoints"] { say(line, &console) }
    #expect(console.state.log.filter.include?.source == "completed")
    #expect(console.state.message?.text == "view checkpoints: the log shows only /completed/")
  }

  @Test func `A view is there from any page, and at the next start, whatever the server`() {
    var console = withNight()
    var text = console.state.session.text(for: "prod", over: nil)
    text = Session().text(for: "staging", over: text)
    var next = Console.running()
    next.state.restore(reread(text))
    say("overview", &next)
    say("view night", &next)
    #expect(next.state.page == .main && next.state.jobs.filter.text == "runner:flink*")
    say("view", &console)
    #expect(console.state.message?.text == "views: night")
  }

  @Test func `Two consoles do not take each other's views back`() {
    let before = withNight().state.session.text(for: "prod", over: nil)
    var one = Console.running()
    one.state.restore(reread(before))
    var other = one
    say("view delete night", &one)
    say("view save day", &other)
    let both = other.state.session.text(for: "prod", over: one.state.session.text(for: "prod", over: before))
    #expect(reread(both).views.names == ["day"])
  }

  @Test func `What another console saved meanwhile is known as soon as a command is begun`() {
    var one = withNight()
    let written = reread(one.state.session.text(for: "prod", over: nil)).views
    var other = Console.running()
    #expect(other.press(.character(":")).contains(.readViews))
    other.press(.escape)
    other.send(.views(written))
    say("view", &other)
    #expect(other.state.messages.last?.text == "views: night")
    // What was deleted here stays deleted until that is written.
    say("view delete night", &one)
    one.send(.views(written))
    #expect(one.state.views.names.isEmpty)
    one.send(.views(NamedViews()))
    one.send(.views(written))
    #expect(one.state.views.names == ["night"])
  }

  @Test func `A view that was saved over or deleted can be restored`() {
    var console = withNight()
    let before = console.state.views["night"]
    for line in ["filter state:failed", "view save night"] { say(line, &console) }
    #expect(console.state.views["night"] != before)
    #expect(console.state.messages.last?.text == "view night is saved anew: view restore night brings back what it was")
    say("view restore night", &console)
    #expect(console.state.views["night"] == before)
    say("view delete night", &console)
    say("view restore night", &console)
    #expect(console.state.views["night"] == before)
    say("view restore day", &console)
    #expect(console.state.bar?.problem == "view day was neither saved anew nor deleted here; restore night")
  }

  @Test func `It is written as soon as it is saved`() {
    var console = Console.running()
    console.pass(10)
    say("view save night", &console)
    #expect(console.pass(2.1).contains(.keep(console.state.session)))
  }

  @Test(arguments: [
    ("view nigt", "there is no view nigt; did you mean night?"), ("view day", "there is no view day; there is night"),
    ("view delete x", "there is no view x; there is night"),
    ("view save", "view [NAME|save NAME|delete NAME|restore NAME]"),
    (
      "view save save",
      "a view cannot be called save: letters, digits and -_.:+, at the most 40, and neither save, delete nor restore"
    ),
    ("view save a b", "view [NAME|save NAME|delete NAME|restore NAME]"),
    ("view night now", "view [NAME|save NAME|delete NAME|restore NAME]"),
  ])
  func `What is wrong with a name is said`(line: String, problem: String) {
    var console = withNight()
    say(line, &console)
    #expect(console.state.bar?.problem == problem)
    #expect(console.state.views.names == ["night"])
  }

  @Test func `One frame without a terminal shows it by its name`() {
    let views = withNight().state.views
    let jobs = Once.jobs(Sample.jobs, Sample.runners, after: ["view night"], views: views, at: Sample.now)
    #expect(!jobs.isEmpty && jobs.count < Sample.jobs.count && jobs.allSatisfy { $0.runner.hasPrefix("flink") })
    let text = Once.plain(
      jobs: Sample.jobs, runners: Sample.runners, at: Sample.now, configurationFile: "", commands: ["view night"],
      views: views)
    #expect(text.contains("LAG") && !text.contains("BACKPR"), "\(text)")
  }

  @Test func `Names are offered while the command is typed`() {
    let state = withNight().state
    #expect(Completion("view ", state).candidates == ["night", "save", "delete", "restore"])
    #expect(Completion("view delete n", state).candidates == ["night"])
  }
}
