package import Jobs

/// How the jobs of a server are looked at: the table with its columns, order and filter, the panes, what the log shows. No
/// plan, no marks and no selection: what acts on jobs is chosen anew.
package struct SavedView: Sendable, Hashable {
  package internal(set) var columns = ColumnSet.standard
  package internal(set) var sort = SortOrder.worstFirst
  package internal(set) var filter = ""
  package internal(set) var focus = State.Pane.table
  package internal(set) var isZoomed = false
  package internal(set) var panes = PaneSizes()
  package internal(set) var timelineIsFleet = false
  /// Seconds of the charts; nil is as much as there is to show.
  package internal(set) var window: Double?
  package internal(set) var logLevel = LogLine.Level.info
  /// Expressions of the lines that are shown, and of those that are not.
  package internal(set) var logOnly = ""
  package internal(set) var logNot = ""
  package internal(set) var logWraps = false
  package internal(set) var logStamps = LogView.Stamps.absolute

  package init() {}
}
