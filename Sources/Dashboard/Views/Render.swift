package import Screen

/// Draws the state. Pure: the same state gives the same screen, and nothing but the visible rows is formatted.
package func render(_ state: State, into canvas: inout Canvas) {
  canvas.fill(canvas.bounds)
  canvas.cursor = nil
  canvas.withdrawSpots()
  let layout = Layout(state)
  guard state.isDrawn else {
    canvas.write("the terminal is too small", x: 0, y: 0, role: .stateWarn)
    return
  }
  HeaderView.draw(state, in: layout.header, into: &canvas)
  switch state.page {
  case .main: MainView.draw(state, layout, into: &canvas)
  case .job(let id): JobPageView.draw(state, id, in: layout.page, into: &canvas)
  case .graph(let id): GraphPage.draw(state, id, in: layout.page, into: &canvas)
  case .exceptions(let id):
    ListPage.draw(ExceptionsPage.content(state, id, layout.page), state, in: layout.page, into: &canvas)
  case .overview: ListPage.draw(OverviewPage.content(state, layout.page), state, in: layout.page, into: &canvas)
  case .runners: ListPage.draw(RunnersPage.content(state, layout.page), state, in: layout.page, into: &canvas)
  case .messages: ListPage.draw(MessagesPage.content(state, layout.page), state, in: layout.page, into: &canvas)
  case .audit: ListPage.draw(AuditPage.content(state, layout.page), state, in: layout.page, into: &canvas)
  }
  if !state.isPrinted { BottomView.draw(state, layout, into: &canvas) }
  DialogView.draw(state, layout, into: &canvas)
}

extension State {
  /// The terminal has room for something.
  var isDrawn: Bool { width >= 20 && height >= 4 }
}
