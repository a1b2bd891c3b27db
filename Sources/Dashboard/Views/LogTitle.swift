import Jobs
import Screen

/// What stands over the log: how it is read, and what of it is shown.
enum LogTitle {
  /// In as many columns as there are: in shorter words, then without what is least missed.
  static func text(_ state: State, room: Int) -> String {
    let (whole, cut) = choices(state)
    let names = names(state).map { [$0] }
    // Level and sources are left out first, then whose it is, and what is sought and shown last.
    let choices =
      names.flatMap { name in whole.map { name + $0 } } + whole
      + cut.flatMap { choice in (names + [[]]).map { $0 + choice } }
    let texts = choices.map { (["log"] + $0).filter { !$0.isEmpty }.joined(separator: " · ") }
    return texts.first { $0.columns <= room } ?? texts[texts.count - 1]
  }

  /// The job's, where no pane beside the log says it, in fewer and fewer columns.
  private static func names(_ state: State) -> [String] {
    guard state.log.file == nil, Layout(state).metrics == nil, let job = state.watchedJob.flatMap({ state.jobs[$0] })
    else { return [] }
    return [32, 16].map { Cut.middle(Name.shown(job.name), $0) }
  }

  /// With all that was asked for, and with less of it.
  private static func choices(_ state: State) -> (whole: [[String]], cut: [[String]]) {
    let log = state.log
    let mode = mode(state)
    var choices: [[String]] = []
    for (level, shared) in [(false, Sharing.whole), (false, .brief), (true, .brief), (true, .least)] {
      choices.append([mode] + notes(log) + [Self.level(log, level), sources(log, shared)])
    }
    // A day that is not today is said where there is room beside all else.
    if let day = LogDays(log, state.clock, now: state.now).ofTitle { choices.insert(choices[0] + [day], at: 0) }
    choices += [[mode] + notes(log) + [level(log, true)], [mode] + notes(log)]
    var cut = [[mode] + notes(log).prefix(2)]
    // What hides lines is said to the last.
    if log.filter.readsText { cut += [[mode] + patterns(log), [mode] + patterns(log, 8), patterns(log, 8)] }
    return (choices, cut)
  }

  private static func mode(_ state: State) -> String {
    let log = state.log
    // It follows what does not come.
    if log.isFollowing, log.file == nil, let reason = silence(state) { return "held: " + reason }
    if let file = log.file, !file.isLoaded, file.size > 0 { return "reading \(file.next * 100 / file.size) %" }
    let end = log.file.flatMap { $0.isRemoved ? "removed" : $0.isEnded ? "ended" : nil }
    if log.isFollowing { return end ?? "follow" }
    return ["held", log.newRows > 0 ? "\(log.newRows) new" : nil, end].compactMap(\.self).joined(separator: " · ")
  }

  private static func silence(_ state: State) -> String? {
    if state.feed.line?.lost != nil { return "offline" }
    return state.schedule[.logs].error == nil && state.watchedJob.flatMap { state.jobs[$0] }?.stale != true
      ? nil : "no answer"
  }

  /// What was asked for beyond the level.
  private static func notes(_ log: LogView) -> [String] {
    let patterns = patterns(log)
    var notes: [String] = []
    // Until the filter is through, the lines on the screen are those of before it.
    if let draft = log.draft {
      let percent = percent(draft.next - log.store.ids.lowerBound, log.store.count)
      notes.append(patterns.isEmpty ? "filtering \(percent)" : patterns.joined(separator: " · ") + " \(percent)")
      if let saving = log.saving { notes.append("then \(Cut.middle(saving.path, 24)) is written") }
    }
    if let search = log.search { notes.append("/\(Cut.short(search.pattern.source, 24))/ \(found(search, log))") }
    if log.draft == nil { notes += patterns }
    if !log.marks.isEmpty { notes.append("\(log.marks.count) marked") }
    if log.wraps { notes.append("wrapped") }
    if !log.rows.folds { notes.append("unfolded") }
    if log.column > 0, !log.wraps { notes.append("from column \(log.column + 1)") }
    return notes
  }

  /// Which lines are shown beyond their level; of each expression so many characters.
  static func patterns(_ log: LogView, _ length: Int = 24) -> [String] {
    let named = [("only", log.filter.include), ("not", log.filter.exclude)]
    return named.compactMap { word, pattern in pattern.map { "\(word) /\(Cut.short($0.source, length))/" } }
  }

  /// `3 of 17`, or how many there are, and how far the search is.
  static func found(_ search: LogSearch, _ log: LogView) -> String {
    let place = log.isFollowing ? nil : log.current.flatMap { search.place(of: $0) }
    let count = search.hits.count
    let words = place.map { "\($0) of \(count)" } ?? (count == 0 ? "none" : "\(count) found")
    return search.next < log.rows.lineCount ? "\(words), \(percent(search.next, log.rows.lineCount))" : words
  }

  static func percent(_ part: Int, _ whole: Int) -> String { "\(part * 100 / max(1, whole)) %" }

  private static func level(_ log: LogView, _ isShort: Bool) -> String {
    log.filter.level.rawValue + (log.filter.level == .error ? "" : isShort ? "+" : " and up")
  }

  /// How many words there are for it that other jobs write to the same sources.
  private enum Sharing { case whole, brief, least }

  private static func sources(_ log: LogView, _ sharing: Sharing) -> String {
    if let file = log.file { return "\(Cut.middle(file.name, 24)) · \(log.shownCount) of \(log.counted)" }
    let all = log.store.sources.count
    guard all > 0 else { return "" }
    if all > 1, log.sources == 1, sharing != .least,
      let only = log.store.sources.first(where: { !log.filter.hidden.contains($0) })
    {
      return "\(Cut.middle(Name.shown(only), 24)) of \(all) sources"
    }
    let shown = log.sources == all ? "\(all)" : "\(log.sources) of \(all)"
    let counted = shown + (sharing == .least ? " src" : all == 1 ? " source" : " sources")
    let others = log.sharedWith
    guard others > 0 else { return counted }
    return switch sharing {
    case .whole: "\(counted), shared with \(others) other job\(others == 1 ? "" : "s")"
    case .brief: "\(counted) shared by \(others + 1) jobs"
    case .least: "\(counted), shared"
    }
  }
}
