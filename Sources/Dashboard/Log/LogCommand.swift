import FoundationEssentials
import JSON
import Jobs

/// What `:` does in the log.
enum LogCommand: Sendable, Hashable {
  case level(LogLine.Level)
  case pattern(Bar.LogInput, String)
  /// Sources that are shown alone, or hidden; neither is all of them.
  case sources(only: [String], hidden: [String])
  case at(String)
  case times(LogView.Stamps)
  case wrap, fold
  case save(path: String, overwrites: Bool)

  /// Nil where the verb is none of the log's. An expression is taken as it stands: its quotes are its own.
  init?(_ verb: Verb, _ tail: String) throws(CommandError) {
    switch verb {
    case .search: self = .pattern(.search, tail)
    case .only: self = .pattern(.include, tail)
    case .not: self = .pattern(.exclude, tail)
    case .level: self = .level(try LogCommand.one(tail, verb, LogLine.Level.allCases))
    case .times: self = .times(try LogCommand.one(tail, verb, LogView.Stamps.allCases))
    case .wrap: self = .wrap
    case .fold: self = .fold
    case .at:
      guard Clock().instant(tail, before: .distantPast) != nil else { throw CommandError(verb.usage) }
      self = .at(tail)
    case .source: self = try LogCommand.sources(Words.split(tail).get())
    case .saveLog:
      let arguments = try CommandArguments(Words.split(tail).get(), verb)
      guard arguments.words.count == 1, let path = arguments.words.first else { throw CommandError(verb.usage) }
      self = .save(path: path, overwrites: arguments["--overwrite"] != nil)
    default: return nil
    }
  }

  private static func one<Value: RawRepresentable<String>>(
    _ word: String, _ verb: Verb, _ all: [Value]
  ) throws(CommandError) -> Value {
    let wanted = word.lowercased()
    guard let value = all.first(where: { $0.rawValue.lowercased() == wanted }) else {
      let near = NearMiss.of(word, in: all.map(\.rawValue)).map { "; did you mean \($0)?" } ?? ""
      throw CommandError(verb.usage + near)
    }
    return value
  }

  private static func sources(_ words: [String]) throws(CommandError) -> LogCommand {
    if words == ["all"] { return .sources(only: [], hidden: []) }
    let hidden = words.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let only = words.filter { !$0.hasPrefix("-") }
    guard !words.isEmpty, only.isEmpty || hidden.isEmpty else { throw CommandError(Verb.source.usage) }
    return .sources(only: only, hidden: hidden)
  }

  /// What may follow a verb.
  static func candidates(_ verb: Verb, _ state: State) -> [String] {
    switch verb {
    case .level: LogLine.Level.allCases.map(\.rawValue)
    case .times: LogView.Stamps.allCases.map(\.rawValue)
    case .source: ["all"] + state.log.store.sources
    default: []
    }
  }
}

extension State {
  mutating func follow(_ command: LogCommand) -> [Effect] {
    if let job = watchedJob, page != .main || Layout(self).log == nil { show(logsOf: job) }
    switch command {
    case .level(let level): setLevel(level)
    case .pattern(let kind, let text):
      if let problem = previewLog(kind, text) { say("\(Cut.short(text, 60)): \(problem)", .failure, isAnswer: true) }
      if kind == .search { focus = .log }
    case .sources(let only, let hidden): followSources(only, hidden)
    case .at(let text): followAt(text)
    case .times(let stamps): log.stamps = stamps
    case .wrap: return perform(.wrap)
    case .fold: return perform(.foldAll)
    case .save(let path, let overwrites): return saveLog(path, overwrites: overwrites)
    }
    return []
  }

  /// Of a file that is still read the end is not known: what is beyond it waits.
  private mutating func followAt(_ text: String) {
    focus = .log
    let store = log.store
    let (first, last) = (store.ids.first.flatMap(store.time), store.ids.last.flatMap(store.time))
    guard let instant = clock.instant(text, before: log.file == nil ? now : last ?? now) else { return }
    guard log.file != nil, let first, let last else { return goInLog(to: instant, as: text) }
    // What is before the whole file may be meant to be behind it.
    let next = instant.addingTimeInterval(86_400)
    let isNext =
      Clock.isTimeOfDay(text) && instant < first && first.timeIntervalSince(instant) > next.timeIntervalSince(last)
    if log.file?.wasRead == false, isNext || text.hasPrefix("-") || instant > last {
      logAt = text
      return say("the file is still read; at its end this goes to \(text)", .info)
    }
    goInLog(to: isNext ? next : instant, as: text)
  }

  /// As soon as a file is read to its end.
  mutating func followAwaited() {
    guard let text = logAt, log.file?.wasRead != false else { return }
    logAt = nil
    followAt(text)
  }

  private mutating func goInLog(to instant: Date, as text: String) {
    goInLog(to: instant)
    if !text.contains("-") { sayDay(of: instant, text) }
  }

  /// A time of the day that a log has several times: which of them this is, and how another is gone to.
  private mutating func sayDay(of instant: Date, _ text: String) {
    let count = LogDays(log, clock, now: now).days(with: instant)
    guard count > 1 else { return }
    let others = count == 2 ? "another day has" : "\(count - 1) other days have"
    say(
      "\(text) of \(clock.date(instant)); \(others) it too: at \(clock.isoDate(instant.addingTimeInterval(-86_400)))T\(text)",
      .info)
  }

  private mutating func followSources(_ only: [String], _ hidden: [String]) {
    let all = log.store.sources
    if let unknown = (only + hidden).first(where: { !all.contains($0) }) {
      return say(
        "the log has no source \(Cut.short(unknown, 40)); it has \(all.prefix(8).joined(separator: ", "))", .failure,
        isAnswer: true)
    }
    let shown = only.isEmpty ? Set(all).subtracting(log.filter.hidden).subtracting(hidden) : Set(only)
    if shown.isEmpty, let last = hidden.last { return say(lastSource(last), .failure, isAnswer: true) }
    showSources(only.isEmpty && hidden.isEmpty ? Set(all) : shown)
  }
}
