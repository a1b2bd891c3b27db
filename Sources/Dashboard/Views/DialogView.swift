import Screen

/// What stands over the page: a plan, results, an answer, the help.
enum DialogView {
  static func draw(_ state: State, _ layout: Layout, into canvas: inout Canvas) {
    if let help = state.help { return HelpPage.draw(help, state, in: layout.page, into: &canvas) }
    let width = min(max(20, state.width - 4), 96)
    switch state.dialog {
    case .plan(let plan):
      frame(PlanView.title(plan), PlanView.lines(plan, state, width: width - 4), top: plan.top, state, layout, &canvas)
      {
        PlanView.footer(plan, state)
      }
      placeCursor(plan, state, layout, &canvas)
    case .results(let number, let top):
      guard let batch = state.batches.first(where: { $0.number == number }) else { return }
      frame("results", ResultsView.lines(batch, width: width - 4), top: top, state, layout, &canvas) {
        ResultsView.footer(batch, state)
      }
    case .text(let title, let text, let top):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        StyledLine.wrapped(String($0), width: width - 4)
      }
      frame(title, lines, top: top, state, layout, &canvas) { StyledLine("Esc closes", .hint) }
    case .quit:
      frame("quit?", quitLines, top: 0, state, layout, &canvas) {
        StyledLine([Span("y", .key), Span(" quit   ", .hint), Span("n", .key), Span(" stay", .hint)])
      }
    case nil: break
    }
  }

  private static let quitLines = [
    StyledLine("A write is under way, or about to be sent.", .stateWarn),
    StyledLine("What was sent goes on at the server; what was not sent will not be."),
  ]

  /// A box in the middle of the page, as high as its lines need, its last line always on the screen.
  private static func frame(
    _ title: String, _ lines: [StyledLine], top: Int, _ state: State, _ layout: Layout, _ canvas: inout Canvas,
    footer: () -> StyledLine
  ) {
    let area = area(lines: lines.count, state, layout)
    canvas.fill(area, role: .dialog)
    canvas.box(area, title: Cut.fit(title, area.width - 6), role: .borderFocus, titleRole: .dialogTitle)
    let inner = Rect(x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2)
    let (text, last) = inner.splitBottom(1)
    let first = Scroll.clamped(top, lines: lines.count, room: text.height)
    canvas.draw(lines, top: first, in: text)
    let below = lines.count - first - text.height
    if below > 0 {
      canvas.caption(
        Rect(x: area.x, y: area.bottom - 1, width: area.width, height: 1), "", right: "\(below) more below")
    }
    canvas.draw(footer(), x: last.x, y: last.y, width: last.width)
  }

  static func area(lines: Int, _ state: State, _ layout: Layout) -> Rect {
    let width = min(max(20, state.width - 4), 96)
    let height = min(layout.page.height, lines + 3)
    return Rect(
      x: (state.width - width) / 2, y: layout.page.y + max(0, (layout.page.height - height) / 3), width: width,
      height: height)
  }

  /// The cursor stands behind the name that is being typed.
  private static func placeCursor(_ plan: PlanDialog, _ state: State, _ layout: Layout, _ canvas: inout Canvas) {
    guard plan.plan != nil, plan.nameToType != nil, !plan.isQuestion else { return }
    let lines = PlanView.lines(plan, state, width: min(max(20, state.width - 4), 96) - 4)
    let area = area(lines: lines.count, state, layout)
    let x = area.x + 2 + PlanView.nameLabel(plan).columns + min(plan.name.textBeforeCursor.columns, 30)
    canvas.cursor = Canvas.Point(x: min(x, area.right - 2), y: area.bottom - 2)
  }
}
