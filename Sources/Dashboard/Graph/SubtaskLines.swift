import Jobs
import Screen

/// The subtasks of a vertex, the one with the most to do first, and how unevenly the records are spread.
enum SubtaskLines {
  static func section(_ details: JobDetails, _ state: State, _ width: Int) -> [StyledLine] {
    guard let graph = details.graph, let vertex = graph.chosen(details.vertex) else {
      return [StyledLine(), .section("Subtasks"), DiagnosisLines.missing(.graph, state)]
    }
    let keys = "; \(state.keymap.key(for: .left)) and \(state.keymap.key(for: .right)) turn to another vertex"
    let head = [
      StyledLine(),
      StyledLine.section(
        "Subtasks", note: "of \(Cut.fit(Cut.line(vertex.name), max(12, width - 60)))" + (state.isPrinted ? "" : keys)),
    ]
    guard !vertex.subtasks.isEmpty else {
      let words = vertex.parallelism == 1 ? "one: its figures are the vertex's" : "the engine tells of none"
      return head + [StyledLine("  " + words, .dim)]
    }
    let shown = state.isPrinted ? Int.max : max(12, Layout(state).page.height / 3)
    var lines =
      [VertexPanel.history(vertex, state, width - 2), summary(vertex)] + table(vertex, width - 2, from: 0, limit: shown)
    if vertex.subtasks.count > shown {
      lines.append(
        StyledLine("\(vertex.subtasks.count - shown) more; \(state.keymap.key(for: .open)) has all of them", .dim))
    }
    return head + lines.map { StyledLine([Span("  ")] + $0.spans) }
  }

  /// Records of the fullest subtask against the middle one: the rule of the diagnosis compares the same.
  static func skew(_ vertex: JobGraph.Vertex) -> (index: Int, times: Double, share: Double)? {
    let out = vertex.countsOut
    let rates = vertex.subtasks.map { ($0.index, amount($0, out) ?? .nan) }.filter(\.1.isFinite)
    guard rates.count > 1, let most = rates.max(by: { $0.1 < $1.1 }) else { return nil }
    let sorted = rates.map(\.1).sorted()
    let middle = sorted[(sorted.count - 1) / 2]
    let sum = sorted.reduce(0, +)
    guard middle > 0, sum > 0 else { return nil }
    return (most.0, most.1 / middle, most.1 / sum)
  }

  static func summary(_ vertex: JobGraph.Vertex) -> StyledLine {
    if vertex.subtasks.isEmpty { return StyledLine("the engine tells of no subtasks", .dim) }
    if vertex.subtasks.count == 1, vertex.parallelism == 1 {
      return StyledLine("its parallelism is 1: one subtask does all of it", .dim)
    }
    guard let skew = skew(vertex) else { return StyledLine("the spread of the records is not told", .dim) }
    guard skew.times >= 1.5 else {
      let were = JobState(rawValue: vertex.state.uppercased())?.isTerminal == true ? "were" : "are"
      return StyledLine("records \(were) spread evenly over \(vertex.subtasks.count) subtasks", .dim)
    }
    let times = Compact.fixed(min(skew.times, 999), 1) + String(Glyphs.times)
    return StyledLine(
      "skew: subtask \(skew.index) has \(times) the records of the middle one, \(Compact.percent(skew.share)) of all",
      skew.times > 3 ? .stateWarn : .text)
  }

  static func table(_ vertex: JobGraph.Vertex, _ width: Int, from top: Int, limit: Int) -> [StyledLine] {
    guard !vertex.subtasks.isEmpty else { return [] }
    let out = vertex.countsOut
    let shape = Shape(vertex, width, out)
    // Those that are alike keep their places, whatever the last digit says.
    let ordered =
      isEven(vertex.subtasks, out)
      ? vertex.subtasks.sorted { $0.index < $1.index }
      : vertex.subtasks.sorted { (rank($0, out), $1.index) > (rank($1, out), $0.index) }
    let first = Scroll.clamped(top, lines: ordered.count, room: limit)
    return [StyledLine(shape.head, .header)] + ordered[first...].prefix(limit).map { row($0, shape) }
  }

  /// How the columns lie: the meters, and where the subtasks run, share what the figures leave.
  private struct Shape {
    var bar: Int
    /// Columns for the process; 0 where none is told, or there is no room.
    var place = 0
    var out: Bool
    var sum: Double

    init(_ vertex: JobGraph.Vertex, _ width: Int, _ out: Bool) {
      self.out = out
      sum = vertex.subtasks.compactMap { SubtaskLines.amount($0, out) }.reduce(0, +)
      let longest = vertex.subtasks.prefix(256).map { SubtaskLines.place($0).columns }.max() ?? 0
      let room = width - 62 - 7
      if longest > 0, room >= 8 { place = min(longest, max(8, room / 2)) }
      bar = max(0, min(20, (width - 62 - (place > 0 ? place + 7 : 0)) / 2))
    }

    var head: String {
      "SUBTASK  STATE       " + "BUSY".padded(bar + 7) + "HELD".padded(bar + 7) + (out ? "  OUT/s" : "   IN/s")
        + "   RECORDS" + "  SHARE" + (place > 0 ? "  ATT  PROCESS" : "")
    }
  }

  /// Records a second, or in all where no rate is told.
  private static func amount(_ subtask: JobGraph.Subtask, _ out: Bool) -> Double? {
    subtask.recordsPerSecond(out: out) ?? subtask.records(out: out)
  }

  /// `tm-3 on 10.0.0.7`; an id that holds its host says it already.
  private static func place(_ subtask: JobGraph.Subtask) -> String {
    let (process, host) = (Cut.short(subtask.process ?? "", 128), Cut.short(subtask.host ?? "", 128))
    if process.isEmpty || host.isEmpty { return Cut.fit(process + host, 64) }
    return Cut.fit(process.contains(host) ? process : "\(process) on \(host)", 64)
  }

  private static func isEven(_ subtasks: [JobGraph.Subtask], _ out: Bool) -> Bool {
    let loads = subtasks.compactMap(\.busy).filter(\.isFinite)
    let rates = subtasks.compactMap { amount($0, out) }.filter(\.isFinite)
    let (idlest, slowest) = (loads.min() ?? 0, rates.min() ?? 0)
    return (loads.max() ?? 0) - idlest < 0.15 && (rates.max() ?? 0) <= 1.5 * slowest
      && (loads.isEmpty || loads.count == subtasks.count)
  }

  private static func rank(_ subtask: JobGraph.Subtask, _ out: Bool) -> Double {
    let load = (subtask.busy ?? 0).isFinite ? subtask.busy ?? 0 : 0
    let rate = amount(subtask, out) ?? 0
    return (load * 100).rounded() * 1e15 + min(1e14, rate.isFinite ? rate : 0)
  }

  private static func row(_ subtask: JobGraph.Subtask, _ shape: Shape) -> StyledLine {
    let share = shape.sum > 0 ? amount(subtask, shape.out).map { Compact.percent($0 / shape.sum) } : nil
    var spans = [
      Span(right(String(subtask.index), 7)),
      Span("  " + Cut.fit(Cut.line(subtask.state.lowercased()), 11).padded(12), .dim),
    ]
    spans += meter(subtask.busy, shape.bar, high: 0.8) + meter(subtask.backpressure, shape.bar, high: 0.5)
    spans += [
      Span(right(subtask.recordsPerSecond(out: shape.out).map(Compact.number), 7)),
      Span(right(subtask.records(out: shape.out).map(Compact.number), 10), .dim), Span(right(share, 7)),
    ]
    guard shape.place > 0 else { return StyledLine(spans) }
    let attempt = subtask.attempt.map(String.init)
    return StyledLine(
      spans + [
        Span(right(attempt, 5), (subtask.attempt ?? 0) > 0 ? .stateWarn : .dim),
        Span("  " + Cut.middle(place(subtask), shape.place), .dim),
      ])
  }

  private static func meter(_ share: Double?, _ width: Int, high: Double) -> [Span] {
    let value = right(share.map(Compact.percent), 4)
    guard let share else { return [Span(value.padded(width + 7), .dim)] }
    guard width >= 4 else { return [Span(value.padded(width + 7), share > high ? .chartHigh : .text)] }
    let filled = min(width, max(0, Int((share.isFinite ? share : 0) * Double(width) + 0.5)))
    let role: Role = share > high ? .chartHigh : share > high / 2 ? .chartMid : .chartLow
    return [
      Span(value + " "), Span(String(repeating: Glyphs.bars[7], count: filled), role),
      Span(String(repeating: Glyphs.track, count: width - filled) + "  ", .border),
    ]
  }

  private static func right(_ text: String?, _ width: Int) -> String {
    let text = Cut.fit(text ?? String(Glyphs.none), width)
    return String(repeating: " ", count: max(0, width - text.columns)) + text
  }
}
