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
    let shown = state.engine.shown
    let filter = state.engine.filter
    let count = filter.isEmpty ? "" : "; \(shown.count) of them with “\(Cut.short(filter, 40))”"
    let head = label(summary(detail) + count, width) + [ListPage.Row(columns.head)]
    return head
      + shown.map { ListPage.Row(columns.line($0), key: key($0), leads: lead($0, runner, detail)) }
  }

  /// To the job that a process works for; from a host's share of the cluster to the jobs of the executors on it. Of a
  /// TaskManager its engine tells no jobs here.
  private static func lead(_ process: EngineProcess, _ runner: RunnerStatus, _ detail: RunnerDetail) -> ListPage.Lead {
    if let id = process.jobID { return .job(id, nil) }
    if process.kind == .worker, detail.processes.count == detail.total {
      let ids = Set(detail.processes.filter { $0.host == process.host }.compactMap(\.jobID)).sorted()
      if !ids.isEmpty, ids.count <= 20 { return .jobs("id:" + ids.joined(separator: ",")) }
    }
    let name = Cut.short(process.id, 40)
    return .runnersJobs(
      runner.runner, "which jobs have subtasks on \(name) is not known here: these are all of \(runner.runner)")
  }

  /// What a filter looks in.
  static func text(of process: EngineProcess) -> String {
    let state = process.dead ? "dead" : ""
    return [word(process.kind), process.id, process.host, process.jobID ?? "", process.remark ?? "", state]
      .map { Cut.short($0, 200) }.joined(separator: " ").lowercased()
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
