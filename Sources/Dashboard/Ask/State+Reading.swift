import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

extension State {
  /// Makes the reading calls of a sentence. A single one leads to the page that shows its answer anyway.
  mutating func read(_ calls: [ToolCall], _ sentence: String) -> [Effect] {
    reading = nil
    if calls.isEmpty { return [] }
    if calls.count == 1, goTo(calls[0]) { return [] }
    var effects: [Effect] = []
    var reading = Reading(sentence: sentence, items: [], dropped: max(0, calls.count - Reading.limit))
    for call in calls.prefix(Reading.limit) {
      let request = request()
      reading.items.append(Reading.Item(request: request, call: call))
      effects.append(.read(call, request))
    }
    self.reading = reading
    return effects
  }

  /// Turns to the page, and there to the section, where a call's answer is kept up to date; false where there is none.
  mutating func goTo(_ call: ToolCall) -> Bool {
    switch (call.tool, call.jobID) {
    case ("get_job_logs", let id?): show(logsOf: id)
    case ("diagnose_job", let id?): open(id, at: .diagnosis)
    case ("get_job_graph", let id?): open(id, at: .graph)
    case ("get_job_checkpoints", let id?): open(id, at: .checkpoints)
    case ("list_savepoints", let id?): open(id, at: .savepoints)
    case ("get_job_configuration", let id?): open(id, at: .configuration)
    case ("get_job_metrics", let id?):
      go(.main)
      show(id)
      if let job = jobs[id] { answer(Summary.line(job, now: now), title: "") }
    case ("get_job_timeline", let id): showTimeline(of: id, seconds: reach(of: call))
    case ("list_runners", _), ("get_runner", _):
      go(.runners)
    default: return false
    }
    return true
  }

  /// Opens a job's page at one of its sections.
  mutating func open(_ id: String, at section: JobSection) {
    show(id)
    openPage(of: id)
    details.wanted = section
  }

  /// How far back a call looks; nil where it does not say.
  private func reach(of call: ToolCall) -> Double? {
    let since = call.arguments["since"]?.string.flatMap(Instant.date).map { now.timeIntervalSince($0) }
    guard let seconds = call.arguments["duration_seconds"]?.double ?? since, seconds > 0 else { return nil }
    return min(max(60, seconds), MetricsView.longest)
  }

  /// Nil is the whole fleet's, or as long as it was.
  private mutating func showTimeline(of id: String?, seconds: Double?) {
    go(.main)
    if let id { show(id) }
    focus = .timeline
    timeline.isFleet = id == nil
    timeline.offset = 0
    isZoomed = true
    if let seconds {
      timeline.window.end = nil
      changeWindow { ($0.seconds, $0.isFitted) = (seconds, false) }
    }
    arrived()
  }

  mutating func takeReading(_ request: RequestID, _ call: ToolCall, _ result: Result<JSONValue, ClientError>) {
    guard var reading, let index = reading.items.firstIndex(where: { $0.request == request }) else { return }
    switch result {
    case .success(let value):
      reading.items[index].answer = Summary.answer(call, value, self)
      if reading.items.count == 1 { follow(call, value) }
    case .failure(let error):
      reading.items[index].answer = Unserved.words(call, error) ?? "\(error)"
      reading.items[index].hasFailed = true
    }
    self.reading = reading.isDone ? nil : reading
    guard reading.isDone else { return }
    if reading.items.count == 1, reading.hasFailed {
      say(reading.text, .failure)
    } else {
      answer(reading.text, title: reading.sentence)
    }
  }

  /// What a single answer is about is looked at.
  mutating func follow(_ call: ToolCall, _ value: JSONValue) {
    switch call.tool {
    case "list_jobs": showList(call, value)
    case "get_job_status":
      guard let job = Job(json: value) else { return }
      go(.main)
      show(job.id)
    default: break
    }
  }

  private mutating func showList(_ call: ToolCall, _ value: JSONValue) {
    let found = Set((value["jobs"]?.array ?? []).compactMap { $0["job_id"]?.string })
    home()
    guard !found.isEmpty, found.count < jobs.count else { return }
    if let expression = Summary.filter(for: call) { setFilter(expression) }
    if let first = jobs.shownIDs.first(where: found.contains) { select(first) }
  }
}
