/// A figure at a moment, in seconds since 1970; NaN where none was read.
struct FigurePoint: Hashable, Sendable {
  var time: Double
  var value: Float
}
