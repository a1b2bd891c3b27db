import Jobs
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

  /// By the width and the longest names, so that nothing jumps while the list is scrolled.
  init(area: Rect, longestJob: Int = 0, longestRunner: Int = 0) {
    let room = area.width - TableLayout.gutter
    var widths: [Column: Int] = [:]
    var used = 0
    for column in Column.byImportance {
      let least = TableLayout.least(column, area.width, longestJob)
      guard used + least + 1 <= room else { continue }
      widths[column] = least
      used += least + 1
    }
    spread(room - used, &widths, longestJob, longestRunner)
    var x = area.x + TableLayout.gutter
    for column in Column.allCases {
      guard let width = widths[column] else { continue }
      places.append(Place(column: column, x: x, width: width))
      x += width + 1
    }
  }

  init(_ state: State, area: Rect) {
    let runner = state.runners.map { Cut.short($0.runner, 64).columns }.max() ?? 0
    self.init(area: area, longestJob: state.jobs.longestName, longestRunner: runner)
  }

  /// Names are whole, as far as the screen is wide, before the last columns have their place.
  private static func least(_ column: Column, _ width: Int, _ longestJob: Int) -> Int {
    guard column == .job else { return column.minimum }
    return max(column.minimum, min(longestJob, width >= 110 ? 22 : width >= 90 ? 18 : 16))
  }

  private func spread(_ spare: Int, _ widths: inout [Column: Int], _ longestJob: Int, _ longestRunner: Int) {
    var spare = spare
    func give(_ column: Column, upTo most: Int) {
      guard let width = widths[column] else { return }
      let more = min(spare, max(0, most - width))
      widths[column] = width + more
      spare -= more
    }
    give(.job, upTo: min(longestJob, 28))
    give(.runner, upTo: min(longestRunner, Column.runner.maximum))
    give(.why, upTo: 40)
    give(.job, upTo: min(longestJob, Column.job.maximum))
    give(.why, upTo: .max)
    give(.job, upTo: .max)
  }
}
