import JSON

/// `mcp job savepoints`.
enum SavepointsPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let savepoints = answer["savepoints"]?.array ?? []
    guard !savepoints.isEmpty else { return "no savepoints are known\n" }
    // A path is there to be copied: the time is left out before it is cut.
    var table = TextTable([.init("TAKEN", isOptional: true), .init("JOB ID"), .init("PATH")])
    for one in savepoints {
      table.add([
        .init(paper.time(one["created_at"]?.date)), .init(one["job_id"]?.string ?? ""),
        .init(one["path"]?.string ?? ""),
      ])
    }
    return table.text(paper)
  }
}
