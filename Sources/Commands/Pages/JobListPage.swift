import JSON
import Jobs
import Screen

/// `mcp job list`.
enum JobListPage {
  private static let columns: [TextTable.Column] = [
    // Ids are there to be copied: they are cut last.
    .init("JOB ID"), .init("NAME", least: 16), .init("STATE"), .init("HEALTH"),
    .init("UP", isNumber: true, isOptional: true),
    .init("PAR", isNumber: true, isOptional: true), .init("LAG", isNumber: true, isOptional: true),
    .init("IN/S", isNumber: true, isOptional: true), .init("BUSY", isNumber: true, isOptional: true),
    .init("BACKPR", isNumber: true, isOptional: true), .init("WHY", least: 13, isOptional: true),
  ]

  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let jobs = (answer["jobs"]?.array ?? []).compactMap(Job.init(json:))
    let removed = (answer["removed"]?.array ?? []).compactMap(\.string)
    var text = jobs.isEmpty ? "no jobs\n" : table(jobs, paper)
    if !removed.isEmpty { text += "gone: \(removed.map(Visible.text).joined(separator: ", "))\n" }
    if let cursor = answer["next_cursor"]?.string { text += "more: --cursor \(Visible.text(cursor))\n" }
    return text
  }

  private static func table(_ jobs: [Job], _ paper: Paper) -> String {
    var table = TextTable(columns)
    for job in jobs { table.add(row(job, paper)) }
    return table.text(paper)
  }

  private static func row(_ job: Job, _ paper: Paper) -> [TextTable.Cell] {
    let metrics = job.metrics
    let known = job.acknowledgement.map { "known to \($0.by)" } ?? ""
    let why = [job.stale ? "stale" : "", known, job.diagnostics].filter { !$0.isEmpty }.joined(separator: ": ")
    return [
      .init(job.id), .init(job.name), .init(job.state.rawValue, job.state.tone),
      .init(job.health.rawValue, job.health.tone), .init(job.duration(at: paper.now).map(Compact.uptime) ?? paper.none),
      .init(job.parallelism.map(String.init) ?? paper.none), .init(Figure.text("lag_s", metrics.watermarkLag, paper)),
      .init(Figure.text("in_per_s", metrics.recordsInPerSecond, paper)),
      .init(Figure.text("busy", metrics.busy, paper)), .init(Figure.text("backpressure", metrics.backpressure, paper)),
      .init(why, job.health.tone),
    ]
  }
}
