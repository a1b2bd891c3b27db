import Jobs
import Screen

/// A graph drawn on a canvas of its own, as large as it needs.
enum GraphPicture {
  static func canvas(_ graph: JobGraph, _ plan: GraphPlan, chosen: String?) -> Canvas {
    var canvas = Canvas(width: plan.width, height: plan.height)
    for stroke in plan.strokes {
      if stroke.isVertical {
        canvas.vline(x: stroke.x, y: stroke.y, height: stroke.length)
      } else {
        canvas.hline(x: stroke.x, y: stroke.y, width: stroke.length)
      }
    }
    let bottleneck = graph.bottleneck
    let hottest = graph.hottest?.id
    for vertex in graph.vertices {
      guard let area = plan.boxes[vertex.id] else { continue }
      canvas.fill(area.inset())
      let role: Role = vertex.id == chosen ? .borderFocus : vertex.id == bottleneck ? .stateWarn : .border
      canvas.box(area, role: role)
      draw(vertex, isHottest: vertex.id == hottest, isChosen: vertex.id == chosen, area, &canvas)
    }
    let head = plan.isDown ? Glyphs.headDown : Glyphs.headRight
    for point in plan.heads { canvas[point.x, point.y] = Cell(head, .border) }
    return canvas
  }

  private static func draw(
    _ vertex: JobGraph.Vertex, isHottest: Bool, isChosen: Bool, _ area: Rect, _ canvas: inout Canvas
  ) {
    let copies = vertex.parallelism.map { " \(Glyphs.times)\($0) " } ?? ""
    let mark = isChosen ? "\(Glyphs.selectionBar)" : " "
    let name = mark + Cut.middle(vertex.name, area.width - 5 - copies.columns) + " "
    canvas.write(name, x: area.x + 1, y: area.y, role: isChosen ? .title : .text)
    canvas.write(copies, x: area.right - 1 - copies.columns, y: area.y, role: .dim)
    let inner = area.inset()
    canvas.write("busy", x: inner.x + 1, y: inner.y, role: .dim)
    right(vertex.busy.map(Compact.percent), to: inner.x + 10, inner.y, share(vertex.busy, 0.8), &canvas)
    canvas.write("held", x: inner.x + 12, y: inner.y, role: .dim)
    right(vertex.backpressure.map(Compact.percent), to: inner.right - 1, inner.y, share(vertex.backpressure, 0.5), &canvas)
    canvas.write("in/s", x: inner.x + 1, y: inner.y + 1, role: .dim)
    right(vertex.recordsInPerSecond.map(Compact.number), to: inner.x + 10, inner.y + 1, .text, &canvas)
    canvas.write("out/s", x: inner.x + 12, y: inner.y + 1, role: .dim)
    right(vertex.recordsOutPerSecond.map(Compact.number), to: inner.right - 1, inner.y + 1, .text, &canvas)
    canvas.write("lag", x: inner.x + 1, y: inner.y + 2, role: .dim)
    right(vertex.watermarkLag.map(Compact.duration), to: inner.x + 10, inner.y + 2, .text, &canvas)
    if isHottest {
      canvas.write("\(Glyphs.warning) hottest", x: inner.right - 10, y: inner.y + 2, role: .stateWarn)
    }
  }

  private static func right(_ text: String?, to end: Int, _ y: Int, _ role: Role, _ canvas: inout Canvas) {
    let text = Cut.fit(text ?? String(Glyphs.none), 6)
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
