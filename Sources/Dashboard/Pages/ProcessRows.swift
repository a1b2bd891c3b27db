import BeamMCPClient
import Jobs
import Screen

/// The processes of an engine as rows beneath their runner: those that are dead first, then the fullest.
enum ProcessRows {
  /// As many as there is room for; none of them can be chosen.
  static func some(_ runner: RunnerStatus, _ state: State, _ width: Int, room: Int) -> [ListPage.Row] {
    guard let detail = state.engine.detail else {
      let reason = state.schedule[.runner].error.map { Cut.line($0.message) } ?? "not read yet"
      return runner.isDown ? [] : label(reason, width)
    }
    let processes = detail.processes
    guard !processes.isEmpty else { return label(detail.note ?? "it tells of none", width) }
    let columns = ProcessColumns(processes, state, width - 4)
    let shown = processes.count <= room + 1 ? processes.count : room
    var rows = label(summary(detail), width) + [ListPage.Row(columns.head)]
    rows += processes.prefix(shown).map { ListPage.Row(columns.line($0)) }
    if shown < detail.total {
      let key = state.keymap.key(for: .right, in: .runners)
      rows.append(ListPage.Row(StyledLine("    \(detail.total - shown) more; \(key) goes through all of them", .dim)))
    }
    return rows
  }

  /// All that were told, each to be chosen; one that works for a job leads to it.
  static func all(_ runner: RunnerStatus, _ state: State, _ width: Int) -> [ListPage.Row] {
    guard let detail = state.engine.detail else { return [] }
    let columns = ProcessColumns(detail.processes, state, width - 4)
    let head = label(summary(detail), width) + [ListPage.Row(columns.head)]
    let all = ListPage.Lead.jobs("runner:\(runner.runner)")
    return head
      + detail.processes.map { process in
        let lead = process.jobID.map { ListPage.Lead.job($0, nil) } ?? all
        return ListPage.Row(columns.line(process), key: key(process), leads: lead)
      }
  }

  private static func key(_ process: EngineProcess) -> String { "process \(process.jobID ?? "") \(process.id)" }

  private static func label(_ text: String, _ width: Int) -> [ListPage.Row] {
    StyledLine.wrapped(text, width: width, role: .dim, prefix: "    processes:".padded(22), limit: 3)
      .map { ListPage.Row($0) }
  }

  /// `16 task managers, 1 of them dead; …`.
  private static func summary(_ detail: RunnerDetail) -> String {
    let kinds = EngineProcess.Kind.allCases.compactMap { kind -> String? in
      let count = detail.processes.count { $0.kind == kind }
      guard count > 0 else { return nil }
      return "\(count) \(word(kind))\(count == 1 ? "" : kind == .process ? "es" : "s")"
    }
    let dead = detail.processes.count(where: \.dead)
    return [kinds.joined(separator: ", "), dead > 0 ? "\(dead) dead" : nil, detail.note]
      .compactMap(\.self).joined(separator: "; ")
  }

  static func word(_ kind: EngineProcess.Kind) -> String {
    switch kind {
    case .taskManager: "TaskManager"
    case .worker: "worker"
    case .executor: "executor"
    case .driver: "driver"
    case .process: "process"
    }
  }
}
