import JSON
import Jobs

/// `mcp job timeline`.
enum TimelinePage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let entries = answer["entries"]?.array ?? []
    return entries.isEmpty ? "nothing happened\n" : table(entries, paper)
  }

  static func table(_ entries: [JSONValue], _ paper: Paper) -> String {
    var table = TextTable([
      .init("TIME"), .init("KIND"), .init("JOB", least: 10, isOptional: true), .init("WHAT", least: 20),
      .init("BY", isOptional: true),
    ])
    for entry in entries {
      let severity = entry["severity"]?.string.flatMap(Health.init(rawValue:)) ?? .unknown
      table.add([
        .init(paper.time(entry["time"]?.date)), .init(entry["kind"]?.string ?? ""),
        .init(entry["job_name"]?.string ?? entry["runner"]?.string ?? ""),
        .init(entry["text"]?.string ?? "", severity > .unknown ? severity.tone : .plain),
        .init(entry["actor"]?.string ?? ""),
      ])
    }
    return table.text(paper)
  }
}
