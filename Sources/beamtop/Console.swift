import Agent
import BeamMCPClient
import Dashboard
import Dispatch
import FoundationEssentials
import Jobs
import Screen
import Setup
import Terminal

/// The console on a terminal: one loop on the main actor that takes what came, updates the state, and draws once.
final class Console {
  var state: State
  let terminal: Terminal
  private let connection: Connection
  /// Hears a server elsewhere.
  private var listener: Task<Void, Never>?
  private let effects: EffectRunner
  var look: ThemeChoice
  /// The theme that was chosen, as it was read: its file may go.
  var worn: Theme
  /// What is wrong with a file, as it was told; told no longer once the file is mended.
  var faults: [String: String] = [:]
  var keys: KeyChoice
  let choices: ChoicesFile
  let configuredMouse: String?
  var keeping: Task<Void, Never>?
  private let session: SessionFile
  private let journal: ConversationJournal?
  /// What the file says, as far as it is ours.
  private var written = Session()
  private let isKept: Bool
  var watch = FileWatch()
  let inbox = Inbox()
  private let timer = DispatchSource.makeTimerSource(queue: .main)
  private var traffic = Traffic()
  private var frame = Frame()
  private var exitCode: Int32?
  /// What is played in place of a server.
  var player: Player?
  private(set) var recorder: Recorder?
  private var drawing = DrawSchedule()
  /// The first answers to all that the screen shows were drawn.
  private var hasBegun = false
  var pace = LinkPace()
  /// When the timer fires.
  private var armed: Date?

  /// Runs until the operator quits or the terminal goes; returns the exit code. Where there is no terminal for it, says
  /// why and prints one plain frame instead.
  static func run(
    _ connection: Connection, _ interpreter: Interpreter, _ hands: Hands, _ tape: Tape, _ arguments: Arguments,
    _ environment: [String: String]
  ) async -> Int32 {
    do {
      let theme = try hands.look.load(hands.look.name)
      let keymap = try hands.keys.load()
      var options = TerminalOptions(environment: environment, ascii: arguments.ascii ? true : nil)
      (options.mouse, options.asksBackground) = (hands.mouse, hands.look.isAuto)
      options.crashReport = hands.session.crashReport(connection.name, environment)
      let terminal = try Terminal.open(theme: theme, options)
      return await Console(connection, interpreter, hands, tape, arguments, terminal, keymap, theme).run()
    } catch let problem as TerminalError where arguments.log != nil || arguments.replay != nil {
      Program.fail("\(problem), which --\(arguments.log != nil ? "log" : "replay") needs")
      return 1
    } catch let problem as TerminalError {
      Program.fail("\(problem); showing one plain frame (beamtop --once)")
      let run = OnceRun(
        connection: connection, environment: environment, look: hands.look, ascii: arguments.ascii,
        commands: arguments.commands, views: hands.session.views(for: arguments.commands),
        keymap: (try? hands.keys.load()) ?? .standard)
      return await run.run(.plain)
    } catch let problem as ThemeChoice.Problem {
      Program.fail(problem.text)
      return 2
    } catch let problem as KeyChoice.Problem {
      Program.fail(problem.text)
      return 2
    } catch {
      Program.fail("\(error)")
      return 1
    }
  }

  private init(
    _ connection: Connection, _ interpreter: Interpreter, _ hands: Hands, _ tape: Tape, _ arguments: Arguments,
    _ terminal: Terminal, _ keymap: Keymap, _ theme: Theme
  ) {
    (self.terminal, worn) = (terminal, theme)
    self.connection = connection
    (look, keys, session, journal) = (hands.look, hands.keys, hands.session, hands.journal)
    (choices, configuredMouse) = (hands.choices, hands.configuredMouse)
    state = State(
      width: terminal.width, height: terminal.height, now: Date(), clock: Clock(offset: Zone.offset),
      keymap: keymap, serverName: connection.name, readOnly: arguments.readOnly,
      feed: connection.isRemote ? .told(Feed.Line()) : .asked, hasMouse: hands.mouse,
      file: hands.logInput == nil ? arguments.log : "standard input", input: hands.logInput)
    state.configurationFile = hands.configurationFile
    if terminal.isWithinTmux { state.clipboard += ", where tmux's set-clipboard or allow-passthrough is on" }
    state.refreshesUnfocused = hands.refreshesUnfocused
    state.opening = Opening(arguments.commands)
    state.directory = FileManager.default.currentDirectoryPath
    if let seconds = hands.undoSeconds { state.undoSeconds = seconds }
    pace = LinkPace(isSlow: arguments.slow)
    // What is changed from now on is a change, however soon.
    for file in [keys.file, look.file(look.name)] { _ = watch.changed(file) }
    let (left, faults) = session.read()
    for fault in hands.faults + faults { inbox.put(Event.notice(fault, isError: true)) }
    // A log file is looked at for itself.
    if let left, arguments.log == nil { state.restore(arguments.fresh ? left.withoutView : left) }
    written = state.session
    isKept = arguments.log == nil && arguments.replay == nil
    let client = connection.client
    let look: Interpreter.Looking = { call throws(ClientError) in try await client.call(call, isConfirmed: false) }
    effects = EffectRunner(
      client: client, explain: { await interpreter.explainer.explain($0, of: $1, hear: $2) },
      glance: { interpreter.foretold($0, jobs: $1, runners: $2) },
      aloud: { await interpreter.interpret($0, jobs: $1, runners: $2, look: look, hear: $3) })
    terminal.setChords(keymap.chords)
    put(tape, arguments)
  }

  private func put(_ tape: Tape, _ arguments: Arguments) {
    switch tape {
    case .none: break
    case .record(let file):
      recorder = Recorder(file, state, theme: look.current) { [inbox] in inbox.put(Event.notice($0, isError: true)) }
    case .replay(let recording):
      let viewer = Player.Viewer(
        width: state.width, height: state.height, keymap: state.keymap, hasMouse: state.hasMouse)
      var player = Player(recording, viewer)
      player.setSpeed(arguments.speed ?? 1)
      player.seek(to: arguments.at ?? 0)
      self.player = player
    }
  }

  private func run() async -> Int32 {
    let readers = [
      Task { for await event in terminal.events { inbox.put(event) } },
      Task { for await event in effects.events { inbox.put(event) } },
      Task { await awaitFirstAnswers() },
    ]
    defer { for reader in readers { reader.cancel() } }
    listen()
    defer { listener?.cancel() }
    for note in terminal.notes + (player == nil ? connection.notes : []) {
      inbox.put(Event.notice(note, isError: false))
    }
    timer.setEventHandler { [inbox] in MainActor.assumeIsolated { inbox.put(Event.tick(Date())) } }
    timer.activate()
    // What the engines say within a blink is on the first frame.
    if state.log.file == nil, player == nil { await connection.firstAnswers(within: .milliseconds(12)) }
    inbox.put(Event.tick(Date()))
    for await _ in inbox.bell {
      await step()
      if let exitCode { return await finish(exitCode) }
    }
    return await finish(exitCode ?? 0)
  }

  /// Asks again as soon as slower engines have answered for the first time, instead of a second later.
  private func awaitFirstAnswers() async {
    if connection.isRemote || state.log.file != nil || player != nil { return }
    await connection.firstAnswers(within: .seconds(4))
    inbox.put(Event.awake(Date()))
  }

  /// Hears what a server elsewhere tells; a second time, tries at once what waited to be tried.
  private func listen() {
    guard connection.isRemote else { return }
    listener?.cancel()
    let events = connection.client.events
    listener = Task { for await event in events { inbox.put(Event.told(event, at: Date())) } }
  }

  private func finish(_ code: Int32) async -> Int32 {
    terminal.close()
    await recorder?.finish()
    await keeping?.value
    for (sentence, aftermath) in state.openSentences { await note(sentence, aftermath) }
    if let unsent = state.unsent { Program.fail("not sent: \(unsent)") }
    // However it ended; a write that failed has nobody left to tell on the screen.
    if isKept, state.session != written, let problem = await session.write(state.session) { Program.fail(problem) }
    return code
  }

  /// Takes everything that came, then draws once.
  private func step() async {
    var wanted: [Effect] = []
    let items = inbox.take()
    for item in items {
      switch item {
      case .event(let event): wanted += take(event)
      case .terminal(.inputs(let inputs, let instant)):
        let date = Console.date(of: instant)
        for input in inputs {
          if case .background(let colour) = input { adapt(to: colour) }
          if case .key(let key) = input { terminal.note(key: shown.reportedName(of: key)) }
          wanted += take(.input(input, at: date))
        }
      case .terminal(.stalled(let wait)): pace.waited(wait / .seconds(1), at: Date())
      case .terminal(.ended(let ending)): exitCode = ending.exitCode
      }
    }
    if exitCode != nil { return }
    reload()
    if let bytes = traffic.measure(terminal.bytesWritten) { wanted += take(.traffic(bytesPerSecond: bytes)) }
    wanted.forEach(perform)
    // What the operator said yes to is on its way before the screen says so.
    let isAct = wanted.contains { if case .perform = $0 { true } else { false } }
    if isAct { await effects.run(wanted) }
    let isUrgent = items.contains(where: \.isUrgent)
    let isSlow = pace.isSlow(at: Date())
    if isSlow != state.isSlowLink { wanted += update(&state, .link(isSlow: isSlow)) }
    let wait = drawing.wait(isUrgent: isUrgent, isAnswered: state.isAnswered, isSlow: isSlow)
    // A terminal that nobody looks at is not written to for what the server tells unasked, but for the first that it tells.
    let isUnseen = connection.isRemote && !state.hasFocus && !isUrgent && hasBegun
    if wait == nil, !isUnseen { draw() }
    wake(in: max(0.001, min(wait ?? .infinity, rest)))
    if !isAct, !wanted.isEmpty { await effects.run(wanted) }
  }

  /// Most steps want to be woken when the one before wanted it; arming a timer anew wakes a thread.
  private func wake(in seconds: Double) {
    let wake = Date(timeIntervalSinceNow: seconds)
    if let armed, armed.timeIntervalSinceNow > 0, abs(armed.timeIntervalSince(wake)) < 0.005 { return }
    armed = wake
    timer.schedule(wallDeadline: .now() + seconds, leeway: .milliseconds(5))
  }

  /// When a key came, on the clock that the console's times are on.
  private static func date(of instant: ContinuousClock.Instant) -> Date {
    Date().addingTimeInterval(-((ContinuousClock.now - instant) / .seconds(1)))
  }

  private func draw() {
    if state.isSettled, !state.isBeginning { hasBegun = true }
    frame.show(shown)
    terminal.present(frame.canvas)
  }

  private func keep(_ kept: Session) {
    guard isKept else { return }
    Task {
      if let problem = await session.write(kept) { return inbox.put(Event.notice(problem, isError: true)) }
      written = kept
    }
  }

  private func readViews() {
    guard isKept else { return }
    Task {
      guard let views = await session.views() else { return }
      inbox.put(Event.views(views))
    }
  }

  /// Away from the screen: a disk may be slow. What cannot be kept is said.
  private func note(_ sentence: Sentence, _ aftermath: Aftermath) async {
    guard let journal else { return }
    let problem = await Console.written(sentence, aftermath, in: journal)
    if let problem { inbox.put(Event.notice("this is not kept in the journal: \(problem)", isError: true)) }
  }

  @concurrent
  private nonisolated static func written(
    _ sentence: Sentence, _ aftermath: Aftermath, in journal: ConversationJournal
  ) async -> String? {
    journal.note(sentence.utterance, sentence.meaning, seconds: sentence.seconds, aftermath)
  }

  private func perform(_ effect: Effect) {
    if case .listen = effect { listen() }
    if case .keep(let kept) = effect { keep(kept) }
    if case .readViews = effect { readViews() }
    if case .journal(let sentence, let aftermath) = effect { Task { await note(sentence, aftermath) } }
    guard case .terminal(let request) = effect else { return }
    switch request {
    case .quit: exitCode = 0
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .mouse(let isOn): setMouse(isOn)
    case .copy(let text):
      guard !terminal.copy(text) else { return }
      let words = "this terminal has no clipboard; :save-log writes a file"
      inbox.put(Event.notice(words, isError: true, isAnswer: true))
    case .theme(let name): setTheme(name)
    case .preview(let name): preview(name)
    case .themes: inbox.put(Event.themes(look.names, current: look.name))
    case .keys(let preset): setKeys(preset)
    case .picture(let path, let overwrites): writePicture(path, overwrites: overwrites)
    case .replay: break
    case .slow(let isSlow): setPace(isSlow)
    }
  }
}
