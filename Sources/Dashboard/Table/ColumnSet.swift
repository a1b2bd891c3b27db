/// Which columns the table has, in which order, and how wide those are that somebody gave a width.
package struct ColumnSet: Sendable, Hashable {
  /// All columns; a hidden one keeps its place.
  package internal(set) var order = Column.allCases
  package internal(set) var hidden = Set(Column.extras)
  /// Columns of the screen; a column that is not named here takes what it needs.
  package internal(set) var widths: [Column: Int] = [:]
  /// All columns, beyond the screen's edge too; Left and Right go there.
  package internal(set) var isWide = false
  /// A wide screen brings hidden columns in by itself: as long as nobody has said which are to be shown.
  package internal(set) var fillsRoom = true

  package static let standard = ColumnSet()

  package init() {}

  package var shown: [Column] { isWide ? order : order.filter { !hidden.contains($0) } }

  /// The order in which columns are given room: what was shown on purpose comes before what is always there.
  var byImportance: [Column] {
    let chosen = Column.extras.filter { !hidden.contains($0) }
    return (Column.byImportance.prefix(2) + chosen + Column.byImportance.dropFirst(2)).filter { !hidden.contains($0) }
  }

  /// The name says what a row is; a table without it is none.
  ///
  /// - Parameter isSeen: a hidden column stands in the table since there is room: it goes, and the others like it do.
  mutating func toggle(_ column: Column, isSeen: Bool = false) {
    guard column != .job else { return }
    let goes = fillsRoom && isSeen && hidden.contains(column)
    fillsRoom = false
    if goes { return }
    if hidden.remove(column) == nil { hidden.insert(column) }
  }

  /// Moves a column; -1 is to the left.
  mutating func move(_ column: Column, by step: Int) {
    guard let from = order.firstIndex(of: column) else { return }
    let to = min(max(0, from + step), order.count - 1)
    order.remove(at: from)
    order.insert(column, at: to)
  }

  /// Makes a column wider or narrower than `current`.
  mutating func widen(_ column: Column, by step: Int, from current: Int) {
    widths[column] = min(max(ColumnSet.narrowest, (widths[column] ?? current) + step), ColumnSet.widest)
  }

  static let narrowest = 3
  static let widest = 200
}
