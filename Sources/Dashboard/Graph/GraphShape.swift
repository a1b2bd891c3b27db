/// How the boxes of a graph look, and where it goes.
struct GraphShape: Sendable, Hashable {
  /// From the top down, else from left to right.
  var isDown: Bool
  /// Figures in one row, else in three.
  var isFlat = false
  /// Columns of a box with its frame.
  var width: Int

  init(isDown: Bool, isFlat: Bool = false, width: Int? = nil) {
    (self.isDown, self.isFlat) = (isDown, isFlat)
    self.width = width ?? (isFlat ? 44 : 26)
  }

  var height: Int { isFlat ? 3 : 5 }
  /// A name makes use of so many columns, and figures of so many.
  var widest: Int { isFlat ? 64 : 44 }

  /// In the order in which they are tried.
  static let all = [
    GraphShape(isDown: false), GraphShape(isDown: true), GraphShape(isDown: true, isFlat: true),
  ]
}
