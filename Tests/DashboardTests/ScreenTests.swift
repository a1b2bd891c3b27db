import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct PageScreenTests {
  init() { setUTF8() }

  @Test func `Nothing has been answered yet`() throws {
    var console = Console(width: 80, height: 24)
    console.pass(0)
    #expect(try Golden.difference(console.canvas, from: "empty-waiting") == nil)
  }

  @Test func `No runner is configured`() throws {
    var console = Console(width: 100, height: 24)
    console.state.configurationFile = "~/etc/mine.json5"
    console.pass(0)
    console.answerAll(jobs: [], runners: [])
    #expect(try Golden.difference(console.canvas, from: "empty-no-runners") == nil)
  }

  @Test func `Runners but no jobs`() throws {
    var console = Console(width: 100, height: 24)
    console.state.configurationFile = "~/etc/mine.json5"
    console.pass(0)
    console.answerAll(jobs: [])
    #expect(try Golden.difference(console.canvas, from: "empty-no-jobs") == nil)
  }

  @Test func `The server does not answer`() throws {
    var console = Console(width: 80, height: 24)
    for case .fetch(let fetch, let request) in console.pass(0) {
      console.send(.fetched(fetch, request, .failure(ClientError(.unreachable, "connection refused")), at: console.now))
    }
    #expect(try Golden.difference(console.canvas, from: "empty-unreachable") == nil)
  }

  @Test func `An engine has gone silent`() throws {
    var jobs = Sample.jobs
    jobs[2].stale = true
    jobs[2].observedAt = Sample.now.addingTimeInterval(-94)
    var runners = Sample.runners
    runners[0].state = .unreachable
    runners[0].observedAt = Sample.now.addingTimeInterval(-94)
    runners[0].lastError = "connection refused"
    var console = Console(width: 120, height: 30)
    console.pass(0)
    console.answerAll(jobs: jobs, runners: runners)
    #expect(try Golden.difference(console.canvas, from: "stale-engine") == nil)
  }

  @Test func `The server has gone silent`() throws {
    var console = Console.running(width: 120, height: 30)
    for _ in 0..<4 {
      for case .fetch(let fetch, let request) in console.pass(12) {
        console.send(
          .fetched(fetch, request, .failure(ClientError(.unreachable, "connection refused")), at: console.now))
      }
    }
    #expect(try Golden.difference(console.canvas, from: "stale-server") == nil)
  }

  @Test func `A job's page`() throws {
    var console = Console.running(width: 120, height: 50)
    console.press(.down, .down, .enter)
    console.answerAll()
    #expect(try Golden.difference(console.canvas, from: "job-page") == nil)
  }

  @Test func `The runners' page`() throws {
    var console = Console.running(width: 120, height: 24)
    console.press(.character("R"))
    #expect(try Golden.difference(console.canvas, from: "runners") == nil)
  }

  @Test func `The help, and a search in it`() throws {
    var console = Console.running(width: 100, height: 40)
    console.press(.character("?"))
    #expect(try Golden.difference(console.canvas, from: "help") == nil)
    console.press(.character("/"))
    console.type("log")
    #expect(try Golden.difference(console.canvas, from: "help-search") == nil)
  }

  @Test func `A filter with an error says so as it is typed`() throws {
    var console = Console.running(width: 120, height: 24)
    console.press(.character("/"))
    console.type("lagg>60")
    #expect(try Golden.difference(console.canvas, from: "filter-error") == nil)
  }

  @Test func `A filter with its count`() throws {
    var console = Console.running(width: 120, height: 24)
    console.press(.character("/"))
    console.type("direct")
    #expect(try Golden.difference(console.canvas, from: "filter-count") == nil)
  }

  @Test func `Hostile names and log lines stay inside their cells`() throws {
    var hostile = [
      Sample.job("\u{1B}[2J\u{1B}]0;owned\u{7} escape", why: "line one\nline two\r\u{1B}[31mred"),
      Sample.job("日本語のジョブ名前がとても長い場合の表示"),
      Sample.job("\u{202E}gnp.exe\u{202C} right to left"), Sample.job("🔥👨‍👩‍👧 emoji"),
      Sample.job("e" + String(repeating: "\u{301}", count: 500_000)),
      Sample.job(String(repeating: "x", count: 1_000_000)), Sample.job(""),
    ]
    for index in hostile.indices { hostile[index].id = "hostile-\(index)" }
    var console = Console.running(width: 100, height: 24, jobs: hostile)
    console.press(.down)
    console.answerAll(jobs: hostile)
    #expect(try Golden.difference(console.canvas, from: "hostile") == nil)
    for cell in console.canvas.cells {
      #expect(cell.glyph == Cell.continuation || !cell.glyph.unicodeScalars.contains { $0.value < 0x20 })
    }
  }

  @Test func `The same page in ASCII`() throws {
    let console = Console.running(width: 100, height: 24)
    #expect(try Golden.difference(console.canvas.asASCII(), from: "ascii") == nil)
  }

  @Test func `The log alone, held, with new lines`() throws {
    var console = Console.running(width: 100, height: 24)
    console.goToLog()
    console.press(.character("z"), .up)
    let line = LogLine(time: console.now, level: .info, source: "tm-1", message: "another line")
    console.pass(1)
    for case .fetch(let fetch, let request) in console.asked {
      guard case .logs = fetch else { continue }
      let page = LogPage(lines: [line], cursor: "c2", truncated: false)
      console.send(.fetched(fetch, request, .success(.logs(page)), at: console.now))
    }
    #expect(try Golden.difference(console.canvas, from: "log-held") == nil)
  }

  @Test func `Too small a terminal says so and does not break`() {
    for width in 0..<30 {
      for height in 0..<8 {
        var console = Console.running()
        console.send(.input(.resize(width: width, height: height), at: console.now))
        _ = console.canvas
      }
    }
  }

  @Test func `Every size from 20 by 4 up is drawn on every page without overlap of frames`() {
    var console = Console.running()
    for page in [State.Page.main, .job(Sample.jobs[1].id), .graph(Sample.jobs[1].id), .overview, .runners, .audit] {
      console.state.page = page
      console.pass(1)
      console.answerAll()
      for width in stride(from: 20, through: 140, by: 7) {
        for height in 4...40 {
          console.send(.input(.resize(width: width, height: height), at: console.now))
          let layout = Layout(console.state)
          #expect(layout.body.bottom <= layout.page.bottom)
          #expect(layout.body.right <= width)
          _ = console.canvas
        }
      }
    }
  }
}
