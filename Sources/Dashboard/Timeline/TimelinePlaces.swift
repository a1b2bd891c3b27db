import Screen

/// How the whole timeline is divided: figures above the axis, as many as a high screen has room for, the list beneath it,
/// and on a wide screen what is chosen beside the list.
struct TimelinePlaces: Sendable, Hashable {
  /// A chart for each figure that is shown.
  let charts: [Rect]
  let lane: Rect
  let ticks: Rect
  let list: Rect
  let detail: Rect?

  /// Rows of a figure that stands alone.
  static let mostRows = 8
  /// From so many rows on there are several figures, of so many rows each at the least and at the most.
  static let high = 36
  private static let rows = 5...12

  init(_ area: Rect, figures: Int, entries: Int, isPrinted: Bool = false) {
    let axis = TimelinePlaces.plot(area)
    let below = area.height - 2
    var (count, rows) = (min(1, figures), min(TimelinePlaces.mostRows, max(2, below / 3)))
    if area.height >= TimelinePlaces.high, !isPrinted, figures > 0 {
      // A quarter for the list, else the half: nothing moves with every entry that comes.
      let room = below - (entries < below / 4 ? below / 4 : below / 2)
      count = max(1, min(figures, room / TimelinePlaces.rows.lowerBound))
      rows = min(TimelinePlaces.rows.upperBound, room / count)
    }
    charts = (0..<count).map { Rect(x: axis.x, y: area.y + $0 * rows, width: axis.width, height: rows) }
    lane = Rect(x: axis.x, y: area.y + count * rows, width: axis.width, height: 1)
    ticks = Rect(x: axis.x, y: lane.bottom, width: axis.width, height: 1)
    let lower = Rect(x: area.x, y: ticks.bottom, width: area.width, height: area.bottom - ticks.bottom)
    guard area.width >= PageColumns.two, !isPrinted else {
      (list, detail) = (lower, nil)
      return
    }
    let width = area.width * 55 / 100
    list = Rect(x: area.x, y: lower.y, width: width, height: lower.height)
    detail = Rect(x: area.x + width + 1, y: lower.y, width: area.width - width - 1, height: lower.height)
  }

  /// The columns of the axis, beside the labels.
  static func plot(_ area: Rect) -> Rect {
    let label = area.width >= 50 ? 12 : 0
    return Rect(x: area.x + label, y: area.y, width: max(0, area.width - label - 1), height: area.height)
  }
}
