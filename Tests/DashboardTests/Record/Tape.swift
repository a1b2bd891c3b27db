import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen

@testable import Dashboard

/// A console that is recorded while a test plays the operator.
struct Tape {
  var console: Console
  private(set) var data: Data
  /// The screen after each line, with the seconds at which it came.
  private(set) var screens: [(seconds: Double, canvas: Canvas)] = []
  private let keepsScreens: Bool
  private var writer: RecordWriter
  private let start: Date

  init(_ console: Console = Console(), theme: String = "dark", keepsScreens: Bool = false) {
    self.keepsScreens = keepsScreens
    let header = RecordHeader(console.state, theme: theme, program: "test")
    (self.console, data, start) = (console, header.data, header.start)
    writer = RecordWriter(start: header.start)
  }

  mutating func send(_ event: Event) {
    if let line = writer.line(event) { data += line.data }
    console.send(event)
    if keepsScreens { screens.append((console.now.timeIntervalSince(start), console.canvas)) }
  }

  mutating func press(_ keys: Key..., after seconds: Double = 1) {
    for key in keys {
      console.now.addTimeInterval(seconds)
      send(.input(.key(key), at: console.now))
      answerAll()
    }
  }

  mutating func type(_ text: String) { for glyph in text { press(.character(glyph), after: 0.1) } }

  mutating func pass(_ seconds: Int) {
    for _ in 0..<seconds {
      console.now.addTimeInterval(1)
      send(.tick(console.now))
      answerAll()
    }
  }

  /// Answers what is open, each job a little different each time.
  mutating func answerAll() {
    for _ in 0..<4 {
      let open = console.asked
      console.asked = []
      for effect in open {
        switch effect {
        case .fetch(let fetch, let request): answer(fetch, request)
        case .scan(let scan): send(.scanned(scan.pieceDone(), at: console.now))
        case .plan(let calls, let words, let request):
          guard let plan = try? Sample.plan(calls, request: words) else { continue }
          send(.planned(request, .success(plan), at: console.now))
        case .perform(let call, let request, _):
          send(.performed(request, .success(["job_id": .optional(call.jobID), "previous": 8]), at: console.now))
        default: break
        }
      }
    }
  }

  private mutating func answer(_ fetch: Fetch, _ request: RequestID) {
    var answer = Console.answer(fetch, Sample.jobs, Sample.runners)
    if case .jobs(let since?) = fetch {
      var job = Sample.jobs[2]
      job.metrics.recordsInPerSecond = Double(since) * 100
      answer = .jobs(JobPage(jobs: [job], removed: [], revision: since + 1, nextCursor: nil))
    }
    send(.fetched(fetch, request, .success(answer), at: console.now))
  }

  func recording() throws -> Recording { try Recording(data) }

  func player() throws -> Player {
    Player(try recording(), Player.Viewer(width: console.state.width, height: console.state.height))
  }
}

extension Player {
  /// What the operator saw then.
  var seen: Canvas {
    var canvas = Canvas(width: recorded.width, height: recorded.height)
    render(recorded, into: &canvas)
    return canvas
  }

  /// What the viewer sees.
  var screen: String {
    var canvas = Canvas(width: shown.width, height: shown.height)
    render(shown, into: &canvas)
    return canvas.plainText
  }

  mutating func press(_ keys: Key...) {
    for key in keys { _ = take(.input(.key(key), at: moment)) }
  }

  mutating func type(_ text: String) { for glyph in text { press(.character(glyph)) } }
}
