import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct SessionTests {
  private func used() -> Console {
    var console = Console.running()
    console.press(.character("/"))
    console.type("runner:flink*")
    console.press(.enter, .character("C"), .character(" "), .down, .down, .character("+"), .enter, .control("w"))
    console.press(.character(">"), .character(">"), .character("I"), .character("t"))
    console.press(.character(":"))
    console.type("sort lag")
    console.press(.enter)
    return console
  }

  private func reread(_ session: Session, server: String = "prod", from text: String? = nil) -> (Session, [String]) {
    var faults: [String] = []
    let read = Session(text: text ?? session.text(for: server, over: nil), server: server, faults: &faults)
    return (read, faults)
  }

  @Test func `Whoever comes has the keys in the table, wherever they were when they went`() {
    var console = Console.running()
    console.goToLog()
    console.press(.character("z"))
    var next = Console.running()
    next.state.restore(console.state.session)
    #expect(next.state.focus == .table && next.state.jobs.count > 0 && Layout(next.state).log != nil)
  }

  @Test func `What is kept is read again as it was`() {
    let session = used().state.session
    let (read, faults) = reread(session)
    #expect(read == session)
    #expect(faults.isEmpty)
    #expect(session != Session())
  }

  @Test func `The next start looks as this one did, and says that a filter is on`() {
    let before = used()
    var after = Console(width: 120, height: 30)
    after.state.restore(reread(before.state.session).0)
    after.pass(0)
    after.answerAll()
    #expect(after.state.jobs.shownIDs == before.state.jobs.shownIDs)
    #expect(after.state.columns == before.state.columns)
    #expect(after.screen.contains("the filter of last time hides jobs: runner:flink*"))
    after.press(.escape, .escape)
    #expect(after.state.jobs.shownCount == 6)
    after.press(.character(":"), .up)
    #expect(after.state.bar?.line.text == "sort lag")
  }

  private func logOnly(_ width: Int, _ height: Int) -> Console {
    var before = Console.running()
    before.goToLog()
    before.press(.character("i"))
    before.type("completed|failed")
    before.press(.enter, .character("o"))
    before.type("tm-7")
    before.press(.enter)
    var after = Console(width: width, height: height)
    after.state.restore(reread(before.state.session).0)
    after.pass(0)
    after.answerAll()
    return after
  }

  @Test(arguments: [(120, 40), (80, 24), (200, 60)])
  func `What hides lines of the log hides them at the next start too, and the title says so`(
    width: Int, height: Int
  ) throws {
    var console = logOnly(width, height)
    #expect(console.state.log.filter.include?.source == "completed|failed")
    #expect(console.state.log.filter.exclude?.source == "tm-7")
    #expect(console.screen.contains("only /complet"), "\(console.screen)")
    let said = console.state.message?.text ?? ""
    #expect(said.contains("the log shows what it did last time: only /completed|failed/"))
    console.goToLog()
    console.press(.character("z"))
    #expect(console.screen.contains("only /completed|failed/") && console.screen.contains("not /tm-7/"))
    // It goes as it came, and is not kept any longer.
    console.press(.character("i"), .control("u"), .enter)
    #expect(console.state.log.filter.include == nil && console.state.session.view.logOnly.isEmpty)
  }

  @Test func `On the smallest screen the title keeps what hides lines`() {
    var console = logOnly(60, 15)
    console.press(.character("L"))
    console.pass(1)
    console.answerAll()
    #expect(console.screen.contains("only /") && console.screen.contains("not /"), "\(console.screen)")
  }

  @Test func `An expression of the log that is being typed is not kept, nor one that is none or has a secret in it`() {
    var console = Console.running()
    console.goToLog()
    console.press(.character("i"))
    console.type("half")
    #expect(console.state.session.view.logOnly.isEmpty)
    let broken = "{\"version\": 1, \"views\": {\"prod\": {\"log_only\": \"(\", \"log_not\": \"fine\"}}}"
    let (session, faults) = reread(Session(), from: broken)
    #expect(faults == ["log_only cannot be ("] && session.view.logNot == "fine" && session.view.logOnly.isEmpty)
    var secret = Session()
    secret.view.logOnly = "password=hunter2"
    #expect(!secret.text(for: "prod", over: nil).contains("hunter2"))
  }

  @Test func `It is written two seconds after a change, once, and not while nothing changes`() {
    var console = Console.running()
    console.pass(10)
    console.press(.down)
    #expect(console.pass(10).allSatisfy { if case .keep = $0 { false } else { true } })
    console.press(.character(">"))
    #expect(console.pass(1).allSatisfy { if case .keep = $0 { false } else { true } })
    #expect(console.pass(1.1).contains(.keep(console.state.session)))
    #expect(console.pass(10).allSatisfy { if case .keep = $0 { false } else { true } })
  }

  @Test func `Of two consoles none takes the other's lines out of the history`() {
    var (one, two) = (Session(), Session())
    one.histories = [.command: ["sort lag", "wide"]]
    two.histories = [.command: ["note seen", "wide"], .filter: ["direct"]]
    let text = two.text(for: "prod", over: one.text(for: "prod", over: nil))
    let (both, faults) = reread(Session(), from: text)
    #expect(faults.isEmpty && both.histories[.command] == ["sort lag", "note seen", "wide"])
    #expect(both.histories[.filter] == ["direct"])
  }

  @Test func `A filter that is being typed is not kept`() {
    var console = Console.running()
    console.press(.character("/"))
    console.type("direct")
    #expect(console.state.session.view.filter == "")
    console.press(.enter)
    #expect(console.state.session.view.filter == "direct")
  }

  @Test(arguments: ["", "{", "[]", "{\"version\":2}", "\u{0}\u{1}", "{\"version\":1,\"views\":{\"prod\":7}}"])
  func `A broken file is told, and what cannot be read is as it was made`(text: String) {
    let (session, faults) = reread(Session(), from: text)
    #expect(session == Session())
    #expect(faults.isEmpty == text.contains("views"))
  }

  @Test func `What is wrong in a part costs that part`() {
    let text = """
      {"version": 1, "history": {"filter": ["a", 7]}, "views": {"prod": {"columns": ["why", "job", "nonsense"],
       "hidden": ["job"], "widths": {"why": 100000, "x": 3}, "sort": "nothing", "filter": "direct"}}}
      """
    let (session, faults) = reread(Session(), from: text)
    #expect(faults == ["there is no column nonsense", "sort cannot be nothing"])
    #expect(session.view.columns.order.prefix(2) == [.why, .job])
    #expect(session.view.columns.shown == [.why, .job])
    #expect(session.view.columns.widths == [.why: ColumnSet.widest])
    #expect(session.view.filter == "direct")
    #expect(session.histories == [.filter: ["a"]])
  }

  @Test func `Each server has its view; what the file has for others stays`() {
    let session = used().state.session
    let both = Session().text(for: "demo", over: session.text(for: "prod", over: nil))
    #expect(reread(session, server: "prod", from: both).0.view.columns == session.view.columns)
    #expect(reread(session, server: "demo", from: both).0.view.columns == .standard)
  }

  @Test func `A line with a password is not written`() {
    var console = Console.running()
    for line in ["submit x.py --option password=hunter2", "sort lag"] {
      console.press(.character(":"))
      console.type(line)
      console.press(.enter, .escape, .escape)
    }
    let text = console.state.session.text(for: "https://me:s3cret@host", over: nil)
    #expect(text.contains("sort lag") && !text.contains("hunter2") && !text.contains("s3cret"))
  }
}
