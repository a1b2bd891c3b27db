/// A rectangle of cells; `x` and `y` count from the top left.
package struct Rect: Sendable, Hashable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package var isEmpty: Bool { width == 0 || height == 0 }
  package var right: Int { x + width }
  package var bottom: Int { y + height }

  /// What both cover.
  package func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// Without `count` cells on every side.
  package func inset(by count: Int = 1) -> Rect {
    Rect(x: x + count, y: y + count, width: width - 2 * count, height: height - 2 * count)
  }

  /// The first `count` rows, and what remains below them.
  package func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: count), Rect(x: x, y: y + count, width: width, height: height - count)
    )
  }

  /// The last `count` rows, and what remains above them.
  package func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(height - min(max(0, count), height))
    return (rest, bottom)
  }

  /// The first `count` columns, and what remains to their right.
  package func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: count, height: height), Rect(x: x + count, y: y, width: width - count, height: height)
    )
  }

  package func contains(x px: Int, y py: Int) -> Bool { px >= x && px < right && py >= y && py < bottom }
}
