/// The list of columns; what is changed in it is seen in the table at once.
package struct ColumnPicker: Sendable, Hashable {
  /// What Esc brings back.
  package let before: ColumnSet
  package internal(set) var chosen = 0

  init(_ before: ColumnSet) { self.before = before }
}

extension State {
  /// An intent in the list of columns; false is none of the list's.
  mutating func chooseColumn(_ intent: Intent) -> Bool {
    guard case .columns(var picker)? = dialog, columns.order.indices.contains(picker.chosen) else { return false }
    let column = columns.order[picker.chosen]
    switch intent {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      let last = columns.order.count - 1
      picker.chosen = min(max(0, picker.chosen + State.distance(intent, page: 8, end: last)), last)
    case .toggleColumn:
      columns.toggle(column, isSeen: tableColumns.contains(column))
      if column == .job { say("a table without the jobs' names would be none: JOB stays", .info) }
    case .columnEarlier, .columnLater:
      columns.move(column, by: intent == .columnLater ? 1 : -1)
      picker.chosen = columns.order.firstIndex(of: column) ?? picker.chosen
    case .wider, .narrower: columns.widen(column, by: intent == .wider ? 1 : -1, from: width(of: column))
    case .resetColumns:
      let isWide = columns.isWide
      columns = .standard
      columns.isWide = isWide
      picker.chosen = columns.order.firstIndex(of: column) ?? 0
    case .accept: return closeColumns()
    case .back:
      columns = picker.before
      return closeColumns()
    default: return false
    }
    dialog = .columns(picker)
    return true
  }

  private mutating func closeColumns() -> Bool {
    dialog = nil
    if let column, !tableColumns.contains(column) { self.column = nil }
    return true
  }

  /// As it is on the screen, else the least that it needs.
  private func width(of column: Column) -> Int {
    TableLayout(self, area: Layout(self).body).places.first { $0.column == column }?.width ?? column.minimum
  }
}
