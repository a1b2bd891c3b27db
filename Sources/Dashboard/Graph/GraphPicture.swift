import Jobs
import Screen

/// A graph drawn on a canvas of its own, as large as it needs.
enum GraphPicture {
  static func canvas(_ graph: JobGraph, _ plan: GraphPlan, chosen: String?) -> Canvas {
    var canvas = Canvas(width: plan.width, height: plan.height)
    let bottleneck = graph.bottleneck
    let hottest = graph.hottest?.id
    for vertex in graph.vertices {
      guard let area = plan.boxes[vertex.id] else { continue }
      canvas.fill(area.inset())
      let role: Role = vertex.id == chosen ? .borderFocus : vertex.id == bottleneck ? .stateWarn : .border
      canvas.box(area, role: role)
      name(
        vertex, heat: vertex.id == bottleneck ? .limit : vertex.id == hottest ? .most : .less,
        isChosen: vertex.id == chosen, area, &canvas)
      figures(vertex, plan.shape, area, &canvas)
    }
    for (point, sides) in joints(plan) {
      let there = canvas[point.x, point.y]
      canvas.join(sides, x: point.x, y: point.y, role: there == .blank ? .border : there.role)
    }
    let head = plan.isDown ? Glyphs.headDown : Glyphs.headRight
    for point in plan.heads { canvas[point.x, point.y] = Cell(head, .border) }
    return canvas
  }

  /// The sides of every cell of a line: where two lines meet, or one leaves a box, they add up.
  private static func joints(_ plan: GraphPlan) -> [(point: Canvas.Point, sides: Line)] {
    var sides: [Canvas.Point: Line] = [:]
    for stroke in plan.strokes {
      let (back, ahead): (Line, Line) = stroke.isVertical ? (.up, .down) : (.left, .right)
      for step in 0..<stroke.length {
        let point = Canvas.Point(
          x: stroke.x + (stroke.isVertical ? 0 : step), y: stroke.y + (stroke.isVertical ? step : 0))
        if step > 0 { sides[point, default: []].formUnion(back) }
        if step < stroke.length - 1 { sides[point, default: []].formUnion(ahead) }
      }
    }
    return sides.map { ($0.key, $0.value) }
  }

  /// The busiest of all is no trouble yet; at its limit it holds back what is before it.
  private enum Heat { case less, most, limit }

  private static func name(
    _ vertex: JobGraph.Vertex, heat: Heat, isChosen: Bool, _ area: Rect, _ canvas: inout Canvas
  ) {
    let copies = vertex.parallelism.map { " \(Glyphs.times)\($0) " } ?? ""
    let word = heat != .less && area.width >= 40 ? " hottest" : ""
    let hot = (heat == .limit ? " \(Glyphs.warning)" : "") + word
    let mark = isChosen ? String(Glyphs.selectionBar) : " "
    let name = mark + Cut.middle(vertex.name, area.width - 5 - copies.columns - hot.columns) + " "
    canvas.write(name, x: area.x + 1, y: area.y, role: isChosen ? .title : .text)
    let end = area.right - 1 - copies.columns
    canvas.write(copies, x: end, y: area.y, role: .dim)
    canvas.write(hot, x: end - hot.columns, y: area.y, role: heat == .limit ? .stateWarn : .dim)
  }

  /// In one row, as many as there is room for; else two beside each other.
  private static func figures(
    _ vertex: JobGraph.Vertex, _ shape: GraphShape, _ area: Rect, _ canvas: inout Canvas
  ) {
    let all: [(String, String?, Role, Int)] = [
      ("busy", vertex.busy.map(Compact.percent), share(vertex.busy, 0.8), 9),
      ("held", vertex.backpressure.map(Compact.percent), share(vertex.backpressure, 0.5), 9),
      ("in", vertex.recordsInPerSecond.map(Compact.number), .text, 8),
      ("out", vertex.recordsOutPerSecond.map(Compact.number), .text, 9),
      ("lag", vertex.watermarkLag.map(Compact.duration), .text, 10),
    ]
    guard shape.isFlat else {
      let half = (area.width - 2) / 2
      for (index, (label, value, role, _)) in all.enumerated() {
        let x = area.x + 2 + (index % 2) * half
        let end = index % 2 == 0 ? area.x + half : area.right - 2
        figure(label, value, role, x, end, area.y + 1 + index / 2, &canvas)
      }
      return
    }
    var x = area.x + 2
    for (label, value, role, width) in all where x + width <= area.right - 2 {
      figure(label, value, role, x, x + width, area.y + 1, &canvas)
      x += width + (area.width >= 58 ? 2 : 1)
    }
  }

  private static func figure(
    _ label: String, _ value: String?, _ role: Role, _ x: Int, _ end: Int, _ y: Int, _ canvas: inout Canvas
  ) {
    canvas.write(label, x: x, y: y, role: .dim)
    let text = Cut.fit(value ?? String(Glyphs.none), max(1, end - x - label.columns))
    canvas.write(text, x: end - text.columns, y: y, role: role)
  }

  private static func share(_ value: Double?, _ high: Double) -> Role { (value ?? 0) > high ? .chartHigh : .text }

  /// The same as lines of a page that scrolls.
  static func lines(_ canvas: Canvas, indent: Int) -> [StyledLine] {
    (0..<canvas.height).map { y in
      var spans = [Span(String(repeating: " ", count: indent), .text)]
      for x in 0..<canvas.width {
        let cell = canvas[x, y]
        if cell.glyph == Cell.continuation { continue }
        if spans[spans.count - 1].role == cell.role {
          spans[spans.count - 1].text.append(cell.glyph)
        } else {
          spans.append(Span(String(cell.glyph), cell.role))
        }
      }
      return StyledLine(spans)
    }
  }
}
