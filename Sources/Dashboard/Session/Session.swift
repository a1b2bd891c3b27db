package import Jobs

/// What the console keeps from one start to the next: how one server's jobs are looked at, and what was typed. No plan, no
/// marks and no selection: what acts on jobs is chosen anew.
package struct Session: Sendable, Hashable {
  package internal(set) var columns = ColumnSet.standard
  package internal(set) var sort = SortOrder.worstFirst
  package internal(set) var filter = ""
  package internal(set) var focus = State.Pane.table
  package internal(set) var isZoomed = false
  package internal(set) var panes = PaneSizes()
  package internal(set) var timelineIsFleet = false
  package internal(set) var logLevel = LogLine.Level.info
  /// Expressions of the lines that are shown, and of those that are not.
  package internal(set) var logOnly = ""
  package internal(set) var logNot = ""
  package internal(set) var logWraps = false
  package internal(set) var logStamps = LogView.Stamps.absolute
  /// The lines of each bar, the last one typed at the end. They are shared by all servers.
  package internal(set) var histories: [Bar.Kind: [String]] = [:]

  package init() {}

  /// Nothing but what was typed: for a start that looks at the jobs afresh.
  package var historyAlone: Session {
    var session = Session()
    session.histories = histories
    return session
  }

  /// Lines of a bar that are kept.
  static let longestHistory = 200
}
