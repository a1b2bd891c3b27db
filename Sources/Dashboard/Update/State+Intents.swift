import BeamMCPClient
import FoundationEssentials
import Jobs

extension State {
  /// Does what a key stands for, or says why that cannot be done now.
  mutating func perform(_ intent: Intent) -> [Effect] {
    if let effects = choose(intent) { return effects }
    if chooseColumn(intent) { return [] }
    if let effects = refuseInReplay(intent) { return effects }
    if let reason = disabled(intent) {
      if intent == .scale { refusedLineAt = now }
      say(reason, .info)
      return []
    }
    // What is done to the job that a filter has led to chooses it.
    if intent.action != nil || [.open, .mark, .note, .acknowledge].contains(intent) { displaced = nil }
    switch intent {
    case .up, .down, .pageUp, .pageDown, .first, .last: scroll(intent)
    case .nextProblem: visitProblem(1)
    case .previousProblem: visitProblem(-1)
    case .nextPane: turnPane(1)
    case .previousPane: turnPane(-1)
    case .zoom:
      isZoomed.toggle()
      if !isZoomed, !Layout(self).hasPanes { focus = .table }
      keepInSight()
    case .paneTaller, .paneShorter, .paneWider, .paneNarrower: resizePane(intent)
    case .mark, .markRange, .markAll, .invertMarks, .clearMarks: mark(intent)
    case .markFilter: bar = Bar(.command, "mark ")
    case .moment: bar = Bar(.command, "replay ")
    case .sortNext, .sortPrevious, .reverse, .worstFirst, .sortHere:
      if page == .runners { sortEngine(intent) } else { sort(intent) }
    case .sortJob, .sortState, .sortUp, .sortCpu, .sortHeap: intent.column.map { sort(by: $0) }
    case .columnLeft: moveColumn(-1)
    case .columnRight: moveColumn(1)
    case .wide: toggleWide()
    case .columns: dialog = .columns(ColumnPicker(columns))
    case .scope: timeline.isFleet.toggle()
    case .open: openSelected()
    case .overview, .runners, .audit, .messages, .exceptions:
      if intent == ownIntent { goBack() } else { turn(intent) }
    case .section: goToSection()
    case .metrics: if openJob == nil { focusMetrics() } else { openVertexMetrics() }
    case .logs: openLogs()
    case .left, .right: sideways(intent == .left ? -1 : 1)
    case .zoomIn where context == .timeline: zoomTimeline(-1)
    case .zoomOut where context == .timeline: zoomTimeline(1)
    case .windowEarlier: moveTimeline(-1)
    case .windowLater: moveTimeline(1)
    case .otherFigure: nextFigure()
    case .foldAll where context == .timeline: foldTimeline()
    case .zoomIn, .zoomOut:
      metrics.zoom(intent == .zoomIn ? -1 : 1, now: now)
      windowChanged()
    case .help: help = HelpView()
    case .back:
      if asking != nil, help == nil, dialog == nil, pending == nil { return stopAsking() }
      let stopped = dialog == nil ? [] : stopExplaining()
      back()
      return stopped
    case .filter where page == .runners: openEngineFilter()
    case .filter: openFilter()
    case .command:
      bar = Bar(.command)
      return [.readViews]
    case .ask: bar = Bar(.ask, offeredQuestion ?? "", offered: true)
    case .refresh:
      refresh()
      if feed.isTold, !isLive { return [.listen] }
    default: return performEffect(intent)
    }
    return []
  }

  private mutating func performEffect(_ intent: Intent) -> [Effect] {
    switch intent {
    case .scale, .savepoint, .cancel, .drain, .restart: return start(intent)
    case .undo: return undo()
    case .note, .acknowledge:
      openRemark(intent)
      return []
    case .decline: return decline()
    case .toggleSavepoint: return toggleSavepoint()
    case .leaveOut: return leaveOut()
    case .edit: return editPlan()
    case .retry: return retry()
    case .redraw: return [.terminal(.redraw)]
    case .suspend:
      // Nobody sees a countdown that runs out meanwhile.
      takeBack(", since this console was stopped")
      return [.terminal(.suspend)]
    case .mouse:
      hasMouse.toggle()
      say(hasMouse ? "mouse on; hold Shift to select text" : "mouse off", .info)
      return [.terminal(.mouse(hasMouse))]
    case _ where context == .trace && TraceDialog.intents.contains(intent): return performInTrace(intent)
    case .copy where context == .plan: return copyCommands()
    case .compare: return compareNext()
    case .wholeTimeline: return openTimeline()
    case .quit: return quit()
    case _ where State.replayStep(intent) != nil:
      return State.replayStep(intent).map { [.terminal(.replay($0))] } ?? []
    default: return performInLog(intent)
    }
  }

  private mutating func turn(_ intent: Intent) {
    switch intent {
    case .overview: go(.overview)
    case .runners: go(.runners)
    case .audit: go(.audit)
    case .messages: openMessages()
    default: openExceptions()
    }
  }

  private mutating func visitProblem(_ step: Int) {
    byHand { $0.selectProblem(step) }
    // The neighbour is looked at in the same way; Esc goes back to where this one was opened.
    guard let selected, openJob != nil else { return }
    switch page {
    case .graph: page = .graph(selected)
    case .exceptions: page = .exceptions(selected)
    default: page = .job(selected)
    }
    details.leave()
    if case .main? = trail.last?.page { trail[trail.count - 1].selected = selected }
  }

  private mutating func openSelected() {
    switch page {
    case .job where details.wanted == .exceptions: openExceptions()
    case .job(let id): go(.graph(id))
    case .graph(let id): openSubtasks(of: id)
    case .overview, .runners, .audit, .messages, .exceptions: openChosen()
    case .main: if let selected { openPage(of: selected) }
    }
  }

  /// Leaves one thing at a time, the nearest first. A word that has been read is put away with it; a failure, and what
  /// is not settled yet, are put away for themselves.
  private mutating func back() {
    let isOnPage = help == nil && dialog == nil && pending == nil
    if isOnPage, let message, message.kind == .info || message.kind == .success, MessageLine.fits(message.text, self) {
      messages.removeAll { $0 == message }
    }
    if help != nil {
      help = nil
    } else if dialog != nil {
      dialog = nil
    } else if pending != nil {
      takeBack()
    } else if giveUpSaving() {
      return
    } else if let read = message {
      if !readMessages() {
        messages.removeAll { $0 == read }
        self.read { $0 == read }
      }
    } else if page == .main, focus == .log, log.search != nil {
      log.search = nil
    } else if page == .main, focus == .log, log.cameFromTimeline {
      returnToTimeline()
    } else if page == .runners, engine.isOpen, !engine.filter.isEmpty {
      engine.filter = ""
    } else if page != .main || isAsArrived {
      goBack()
    } else if log.file != nil {
      return
    } else if isZoomed {
      isZoomed = false
      if !Layout(self).hasPanes { focus = .table }
      keepInSight()
    } else if focus == .metrics, metrics.cursor != nil {
      metrics.cursor = nil
    } else if focus != .table {
      focus = .table
    } else if column != nil {
      column = nil
    } else if !jobs.filter.text.isEmpty {
      setFilter("")
    }
  }

  private mutating func quit() -> [Effect] {
    if case .quit? = dialog { return leave() }
    guard isWriting else { return leave() }
    pending?.heldAt = now
    dialog = .quit
    return []
  }

  private var isWriting: Bool { batches.contains { !$0.isDone } || pending != nil }

  /// Once the write has ended, whether to quit all the same is no question.
  mutating func forgetQuitting() {
    if case .quit? = dialog, !isWriting, !isQuitting { dialog = nil }
    if case .quit? = dialog { return }
    pending?.resume(now)
  }

  mutating func leave() -> [Effect] {
    isQuitting = true
    return [.terminal(.quit)]
  }
}
