import FoundationEssentials
import Jobs
import Screen

/// The first line: whose jobs these are, how their runners are, how many are in trouble and which is the worst, and how old
/// all that is.
enum HeaderView {
  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    if let file = state.log.file { return draw(file, state, in: area, into: &canvas) }
    let left = left(state, area.width)
    let runners = HeaderRunners(state)
    let start = left.reduce(0) { $0 + $1.text.columns }
    let room = area.width - start - 1
    // The names of the runners before the name of the worst job, which the list has at its top.
    let right =
      timed(state, room: room - runners.fullWidth, room - runners.shortWidth)
      ?? fitted(state, room: room - runners.leastWidth)
      ?? narrow(state, room: room - runners.markWidth)
    var x = area.x
    for span in left { x = canvas.write(span.text, x: x, y: area.y, role: span.role, limit: area.right - x) }
    let end = area.right - width(right)
    runners.draw(from: x + 1, to: end, y: area.y, &canvas)
    x = max(x, end)
    for span in right { x = canvas.write(span.text, x: x, y: area.y, role: span.role, limit: area.right - x) }
  }

  /// A file alone: its path and its length.
  private static func draw(_ file: LogFileSource, _ state: State, in area: Rect, into canvas: inout Canvas) {
    let x = canvas.write(" beamtop  ", x: area.x, y: area.y, role: .title)
    let size = "  \(state.log.store.count) lines  \(Compact.bytes(Double(file.size)))"
    let right = size + clock(state)[0].text
    let room = max(0, area.width - x - right.columns)
    canvas.write(Cut.middle(file.path, room), x: x, y: area.y, role: .text, limit: room)
    canvas.write(right, x: max(x, area.right - right.columns), y: area.y, role: .dim)
  }

  private static func left(_ state: State, _ width: Int) -> [Span] {
    var spans = [Span(" beamtop ", .title)]
    if let replay = state.replay {
      spans.append(Span(" REPLAY \(replay.way) ", .demo))
      spans.append(Span(" \(replay.place)" + (replay.isOwn ? "  own view" : ""), .text))
    } else if state.isDemo {
      spans.append(Span(" DEMO ", .demo))
    } else if !state.serverName.isEmpty {
      spans.append(Span(" " + Cut.fit(state.serverName, max(8, min(32, width / 5))), .text))
    }
    if state.readOnly { spans.append(Span("  read-only", .stateWarn)) }
    return spans
  }

  private static func clock(_ state: State) -> [Span] { [Span("  " + state.clock.time(state.now) + " ", .text)] }

  /// What stands at the right, with the clock. The worst job's name goes first, then the traffic, and only then are the
  /// runners' names shortened; where they are anyway the traffic is told again.
  private static func timed(_ state: State, room: Int, _ most: Int) -> [Span]? {
    let named = counts(state, worst: state.jobs.worst)
    let counts = counts(state, worst: nil)
    let age = age(state)
    let clock = clock(state)
    if let bytes = state.bytesPerSecond {
      let traffic = [Span("  " + rate(bytes), .dim)]
      for (choice, room) in [
        (named + age + traffic + clock, room), (counts + age + traffic + clock, room), (counts + age + clock, room),
        (counts + age + traffic + clock, most),
      ] where width(choice) <= room { return choice }
    }
    return [named + age + clock, counts + age + clock].first { width($0) <= room }
  }

  /// On a narrow screen the least important piece goes first.
  private static func fitted(_ state: State, room: Int) -> [Span]? {
    let named = counts(state, worst: state.jobs.worst)
    let counts = counts(state, worst: nil)
    let age = age(state)
    let clock = clock(state)
    let end = [Span(" ", .text)]
    let choices = [named + age + clock, named + age + end, counts + age + clock, counts + age + end]
    return choices.first { width($0) <= room }
  }

  private static func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// Where not even that fits: what is in trouble, and how old it is.
  private static func narrow(_ state: State, room: Int) -> [Span] {
    let bad = state.jobs.count(.critical) + state.jobs.count(.failed)
    let slow = state.jobs.count(.slow)
    var spans: [Span] = []
    if bad > 0 { spans.append(Span("  \(bad) failing", .stateFailed)) }
    if slow > 0 { spans.append(Span("  \(slow) slow", .stateWarn)) }
    if spans.isEmpty { spans = [Span("  \(state.jobs.count) jobs", .text)] }
    let age = age(state) + [Span(" ", .text)]
    let full = counts(state, worst: nil) + age
    return width(full) <= room ? full : width(spans + age) <= room ? spans + age : spans + [Span(" ", .text)]
  }

  /// The worst job is named with its kind, wherever the list is scrolled, sorted or filtered to.
  private static func counts(_ state: State, worst: Job?) -> [Span] {
    let total = state.jobs.count
    var spans = [Span("  \(total) job\(total == 1 ? "" : "s")", .text)]
    for grade in [Grade.critical, .failed, .slow, .known] where state.jobs.count(grade) > 0 {
      let name = worst.flatMap { Grade($0) == grade ? ": " + Cut.middle($0.name, 22) : nil } ?? ""
      spans.append(Span("  \(state.jobs.count(grade)) \(grade.word)\(name)", grade.role))
    }
    return spans
  }

  private static func age(_ state: State) -> [Span] {
    (state.isSlowLink ? [Span("  slow link", .stateWarn)] : []) + dataAge(state)
  }

  private static func dataAge(_ state: State) -> [Span] {
    // A moment, and no age: nothing is drawn while nobody looks.
    if !state.hasFocus {
      return [Span("  paused: no focus since \(state.clock.time(state.focusLostAt))", .stateWarn)]
    }
    let slot = state.schedule[.jobs]
    guard let at = slot.answeredAt else { return [Span("  no data", .stateWarn)] }
    // The oldest of what is shown counts: a server that answers does not make a silent engine's jobs new.
    let silent = state.jobs.unconfirmed.values.map(\.since).min()
    if state.isLive, silent == nil { return [Span("  live", .dim)] }
    let own = max(1, state.now.timeIntervalSince(at).rounded(.down))
    let age = max(own, silent.map { state.now.timeIntervalSince($0) } ?? 0)
    let isOld = age > 5 || slot.error != nil || silent != nil
    let offline = state.feed.line?.lost != nil ? "offline, " : ""
    return [Span("  \(offline)\(Compact.uptime(age)) old", isOld ? .stateFailed : .dim)]
  }

  /// In steps, so that the figure itself does not cost a redraw each second.
  private static func rate(_ bytes: Double) -> String {
    !(bytes >= 50) ? "0.0 kB/s" : Compact.fixed(min(bytes, 9.9e6) / 1000, bytes < 99_500 ? 1 : 0) + " kB/s"
  }
}
