import JSON

/// The processes of a runner's engine, beneath what `mcp runner show` says of itself.
enum ProcessTable {
  static func text(_ runner: JSONValue, _ paper: Paper) -> String {
    let processes = runner["processes"]?.array ?? []
    let note = runner["processes_note"]?.string.map { "\n\($0)\n" } ?? ""
    guard !processes.isEmpty else { return note }
    var table = TextTable([
      .init("PROCESS"), .init("KIND", isOptional: true), .init("HOST", isOptional: true), .init("STATE"),
      .init("HEARD", isNumber: true, isOptional: true), .init("MEMORY", isNumber: true, isOptional: true),
      .init("SLOTS", isNumber: true, isOptional: true), .init("CPU", isNumber: true, isOptional: true),
      .init("GC", isNumber: true, isOptional: true), .init("TASKS", isNumber: true, isOptional: true),
      .init("JOB", isOptional: true), .init("REMARK", isOptional: true),
    ])
    for process in processes { table.add(row(process)) }
    return "\n" + table.text(paper) + note
  }

  private static func row(_ process: JSONValue) -> [TextTable.Cell] {
    let isDead = process["dead"]?.bool == true
    let memory = process["memory_max_bytes"]?.double.flatMap { most in
      process["memory_used_bytes"]?.double.map { most > 0 ? $0 / most : nil }
    }
    return [
      .init(process["id"]?.string ?? ""), .init(process["kind"]?.string ?? ""), .init(process["host"]?.string ?? ""),
      .init(isDead ? "dead" : "alive", isDead ? .bad : .good),
      .init(process["heartbeat_age_s"]?.double.map { "\(Int(min($0, 1e9).rounded()))s" } ?? ""),
      .init(share(memory ?? nil)), .init(slots(process)), .init(share(process["cpu"]?.double)),
      .init(share(process["gc_share"]?.double)), .init(process["active_tasks"]?.int.map(String.init) ?? ""),
      .init(process["job_id"]?.string ?? ""), .init(process["remark"]?.string ?? ""),
    ]
  }

  private static func slots(_ process: JSONValue) -> String {
    guard let total = process["slots"]?["total"]?.int, let free = process["slots"]?["free"]?.int else { return "" }
    return "\(free) free of \(total)"
  }

  private static func share(_ value: Double?) -> String {
    value.map { "\(Int((min(max($0, 0), 1) * 100).rounded()))%" } ?? ""
  }

  static func milliseconds(_ seconds: Double) -> String { "\(Int((min(seconds, 1e6) * 1000).rounded())) ms" }
}
