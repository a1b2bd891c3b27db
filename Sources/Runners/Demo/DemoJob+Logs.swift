import FoundationEssentials
import Jobs

extension DemoJob {
  /// Lines of every source merged by time, oldest first: what happened, and what a healthy process says now and then.
  func logs(from first: Int, to last: Int, limit: Int, _ date: (Int) -> Date) -> [LogLine] {
    var lines: [LogLine] = []
    for (place, event) in events.enumerated() where event.step >= first && event.step <= last {
      lines += told(event, place, date)
    }
    let begin = max(first, started)
    let end = min(last, ended ?? last)
    if begin <= end, phase != .waiting {
      let (silence, widths) = (silence(before: end), widths)
      for step in begin...end where !silence.contains(where: { $0.contains(step) }) {
        if let line = chatter(step, width(at: step, widths), date) { lines.append(line) }
      }
    }
    lines.sort { ($0.time, $0.source) < ($1.time, $1.source) }
    return Array(lines.suffix(max(0, limit)))
  }

  /// What happened in one step keeps its order. The place counts in a round of 50, so that a line has the same time
  /// also when the oldest hundred events are gone.
  private func told(_ event: DemoEvent, _ place: Int, _ date: (Int) -> Date) -> [LogLine] {
    var lines = DemoLogs.lines(event, self)
    for line in lines.indices {
      lines[line].time = date(event.step).addingTimeInterval(0.008 * Double(place % 50) + 0.003 * Double(line))
    }
    return lines
  }

  /// The steps in which no task ran, as far back as the events tell.
  private func silence(before last: Int) -> [ClosedRange<Int>] {
    var silences: [ClosedRange<Int>] = []
    var since: Int?
    let running = DemoWords.native(.running, on: profile.site)
    for event in events {
      guard case .switched(_, let next) = event.kind else { continue }
      if next == running, let begin = since {
        silences.append(begin...max(begin, event.step))
        since = nil
      } else if next != running, since == nil {
        since = event.step
      }
    }
    if let begin = since, begin <= last { silences.append(begin...last) }
    return silences
  }

  /// With how many workers it ran until when, oldest first: what was written then stays as it is.
  private var widths: [(until: Int, workers: Int)] {
    events.compactMap { event in
      if case .rescaled(let from, _) = event.kind { (event.step, from) } else { nil }
    }
  }

  private func width(at step: Int, _ widths: [(until: Int, workers: Int)]) -> Int {
    max(1, widths.first { $0.until > step }?.workers ?? (workers > 0 ? workers : wanted))
  }

  func width(at step: Int) -> Int { width(at: step, widths) }

  /// In about one step of three some process says something.
  private func chatter(_ step: Int, _ width: Int, _ date: (Int) -> Date) -> LogLine? {
    guard noise.unit(step, 401) < 0.3 else { return nil }
    let worker = noise.pick(width, step, 402)
    let said = DemoLogs.chatter(profile, noise.bits(step, 403))
    return LogLine(
      time: date(step).addingTimeInterval(noise.between(0...0.499, step, 404)), level: said.level,
      source: said.isControl ? control : process(of: worker), message: said.text)
  }

  /// The process that leads the job.
  var control: String {
    switch profile.site {
    case .flink: "jobmanager"
    case .spark: "driver"
    case .dataflow: "service"
    case .direct: "stdout"
    }
  }
}
