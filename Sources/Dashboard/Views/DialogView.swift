import Screen

/// What stands over the page: a plan, results, an answer, the help.
enum DialogView {
  /// A dialog as lines; the first and the last ones stay on the screen, the others scroll.
  struct Content {
    var title: String
    var head: [StyledLine] = []
    var lines: [StyledLine]
    var top: Int
    var footer: [StyledLine]
    /// Nil is as wide as a text wants to be.
    var width: Int?
  }

  static func draw(_ state: State, _ layout: Layout, into canvas: inout Canvas) {
    if let help = state.help {
      canvas.withdrawSpots()
      return HelpPage.draw(help, state, in: layout.page, into: &canvas)
    }
    guard let content = content(state, layout) else { return }
    canvas.withdrawSpots()
    frame(content, area(content, state, layout), state.keymap, &canvas)
    if case .plan(let plan)? = state.dialog { placeCursor(plan, content, state, layout, &canvas) }
  }

  /// Where there is no room for all of a plan, what weighs most comes first; where there is hardly room for the lines
  /// beneath its head, all of it scrolls.
  private static func content(_ state: State, _ layout: Layout) -> Content? {
    guard var content = content(state) else { return nil }
    let room = layout.page.height - 2 - content.footer.count - content.head.count
    if room < content.lines.count {
      if content.head.isEmpty { content.lines = content.lines.byWeight } else { content.head = content.head.byWeight }
    }
    if room < min(3, content.lines.count) {
      (content.lines, content.head) = ((content.head + content.lines).byWeight, [])
    }
    return content
  }

  /// The keys at its end are all named, on as many lines as they need.
  static func content(_ state: State) -> Content? {
    guard var content = whole(state) else { return nil }
    let room = (content.width ?? width(state)) - 4
    content.footer = content.footer.flatMap { $0.brokenBeforeKeys(width: room) }
    return content
  }

  private static func whole(_ state: State) -> Content? {
    let width = width(state) - 4
    switch state.dialog {
    case .plan(let plan):
      return Content(
        title: PlanView.title(plan, state), head: PlanView.head(plan, state, width: width),
        lines: PlanView.lines(plan, state, width: width), top: plan.top,
        footer: PlanView.footer(plan, state))
    case .results(let number, let top):
      guard let batch = state.batches.first(where: { $0.number == number }) else { return nil }
      return Content(
        title: "results · \(batch.deeds)", lines: ResultsView.lines(batch, width: width), top: top,
        footer: [ResultsView.footer(batch, state)])
    case .text(let title, let text, let top):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        StyledLine.wrapped(String($0), width: width)
      }
      return Content(
        title: title, lines: lines, top: top,
        footer: [StyledLine("\(state.keymap.key(for: .back, in: .text)) closes", .hint)])
    case .line(let line):
      return Content(
        title: line.title, lines: line.lines(height: state.height), top: line.top,
        footer: [StyledLine("\(state.keymap.key(for: .back, in: .text)) closes", .hint)])
    case .trace(let trace): return TraceView.content(trace, state)
    case .quit: return Content(title: "quit?", lines: quitLines, top: 0, footer: [quitFooter(state.keymap)])
    case .themes(let picker): return ThemeListView.content(picker, state)
    case .columns(let picker): return ColumnListView.content(picker, state)
    case nil: return nil
    }
  }

  private static func quitFooter(_ keymap: Keymap) -> StyledLine {
    StyledLine([
      Span(keymap.key(for: .confirm, in: .plan), .key), Span(" quit   ", .hint),
      Span(keymap.key(for: .decline, in: .plan), .key), Span(" stay", .hint),
    ])
  }
  private static let quitLines = [
    StyledLine("A write is under way, or about to be sent.", .stateWarn),
    StyledLine("What was sent goes on at the server; what was not sent will not be."),
  ]

  static func width(_ state: State) -> Int { min(max(20, state.width - 4), 96) }

  /// A box in the middle of the page, as high as its lines need, its last lines always on the screen.
  private static func frame(_ content: Content, _ area: Rect, _ keymap: Keymap, _ canvas: inout Canvas) {
    canvas.fill(area, role: .dialog)
    canvas.box(area, title: Cut.fit(content.title, area.width - 6), role: .borderFocus, titleRole: .dialogTitle)
    let (rest, last) = inner(area).splitBottom(content.footer.count)
    let (head, text) = rest.splitTop(content.head.count)
    canvas.draw(content.head, top: 0, in: head)
    let first = Scroll.clamped(content.top, lines: content.lines.count, room: text.height)
    canvas.draw(content.lines, top: first, in: text)
    canvas.offer(from: first, to: content.lines.count, in: text)
    for (row, line) in content.footer.enumerated() where row < last.height {
      canvas.draw(line, x: last.x, y: last.y + row, width: last.width)
    }
    edges(area, above: first, below: content.lines.count - first - text.height, keymap, &canvas)
  }

  /// How much there is beyond the upper and the lower edge of a box that scrolls.
  static func edges(_ area: Rect, above: Int, below: Int, _ keymap: Keymap, _ canvas: inout Canvas) {
    var notes: [String] = []
    if above > 0 { notes.append("\(above) above") }
    if below > 0 { notes.append("\(below) below") }
    if notes.isEmpty { return }
    let edge = Rect(x: area.x, y: area.bottom - 1, width: area.width, height: 1)
    canvas.caption(
      edge, "",
      right: notes.joined(separator: ", ") + (below > 0 ? " · " + keymap.key(for: .pageDown, whileTyping: true) : ""))
  }

  private static func inner(_ area: Rect) -> Rect {
    Rect(x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2)
  }

  private static func area(_ content: Content, _ state: State, _ layout: Layout) -> Rect {
    let width = content.width ?? width(state)
    let height = min(layout.page.height, content.head.count + content.lines.count + 2 + content.footer.count)
    return Rect(
      // What leaves the page in sight stands at its side.
      x: content.width == nil ? (state.width - width) / 2 : max(0, state.width - width - 2),
      y: layout.page.y + max(0, (layout.page.height - height) / 3), width: width,
      height: height)
  }

  /// The furthest that the dialog can be scrolled, and the lines of a page: one less than are seen.
  static func reach(_ state: State, _ layout: Layout) -> (end: Int, page: Int, room: Int) {
    guard let content = content(state, layout) else { return (0, 1, 1) }
    let room = inner(area(content, state, layout)).height - content.footer.count - content.head.count
    return (max(0, content.lines.count - room), max(1, room - 1), max(1, room))
  }

  /// The first line below the lower edge that must be read before a yes, put as far up as it goes; nil where all were.
  static func unread(_ state: State, _ layout: Layout) -> Int? {
    guard let content = content(state, layout) else { return nil }
    let end = content.top + reach(state, layout).room
    guard let last = content.lines.lastIndex(where: { $0.weight.rawValue <= Weight.danger.rawValue }), last >= end
    else { return nil }
    return end
  }

  /// On which lines each step of a plan stands.
  static func stepLines(_ state: State, _ layout: Layout) -> [Int: ClosedRange<Int>] {
    var found: [Int: ClosedRange<Int>] = [:]
    for (line, content) in (content(state, layout)?.lines ?? []).enumerated() {
      guard let step = content.step else { continue }
      found[step] = (found[step]?.lowerBound ?? line)...line
    }
    return found
  }

  /// The cursor stands behind the name that is being typed.
  private static func placeCursor(
    _ plan: PlanDialog, _ content: Content, _ state: State, _ layout: Layout, _ canvas: inout Canvas
  ) {
    guard plan.takesName else { return }
    let area = area(content, state, layout)
    let name = PlanView.nameToType(plan, width: width(state) - 4)
    let x = area.x + 2 + name.label.columns + plan.name.visible(width: 30).cursor
    let y = area.bottom - 1 - content.footer.count + name.above.count
    canvas.cursor = Canvas.Point(x: min(x, area.right - 2), y: y)
  }
}
