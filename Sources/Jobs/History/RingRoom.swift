/// How a ring that is being filled takes its room: little at first, for the many jobs that are gone soon, and all of it once
/// it has some rows.
enum RingRoom {
  private static let first = 8
  /// A job that has lasted for so many rows is taken to last.
  private static let lasting = 32

  static func rows(after rows: Int, limit: Int) -> Int {
    rows < lasting ? min(limit, max(first, rows * 2)) : limit
  }
}
