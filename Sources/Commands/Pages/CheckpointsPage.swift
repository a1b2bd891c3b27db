import JSON
import Screen

/// `mcp job checkpoints`.
enum CheckpointsPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    guard answer["enabled"]?.bool == true else { return "this job takes no checkpoints\n" }
    var sheet = Sheet()
    sheet.add("as of", answer["told_at"]?.date.map { paper.time($0) })
    sheet.add("every", answer["interval_s"]?.double.map(Compact.duration))
    sheet.add("timeout", answer["timeout_s"]?.double.map(Compact.duration))
    for name in ["completed", "failed", "in_progress", "restored"] {
      sheet.add(
        name.replacing("_", with: " "), answer[name]?.int.map(String.init),
        name == "failed" && answer[name]?.int != 0 ? .warning : .plain)
    }
    sheet.add("restored from", answer["latest_restored"]?.string)
    let history = answer["history"]?.array ?? []
    return sheet.text(paper) + (history.isEmpty ? "" : "\n" + table(history, paper))
  }

  private static func table(_ history: [JSONValue], _ paper: Paper) -> String {
    var table = TextTable([
      .init("ID", isNumber: true), .init("STATUS"), .init("KIND", isOptional: true), .init("BEGUN"),
      .init("TOOK", isNumber: true, isOptional: true), .init("SIZE", isNumber: true, isOptional: true),
      .init("ACKED", isNumber: true, isOptional: true),
      .init("PATH OR FAILURE", least: 10),
    ])
    for one in history {
      let status = one["status"]?.string ?? ""
      let tone: Tone = status == "FAILED" ? .bad : status == "COMPLETED" ? .good : .plain
      let acknowledged = one["acknowledged"]?.int.map { "\($0)/\(one["subtasks"]?.int.map(String.init) ?? "?")" }
      table.add([
        .init(one["id"]?.int.map(String.init) ?? ""), .init(status, tone),
        .init(one["is_savepoint"]?.bool == true ? "savepoint" : "checkpoint"),
        .init(paper.time(one["triggered_at"]?.date)),
        .init(one["end_to_end_s"]?.double.map(Compact.duration) ?? paper.none),
        .init(one["size_bytes"]?.double.map(Compact.bytes) ?? paper.none), .init(acknowledged ?? paper.none),
        .init(one["failure"]?.string ?? one["path"]?.string ?? "", one["failure"] == nil ? .plain : .bad),
      ])
    }
    return table.text(paper)
  }
}
