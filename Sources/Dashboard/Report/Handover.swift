import FoundationEssentials
import JSON
import Jobs
import Screen

/// What the next one has to know, as Markdown: how each job is and why, what happened, who did what, and charts in plain text.
struct Handover: Sendable {
  /// What was read of a job for it; the reason where something could not be.
  struct Subject: Sendable {
    var job: Job
    var diagnosis: Result<Diagnosis, Reason>
    var timeline: Result<[TimelineEntry], Reason>
    var series: Result<[MetricSeries], Reason>
  }

  struct Reason: Error, Sendable { var text: String }

  var subjects: [Subject]
  var runners: [RunnerStatus]
  var server: String
  var now: Date
  var clock: Clock
  /// What the console said of actions, and what failed in it.
  var said: [Said] = []
  /// Names of jobs that fail or are slow too, and are not in it.
  var others: [String] = []
  /// Actions that have left, and are not settled.
  var underWay: [ReportOrder.Write] = []

  static let timelineSeconds = 21_600.0
  static let chartSeconds = 3600.0
  /// Entries of one job's timeline.
  static let longest = 200

  var markdown: String {
    let names = subjects.prefix(3).map { Markdown.code($0.job.name, limit: 80) }.joined(separator: ", ")
    let more = subjects.count > 3 ? " and \(subjects.count - 3) more" : ""
    var lines = [
      "# Handover: \(names)\(more)", "",
      "Written by beamtop on \(day(now)) at \(clock.time(now)) (\(zone)), from the server \(Markdown.code(server)).",
      "All times are in that zone. What stands in `code` was said by an engine or a person, and is quoted as it was.",
      "",
      "Runners: "
        + runners.map { "\(Markdown.code($0.runner, limit: 64)) \($0.state.rawValue)" }.joined(separator: ", "),
    ]
    if !others.isEmpty {
      let names = others.prefix(8).map { Markdown.code($0, limit: 80) }.joined(separator: ", ")
      let more = others.count > 8 ? " and \(others.count - 8) more" : ""
      lines += ["", "Not in this report, and failing or slow too: \(names)\(more) (`:report --all` has them)."]
    }
    for subject in subjects { lines += section(subject) }
    lines += results
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the actions of whoever writes this came to, the failed ones too.
  private var results: [String] {
    guard !said.isEmpty else { return [] }
    let lines = said.flatMap { said in
      let isBad = said.message.kind == .failure
      return ["- \(stamp(said.message.at)) \(isBad ? "**failed** " : "")\(Markdown.code(said.message.text))"]
        + said.parts.map { "  - \(Markdown.code($0))" }
    }
    return ["", "## Actions and failures in this console", ""] + lines
  }

  private func section(_ subject: Subject) -> [String] {
    header(subject) + evidence(subject.diagnosis) + charts(subject.series)
      + history(subject.timeline, of: subject.job)
  }

  /// Its state, since when as far as its timeline tells, and how long it has run or ran.
  private func standing(_ subject: Subject) -> String {
    let job = subject.job
    let entered = (try? subject.timeline.get())?.last { $0.kind == .state }.flatMap { entry in
      // `RUNNING → FAILED: the reason`; a job may have gone to and fro since, untold.
      entry.text.split(separator: " → ").last?.hasPrefix(job.state.rawValue) == true ? entry.time : nil
    }
    let since = job.state.isTerminal ? job.endTime ?? entered : entered
    let ago = since.map { " since \(stamp($0)), \(Compact.uptime(max(0, now.timeIntervalSince($0)))) ago" } ?? ""
    let lived = job.duration(at: now).map { duration in
      job.state.isTerminal
        ? ", it ran for \(Compact.uptime(duration))" : ", started \(Compact.uptime(duration)) ago"
    }
    return job.state.rawValue + ago + (lived ?? "")
  }

  private func header(_ subject: Subject) -> [String] {
    let job = subject.job
    let parallelism = job.parallelism.map { ", parallelism \($0)" } ?? ""
    let native = job.nativeID.map { ", the engine's \(Markdown.code($0, limit: 100))" } ?? ""
    var lines = [
      "", "## \(Markdown.code(job.name, limit: 120))", "",
      "- State: \(standing(subject)), health **\(job.health.rawValue)**\(parallelism)",
      "- Runner: \(Markdown.code(job.runner, limit: 64)) (\(job.runnerType.rawValue), \(job.type.rawValue))",
      "- Id: \(Markdown.code(job.id, limit: 100))\(native)",
    ]
    if let since = watchedSince(job) {
      lines.append("- Watched since: \(stamp(since)); of the time before, what the engine or the server still knew")
    }
    if !job.diagnostics.isEmpty { lines.append("- Why: \(Markdown.code(job.diagnostics))") }
    if let known = job.known(at: now) {
      let until = job.acknowledgement.map { ", until \(stamp($0.until))" } ?? ""
      lines.append("- Acknowledged: \(Markdown.code(known))\(until)")
    }
    for write in underWay where write.job == job.id {
      lines.append("- **Under way**: \(Markdown.code(write.words)): do not begin it again")
    }
    if job.stale { lines.append("- Its engine is silent: all this is \(Column.age(job, now)) old") }
    let figures = Figure.all.compactMap { figure in
      job.metrics[figure.name].map { "\(figure.label) \(figure.text($0))" }
    }
    if !figures.isEmpty { lines.append("- Figures: " + figures.joined(separator: ", ")) }
    if let path = job.latestSavepoint { lines.append("- Latest savepoint: \(Markdown.code(path))") }
    return lines
  }

  private func evidence(_ read: Result<Diagnosis, Reason>) -> [String] {
    let head = ["", "### Evidence", ""]
    switch read {
    case .failure(let reason): return head + ["Not read: \(Markdown.code(reason.text))"]
    case .success(let diagnosis):
      let findings = diagnosis.findings.flatMap { finding in
        ["- **\(finding.severity.rawValue)** \(Markdown.code(finding.summary))"]
          + finding.evidence.map { "  - \(Markdown.code($0))" } + ["  - Advice: \(Markdown.code(finding.advice))"]
      }
      let rest = diagnosis.notAssessed.map { "- Not assessed: \(Markdown.code($0))" }
      return head + [Markdown.code(diagnosis.verdict)] + (findings + rest).prefix(60).prepended("")
    }
  }

  // MARK: - What happened

  private func history(_ read: Result<[TimelineEntry], Reason>, of job: Job) -> [String] {
    switch read {
    case .failure(let reason): return ["", "### Timeline", "", "Not read: \(Markdown.code(reason.text))"]
    case .success(let told):
      // Engines tell of what happened in the order in which they are asked.
      let entries = told.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        .map(\.element).toldOnce
      let deeds = entries.filter { $0.kind == .action || $0.actor != nil }
      let folded = FoldedEntries.lines(entries)
      let newest = folded.suffix(Handover.longest)
      let cut = folded.count > newest.count ? ["", "\(folded.count - newest.count) earlier ones are left out."] : []
      return ["", "### Actions and notes", ""]
        + (deeds.isEmpty ? ["None \(past(of: job))."] : deeds.suffix(Handover.longest).map(line))
        + ["", "### Timeline", ""]
        + (newest.isEmpty ? ["Nothing has happened \(past(of: job))."] : newest.map(line)) + cut
    }
  }

  private func line(_ line: FoldedEntries.Line) -> String {
    guard line.times > 1 else { return self.line(line.last) }
    let span = "\(stamp(line.first))–\(stamp(line.last.time)) \(Glyphs.times)\(line.times)"
    return self.line(line.last, at: span) + (line.isVaried ? " (the last of them)" : "")
  }

  private func line(_ entry: TimelineEntry) -> String { line(entry, at: stamp(entry.time)) }

  private func line(_ entry: TimelineEntry, at time: String) -> String {
    let actor = entry.actor.map { "\(Markdown.code($0, limit: 64)): " } ?? ""
    let severity = entry.severity >= .warn ? "**\(entry.severity.rawValue)** " : ""
    return "- \(time) \(entry.kind.rawValue) \(severity)\(actor)\(Markdown.code(entry.text))"
  }

  // MARK: - Charts

  /// A line a figure, in blocks of eight heights: a mail or a ticket shows them as they are.
  private func charts(_ read: Result<[MetricSeries], Reason>) -> [String] {
    switch read {
    case .failure(let reason): return ["", "### Figures", ""] + ["Not read: \(Markdown.code(reason.text))"]
    case .success(let series):
      let byName = Dictionary(series.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      // No longer than what is known.
      let age = series.compactMap(\.times.first).min().map { now.timeIntervalSince($0) } ?? Handover.chartSeconds
      let window = [300, 600, 1800].first { age <= $0 * 1.02 } ?? Handover.chartSeconds
      let head = ["", "### Figures of the last \(MetricsPane.span(window))", ""]
      let lines = Figure.all.compactMap { figure in
        byName[figure.name].flatMap { chart(figure, $0, window) }
      }
      guard !lines.isEmpty else { return head + ["The server has none."] }
      let from = clock.minute(now.addingTimeInterval(-window))
      let axis = "".padded(11) + from.padded(Handover.columns - 5) + clock.minute(now)
      return head + ["```text"] + lines + [axis, "```"]
    }
  }

  private static let columns = 60

  private func chart(_ figure: Figure, _ series: MetricSeries, _ window: Double) -> String? {
    let samples = ChartWindow.samples(series, seconds: window, count: Handover.columns, now: now)
    guard let last = series.values.last(where: \.isFinite), samples.contains(where: \.isFinite) else { return nil }
    let scale = ChartWindow.scale(samples, isShare: figure.isShare, isCount: figure.isCount)
    let bars = String(samples.map { scale.fraction($0).map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " " })
    return "\(figure.label.padded(10)) \(bars) \(figure.text(last).padded(8)) \(ChartWindow.text(scale, figure))"
  }

  // MARK: - Time

  /// How long something would have been seen.
  private func past(of job: Job) -> String {
    guard let since = watchedSince(job), now.timeIntervalSince(since) < Handover.timelineSeconds else {
      return "in the last six hours"
    }
    return "since \(stamp(since)), when the server began to watch, as far as is known"
  }

  private func watchedSince(_ job: Job) -> Date? { runners.first { $0.runner == job.runner }?.watchedSince }

  private func stamp(_ date: Date) -> String {
    (day(date) == day(now) ? "" : day(date) + " ") + clock.time(date)
  }

  private func day(_ date: Date) -> String {
    String(Instant.text(date.addingTimeInterval(Double(clock.offset))).prefix(10))
  }

  private var zone: String {
    if clock.offset == 0 { return "UTC" }
    let minutes = abs(clock.offset) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "UTC\(clock.offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

extension Sequence<String> {
  /// With a line before the first, where there is one.
  fileprivate func prepended(_ line: String) -> [String] {
    let all = Array(self)
    return all.isEmpty ? all : [line] + all
  }
}
