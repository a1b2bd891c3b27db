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
    let start = left.reduce(0) { $0 + $1.text.columns }
    let (runners, right) = parts(state, room: area.width - start - 1)
    var x = area.x
    for span in left { x = canvas.write(span.text, x: x, y: area.y, role: span.role, limit: area.right - x) }
    let end = area.right - width(right)
    runners.draw(from: x + 1, to: end, y: area.y, &canvas)
    x = max(x, end)
    for span in right { x = canvas.write(span.text, x: x, y: area.y, role: span.role, limit: area.right - x) }
  }

  /// The first choice that has room. What the list says too goes first: the worst job's name, then the number of jobs.
  /// Then the runners that are well lose their names, and only then the traffic and the clock go. The name of one that is
  /// in trouble stays as long as anything can go for it.
  private static func parts(_ state: State, room: Int) -> (runners: HeaderRunners, right: [Span]) {
    for hasAges in [true, false] {
      let runners = HeaderRunners(state, hasAges: hasAges)
      let choices = choices(state, runners)
      if let choice = choices.first(where: { width($0.right) <= room - $0.runners }) { return (runners, choice.right) }
    }
    let runners = HeaderRunners(state, hasAges: false)
    return (runners, narrow(state, room: room - runners.markWidth))
  }

  /// What may stand at the right, with the columns that the runners are to have beside it.
  private static func choices(_ state: State, _ runners: HeaderRunners) -> [(right: [Span], runners: Int)] {
    let age = age(state, besides: runners)
    let traffic = state.bytesPerSecond.map { [Span("  " + rate($0), .dim)] } ?? []
    let clock = clock(state)
    let end = [Span(" ", .text)]
    let named = counts(state, worst: state.jobs.worst)
    let counts = counts(state, worst: nil)
    let grades = grades(state, worst: nil)
    let (graded, failing) = (grades.isEmpty ? counts : grades + of(state), failing(state))
    let (full, short, least) = (runners.fullWidth, runners.shortWidth, runners.leastWidth)
    let wide = [
      (named + age + traffic + clock, full), (counts + age + traffic + clock, full),
      (graded + age + traffic + clock, full), (counts + age + traffic + clock, short),
      (graded + age + traffic + clock, short), (failing + age + traffic + clock, short),
    ]
    let narrow = [
      (graded + age + clock, full), (graded + age + clock, short), (failing + age + clock, short),
      (failing + age + clock, least), (failing + age + end, least), (failing + brief(age) + end, least),
    ]
    // That all is new goes before how many jobs there are, and that before what is wrong.
    let new = isNew(age) ? [(failing + end, least)] : []
    guard runners.isAgeless else { return wide + narrow + new }
    return narrow.suffix(3) + new + bare(state, age).map { ($0, least) }
  }

  /// What is in trouble, and how old that is. The age of what is new goes first, then the least of the kinds.
  private static func bare(_ state: State, _ age: [Span]) -> [[Span]] {
    let ends = (isNew(age) ? [age, brief(age), []] : [age]).map { $0 + [Span(" ", .text)] }
    return [3, 2, 1].flatMap { most in ends.map { failing(state, isCounted: false, most: most) + $0 } }
  }

  /// `1s` for `1s old`, where there is no room for more.
  private static func brief(_ age: [Span]) -> [Span] { age.map { Span($0.text.replacing(" old", with: ""), $0.role) } }

  private static func isNew(_ age: [Span]) -> Bool { age.allSatisfy { $0.role == .dim } }

  /// A file alone: its path and its length.
  private static func draw(_ file: LogFileSource, _ state: State, in area: Rect, into canvas: inout Canvas) {
    let x = canvas.write(" beamtop  ", x: area.x, y: area.y, role: .title)
    let size = "  \(state.log.counted)  \(Compact.bytes(Double(file.size)))"
    let right = size + clock(state)[0].text
    let room = max(0, area.width - x - right.columns)
    canvas.write(Cut.middle(file.path, room), x: x, y: area.y, role: .text, limit: room)
    canvas.write(right, x: max(x, area.right - right.columns), y: area.y, role: .dim)
  }

  private static func left(_ state: State, _ width: Int) -> [Span] {
    // Where there is little room the name of an engine in trouble needs it more.
    let replay = state.replay ?? state.printed
    let isNamed = replay != nil || state.isDemo || !state.serverName.isEmpty
    let isTroubled = !state.silences.isEmpty || state.runners.contains { $0.state != .ok }
    var spans = width < 72 && isNamed && isTroubled ? [] : [Span(" beamtop ", .title)]
    if let replay {
      let words = replay.isPrinted ? state.clock.isoDate(state.now) : replay.way
      spans.append(Span(" REPLAY \(words) ", .demo))
      spans.append(Span(" \(replay.place)" + (replay.isOwn ? "  own view" : ""), .text))
      if replay.lost > 0 { spans.append(Span("  \(replay.damage)", .stateWarn)) }
    } else if state.isDemo {
      spans.append(Span(" DEMO ", .demo))
    } else if !state.serverName.isEmpty, !(width < 72 && isTroubled && state.serverName == "embedded") {
      spans.append(Span(" " + Cut.fit(state.serverName, max(8, min(32, width / 5))), .text))
    }
    if state.readOnly { spans.append(Span("  read-only", .stateWarn)) }
    return spans
  }

  private static func clock(_ state: State) -> [Span] { [Span("  " + state.clock.time(state.now) + " ", .text)] }

  private static func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// Where not even that fits: what is in trouble, and how old it is.
  private static func narrow(_ state: State, room: Int) -> [Span] {
    let choices = bare(state, age(state, besides: nil)) + bare(state, [])
    return choices.first { width($0) <= room } ?? choices[choices.count - 1]
  }

  /// What is in trouble, in the words of every width; where there is little room the worst kinds of it alone.
  private static func failing(_ state: State, isCounted: Bool = true, most: Int = 3) -> [Span] {
    let kinds = Grade.problems.filter { state.jobs.count($0) > 0 }
    let spans = kinds.prefix(most).map { Span("  \(state.jobs.count($0)) \($0.word)", $0.role) }
    return spans.isEmpty ? total(state) : spans + (isCounted ? of(state) : [])
  }

  /// Of how many, where no frame says it.
  private static func of(_ state: State) -> [Span] {
    state.height < Layout.framedHeight ? [Span(" of \(state.jobs.count)", .text)] : []
  }

  private static func total(_ state: State) -> [Span] {
    // Where nobody could be asked there may be many.
    if state.isBlind || state.jobs.count == 0 && state.damage != nil { return [Span("  jobs not known", .stateFailed)] }
    return [Span("  \(state.jobs.count) job\(state.jobs.count == 1 ? "" : "s")", .text)]
  }

  private static func counts(_ state: State, worst: Job?) -> [Span] { total(state) + grades(state, worst: worst) }

  /// The worst job is named with its kind, wherever the list is scrolled, sorted or filtered to.
  private static func grades(_ state: State, worst: Job?) -> [Span] {
    (Grade.problems + [.known]).filter { state.jobs.count($0) > 0 }.map { grade in
      let count = state.jobs.count(grade)
      let lead = count == 1 ? ": " : ", worst: "
      let name = worst.flatMap { Grade($0) == grade ? lead + Cut.middle(Name.shown($0.name), 22) : nil } ?? ""
      return Span("  \(count) \(grade.word)\(name)", grade.role)
    }
  }

  private static func age(_ state: State, besides runners: HeaderRunners?) -> [Span] {
    (state.isSlowLink ? [Span("  slow link", .stateWarn)] : []) + dataAge(state, besides: runners)
  }

  private static func dataAge(_ state: State, besides runners: HeaderRunners?) -> [Span] {
    // A moment, and no age: nothing is drawn while nobody looks.
    if !state.hasFocus {
      return [Span("  paused: no focus since \(state.clock.time(state.focusLostAt))", .stateWarn)]
    }
    let slot = state.schedule[.jobs]
    guard let at = slot.answeredAt else { return [Span("  no data", .stateWarn)] }
    // The server is prompt in saying that it knows nothing.
    if state.isBlind, slot.error == nil { return [] }
    // The oldest of what is shown counts: a server that answers does not make a silent engine's jobs new. What stands
    // behind the engine's name already is not said again.
    let since = state.jobs.unconfirmed
    let untold = since.filter { runners?.aged.contains($0.key) != true }
    let silent = untold.values.map(\.since).min()
    let isSaid = !since.isEmpty && silent == nil
    if isSaid, slot.error == nil, state.now.timeIntervalSince(at) <= 5 { return [] }
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
