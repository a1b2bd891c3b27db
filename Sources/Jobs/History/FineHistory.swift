/// What is kept of a job that someone looks at: every figure, 10 minutes as polled, an hour at 10 s, a day at 5 minutes.
/// About 50 kB when full, so only so many jobs have one.
struct FineHistory: Sendable {
  static let seconds = 600.0

  var samples = SampleRing(limit: 600)
  var tens = BucketRing(step: 10, limit: 360, width: FigureRow.figures)
  var day = BucketRing(step: 300, limit: 288, width: FigureRow.figures)
}
