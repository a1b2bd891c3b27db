/// What a key is pressed for. Keys, the hint line, the help and docs/keys.md all come from the one table in `Keymap`.
package enum Intent: String, Sendable, Hashable, CaseIterable {
  case up, down, pageUp, pageDown, first, last, nextProblem, previousProblem
  case open, back, nextPane, previousPane, logs, zoom, overview, runners, audit, messages, exceptions, help
  case section, left, right, metrics, zoomIn, zoomOut, compare
  case paneTaller, paneShorter, paneWider, paneNarrower
  case wholeTimeline, windowEarlier, windowLater, otherFigure
  case filter, sortNext, sortPrevious, reverse, worstFirst
  case sortJob, sortState, sortUp, sortCpu, sortHeap
  case columnLeft, columnRight, sortHere, wide, columns
  case toggleColumn, columnEarlier, columnLater, wider, narrower, resetColumns
  case mark, markRange, markFilter, markAll, invertMarks, clearMarks
  case scale, savepoint, cancel, drain, restart, undo
  case note, acknowledge
  case command, ask
  case follow, level, wrap, scope
  case scrollLeft, scrollRight, logSearch, nextHit, previousHit, nextError, previousError, logInclude, logExclude
  case logSources, hideSource, fold, foldAll, stamps, markLine, copy, wholeLine, toTimeline, toLog, save
  case confirm, decline, toggleSavepoint, leaveOut, edit, retry
  case accept, complete, earlier, later
  case refresh, redraw, mouse, suspend, quit
  case playPause, slower, faster, behind, ahead, farBehind, farAhead, moment, rejoin
}

extension Intent {
  /// `next_problem`, as `keys.json5` calls it.
  var snakeCase: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
