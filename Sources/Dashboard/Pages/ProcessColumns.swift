import Jobs
import Screen

/// The columns of an engine's processes: of all figures those that any of them has, the first of them that there is room
/// for.
struct ProcessColumns {
  private struct Figure {
    var column: ListColumns.Column
    var cell: (EngineProcess) -> Span
  }

  private static let margin = Span("    ", .dim)
  private let columns: ListColumns
  private let figures: [Figure]

  init(_ processes: [EngineProcess], _ state: State, _ width: Int) {
    var used = 0
    figures = ProcessColumns.figures(processes, state).filter { figure in
      guard used + figure.column.width <= width else { return false }
      used += figure.column.width + 2
      return true
    }
    columns = ListColumns(figures.map(\.column), width: width)
  }

  /// Columns of the screen with which every figure is there.
  static func natural(_ processes: [EngineProcess], _ state: State) -> Int {
    figures(processes, state).reduce(2) { $0 + $1.column.width + 2 }
  }

  var head: StyledLine { indented(StyledLine(columns.head.spans.map { Span($0.text, .dim) })) }

  func line(_ process: EngineProcess) -> StyledLine { indented(columns.line(figures.map { $0.cell(process) })) }

  private func indented(_ line: StyledLine) -> StyledLine { StyledLine([ProcessColumns.margin] + line.spans) }

  private static func figures(_ processes: [EngineProcess], _ state: State) -> [Figure] {
    func width(_ text: (EngineProcess) -> String, _ most: Int) -> Int {
      min(most, max(8, processes.prefix(500).map { Cut.fit(text($0), most).columns }.max() ?? 8))
    }
    func has(_ figure: (EngineProcess) -> Bool) -> Bool { processes.contains(where: figure) }
    var all: [Figure] = []
    func add(
      _ title: String, _ width: Int, isLeft: Bool = false, by order: ProcessOrder? = nil, if isThere: Bool = true,
      _ cell: @escaping (EngineProcess) -> Span
    ) {
      guard isThere else { return }
      let isSorted = state.engine.isOpen && order == state.engine.order
      let title = title + (isSorted ? String(Glyphs.sortedDown) : "")
      all.append(
        Figure(column: .init(title: title, width: max(width, title.columns), isRight: !isLeft), cell: cell))
    }
    add("PROCESS", width(name, 26) + 2, isLeft: true) { Span("\($0.dead ? "✖" : "●") \(name($0))", role($0)) }
    let isOfJob = has { $0.jobID != nil }
    add("JOB", width({ job($0, state) }, 20), isLeft: true, if: isOfJob) { Span(job($0, state)) }
    add("HEARD", 9, by: .heard) { Span(heard($0), $0.dead ? .stateFailed : .dim) }
    let isHeap = has { $0.kind == .taskManager }
    add(isHeap ? "HEAP" : "MEMORY", 4, by: .memory, if: has { $0.memoryShare != nil }) {
      share($0.memoryShare, warn: 0.9)
    }
    add("HOST", width(\.host, 20), isLeft: true) { Span(Cut.fit($0.host, 64), .dim) }
    add("SLOTS FREE", 10, by: .slots, if: has { $0.slots != nil }) {
      text($0.slots.map { "\($0.free) of \($0.total)" })
    }
    add("CPU", 4, by: .cpu, if: has { $0.cpu != nil }) { share($0.cpu, warn: 0.95) }
    add("GC", 4, by: .gc, if: has { $0.gcShare != nil }) { share($0.gcShare, warn: 0.2) }
    add("TASKS", 5, by: .tasks, if: has { $0.activeTasks != nil }) { text($0.activeTasks.map(String.init)) }
    add("FAILED", 6, by: .failed, if: has { ($0.failedTasks ?? 0) > 0 }) {
      Span($0.failedTasks.map(String.init) ?? "", ($0.failedTasks ?? 0) > 0 ? .stateWarn : .dim)
    }
    add("REMARK", width({ $0.remark ?? "" }, 40), isLeft: true, if: has { $0.remark != nil }) {
      Span($0.remark ?? "", role($0))
    }
    add("CORES", 5, if: has { $0.cores != nil }) { text($0.cores.map(Compact.number)) }
    add("USED", 8, if: has { $0.memoryUsed != nil }) { text($0.memoryUsed.map(Compact.bytes)) }
    add("OF", 8, if: has { $0.memoryMax != nil }) { text($0.memoryMax.map(Compact.bytes)) }
    add("DISK", 8, if: has { ($0.diskUsed ?? 0) > 0 }) { text($0.diskUsed.map(Compact.bytes)) }
    add("SHUFFLE IN", 10, if: has { ($0.shuffleRead ?? 0) > 0 }) { text($0.shuffleRead.map(Compact.bytes)) }
    add("OUT", 8, if: has { ($0.shuffleWritten ?? 0) > 0 }) { text($0.shuffleWritten.map(Compact.bytes)) }
    return all
  }

  private static func name(_ process: EngineProcess) -> String {
    switch process.kind {
    case .taskManager, .worker, .driver: Cut.short(process.id)
    case .executor, .process: "\(ProcessRows.word(process.kind)) \(Cut.short(process.id))"
    }
  }

  private static func job(_ process: EngineProcess, _ state: State) -> String {
    guard let id = process.jobID else { return "" }
    return Cut.short(state.jobs[id]?.name ?? id, 64)
  }

  /// When its engine last heard of it; of one whose engine does not say, that it is dead.
  private static func heard(_ process: EngineProcess) -> String {
    let age = process.heartbeatAge.map(Compact.uptime)
    return process.dead ? "dead" + (age.map { " " + $0 } ?? "") : age.map { $0 + " ago" } ?? String(Glyphs.none)
  }

  private static func role(_ process: EngineProcess) -> Role { process.dead ? .stateFailed : .text }

  private static func share(_ value: Double?, warn: Double) -> Span {
    Span(value.map(Compact.percent) ?? String(Glyphs.none), (value ?? 0) >= warn ? .stateWarn : .text)
  }

  private static func text(_ text: String?) -> Span { Span(text ?? String(Glyphs.none)) }
}
