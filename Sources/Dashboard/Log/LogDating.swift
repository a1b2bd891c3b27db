/// Gives the days to entries that tell a time of day alone: that of the dated entry before, and where there is none yet days that are
/// counted from a first one, which is known once a dated entry follows, or from when the file was written to.
struct LogDating: Sendable, Hashable {
  /// Seconds east of UTC.
  let zone: Double
  /// When the entry before was written, as a clock in the zone shows it; nil where there was none.
  private(set) var last: Double?
  /// An entry told its day.
  private(set) var isKnown = false

  init(zone: Int) { self.zone = Double(zone) }

  private static let day = 86_400.0
  /// A time of day that is earlier by more is the next day's.
  private static let longestStep = 43_200.0
  /// One that is later by nearly a day is that of another thread just before midnight.
  private static let disorder = 60.0
  /// A file system may tell whole seconds, or even ones.
  private static let coarseness = 2.0

  /// When an entry was written, and by how much all before it is moved since their day is known by it.
  mutating func place(_ time: Double, isOfDay: Bool) -> (time: Double, moved: Double) {
    guard !time.isNaN else { return (time, 0) }
    let local = time + zone
    if isOfDay {
      let next = following(local)
      last = next
      return (next - zone, 0)
    }
    let moved = isKnown || last == nil ? 0 : local - following(local)
    (last, isKnown) = (local, true)
    return (time, (moved / LogDating.day).rounded() * LogDating.day)
  }

  /// The instant at a time of day that follows the entry before.
  private func following(_ local: Double) -> Double {
    let time = local - (local / LogDating.day).rounded(.down) * LogDating.day
    guard let last else { return time }
    let midnight = (last / LogDating.day).rounded(.down) * LogDating.day
    let step = midnight + time - last
    if step < -LogDating.longestStep { return midnight + time + LogDating.day }
    return midnight + time - (step > LogDating.day - LogDating.disorder ? LogDating.day : 0)
  }

  /// By how much all is moved so that the last entry is the newest of its time of day that is not after an instant.
  func distance(to instant: Double) -> Double {
    guard let last else { return 0 }
    return ((instant + zone + LogDating.coarseness - last) / LogDating.day).rounded(.down) * LogDating.day
  }

  /// So far is the last entry after an instant; one that is by half a day and more is so by no clock that goes wrong.
  func isFarAfter(_ instant: Double) -> Bool {
    last.map { $0 - zone - instant > LogDating.longestStep } ?? false
  }

  mutating func move(by seconds: Double) { last = last.map { $0 + seconds } }
}
