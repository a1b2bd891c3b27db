/// How often a runner is asked.
package struct Pace: Sendable, Hashable {
  /// From the beginning of one survey to that of the next; longer where surveys take longer.
  package var interval: Duration
  /// The longest pause after a survey that took long.
  package var longestPause: Duration
  /// The longest pause after failures, each of which doubles it: an engine that is well again is seen within seconds,
  /// and a question every few seconds is a burden to nobody.
  package var longestRetry: Duration
  /// No answer to a survey within this time counts as none.
  package var patience: Duration
  /// A survey that has been under way for so long makes what is known old.
  var overdue: Duration { max(.seconds(6), interval * 6) }
  /// Details a second, at the most.
  package var details: Int
  /// After a nudge: how often, and for how long.
  package var quickInterval: Duration
  package var quickFor: Duration

  package init(
    interval: Duration = .seconds(1), longestPause: Duration = .seconds(30), longestRetry: Duration = .seconds(5),
    patience: Duration = .seconds(20), details: Int = 8,
    quickInterval: Duration = .milliseconds(300), quickFor: Duration = .seconds(5)
  ) {
    self.interval = interval
    self.longestPause = longestPause
    self.longestRetry = longestRetry
    self.patience = patience
    self.details = details
    self.quickInterval = quickInterval
    self.quickFor = quickFor
  }

  /// How long to wait after a survey that took `took`, the last of `failures` in a row that failed. `luck` (0–1) spreads
  /// the pauses of many pollers, between half of a pause and all of it.
  func pause(after took: Duration, failures: Int, isQuick: Bool, luck: Double) -> Duration {
    if failures > 0 {
      let doubled = interval * (1 << min(failures, 16))
      return min(doubled, max(interval, longestRetry)) * (0.5 + 0.5 * min(max(luck, 0), 1))
    }
    let wanted = isQuick ? min(quickInterval, interval) : interval
    // An engine that needs longer than the interval is asked half of the time at the most.
    return min(max(wanted - took, took > wanted ? took : .zero), longestPause)
  }
}
