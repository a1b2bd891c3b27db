import BeamMCPClient
import FoundationEssentials
import Jobs

/// What a record has told up to a moment, as a server that is asked: for a viewer who looks elsewhere than the operator did.
struct RecordedFleet: Sendable {
  struct Entry: Sendable {
    var job: Job
    var serial: Int
  }

  private(set) var jobs: [String: Entry] = [:]
  private var removed: [String: Int] = [:]
  /// Counts what was told of jobs, as a server's revision does.
  private var serial = 0
  private var runners: [RunnerStatus] = []
  private var entries: [TimelineEntry] = []
  private var seen: Set<TimelineEntry> = []
  /// Whose timeline was read, or told; nil is the fleet's.
  private var heard: Set<String?> = []
  private var lines: [String: [LogLine]] = [:]
  private var answers: [String: Answer] = [:]
  private var figures = RecordedFigures()

  mutating func take(_ event: Event) {
    switch event {
    case .fetched(let fetch, _, .success(let answer), let date): take(answer, fetch, date)
    case .told(.snapshot(let fleet), let date):
      merge(fleet.jobs, isComplete: true, date)
      runners = fleet.runners
    case .told(.change(let change), let date):
      merge(change.jobs, removed: change.removed, date)
      runners = change.runners ?? runners
    case .told(.timeline(let new), _): add(new, of: nil)
    default: break
    }
  }

  private mutating func take(_ answer: Answer, _ fetch: Fetch, _ date: Date) {
    switch (answer, fetch) {
    case (.jobs(let page), .jobs(let since)):
      merge(page.jobs, removed: page.removed, isComplete: since == nil || page.isComplete, date)
    case (.runners(let list), _): runners = list
    case (.timeline(let new), .timeline(let job, _)): add(new, of: job)
    case (.audit(let new), _): add(new, of: "")
    case (.logs(let page), .logs(let job, let cursor)):
      // The newest anew: what is older and known already stays.
      if cursor == nil, let first = page.lines.first?.time { lines[job]?.removeAll { $0.time >= first } }
      lines[job, default: []] += page.lines
    default: answers[fetch.recordKey] = answer
    }
  }

  private mutating func merge(_ new: [Job], removed gone: [String] = [], isComplete: Bool = false, _ date: Date) {
    serial += 1
    let kept = isComplete ? Set(new.map(\.id)) : []
    for id in isComplete ? jobs.keys.filter({ !kept.contains($0) }) : gone {
      jobs[id] = nil
      removed[id] = serial
    }
    for job in new { jobs[job.id] = Entry(job: job, serial: serial) }
    figures.add(new, at: date)
  }

  private mutating func add(_ new: [TimelineEntry], of job: String?) {
    heard.insert(job)
    for entry in new where seen.insert(entry).inserted { entries.append(entry) }
  }

  /// What was known then, or that nobody had asked for it.
  func answer(_ fetch: Fetch) -> Result<Answer, ClientError> {
    switch fetch {
    // Before the first answer nobody knew of anything: that is not the same as nothing.
    case .jobs where serial == 0, .runners where serial == 0 && runners.isEmpty: .failure(RecordedFleet.unrecorded)
    case .jobs(let since): .success(.jobs(page(since)))
    case .runners: .success(.runners(runners))
    case .timeline(let job, _): timeline(of: job)
    case .audit: audit
    case .logs(let job, let cursor): log(of: job, after: cursor.flatMap { Int($0) } ?? 0)
    case .metrics(let job, _, nil): .success(.metrics(history(of: job)))
    case .comparison(let job, _, nil): .success(.comparison(history(of: job)))
    default:
      answers[fetch.recordKey].map { .success($0) } ?? .failure(RecordedFleet.unrecorded)
    }
  }

  static let unrecorded = ClientError(
    .notFound, "it was not looked at before this moment, so it was not recorded")

  private func page(_ since: Int?) -> JobPage {
    let changed = jobs.values.filter { $0.serial > since ?? -1 }.map(\.job)
    let gone = since.map { since in removed.filter { $0.value > since && jobs[$0.key] == nil }.map(\.key) } ?? []
    return JobPage(
      jobs: changed.sorted { $0.id < $1.id }, removed: gone.sorted(), revision: serial, nextCursor: nil,
      isComplete: since == nil)
  }

  private func happened(_ isWanted: (TimelineEntry) -> Bool) -> [TimelineEntry] {
    entries.filter(isWanted).sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  /// What was done to one job is not all that was done.
  private var audit: Result<Answer, ClientError> {
    heard.contains("") || heard.contains(nil)
      ? .success(.audit(happened { $0.kind == .action })) : .failure(RecordedFleet.unrecorded)
  }

  private func timeline(of job: String?) -> Result<Answer, ClientError> {
    let entries = happened { job == nil || $0.jobID == job }
    let isKnown = !entries.isEmpty || heard.contains(nil) || heard.contains(job)
    return isKnown ? .success(.timeline(entries)) : .failure(RecordedFleet.unrecorded)
  }

  private func log(of job: String, after count: Int) -> Result<Answer, ClientError> {
    guard let all = lines[job] else { return .failure(RecordedFleet.unrecorded) }
    let new = Array(all[min(count, all.count)...])
    return .success(.logs(LogPage(lines: new, cursor: String(all.count), truncated: false)))
  }

  /// What was asked for, and since then, or instead, what the list of jobs told.
  private func history(of job: String) -> [MetricSeries] {
    var known: [MetricSeries] = []
    if case .metrics(let series)? = answers["metrics/" + job] { known = series }
    return figures.series(of: job, after: known)
  }
}
