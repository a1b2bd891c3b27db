import FoundationEssentials
import JSON
import Screen

/// Where in a log the day changes, and where its time steps back: a time of day alone would not tell.
struct LogDays {
  let log: LogView
  let clock: Clock
  /// Today's day.
  private let today: Int?

  init(_ log: LogView, _ clock: Clock, now: Date) {
    (self.log, self.clock, today) = (log, clock, clock.day(now))
  }

  /// A clock that was set back by less is none that anyone would look for: threads of one process write in no order.
  private static let stepSeconds = 2.0

  /// What stands in a line of its own above a row; nil above most.
  func text(above row: Int) -> String? {
    guard let time = time(row), let day = clock.day(time) else { return nil }
    guard let before = lastTime(before: row) else {
      // Of a log of today alone everyone knows the day.
      return row == 0 && (day != today || spansDays) ? clock.date(time) : nil
    }
    let isNewDay = clock.day(before) != day
    if log.file != nil, before.timeIntervalSince(time) >= LogDays.stepSeconds {
      return "back to " + (isNewDay ? clock.date(time) + " " : "") + clock.time(time)
    }
    return isNewDay ? clock.date(time) : nil
  }

  /// The day of the row that is looked at, for the title, where it is not today.
  var ofTitle: String? {
    guard log.rows.count > 0, let time = time(min(log.at, log.rows.count - 1)), let day = clock.day(time),
      day != today || spansDays
    else { return nil }
    return clock.date(time)
  }

  /// First and last line are of different days.
  private var spansDays: Bool {
    guard let (first, last) = reach else { return false }
    return clock.day(first) != clock.day(last)
  }

  /// From when to when the log goes; nil where it tells no time.
  private var reach: (first: Date, last: Date)? {
    guard log.rows.count > 0, let first = time(0), let last = time(log.rows.count - 1) else { return nil }
    return (first, last)
  }

  /// On how many days of the log there is an instant at this time of the day.
  func days(with instant: Date) -> Int {
    guard let (first, last) = reach, first <= last else { return 0 }
    let ahead = (last.timeIntervalSince(instant) / 86_400).rounded(.down)
    let back = (instant.timeIntervalSince(first) / 86_400).rounded(.down)
    return max(0, Int(ahead + back) + 1)
  }

  private func time(_ row: Int) -> Date? {
    log.store.time(log.rows.last(row)).flatMap { $0 == .distantPast ? nil : $0 }
  }

  /// Of the row before, or of one a little further up where that tells none.
  private func lastTime(before row: Int) -> Date? {
    var row = row - 1
    let end = max(0, row - 20)
    while row >= end {
      if let time = time(row) { return time }
      row -= 1
    }
    return nil
  }
}

extension Clock {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `24 Nov 2026`
  func date(_ date: Date) -> String {
    guard let day = day(date) else { return "" }
    let civil = CivilDate.of(day: day)
    return "\(civil.day) \(Clock.months[civil.month - 1]) \(civil.year)"
  }

  /// `2026-11-24`
  func isoDate(_ date: Date) -> String {
    guard let day = day(date) else { return "" }
    let civil = CivilDate.of(day: day)
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(civil.year)-\(two(civil.month))-\(two(civil.day))"
  }
}
