/// Columns of a line that a press chooses by, and what it chooses.
struct LineSpot: Sendable, Hashable {
  var columns: Range<Int>
  var choice: Int

  init(_ columns: Range<Int>, _ choice: Int) { (self.columns, self.choice) = (columns, choice) }
}
