import Jobs
import Screen

/// The graph of a job on a page of its own; beneath it the vertex that is chosen, and on a large screen between the two all
/// vertices in rows.
enum GraphPage {
  static func draw(_ state: State, _ id: String, in area: Rect, into canvas: inout Canvas) {
    guard let job = state.jobs[id] else {
      canvas.box(area, title: id, role: .borderFocus)
      canvas.write("the job is gone from its runner; Esc goes back", x: area.x + 2, y: area.y + 1, role: .dim)
      return
    }
    let name = Cut.fit(Cut.line(Name.shown(job.name)), max(10, area.width - 40))
    let graph = state.details.job == id ? state.details.graph : nil
    let (upper, middle, lower, plan) = split(area, graph)
    canvas.box(upper, title: "\(name) · graph · records a second", right: note(graph, plan, state), role: .borderFocus)
    guard let graph, let plan else {
      let line =
        graph == nil
        ? DiagnosisLines.missing(.graph, state) : StyledLine("  the engine shows no graph of this job", .dim)
      canvas.draw(line, x: upper.x + 1, y: upper.y + 1, width: upper.width - 2)
      return
    }
    drawGraph(GraphLines.drawable(graph), plan, state, upper.inset(), &canvas)
    let chosen = graph.chosen(state.details.vertex)
    if !middle.isEmpty {
      canvas.box(middle, title: "vertices", right: "sources first")
      VertexTable.draw(graph, chosen: chosen?.id, state, in: middle.inset(), into: &canvas)
    }
    guard let vertex = chosen, !lower.isEmpty else { return }
    canvas.box(lower, title: Cut.fit(Cut.line(vertex.name), lower.width - 30), right: range(vertex, state, lower))
    VertexPanel.draw(vertex, state, in: lower.inset(), into: &canvas)
  }

  /// The graph has what it needs, as far as a panel of the chosen vertex is left; a low screen has the graph alone.
  private static func split(
    _ area: Rect, _ graph: JobGraph?
  ) -> (upper: Rect, middle: Rect, lower: Rect, plan: GraphPlan?) {
    let none = Rect(x: area.x, y: area.bottom, width: area.width, height: 0)
    guard let graph, !graph.vertices.isEmpty else { return (area, none, none, nil) }
    let least = area.height < 18 ? 0 : max(8, area.height / 3)
    let rows = VertexTable.height(graph, area)
    let plan = GraphPlan.fitting(
      GraphLines.drawable(graph), width: area.width - 4, height: area.height - least - rows - (least > 0 ? 1 : 2))
    guard least > 0 else { return (area, none, none, plan) }
    let panel = max(least, area.height - rows - max(6, plan.height + 1))
    let upper = Rect(x: area.x, y: area.y, width: area.width, height: area.height - panel - rows + 1)
    let lower = Rect(x: area.x, y: area.bottom - panel, width: area.width, height: panel)
    let middle = Rect(x: area.x, y: upper.bottom - 1, width: area.width, height: rows + 1)
    return (upper, rows > 0 ? middle : none, lower, plan)
  }

  static func plan(_ graph: JobGraph, _ page: Rect) -> GraphPlan? { split(page, graph).plan }

  /// Rows of subtasks that are seen at once.
  static func subtaskRows(_ page: Rect, _ graph: JobGraph) -> Int {
    max(1, VertexPanel.rows(split(page, graph).lower.inset()))
  }

  private static func note(_ graph: JobGraph?, _ plan: GraphPlan?, _ state: State) -> String {
    let age = MainView.age(state, .graph)
    var words = age.isEmpty ? [] : [age]
    if let count = graph?.vertices.count, count > GraphPlan.limit {
      words.append("the first \(GraphPlan.limit) of \(count) vertices")
    }
    if let plan, plan.undrawn > 0 { words.append("\(plan.undrawn) long edges are not drawn") }
    return words.joined(separator: " · ")
  }

  private static func range(_ vertex: JobGraph.Vertex, _ state: State, _ area: Rect) -> String {
    let rows = VertexPanel.rows(area.inset())
    guard vertex.subtasks.count > rows else { return "" }
    let first = min(state.details.subtasksTop, vertex.subtasks.count - rows)
    return
      "subtasks \(first + 1)–\(first + rows) of \(vertex.subtasks.count) · \(state.keymap.key(for: .pageDown, in: .graph))"
  }

  /// The piece of the picture around the chosen vertex.
  private static func drawGraph(
    _ graph: JobGraph, _ plan: GraphPlan, _ state: State, _ area: Rect, _ canvas: inout Canvas
  ) {
    let chosen = graph.chosen(state.details.vertex)
    let picture = GraphPicture.canvas(graph, plan, chosen: chosen?.id)
    let box = chosen.flatMap { plan.boxes[$0.id] } ?? Rect(x: 0, y: 0, width: 0, height: 0)
    let x = start(box.x + box.width / 2, picture.width, area.width - 2)
    let y = start(box.y + box.height / 2, picture.height, area.height)
    let left = area.x + 1 + max(0, (area.width - 2 - picture.width) / 2)
    for row in 0..<min(area.height, picture.height - y) {
      for column in 0..<min(area.width - 2, picture.width - x) {
        canvas[left + column, area.y + row] = picture[x + column, y + row]
      }
    }
    for (index, vertex) in graph.vertices.enumerated() {
      guard let box = plan.boxes[vertex.id] else { continue }
      let seen = Rect(x: left + box.x - x, y: area.y + box.y - y, width: box.width, height: box.height)
      canvas.offer(index, seen.intersection(area))
    }
    edges(x, y, picture, area, &canvas)
  }

  /// The first cell that is seen, with the chosen box in the middle as far as the picture reaches.
  private static func start(_ middle: Int, _ length: Int, _ room: Int) -> Int {
    length <= room ? 0 : min(max(0, middle - room / 2), length - room)
  }

  /// Arrows where the picture goes on.
  private static func edges(_ x: Int, _ y: Int, _ picture: Canvas, _ area: Rect, _ canvas: inout Canvas) {
    let (left, right) = (area.x, area.right - 1)
    let middle = area.y + area.height / 2
    if x > 0 { canvas[left, middle] = Cell(Glyphs.arrowLeft, .key) }
    if x + area.width - 2 < picture.width { canvas[right, middle] = Cell(Glyphs.arrowRight, .key) }
    if y > 0 { canvas[right, area.y] = Cell(Glyphs.arrowUp, .key) }
    if y + area.height < picture.height { canvas[right, area.bottom - 1] = Cell(Glyphs.arrowDown, .key) }
  }
}
