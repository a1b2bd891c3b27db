package import FoundationEssentials
import Screen

/// Where a replay stands, as the header says it; a state without one is no replay.
package struct ReplayMark: Sendable, Hashable {
  /// Seconds since the beginning of the record, and of the whole of it.
  package var seconds: Double
  package var length: Double
  package var speed: Double
  package var isPaused: Bool
  /// The viewer looks around for themselves, and does not see what was looked at then.
  package var isOwn: Bool
  /// When the record begins.
  package var start: Date
  /// Lines up to here that could not be read: what they told is missing.
  package var lost = 0
  /// A frame of it on paper: it says of which day it is, and not how it is played.
  var isPrinted = false

  /// `▶ 8×`, `‖ 8×`.
  var way: String { (isPaused ? "‖" : "▶") + " " + ReplayMark.speed(speed) + "×" }

  /// `2:41 of 10:00`
  var place: String { "\(ReplayMark.span(seconds)) of \(ReplayMark.span(length))" }

  /// `2 lines are damaged`
  var damage: String { lost == 1 ? "a line is damaged" : "\(lost) lines are damaged" }

  static func span(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 1e9))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    let tail = (rest < 10 ? ":0" : ":") + String(rest)
    if hours == 0 { return String(minutes) + tail }
    return "\(hours):" + (minutes < 10 ? "0" : "") + String(minutes) + tail
  }

  static func speed(_ factor: Double) -> String {
    factor == factor.rounded() ? String(Int(factor)) : Compact.fixed(factor, 2)
  }
}

/// What a viewer does with a replay.
package enum ReplayStep: Sendable, Hashable {
  /// Stops it, or goes on.
  case pause
  case faster, slower
  case speed(Double)
  /// So many seconds ahead, or back.
  case by(Double)
  case to(Date)
  /// What was looked at then is looked at again.
  case rejoin
}
