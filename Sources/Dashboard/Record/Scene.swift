import FoundationEssentials
import Jobs

/// A recorded console as it was before one line of its record: a value, so that a few of them are kept to go back to.
struct Scene: Sendable {
  private var held: Held<State>
  private(set) var fleet = RecordedFleet()
  /// The line that comes next.
  private(set) var next = 0
  /// Lines before it that were not understood.
  private(set) var lost = 0
  private var reader: RecordReader
  /// Passes over a log and files that were begun, and whose end the record tells.
  private var scan: LogScan?
  private var save: LogSave?
  private var report: ReportOrder?

  init(_ header: RecordHeader) {
    held = Held(header.state)
    reader = RecordReader(start: header.start)
  }

  var state: State { held.value }

  /// Takes the next line in.
  mutating func step(_ recording: Recording) {
    let line = recording.line(next)
    next += 1
    if line?.kind == .end { return }
    guard let line, let event = event(line) else {
      if line.map({ ![.scan, .saved, .reported].contains($0.kind) }) ?? true { lost += 1 }
      return
    }
    fleet.take(event)
    let effects = held.with { state in
      let event = state.expecting(event)
      return update(&state, event)
    }
    for effect in effects {
      switch effect {
      case .scan(let begun): scan = begun
      case .save(let begun): save = begun
      case .report(let begun): report = begun
      default: break
      }
    }
  }

  private mutating func event(_ line: RecordLine) -> Event? {
    let date = reader.start.addingTimeInterval(line.seconds)
    switch line.kind {
    case .scan:
      defer { scan = nil }
      return scan.map { .scanned($0.pieceDone(), at: date) }
    case .saved:
      defer { save = nil }
      return save.map { .saved($0, LogSave.Outcome(record: line.what), at: date) }
    case .reported:
      defer { report = nil }
      return report.map { .reported($0, LogSave.Outcome(record: line.what), at: date) }
    default: return reader.event(line)
    }
  }
}

extension State {
  /// The same event as the answer to what is waited for. The numbers of requests come out as they did then; where rounding
  /// has moved one, an answer must not be lost by it.
  fileprivate func expecting(_ event: Event) -> Event {
    switch event {
    case .fetched(let fetch, let request, let result, let date):
      return .fetched(fetch, schedule[fetch.lane].request ?? request, result, at: date)
    case .planned(let request, let result, let date):
      guard case .plan(let plan)? = dialog else { return event }
      return .planned(plan.waiting ?? request, result, at: date)
    case .heard(let request, let heard, let date):
      return .heard(explaining?.request ?? asking?.request ?? request, heard, at: date)
    case .interpreted(let request, let meaning, let date):
      return .interpreted(asking?.request ?? request, meaning, at: date)
    default: return event
    }
  }
}
