import BeamMCPClient
import Screen

extension Player {
  /// The console as it was, at the size that it had, with a header that says that it is over and when it was.
  package var printed: State {
    var state = recorded
    state.printed = printedMark
    return state
  }

  /// A page as somebody who looks around in the record now would see it, at the moment that is gone to; with what is wrong with
  /// a command that leads there. What nobody had looked at then says so.
  ///
  /// - Parameter height: Nil for as many rows as the page has lines.
  package mutating func page(
    _ commands: [String], views: NamedViews = NamedViews(), width: Int, height: Int?
  ) -> Once.Picture {
    var state = shown
    state.views = views
    state.leaveActs()
    state.home()
    (state.width, state.height) = (width, height ?? Once.usualHeight)
    state.forget(at: moment)
    state.opening = Opening(commands, onlyLooks: true)
    own = Held(state)
    catchUp()
    var seen = own?.value ?? state
    if seen.page == .main, seen.focus != .table { seen.isZoomed = true }
    if height == nil { seen.height = seen.fittingHeight }
    seen.replay = printedMark
    var canvas = Canvas(width: width, height: seen.height)
    render(seen, into: &canvas)
    return Once.Picture(
      canvas: canvas, jobs: seen.jobs.all, runners: seen.runners, problem: seen.opening.problem,
      isTable: seen.page == .main && seen.focus == .table && !seen.isZoomed && seen.help == nil,
      parts: OncePart.all(seen), recorded: OncePart.all(seen).map { scene.fleet.json($0, at: moment) })
  }
}
