import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

extension State {
  /// Hands a sentence on, with what the operator is looking at. The console stays live meanwhile, and Esc stops it.
  mutating func askFor(_ text: String) -> [Effect] {
    guard text.contains(where: { $0 != " " }) else {
      bar = nil
      return []
    }
    let marked = marks.isEmpty ? [] : jobs.order.map { jobs.slots[$0].id }.filter(marks.contains)
    let request = request()
    bar?.waiting = request
    let utterance = Utterance(
      text, selected: watchedJob, marked: marked, history: conversation, now: now)
    return [.interpret(utterance, jobs.all, runners, request)]
  }

  mutating func takeInterpretation(_ request: RequestID, _ meaning: Interpretation) -> [Effect] {
    guard let bar, bar.waiting == request else { return [] }
    let sentence = bar.line.text
    self.bar = nil
    conversation = (conversation + [sentence]).suffix(20)
    if let question = meaning.clarify {
      answer("? " + question, title: sentence)
      self.bar = Bar(.ask)
    }
    if let refusal = meaning.refuse { answer(refusal, title: sentence) }
    if let message = meaning.message { answer(message, title: sentence) }
    let writes = meaning.calls.filter { !ToolCall.isReading($0.tool) }
    let reads = meaning.calls.filter { ToolCall.isReading($0.tool) }
    var effects = reads.prefix(8).flatMap { follow($0) }
    if !writes.isEmpty {
      let isQuestion = writes.allSatisfy { $0.arguments["dry_run"] == .bool(true) }
      effects += plan(writes.map(\.withoutDryRun), request: sentence, isQuestion: isQuestion)
    }
    if meaning.calls.isEmpty, meaning.clarify == nil, meaning.refuse == nil, meaning.message == nil {
      answer("that sentence was not understood; \(keymap.key(for: .help)) lists what can be done", title: sentence)
    }
    return effects
  }

  /// Reading calls lead to where the answer is shown anyway; the others are run, and their answer is shown as it is.
  private mutating func follow(_ call: ToolCall) -> [Effect] {
    switch (call.tool, call.jobID) {
    case ("get_job_logs", let id?): show(logsOf: id)
    case ("diagnose_job", let id?), ("get_job_graph", let id?), ("get_job_checkpoints", let id?),
      ("get_job_configuration", let id?), ("list_savepoints", let id?):
      show(id)
      page = .job(id)
    case ("get_job_metrics", let id?):
      page = .main
      show(id)
      if let job = jobs[id] { answer(Summary.line(job, now: now), title: "") }
    case ("get_job_timeline", let id?):
      page = .main
      show(id)
      focus = .timeline
      timeline.isFleet = false
    case ("list_runners", _), ("get_runner", _): page = .runners
    default:
      let request = request()
      return [.read(call, request)]
    }
    return []
  }

  mutating func takeReading(_ call: ToolCall, _ result: Result<JSONValue, ClientError>) {
    switch result {
    case .failure(let error): say("\(error)", .failure)
    case .success(let value):
      switch call.tool {
      case "list_jobs": showList(call, value)
      case "get_job_status":
        if let job = Job(json: value) {
          page = .main
          show(job.id)
          answer(Summary.line(job, now: now), title: "")
        }
      default: dialog = .text(title: call.tool, text: Summary.pretty(value), top: 0)
      }
    }
  }

  private mutating func showList(_ call: ToolCall, _ value: JSONValue) {
    let found = (value["jobs"]?.array ?? []).compactMap(Job.init(json:))
    answer(Summary.list(found, of: call), title: "")
    page = .main
    guard !found.isEmpty, found.count < jobs.count else { return }
    if let expression = Summary.filter(for: call) { setFilter(expression) }
    if jobs.row(of: found[0].id) != nil { select(found[0].id) }
  }

  /// A short answer goes into the bar line; a long one over the page.
  mutating func answer(_ text: String, title: String) {
    if text.utf8.count <= max(20, width - 4), !text.contains(where: \.isNewline) {
      say(text, .info)
    } else {
      dialog = .text(title: title, text: text, top: 0)
    }
  }
}

extension ToolCall {
  /// Whether an operation changes nothing is decided by this list, never by what made the call.
  static func isReading(_ tool: String) -> Bool {
    [
      "list_jobs", "get_job_status", "get_job_configuration", "get_job_metrics", "get_job_logs", "get_job_graph",
      "get_job_checkpoints", "list_savepoints", "get_job_timeline", "diagnose_job", "analyze_job_performance",
      "compare_jobs", "list_runners", "get_runner", "search_pipelines",
    ].contains(tool)
  }

  var withoutDryRun: ToolCall {
    var call = self
    call.arguments["dry_run"] = nil
    return call
  }
}
