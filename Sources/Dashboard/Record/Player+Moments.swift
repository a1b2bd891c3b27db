import BeamMCPClient
import FoundationEssentials
import Jobs

extension Player {
  /// So many scenes are kept, at the most.
  private static let scenes = 16
  private static let speeds: [Double] = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128]

  mutating func follow(_ step: ReplayStep) {
    switch step {
    case .pause:
      if isPaused, isAtEnd { seek(to: 0) }
      isPaused.toggle()
    case .faster: speed = Player.speeds.first { $0 > speed } ?? speed
    case .slower: speed = Player.speeds.last { $0 < speed } ?? speed
    case .speed(let factor): speed = factor
    case .by(let seconds): seek(to: self.seconds + seconds)
    case .to(let date): go(to: date)
    case .rejoin: own = nil
    }
  }

  /// Where the record has no such moment, to its nearer end, and says so.
  private mutating func go(to date: Date) {
    let (target, clock) = (date.timeIntervalSince(recording.header.start), shown.clock)
    seek(to: target)
    guard target < -1 || target > length + 1 else { return }
    let (start, end) = (recording.header.start, recording.header.start.addingTimeInterval(length))
    let what = target < 0 ? "this is its beginning" : "this is its end"
    say("the record is from \(clock.time(start)) to \(clock.time(end)), \(ReplayMark.span(length)) long: \(what)")
  }

  package mutating func setSpeed(_ factor: Double) { speed = factor }
  package mutating func pause() { isPaused = true }

  /// Goes on for so many seconds of the record; at its end it stops.
  package mutating func advance(by passed: Double) {
    seconds = min(seconds + passed, length)
    play(until: seconds)
    if seconds >= length { isPaused = true }
    catchUp()
  }

  /// To a moment, ahead or back: from the nearest scene that is kept, without drawing.
  package mutating func seek(to target: Double) {
    let target = min(max(0, target.isNaN ? 0 : target), length)
    if target < seconds {
      let before = kept.last { $0.next == 0 || recording.seconds($0.next - 1) <= target }
      scene = before ?? Scene(recording.header)
      seconds = target
      let date = moment
      own?.with { $0.forget(at: date) }
    }
    seconds = target
    play(until: target)
    catchUp()
  }

  mutating func play(until target: Double) {
    let stride = max(64, recording.count / Player.scenes)
    while scene.next < recording.count, recording.seconds(scene.next) <= target {
      if scene.next == kept.count * stride { kept.append(scene) }
      scene.step(recording)
    }
  }

  /// The viewer's own look learns what has been told up to now.
  mutating func catchUp() {
    let date = moment
    if let effects = own?.with({ update(&$0, .tick(date)) }) { answer(effects) }
  }

  /// Answers what the viewer's own look asks, out of the record.
  mutating func answer(_ effects: [Effect]) {
    var open = effects[...]
    while let effect = open.popFirst() {
      if let event = reply(effect) { open += own?.with { update(&$0, event) } ?? [] }
    }
  }

  private func reply(_ effect: Effect) -> Event? {
    let refusal = ClientError(.notPossible, State.replayRefusal)
    switch effect {
    case .fetch(let fetch, let request): return .fetched(fetch, request, scene.fleet.answer(fetch), at: moment)
    case .plan(_, _, let request): return .planned(request, .failure(refusal), at: moment)
    case .perform(_, let request, _): return .performed(request, .failure(refusal), at: moment)
    case .read(let call, let request): return .read(request, call, .failure(refusal), at: moment)
    case .interpret(_, _, _, let request):
      return .interpreted(request, Interpretation(calls: [], refuse: State.replayRefusal), at: moment)
    case .explain(_, _, let request):
      return .heard(request, .explained(Explanation(problem: State.replayRefusal)), at: moment)
    case .scan(let scan): return .scanned(scan.pieceDone(), at: moment)
    case .save, .report, .stop, .listen, .keep, .readViews, .journal, .terminal, .glance, .foresee: return nil
    }
  }
}

extension Effect {
  /// The program does it, in a replay too.
  var isPrograms: Bool {
    switch self {
    case .terminal(.replay): false
    case .terminal, .save, .report: true
    default: false
    }
  }
}
