import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen

/// Answers in words.
enum Summary {
  /// A job in one line: `orders-enrich is RUNNING for 3d4h, parallelism 8, 12.3k/s in; Window is the bottleneck`.
  static func line(_ job: Job, now: Date) -> String {
    var words = ["\(Cut.short(job.name, 60)) is \(job.state.rawValue)"]
    if let seconds = job.duration(at: now) { words[0] += " for \(Compact.uptime(seconds))" }
    if let parallelism = job.parallelism { words.append("parallelism \(parallelism)") }
    if let rate = job.metrics.recordsInPerSecond { words.append("\(Compact.number(rate))/s in") }
    if let lag = job.metrics.watermarkLag { words.append("lag \(Compact.duration(lag))") }
    if let share = job.metrics.backpressure, share >= 0.1 { words.append("back pressure \(Compact.percent(share))") }
    let text = words.joined(separator: ", ")
    return job.diagnostics.isEmpty ? text : text + "; " + Cut.end(Cut.line(job.diagnostics), 400)
  }

  /// The filter of the table that shows what a `list_jobs` call asked for; nil where it asked for all.
  static func filter(for call: ToolCall) -> String? {
    var words: [String] = []
    for (argument, field) in [
      ("runner", "runner"), ("runner_type", "type"), ("state", "state"), ("health", "health"), ("job_type", "type"),
    ] {
      guard let value = call.arguments[argument] else { continue }
      let values = value.array?.compactMap(\.string) ?? [value.string].compactMap { $0 }
      if !values.isEmpty { words.append(field + ":" + values.map { $0.lowercased() }.joined(separator: ",")) }
    }
    if let name = call.arguments["name_contains"]?.string { words.append("name:\"*" + name + "*\"") }
    if let expression = call.arguments["where"]?.string { words.append(expression) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// JSON as lines for reading, without its braces.
  static func pretty(_ value: JSONValue, indent: Int = 0) -> String {
    let space = String(repeating: " ", count: indent)
    switch value {
    case .object(let members):
      return members.sorted { $0.key < $1.key }.map { member in
        isFlat(member.value)
          ? "\(space)\(member.key): \(flat(member.value))"
          : "\(space)\(member.key):\n" + pretty(member.value, indent: indent + 2)
      }.joined(separator: "\n")
    case .array(let elements):
      return elements.map { isFlat($0) ? "\(space)- \(flat($0))" : pretty($0, indent: indent + 2) }
        .joined(separator: "\n")
    default: return space + flat(value)
    }
  }

  private static func isFlat(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members): members.isEmpty
    case .array(let elements): elements.isEmpty
    default: true
    }
  }

  private static func flat(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): Cut.short(text, 2000)
    case .null: "–"
    case .object, .array: "none"
    default: value.text
    }
  }
}
