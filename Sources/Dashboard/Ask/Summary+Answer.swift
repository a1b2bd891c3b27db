import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen

extension Summary {
  /// What a reading call came to, in words; what has no words of its own is shown as it is, for reading.
  static func answer(_ call: ToolCall, _ value: JSONValue, _ state: State) -> String {
    switch call.tool {
    case "list_jobs": return list(listed(value, state), of: call, state)
    case "get_job_status":
      if let job = Job(json: value) { return line(job, now: state.now) }
    case "get_job_metrics":
      if let job = call.jobID.flatMap({ state.jobs[$0] }) { return line(job, now: state.now) }
    case "diagnose_job":
      if let diagnosis: Diagnosis = try? value.decoded() { return text(diagnosis) }
    case "compare_jobs":
      if let comparison: JobComparison = try? value.decoded() { return text(comparison, state) }
    case "analyze_job_performance":
      if let analysis: PerformanceAnalysis = try? value.decoded() { return head(call, state) + text(analysis) }
    case "search_pipelines": return passages(value)
    case "get_job_logs": return logs(call, value, state)
    default: break
    }
    return head(call, state) + pretty(value)
  }

  /// The jobs of an answer in the table's order, the worst first.
  private static func listed(_ value: JSONValue, _ state: State) -> [Job] {
    let found = (value["jobs"]?.array ?? []).compactMap(Job.init(json:))
    return found.map { (key: SortOrder.worstFirst.key(of: $0), job: $0) }.sorted { $0.key < $1.key }.map(\.job)
  }

  /// How many, how they fare, and the worst of them by name and reason.
  static func list(_ jobs: [Job], of call: ToolCall, _ state: State) -> String {
    if jobs.isEmpty { return none(call, state) }
    let count = "\(jobs.count) job\(jobs.count == 1 ? "" : "s")"
    let grades = Grade.allCases.map { grade in (grade, jobs.count { Grade($0) == grade }) }.filter { $0.1 > 0 }
    let kinds = grades.count > 1 ? " (" + grades.map { "\($0.1) \($0.0.word)" }.joined(separator: ", ") + ")" : ""
    let names = jobs.prefix(6).map { job in
      Name.brief(job.name) + (job.diagnostics.isEmpty ? "" : " (" + Cut.end(Cut.line(job.diagnostics), 60) + ")")
    }
    let more = jobs.count > 6 ? ", and \(jobs.count - 6) more" : ""
    return count + kinds + ": " + names.joined(separator: ", ") + more
  }

  /// An empty list is explained: a job that fails over and over is not FAILED for its engine.
  private static func none(_ call: ToolCall, _ state: State) -> String {
    let asked = filter(for: call).map { "no job passes " + Cut.short($0, 120) } ?? "there are no jobs"
    let worst = state.jobs.problems.filter { !$0.state.isTerminal }
    if worst.isEmpty { return asked }
    let names = worst.prefix(4).map { "\(Name.brief($0.name)) is \($0.state.rawValue), \($0.health.rawValue)" }
    return asked + "; in trouble: " + names.joined(separator: "; ")
  }

  static func text(_ diagnosis: Diagnosis) -> String {
    var lines = [diagnosis.verdict]
    for finding in diagnosis.findings {
      lines.append("- \(finding.summary): \(finding.evidence.prefix(2).joined(separator: " "))")
      lines.append("  \(finding.advice)")
    }
    return lines.joined(separator: "\n")
  }

  /// Each change with why, its figures, and the command that plans it.
  private static func text(_ analysis: PerformanceAnalysis) -> String {
    var lines = [analysis.verdict]
    for change in analysis.changes {
      let from = change.from.map { "\($0) \(Glyphs.arrowRight) " } ?? ""
      lines += ["", "\(change.parameter): \(from)\(change.to)", "  " + change.justification]
      lines += change.evidence.prefix(4).map { "  - " + $0 }
      let command = change.call.map { CommandLine.text(of: ToolCall($0.tool, $0.arguments)) }
      if let word = command ?? change.noCall { lines.append("  " + word) }
    }
    if !analysis.notAssessed.isEmpty { lines += ["", "not assessed: " + analysis.notAssessed.joined(separator: "; ")] }
    return lines.map { Cut.end(Cut.line($0), 600) }.joined(separator: "\n")
  }

  /// Where code was found, and how each piece begins.
  private static func passages(_ value: JSONValue) -> String {
    let found = (value["passages"]?.array ?? []).map { passage in
      let lines = (passage["text"]?.string ?? "").split(separator: "\n").prefix(6).map {
        "    " + Cut.end(String($0), 200)
      }
      let place = "\(passage["path"]?.string ?? ""):\(passage["line"]?.int ?? 0)  \(passage["title"]?.string ?? "")"
      return ([place] + lines).joined(separator: "\n")
    }
    return found.isEmpty ? "no code has a word of that" : found.joined(separator: "\n")
  }

  /// The end of a log; the pane has all of it.
  private static func logs(_ call: ToolCall, _ value: JSONValue, _ state: State) -> String {
    let lines = (value["lines"]?.array ?? []).suffix(12).map { line in
      ["time", "level", "source", "message"].compactMap { line[$0]?.string.map { Cut.end(Cut.line($0), 300) } }
        .joined(separator: " ")
    }
    return head(call, state) + (lines.isEmpty ? "nothing has been logged" : lines.joined(separator: "\n"))
  }

  private static func head(_ call: ToolCall, _ state: State) -> String {
    call.jobID.flatMap { state.jobs[$0] }.map { Cut.short($0.name, 60) + ":\n" } ?? ""
  }
}
