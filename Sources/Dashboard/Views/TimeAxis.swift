import FoundationEssentials
import Screen

/// Round times of day beneath a chart, as many as have room.
struct TimeAxis {
  var first: Date
  var seconds: Double
  var clock: Clock

  /// Columns for each time at the least.
  private static let room = 12
  private static let steps: [Double] = [
    15, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200,
  ]

  /// - Parameter area: one row, as wide as the chart.
  func draw(in area: Rect, into canvas: inout Canvas) {
    let count = max(1, area.width / TimeAxis.room)
    let step = TimeAxis.steps.first { seconds / $0 <= Double(count) } ?? 86_400
    let zone = Double(clock.offset)
    let start = first.timeIntervalSince1970 + zone
    var tick = (start / step).rounded(.up) * step
    while tick <= start + seconds {
      let date = Date(timeIntervalSince1970: tick - zone)
      let text = step < 60 ? clock.time(date) : clock.minute(date)
      let column = min(area.width - 1, Int((tick - start) / seconds * Double(area.width)))
      if column + text.count + 1 <= area.width {
        canvas.write("╵" + text, x: area.x + column, y: area.y, role: .dim)
      }
      tick += step
    }
  }
}
