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
  /// Columns of a wide table beyond the left and the right edge.
  private(set) var before = 0
  private(set) var after = 0
  /// Selection bar, health, mark, and a space.
  static let gutter = 4

  private let set: ColumnSet
  private let area: Rect
  private let longestJob: Int
  private let longestRunner: Int
  private let longestReason: Int
  /// Hidden columns that have something to say.
  private let told: Set<Column>

  /// By the width and the longest names, so that nothing jumps while the list is scrolled.
  init(
    area: Rect, longestJob: Int = 0, longestRunner: Int = 0, longestReason: Int = 0, set: ColumnSet = .standard,
    told: Set<Column> = [], cursor: Column? = nil
  ) {
    (self.set, self.area, self.longestJob, self.longestRunner) = (set, area, longestJob, longestRunner)
    (self.longestReason, self.told) = (longestReason, told)
    if set.isWide { placeAll(cursor) } else { placeFitting() }
  }

  init(_ state: State, area: Rect) {
    let runner = state.runners.map { Cut.short($0.runner, 64).columns }.max() ?? 0
    self.init(
      area: area, longestJob: state.jobs.longestName, longestRunner: runner,
      longestReason: state.jobs.longestReason, set: state.columns, told: state.jobs.told, cursor: state.column)
  }

  private mutating func placeFitting() {
    let room = area.width - TableLayout.gutter
    var widths: [Column: Int] = [:]
    var used = 0
    for column in set.byImportance {
      let least = least(column)
      guard used + least + 1 <= room else { continue }
      widths[column] = least
      used += least + 1
    }
    used += bringIn(room - used, &widths)
    spread(room - used, &widths)
    put(set.order.compactMap { column in widths[column].map { (column, $0) } })
  }

  /// Where a reason has all that it needs, columns that are hidden otherwise; those that were chosen are left as they are.
  private func bringIn(_ spare: Int, _ widths: inout [Column: Int]) -> Int {
    guard set.fillsRoom, !set.hidden.contains(.why), let why = widths[.why] else { return 0 }
    let names = growth(.job, to: longestJob, widths) + growth(.runner, to: longestRunner, widths)
    let room = spare - names - max(0, TableLayout.reason - why)
    var used = 0
    for column in Column.byUse where set.hidden.contains(column) && told.contains(column) {
      let width = wide(column)
      guard used + width + 1 <= room else { continue }
      widths[column] = width
      used += width + 1
    }
    return used
  }

  /// Columns that a reason keeps before others come in.
  static let reason = 60

  /// Columns of a reason beside columns that somebody chose: it is cut before it goes.
  private let beside = 12

  private func growth(_ column: Column, to longest: Int, _ widths: [Column: Int]) -> Int {
    widths[column].map { max(0, min(longest, column.maximum) - $0) } ?? 0
  }

  private mutating func put(_ columns: [(Column, Int)]) {
    var x = area.x + TableLayout.gutter
    for (column, width) in columns {
      places.append(Place(column: column, x: x, width: width))
      x += width + 1
    }
  }

  /// Names are whole, as far as the screen is wide, before the last columns have their place.
  private func least(_ column: Column) -> Int {
    if let given = set.widths[column] { return given }
    if column == .why { return max(set.fillsRoom ? column.minimum : beside, min(longestReason, reasonShare)) }
    guard column == .job else { return column.minimum }
    return max(column.minimum, min(longestJob, area.width >= 110 ? 22 : area.width >= 90 ? 18 : 16))
  }

  /// The reason is what the list is for: where there is one, it has its share before the last figures. Figures that
  /// somebody chose are not dropped for it.
  private var reasonShare: Int {
    guard set.fillsRoom else { return 0 }
    return area.width >= 110 ? 34 : area.width >= 76 ? 27 : 0
  }

  private func spread(_ spare: Int, _ widths: inout [Column: Int]) {
    var spare = spare
    func give(_ column: Column, upTo most: Int) {
      guard let width = widths[column], set.widths[column] == nil else { return }
      let more = min(spare, max(0, most - width))
      widths[column] = width + more
      spare -= more
    }
    // A runner's name is mostly a column or two short of being whole.
    give(.runner, upTo: min(longestRunner, 14))
    give(.job, upTo: min(longestJob, 28))
    give(.runner, upTo: min(longestRunner, Column.runner.maximum))
    give(.why, upTo: 40)
    give(.job, upTo: min(longestJob, Column.job.maximum))
    give(.why, upTo: .max)
    give(.job, upTo: .max)
  }
}

// MARK: - Wide

extension TableLayout {
  /// JOB stays at the left; the others pass by, so far that the chosen one is seen.
  private mutating func placeAll(_ cursor: Column?) {
    let others = set.order.filter { $0 != .job }
    let sizes = others.map(wide)
    let name = min(wide(.job), max(10, area.width / 3))
    let room = area.width - TableLayout.gutter - name - 2
    var first = 0
    if let index = cursor.flatMap(others.firstIndex(of:)) {
      while first < index, sizes[first...index].reduce(0, { $0 + $1 + 1 }) > room { first += 1 }
    }
    var chosen: [(Column, Int)] = [(.job, name)]
    var left = room
    for index in others.indices.dropFirst(first) where left > 4 {
      let width = min(sizes[index], left)
      guard width >= min(sizes[index], others[index].minimum) else { break }
      chosen.append((others[index], others[index] == .why ? left : width))
      left -= width + 1
    }
    (before, after) = (first, others.count - first - (chosen.count - 1))
    put(chosen)
  }

  private func wide(_ column: Column) -> Int {
    if let given = set.widths[column] { return given }
    return switch column {
    case .job: max(column.minimum, min(longestJob, 40))
    case .runner: max(column.minimum, min(longestRunner, column.maximum))
    case .id: 28
    case .why: 60
    default: column.minimum
    }
  }
}
