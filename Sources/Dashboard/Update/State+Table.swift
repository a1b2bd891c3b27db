import BeamMCPClient
import FoundationEssentials
import Jobs

// Columns, the order of rows, and marks.
extension State {
  /// Goes to the next column: of those on the screen, and in the wide table of all.
  mutating func moveColumn(_ step: Int) {
    let body = Layout(self).body
    let all = columns.isWide ? columns.shown : TableLayout(self, area: body).places.map(\.column)
    guard !all.isEmpty else { return }
    guard let index = column.flatMap(all.firstIndex(of:)) else {
      column = jobs.sort.column.flatMap { all.contains($0) ? $0 : nil } ?? (step > 0 ? all.first : all.last)
      return
    }
    column = all[min(max(0, index + step), all.count - 1)]
  }

  /// Those that are shown, here or beyond the edge, and those that the width has brought in.
  var tableColumns: [Column] {
    let shown = Set(columns.shown + TableLayout(self, area: Layout(self).body).places.map(\.column))
    return columns.order.filter(shown.contains)
  }

  mutating func toggleWide() {
    columns.isWide.toggle()
    if let column, !tableColumns.contains(column) { self.column = nil }
    let keys = "\(keymap.key(for: .columnLeft, in: .jobs)) and \(keymap.key(for: .columnRight, in: .jobs))"
    if columns.isWide { say("all columns; \(keys) go to those beyond the edge", .info) }
  }

  mutating func sort(_ intent: Intent) {
    var sort = jobs.sort
    let stops: [Column?] = [nil] + tableColumns
    let index = stops.firstIndex(of: sort.column) ?? 0
    switch intent {
    case .sortNext: sort = SortOrder(column: stops[(index + 1) % stops.count])
    case .sortPrevious: sort = SortOrder(column: stops[(index + stops.count - 1) % stops.count])
    case .sortHere: sort = SortOrder(column: column, isReversed: sort.column == column && !sort.isReversed)
    case .reverse: sort.isReversed.toggle()
    default: sort = .worstFirst
    }
    setSort(sort)
  }

  /// Once more turns the order around.
  mutating func sort(by column: Column) {
    setSort(SortOrder(column: column, isReversed: jobs.sort.column == column && !jobs.sort.isReversed))
  }

  /// Who sorts asks who comes first: the first rows are shown, and the selection stays with its job only where that is among
  /// them.
  mutating func setSort(_ sort: SortOrder) {
    jobs.setSort(sort)
    top = 0
    let isSeen = jobs.row(of: selected).map { $0 < max(1, Layout(self).rows) } ?? false
    if !isSeen, jobs.shownCount > 0 {
      let former = selectedJob
      byHand { $0.select(row: 0) }
      // The next key is for another job than the last one was.
      if let former, let selectedJob, former.id != selectedJob.id {
        let names = [selectedJob, former].map { Cut.middle(Name.shown($0.name), 28) }
        say("\(names[0]) is selected now; \(names[1]) is further down", .info)
      }
    }
    keepInSight()
  }

  mutating func mark(_ intent: Intent) {
    // Where there is no frame the first mark takes a row.
    defer { keepInSight() }
    let shown = jobs.shownIDs
    switch intent {
    case .mark:
      guard let selected else { return }
      if marks.remove(selected) == nil { marks.insert(selected) }
      markAnchor = selected
      byHand { $0.move(by: 1) }
    case .markRange: markRange()
    case .markAll: marks.formUnion(shown)
    case .invertMarks: marks.formSymmetricDifference(shown)
    default:
      // What was said of them holds no more.
      if !marks.isEmpty { say("\(marks.count) unmarked", .info) }
      marks = []
      markAnchor = nil
    }
  }

  /// From the job that was marked last to the selected one, in the order on the screen.
  private mutating func markRange() {
    guard let selected, let here = jobs.row(of: selected) else { return }
    let from = jobs.row(of: markAnchor) ?? here
    for row in min(from, here)...max(from, here) { if let job = jobs.job(at: row) { marks.insert(job.id) } }
    markAnchor = selected
  }

  /// Marks, or unmarks, all jobs that a filter finds, the hidden ones too.
  mutating func mark(_ filter: String, _ isOn: Bool) {
    let found = found(by: filter)
    if isOn { marks.formUnion(found) } else { marks.subtract(found) }
    keepInSight()
    let hidden = found.count { jobs.row(of: $0) == nil }
    let note = isOn && hidden > 0 ? ", \(hidden) of them hidden by the filter" : ""
    say("\(found.count) \(isOn ? "marked" : "unmarked")\(note)", .info)
  }

  func found(by text: String) -> [String] {
    guard let filter = try? JobFilter(text) else { return [] }
    let all = jobs.all
    return filter.pass(at: now).indices(of: all).map { all[$0].id }
  }
}

extension Intent {
  /// The column that it sorts by.
  var column: Column? {
    switch self {
    case .sortJob: .job
    case .sortState: .state
    case .sortUp: .up
    case .sortCpu: .cpu
    case .sortHeap: .heap
    default: nil
    }
  }
}
