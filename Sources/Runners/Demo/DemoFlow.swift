/// The figures of a job that flows: one queue before the dearest vertex stands for the whole pipeline.
struct DemoFlow: Sendable, Hashable {
  /// Records a second that arrive, that are read, and that could be read at the most.
  var offered = 0.0
  var rate = 0.0
  var capacity = 1.0
  /// Records that wait in the sources.
  var backlog = 0.0
  /// Seconds that a record takes through a pipeline that keeps up.
  var delay = 0.4
  /// How full the buffers before the dearest vertex are, 0–1.
  var pressure = 0.0
  /// Shares, 0–1.
  var heap = 0.4
  var collecting = 0.01
  /// Records read since the job began, and those of them beyond its share that the hot subtask got.
  var total = 0.0
  var hotExtra = 0.0
  /// Share of the records that go to one subtask of the dearest vertex; 0 where no key is hot.
  var hotShare = 0.0

  /// Share of its time that the dearest vertex works.
  var busy: Double { pressure > 0.9 ? 1 : min(1, rate / max(capacity, 1)) }

  /// Seconds that the oldest record that nobody has read is old.
  var lag: Double { backlog / max(offered, 1) }

  /// Lets `seconds` pass in which `offered` arrives and `capacity` can be read.
  mutating func run(_ seconds: Double) {
    let wanted = offered + backlog / seconds
    let reads = min(wanted, capacity)
    backlog = max(0, backlog + (offered - reads) * seconds)
    rate += (reads - rate) * 0.3
    total += reads * seconds
    // A pipeline that catches up with much to spare is held back too, but its barriers get through.
    let full = backlog > capacity * seconds ? (offered > capacity ? 1 : 0.35 * offered / capacity + 0.1) : 0
    pressure += (full - pressure) * 0.12
    if pressure < 0.002 { pressure = 0 }
  }

  /// Nothing runs: what arrives waits.
  mutating func wait(_ seconds: Double) {
    rate = 0
    pressure = 0
    collecting = 0
    backlog += offered * seconds
  }
}
