import FoundationEssentials
import Glibc

/// Finds how far back is asked for: `the last 10 minutes`, `past hour`, `since 11:58`, `today`.
enum TimeReader {
  enum Span: Sendable, Hashable {
    case seconds(Double)
    case since(Date)
  }

  struct Reading {
    var span: Span
    var used: Set<Int>
  }

  private static let counted = Phrase(
    "in|over|from|for|during? the? last|past|previous|since # \(TimeUnits.unitChoices)")
  private static let halves = Phrase(
    "in|over|from|for|during? the? last|past|previous|since # and a half \(TimeUnits.unitChoices)")
  private static let single = Phrase("in|over|from|for|during? the? last|past|previous \(TimeUnits.unitChoices)")
  private static let half = Phrase(
    "in|over|from|for|during? the? last|past|previous|since half a|an? \(TimeUnits.unitChoices)")
  private static let quarters = Phrase("in|over|from|for|during? the? last|past|previous # quarters of an? hour")
  private static let andHalf = Phrase(
    "in|over|from|for|during? the? last|past|previous|since? a|an|one? \(TimeUnits.unitChoices) and a half")
  private static let quarter = Phrase("in|over|from|for|during? the? last|past|previous a? quarter of an? hour")
  private static let anAgo = Phrase("since|from|after|for a|an|one \(TimeUnits.unitChoices) ago|back")
  private static let ago = Phrase("since|from|for? # \(TimeUnits.unitChoices) ago|back")

  static func read(_ tokens: [Token], now: Date) -> Reading? {
    for phrase in [ago, counted] {
      if let match = phrase.first(in: tokens), let count = match.numbers.first {
        return Reading(span: .seconds(TimeUnits.seconds(tokens, match.range, count)), used: Set(match.range))
      }
    }
    if let match = halves.first(in: tokens), let count = match.numbers.first {
      let unit = TimeUnits.seconds(tokens, match.range, 1)
      return Reading(span: .seconds((Double(count) + 0.5) * unit), used: Set(match.range))
    }
    if let match = andHalf.first(in: tokens) {
      return Reading(span: .seconds(TimeUnits.seconds(tokens, match.range, 1) * 1.5), used: Set(match.range))
    }
    if let match = half.first(in: tokens) {
      return Reading(span: .seconds(TimeUnits.seconds(tokens, match.range, 1) / 2), used: Set(match.range))
    }
    if let match = quarters.first(in: tokens), let count = match.numbers.first {
      return Reading(span: .seconds(Double(count) * 900), used: Set(match.range))
    }
    if let match = quarter.first(in: tokens) { return Reading(span: .seconds(900), used: Set(match.range)) }
    if let match = anAgo.first(in: tokens) {
      return Reading(span: .seconds(TimeUnits.seconds(tokens, match.range, 1)), used: Set(match.range))
    }
    if let match = single.first(in: tokens) {
      return Reading(span: .seconds(TimeUnits.seconds(tokens, match.range, 1)), used: Set(match.range))
    }
    var day: Reading?
    for at in tokens.indices {
      guard var reading = word(tokens, at, now) else { continue }
      // `today, since 06:00`: what is told later says more.
      if tokens[at].word == "today", dayAndClock(tokens, at, now) == nil, day == nil {
        day = reading
        continue
      }
      reading.used.formUnion(day?.used ?? [])
      return reading
    }
    return day
  }

  private static let bare = Phrase("# \(TimeUnits.unitChoices)")

  /// `logs, warnings, 15 min`: a span that stands for itself between marks.
  static func alone(_ tokens: [Token]) -> Double? {
    tokens.indices.lazy.compactMap { bare.match(tokens, $0) }.first { match in
      let (start, end) = (match.range.lowerBound, match.range.upperBound)
      return (start == 0 || tokens[start - 1].isBreak) && (end == tokens.count || tokens[end].isBreak)
    }.flatMap { match in match.numbers.first.map { TimeUnits.seconds(tokens, match.range, $0) } }
  }

  /// The next instant that a clock shows this time, for how long something is to last: `12:30`, `tomorrow 9am`,
  /// `tomorrow at noon`, and how many words that takes.
  static func coming(_ tokens: [Token], _ at: Int, now: Date) -> (date: Date, length: Int)? {
    guard tokens.indices.contains(at) else { return nil }
    if let date = iso(tokens[at].text) { return (date, 1) }
    var place = at
    let isTomorrow = tokens[at].word == "tomorrow"
    if isTomorrow || tokens[at].word == "today" { place += 1 }
    if tokens.indices.contains(place), tokens[place].word == "at" { place += 1 }
    guard tokens.indices.contains(place),
      let (hour, minute, usesSuffix) = time(
        tokens[place].word, suffix: place + 1 < tokens.count ? tokens[place + 1].word : "")
    else { return nil }
    let length = place - at + (usesSuffix ? 2 : 1)
    let today = clock(hour, minute, dayOf: isTomorrow ? now + 86_400 : now)
    return (today <= now && !isTomorrow ? clock(hour, minute, dayOf: now + 86_400) : today, length)
  }

  private static let morning = Phrase("o'clock? this|in morning|the morning?")

  private static func word(_ tokens: [Token], _ at: Int, _ now: Date) -> Reading? {
    let word = tokens[at].word
    if word == "today", dayAndClock(tokens, at, now) == nil {
      return Reading(span: .since(clock(0, 0, dayOf: now)), used: [at])
    }
    if let reading = dayAndClock(tokens, at, now) { return reading }
    if word == "yesterday" { return Reading(span: .since(clock(0, 0, dayOf: now - 86_400)), used: [at]) }
    if let seconds = TimeUnits.compact(word), at > 0, tokens[at - 1].word.isOne(of: "last past for since") {
      return Reading(span: .seconds(seconds), used: [at - 1, at])
    }
    guard at > 0, tokens[at - 1].word.isOne(of: "since after from between") else { return nil }
    if let hour = tokens[at].number, (1...12).contains(hour), let part = morning.match(tokens, at + 1)?.range {
      let time = clock(hour % 12, 0, dayOf: now)
      return Reading(span: .since(time > now ? time - 86_400 : time), used: Set((at - 1)..<part.upperBound))
    }
    if let date = iso(tokens[at].text) { return Reading(span: .since(date), used: [at - 1, at]) }
    let told = time(word, suffix: at + 1 < tokens.count ? tokens[at + 1].word : "") ?? hour(tokens, at)
    return told.map { hour, minute, usesSuffix in
      let today = clock(hour, minute, dayOf: now)
      // A clock time is the nearest past one.
      return Reading(
        span: .since(today > now ? today - 86_400 : today), used: usesSuffix ? [at - 1, at, at + 1] : [at - 1, at])
    }
  }

  /// `yesterday at 22:00`, `today at 9 am`.
  private static func dayAndClock(_ tokens: [Token], _ at: Int, _ now: Date) -> Reading? {
    guard tokens[at].word.isOne(of: "yesterday today") else { return nil }
    let place = at + (at + 1 < tokens.count && tokens[at + 1].word == "at" ? 2 : 1)
    guard place < tokens.count,
      let (hour, minute, usesSuffix) = time(
        tokens[place].word, suffix: place + 1 < tokens.count ? tokens[place + 1].word : "")
    else { return nil }
    let day = tokens[at].word == "today" ? now : now - 86_400
    return Reading(span: .since(clock(hour, minute, dayOf: day)), used: Set(at...place + (usesSuffix ? 1 : 0)))
  }

  /// `10:55 with 11:05`, `11am and noon`, `an hour ago and now`: the two moments that are named, the earlier first.
  static func moments(_ tokens: [Token], now: Date) -> (Date, Date)? {
    var found: [Date] = []
    var at = 0
    while at < tokens.count {
      if let (date, length) = moment(tokens, at, now) {
        found.append(date)
        at += length
      } else {
        at += 1
      }
    }
    guard found.count == 2, found[0] != found[1] else { return nil }
    return (min(found[0], found[1]), max(found[0], found[1]))
  }

  /// The one moment before now that is named: `an hour ago`.
  static func past(_ tokens: [Token], now: Date) -> Date? {
    tokens.indices.lazy.compactMap { moment(tokens, $0, now)?.0 }.first { $0 < now }
  }

  private static let zones: Set<String> = ["utc", "z", "gmt"]
  private static let before = Phrase("#|a|an|half \(TimeUnits.unitChoices) ago|earlier|before")

  private static func moment(_ tokens: [Token], _ at: Int, _ now: Date) -> (Date, Int)? {
    if tokens[at].word == "now" { return (now, 1) }
    if let date = iso(tokens[at].text) { return (date, 1) }
    if let match = before.match(tokens, at) {
      return (now - TimeUnits.seconds(tokens, match.range, match.numbers.first ?? 1), match.range.count)
    }
    let suffix = at + 1 < tokens.count ? tokens[at + 1].word : ""
    if let seconds = TimeUnits.compact(tokens[at].word), suffix.isOne(of: "ago earlier before") {
      return (now - seconds, 2)
    }
    // `eight this morning`
    if let hour = tokens[at].number, (1...12).contains(hour), let part = morning.match(tokens, at + 1)?.range {
      let time = clock(hour % 12, 0, dayOf: now)
      return (time > now ? time - 86_400 : time, 1 + part.count)
    }
    guard let (hour, minute, usesSuffix) = time(tokens[at].word, suffix: suffix) ?? hour(tokens, at) else { return nil }
    let today = zones.contains(suffix) ? utc(hour, minute, dayOf: now) : clock(hour, minute, dayOf: now)
    return (today > now ? today - 86_400 : today, usesSuffix || zones.contains(suffix) ? 2 : 1)
  }

  private static func utc(_ hour: Int, _ minute: Int, dayOf day: Date) -> Date {
    let start = (day.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400
    return Date(timeIntervalSince1970: start + Double(hour * 3600 + minute * 60))
  }

  /// `10:55`, `11am`, an instant of RFC 3339, or the zone behind one: no name.
  static func isClock(_ tokens: [Token], _ at: Int) -> Bool {
    zones.contains(tokens[at].word) || iso(tokens[at].text) != nil || time(tokens[at].word, suffix: "") != nil
  }

  private static func iso(_ text: String) -> Date? {
    text.contains("T") && text.contains("-") ? try? Date(text, strategy: .iso8601) : nil
  }

  /// `11:58`, `9am`, `9 pm`, `noon`, `midnight`.
  private static func time(_ word: String, suffix: String) -> (Int, Int, Bool)? {
    if word == "noon" { return (12, 0, false) }
    if word == "midnight" { return (0, 0, false) }
    let joined = word.hasSuffix("am") || word.hasSuffix("pm")
    let mark = joined ? String(word.suffix(2)) : suffix.isOne(of: "am pm") ? suffix : ""
    let parts = (joined ? String(word.dropLast(2)) : word).split(separator: ":").map { Int($0) }
    guard let hour = parts.first ?? nil, parts.count == 2 || !mark.isEmpty, parts.count <= 3 else { return nil }
    let minute = parts.count > 1 ? parts[1] ?? -1 : 0
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    let shifted = mark == "pm" && hour < 12 ? hour + 12 : mark == "am" && hour == 12 ? 0 : hour
    return (shifted, minute, !joined && !mark.isEmpty)
  }

  /// `since 6`, and nothing that is counted by it: an hour of the clock.
  private static func hour(_ tokens: [Token], _ at: Int) -> (Int, Int, Bool)? {
    guard at > 0, tokens[at - 1].word == "since", let hour = tokens[at].number, (0...23).contains(hour),
      at + 1 == tokens.count || tokens[at + 1].isBreak || tokens[at + 1].word == "?"
    else { return nil }
    return (hour, 0, false)
  }

  /// An instant of the local day (`TZ`) that `day` falls in.
  private static func clock(_ hour: Int, _ minute: Int, dayOf day: Date) -> Date {
    var seconds = time_t(day.timeIntervalSince1970.rounded(.down))
    var parts = tm()
    localtime_r(&seconds, &parts)
    parts.tm_hour = Int32(hour)
    parts.tm_min = Int32(minute)
    parts.tm_sec = 0
    parts.tm_isdst = -1
    return Date(timeIntervalSince1970: Double(mktime(&parts)))
  }
}
