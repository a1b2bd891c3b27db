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
    let page = page(processes, state, width, room: room + 1)
    let columns = ProcessColumns(processes, state, page.widths[0] - 4)
    let most = room * page.count
    let shown = processes.count <= most + 1 ? processes.count : most
    let length = (shown + page.count - 1) / page.count
    let lists = stride(from: 0, to: shown, by: max(1, length)).map { begin in
      [columns.head] + processes[begin..<min(begin + length, shown)].map(columns.line)
    }
    var rows = label(summary(detail), width) + page.merged(lists).map { ListPage.Row($0) }
    if shown < detail.total {
      let key = state.keymap.key(for: .right, in: .runners)
      rows.append(ListPage.Row(StyledLine("    \(detail.total - shown) more; \(key) goes through all of them", .dim)))
    }
    return rows
  }

  /// Beside each other where one column has no room for all of them and each has room for every figure.
  static func page(_ processes: [EngineProcess], _ state: State, _ width: Int, room: Int) -> PageColumns {
    guard processes.count > room else { return PageColumns(width, most: 1) }
    let natural = ProcessColumns.natural(processes, state) + 4
    let pages = (2...3).map { PageColumns(width, most: $0) }
    return pages.last { $0.count > 1 && $0.widths[0] >= natural } ?? PageColumns(width, most: 1)
  }

  /// The rows of all processes in columns of the page, the titles above each.
  static func divided(_ content: ListPage.Content, _ count: Int) -> ListPage.Content {
    var content = content
    guard let first = content.rows.firstIndex(where: { $0.leads != nil && $0.key?.hasPrefix("process ") == true })
    else { return content }
    let processes = content.rows[first...].filter { $0.key != nil }
    let title = content.rows[first - 1]
    let height = (first + processes.count + count - 1 + count - 1) / count
    var rows = Array(content.rows[..<first] + processes.prefix(max(0, height - first)))
    var rest = processes.dropFirst(max(0, height - first))
    var breaks: [Int] = []
    while !rest.isEmpty {
      breaks.append(rows.count)
      rows += [title] + rest.prefix(height - 1)
      rest = rest.dropFirst(height - 1)
    }
    (content.rows, content.breaks) = (rows, breaks)
    return content
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
      if !ids.isEmpty, ids.count <= 20 { return .jobs("id=" + ids.joined(separator: ",")) }
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
      // A master keeps telling of workers that it has given up: those are none any more.
      let count = detail.processes.count { $0.kind == kind && (kind != .worker || !$0.dead) }
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
