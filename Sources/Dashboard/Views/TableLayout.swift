import Screen

/// The columns that fit a width, each with its place. JOB and WHY share what is left over.
struct TableLayout: Sendable, Hashable {
  struct Place: Sendable, Hashable {
    var column: Column
    var x: Int
    var width: Int
  }

  private(set) var places: [Place] = []
  /// Selection bar, health, mark, and a space.
  static let gutter = 4

  /// By the width alone, so that nothing jumps while the list is scrolled.
  init(area: Rect) {
    let room = area.width - TableLayout.gutter
    var widths: [Column: Int] = [:]
    var used = 0
    for column in Column.byImportance {
      let needed = column.minimum + 1
      guard used + needed <= room else { continue }
      widths[column] = column.minimum
      used += needed
    }
    spread(room - used, &widths)
    var x = area.x + TableLayout.gutter
    for column in Column.allCases {
      guard let width = widths[column] else { continue }
      places.append(Place(column: column, x: x, width: width))
      x += width + 1
    }
  }

  private func spread(_ spare: Int, _ widths: inout [Column: Int]) {
    var spare = spare
    func give(_ column: Column, upTo most: Int) {
      guard let width = widths[column] else { return }
      let more = min(spare, max(0, most - width))
      widths[column] = width + more
      spare -= more
    }
    give(.job, upTo: 22)
    give(.why, upTo: 40)
    give(.runner, upTo: Column.runner.maximum)
    give(.job, upTo: Column.job.maximum)
    give(.why, upTo: .max)
    give(.job, upTo: .max)
  }
}
