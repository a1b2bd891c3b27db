import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// Plays a record: the console as it was at every moment, or as its viewer looks around in it. Pure: time comes in with `.tick`,
/// and what the program has to do comes out as effects, as with `update`.
package struct Player: Sendable {
  let recording: Recording
  var scene: Scene
  /// Scenes at even distances, the first one before the first line.
  var kept: [Scene] = []
  /// Where the viewer looks for themselves; nil while they see what was looked at then.
  var own: Held<State>?
  package internal(set) var seconds = 0.0
  package internal(set) var speed = 1.0
  package internal(set) var isPaused = false
  /// Lines that were not understood, up to here.
  package var skipped: Int { recording.skipped + scene.lost }
  private var viewer: Viewer
  private var lastTick: Date?
  /// Rises with whatever may change the picture.
  private var news = 0
  /// The program's own last word.
  private var word: (text: String, isError: Bool, at: Double)?
  private var wall = 0.0

  /// How the console is handled now, whatever it was then.
  package struct Viewer: Sendable {
    package var width: Int
    package var height: Int
    package var keymap: Keymap
    package var hasMouse: Bool

    package init(width: Int, height: Int, keymap: Keymap = .standard, hasMouse: Bool = false) {
      (self.width, self.height, self.keymap, self.hasMouse) = (width, height, keymap, hasMouse)
    }
  }

  package init(_ recording: Recording, _ viewer: Viewer) {
    self.recording = recording
    self.viewer = viewer
    scene = Scene(recording.header)
    play(until: 0)
  }

  package var length: Double { recording.length }
  package var isAtEnd: Bool { scene.next >= recording.count }
  /// The console as it was, at the size that it had.
  package var recorded: State { scene.state }
  var moment: Date { recording.header.start.addingTimeInterval(seconds) }

  private var mark: ReplayMark {
    ReplayMark(
      seconds: seconds, length: length, speed: speed, isPaused: isPaused, isOwn: own != nil,
      start: recording.header.start, lost: skipped - (recording.isTorn ? 1 : 0))
  }

  var printedMark: ReplayMark {
    var mark = mark
    mark.isPrinted = true
    return mark
  }

  /// What is on the viewer's screen.
  package var shown: State {
    var state = own?.value ?? scene.state
    state.replay = mark
    state.news = news
    (state.keymap, state.hasMouse) = (viewer.keymap, viewer.hasMouse)
    if state.width != viewer.width || state.height != viewer.height {
      (state.width, state.height) = (viewer.width, viewer.height)
      state.keepInSight()
    }
    if let word, wall - word.at < 10 { state.say(word.text, word.isError ? .failure : .info) }
    return state
  }

  /// Seconds until it wants the next `.tick`.
  package var wait: Double {
    if isPaused { return 60 }
    let next = isAtEnd ? 60 : (recording.seconds(scene.next) - seconds) / speed
    return max(0.04, min(next, 1 / speed))
  }

  /// Takes what came to the viewer's console; returns what the program has to do.
  package mutating func take(_ event: Event) -> [Effect] {
    news += 1
    switch event {
    case .tick(let date):
      pass(to: date)
      return []
    case .input(.resize(let width, let height), _):
      (viewer.width, viewer.height) = (width, height)
    case .input(.focus, _), .input(.background, _): return []
    case .input(let input, _): return press(input)
    case .keymap(let keymap): viewer.keymap = keymap
    case .notice(let text, let isError, _): word = (text, isError, wall)
    case .mended(let text): if word?.text == text { word = nil }
    case .themes, .views, .saved, .reported, .scanned:
      let event = event.at(moment)
      return own?.with { update(&$0, event) } ?? []
    default: break
    }
    return []
  }

  /// What the program says for itself, for a while or until a key is pressed.
  mutating func say(_ text: String) { word = (text, false, wall) }

  private mutating func pass(to date: Date) {
    defer { lastTick = date }
    guard let lastTick else { return }
    // Whoever comes back after a night has not missed one.
    let passed = min(max(0, date.timeIntervalSince(lastTick)), 1)
    wall += passed
    if !isPaused { advance(by: passed * speed) }
  }

  // MARK: - The viewer's hands

  private mutating func press(_ input: Input) -> [Effect] {
    word = nil
    var state = shown
    // What was begun then is not gone on with now.
    if own == nil { state.leaveActs() }
    let effects = update(&state, .input(input, at: moment))
    var isStep = false
    for case .terminal(let request) in effects {
      switch request {
      case .replay(let step):
        follow(step)
        isStep = true
      case .mouse(let isOn): (viewer.hasMouse, isStep) = (isOn, true)
      case .quit, .redraw, .suspend: isStep = true
      default: break
      }
    }
    // A step that was named in a command leaves the bar, and stays with the viewer's own look.
    if own != nil {
      if !isRejoined(effects) { look(state, effects) }
    } else if !isStep {
      state.forget(at: moment)
      look(state, effects)
    }
    return effects.filter(\.isPrograms).map(scene.fleet.answered)
  }

  private func isRejoined(_ effects: [Effect]) -> Bool { effects.contains(.terminal(.replay(.rejoin))) }

  private mutating func look(_ state: State, _ effects: [Effect]) {
    var state = state
    if state.now != moment { state.forget(at: moment) }
    // Nobody waits for time to pass in a replay that stands still.
    state.selectionRestsAt = moment
    own = Held(state)
    answer(effects)
    catchUp()
  }
}

extension Event {
  /// The same at another time: the program's clock is not the record's.
  fileprivate func at(_ date: Date) -> Event {
    switch self {
    case .saved(let save, let outcome, _): .saved(save, outcome, at: date)
    case .reported(let order, let outcome, _): .reported(order, outcome, at: date)
    case .scanned(let scan, _): .scanned(scan, at: date)
    default: self
    }
  }
}
