import FoundationEssentials
import Jobs
package import Screen

/// What a canvas shows, so that a second in which nothing happened costs the header alone.
package struct Frame: Sendable {
  package private(set) var canvas = Canvas(width: 0, height: 0)
  private var news: Int?
  private var drawnAt = Date.distantPast

  package init() {}

  package mutating func show(_ state: State) {
    let age = state.now.timeIntervalSince(drawnAt)
    let isSameSize = canvas.width == state.width && canvas.height == state.height
    if isSameSize, news == state.news, age >= 0, age < Frame.longest, state.standsStill {
      let header = Layout(state).header
      canvas.fill(header)
      HeaderView.draw(state, in: header, into: &canvas)
      return
    }
    if !isSameSize { canvas = Canvas(width: state.width, height: state.height) }
    render(state, into: &canvas)
    (news, drawnAt) = (state.news, state.now)
  }

  /// Seconds after which all is drawn anew: durations of minutes, and the left end of a chart, move on.
  private static let longest = 5.0
}

extension State {
  /// Nothing on the screen but the header tells seconds.
  fileprivate var standsStill: Bool {
    guard page == .main, help == nil, dialog == nil, width >= 20, height >= 4 else { return false }
    // Data that grows old is dated.
    guard let answered = schedule[.jobs].answeredAt, isLive || now.timeIntervalSince(answered) < 3 else { return false }
    return !(top..<top + Layout(self).rows).contains { row in
      guard let job = jobs.job(at: row) else { return false }
      return job.stale || !job.state.isTerminal && (job.duration(at: now) ?? 3600) < 65
    }
  }
}
