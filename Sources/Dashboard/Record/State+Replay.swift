import FoundationEssentials
import Screen

extension State {
  /// What cannot be done in a replay, and what can be.
  static let replayRefusal = "this is a replay: what is over cannot be changed, nor asked about"

  /// What of a record could not be read up to here; nil where all of it was, and without a record.
  var damage: String? { (replay ?? printed).flatMap { $0.lost > 0 ? $0.damage : nil } }

  /// The keys of a replay lie over those of the pages, wherever a page is looked at.
  func replayIntent(of key: Key, in context: Context) -> Intent? {
    guard replay != nil, Context.pages.contains(context) else { return nil }
    return keymap.intent(for: key, in: .replay)
  }

  /// Nil where the intent is none of a replay.
  static func replayStep(_ intent: Intent) -> ReplayStep? {
    switch intent {
    case .playPause: .pause
    case .faster: .faster
    case .slower: .slower
    case .ahead: .by(10)
    case .behind: .by(-10)
    case .farAhead: .by(60)
    case .farBehind: .by(-60)
    case .rejoin: .rejoin
    default: nil
    }
  }

  /// Why an intent has no meaning here, with a replay and without one.
  func replayDisabled(_ intent: Intent) -> String? {
    guard let replay else {
      return State.replayStep(intent) != nil || intent == .moment
        ? "nothing is replayed here; beamtop --replay FILE does" : nil
    }
    switch intent {
    case .ask, .undo, .confirm, .leaveOut, .edit, .retry: return State.replayRefusal
    case .rejoin: return replay.isOwn ? nil : "what was looked at then is what you see"
    default: return intent.action == nil ? nil : State.replayRefusal
    }
  }

  /// A sentence or an action is refused when its key is pressed; what is typed behind it, a number, a name or a yes, is text
  /// all the same, and does not act as keys do. Nil where the intent is neither.
  mutating func refuseInReplay(_ intent: Intent) -> [Effect]? {
    guard replay != nil, intent == .ask || intent == .undo || intent.action != nil else { return nil }
    var bar = Bar(intent == .ask ? .ask : .refused(intent))
    bar.targets = intent == .undo ? [] : targets
    bar.problem = State.replayRefusal
    self.bar = bar
    return []
  }

  /// `12:03`, `12:03:30`, `+5m`, `-90s`, `3:20 of the record` as `@3:20` or, where it is no time of day of the record,
  /// `3:20`; `8x`, `pause`, `rejoin`.
  func replayStep(_ words: [String]) throws(CommandError) -> ReplayStep {
    guard let replay else { throw CommandError(replayDisabled(.moment) ?? Verb.replay.usage) }
    let word = words.joined(separator: " ").lowercased()
    if word == "pause" { return .pause }
    if word == "rejoin" { return .rejoin }
    if let last = word.last, last == "x" || last == "×", let factor = Double(word.dropLast()) {
      guard (0.1...1000).contains(factor) else { throw CommandError("a speed is 0.1x to 1000x") }
      return .speed(factor)
    }
    if word.hasPrefix("+"), let seconds = Words.seconds(String(word.dropFirst())) { return .by(seconds) }
    if word.hasPrefix("-"), let seconds = Words.seconds(String(word.dropFirst())) { return .by(-seconds) }
    if word.hasPrefix("@"), let seconds = ReplayMoment.seconds(String(word.dropFirst())) {
      return .to(replay.start.addingTimeInterval(seconds))
    }
    let end = replay.start.addingTimeInterval(replay.length)
    guard !word.isEmpty, var date = clock.instant(words.joined(separator: " "), before: end) else {
      // `25:00` is no time of day.
      guard word.contains(":"), let seconds = ReplayMoment.seconds(word) else { throw CommandError(Verb.replay.usage) }
      return .to(replay.start.addingTimeInterval(seconds))
    }
    // Beyond the end is not the day before: it is the record's nearer end that is meant.
    let next = date.addingTimeInterval(86_400)
    if Clock.isTimeOfDay(word), replay.start.timeIntervalSince(date) > next.timeIntervalSince(end) { date = next }
    // `0:10` where the record has no such time of day is ten seconds of it; nobody writes an hour so, so that `3:20` of a
    // shorter record is its end.
    let isBrief = word.prefix { $0 != ":" }.count == 1
    if !(replay.start...end).contains(date), let seconds = ReplayMoment.seconds(word),
      isBrief || seconds <= replay.length
    {
      return .to(replay.start.addingTimeInterval(seconds))
    }
    return .to(date)
  }

  /// What was told is forgotten, and told anew as of `date`; how it is looked at stays.
  mutating func forget(at date: Date) {
    (now, begunAt) = (date, date)
    revision = nil
    schedule = Schedule()
    for lane in [Lane.jobs, .runners] { schedule.want(lane, at: date) }
    if feed.isTold { feed = .asked }
    (runners, audit, pulses) = ([], [], Pulses())
    log.reset(to: nil)
    metrics.reset(to: nil)
    timeline.reset(to: nil)
    details.reset(to: nil)
    formerPanes.forget()
    messages.removeAll { $0.at > date }
    said.removeAll { $0.message.at > date }
    (selectionRestsAt, keepAt, logInstant, reading) = (date, nil, nil, nil)
    // Who recorded it left; who looks at it asks on.
    isQuitting = false
  }

  /// What was begun then is not gone on with by who looks at it now.
  mutating func leaveActs() {
    (dialog, bar, help, pending, begun) = (nil, nil, nil, nil, nil)
    (batches, messages, marks) = ([], [], [])
    hasFocus = true
  }
}

/// A moment of a record, as it is named on a command line too.
package enum ReplayMoment {
  /// `90`, `90s`, `3:20`, `1:03:20`: seconds since the beginning.
  package static func seconds(_ text: String) -> Double? {
    if let seconds = Words.seconds(text) { return seconds }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var sum = 0.0
    for (place, part) in parts.enumerated() {
      // Behind a colon are at the most 59.
      guard let number = Double(part), number >= 0, number < (place == 0 ? 1e6 : 60) else { return nil }
      sum = sum * 60 + number
    }
    return sum
  }
}
