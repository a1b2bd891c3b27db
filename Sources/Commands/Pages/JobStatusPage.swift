import JSON
import Jobs
import Screen

/// `mcp job status`.
enum JobStatusPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    guard let job = Job(json: answer) else { return Shown.text(answer.text) + "\n" }
    return about(job, paper).text(paper) + figures(job, paper) + actions(job, paper)
  }

  private static func about(_ job: Job, _ paper: Paper) -> Sheet {
    var sheet = Sheet()
    sheet.add("name", job.name, .heading)
    sheet.add("job id", job.id)
    sheet.add("native id", job.nativeID)
    sheet.add("runner", "\(job.runner) (\(job.runnerType.rawValue))")
    sheet.add("type", job.type.rawValue)
    let native = job.nativeState.isEmpty || job.nativeState == job.state.rawValue ? "" : " (\(job.nativeState))"
    sheet.add("state", job.state.rawValue + native, job.state.tone)
    sheet.add("health", job.health.rawValue, job.health.tone)
    sheet.add("why", job.diagnostics, job.health.tone)
    sheet.add(
      "known",
      job.acknowledgement.map {
        "to \($0.by) until \(paper.time($0.until))\($0.reason.isEmpty ? "" : ": \($0.reason)")"
      })
    sheet.add("started", job.startTime.map { "\(paper.time($0)), \(paper.ago($0))" })
    sheet.add("ended", job.endTime.map { "\(paper.time($0)), \(paper.ago($0))" })
    sheet.add("duration", job.duration(at: paper.now).map(Compact.duration))
    sheet.add("parallelism", job.parallelism.map(String.init))
    sheet.add("savepoints", job.savepoints > 0 ? String(job.savepoints) : nil)
    sheet.add("latest savepoint", job.latestSavepoint)
    sheet.add("observed", paper.ago(job.observedAt) + (job.stale ? ", stale: the runner no longer answers" : ""))
    return sheet
  }

  private static func figures(_ job: Job, _ paper: Paper) -> String {
    var sheet = Sheet()
    for field in JobMetrics.fields {
      guard let value = job.metrics[keyPath: field.path] else { continue }
      sheet.add(Figure.title(field.name), Figure.text(field.name, value, paper))
    }
    return sheet.isEmpty ? "" : "\n" + Tone.heading.painted("Figures", on: paper) + "\n" + sheet.text(paper, indent: 2)
  }

  private static func actions(_ job: Job, _ paper: Paper) -> String {
    var sheet = Sheet()
    for action in JobAction.allCases {
      sheet.add(action.rawValue, job.actions.refusals[action].map { "no: \($0)" } ?? "yes")
    }
    return "\n" + Tone.heading.painted("What may be done", on: paper) + "\n" + sheet.text(paper, indent: 2)
  }
}
