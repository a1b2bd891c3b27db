import JSON
import Jobs

/// `mcp runner list` and `mcp runner show`.
enum RunnerPage {
  static func list(_ answer: JSONValue, _ paper: Paper) -> String {
    let runners = answer["runners"]?.array ?? []
    guard !runners.isEmpty else { return "no runners are configured\n" }
    var table = TextTable([
      .init("RUNNER"), .init("TYPE"), .init("STATE"), .init("VERSION", isOptional: true),
      .init("SLOTS", isNumber: true, isOptional: true),
      .init("MARKS", isOptional: true), .init("URL", isOptional: true), .init("ERROR", least: 12),
    ])
    for runner in runners {
      table.add([
        .init(runner["runner"]?.string ?? ""), .init(runner["runner_type"]?.string ?? ""),
        .init(runner["state"]?.string ?? "", tone(runner)), .init(runner["version"]?.string ?? ""),
        .init(slots(runner)), .init(marks(runner).joined(separator: ", ")), .init(runner["url"]?.string ?? ""),
        .init(runner["last_error"]?.string ?? "", .bad),
      ])
    }
    return table.text(paper)
  }

  static func one(_ runner: JSONValue, _ paper: Paper) -> String {
    var sheet = Sheet()
    sheet.add("runner", runner["runner"]?.string, .heading)
    sheet.add("type", runner["runner_type"]?.string)
    sheet.add("state", runner["state"]?.string, tone(runner))
    sheet.add("url", runner["url"]?.string)
    sheet.add("version", runner["version"]?.string)
    sheet.add("slots", slots(runner))
    sheet.add("can", (runner["capabilities"]?.array ?? []).compactMap(\.string).joined(separator: ", "))
    sheet.add("marks", marks(runner).joined(separator: ", "))
    sheet.add("error", runner["last_error"]?.string, .bad)
    sheet.add("latency", latency(runner))
    sheet.add("observed", (runner["observed_at"]?.date).map { paper.ago($0) })
    return sheet.text(paper) + ProcessTable.text(runner, paper)
  }

  private static func latency(_ runner: JSONValue) -> String? {
    guard let last = runner["latency"]?["last_s"]?.double, let most = runner["latency"]?["p95_s"]?.double else {
      return nil
    }
    return "\(ProcessTable.milliseconds(last)), 95% within \(ProcessTable.milliseconds(most))"
  }

  private static func tone(_ runner: JSONValue) -> Tone {
    switch runner["state"]?.string.flatMap(RunnerStatus.State.init(rawValue:)) {
    case .ok: .good
    case .degraded: .warning
    case .unreachable, .denied: .bad
    case nil: .plain
    }
  }

  private static func slots(_ runner: JSONValue) -> String {
    guard let total = runner["slots"]?["total"]?.int, let free = runner["slots"]?["free"]?.int else { return "" }
    return "\(free) free of \(total)"
  }

  private static func marks(_ runner: JSONValue) -> [String] {
    ["production", "read_only", "demo"].filter { runner[$0]?.bool == true }.map { $0.replacing("_", with: "-") }
  }
}
