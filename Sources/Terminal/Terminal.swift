import CNcurses
import Dispatch
import Glibc
package import Screen

/// The terminal while it is ours. One at a time; everything happens on the main actor, where keys are read too.
///
/// `open` takes it, `present` draws, `events` tells what comes, `close` gives it back. It is given back on SIGINT, SIGTERM,
/// SIGHUP and when the terminal goes away (`TerminalEvent.ended`), around Ctrl-Z, and when the program crashes.
package final class Terminal {
  /// Everything that comes from the terminal, in order; it ends after `.ended` and after `close`.
  package let events: AsyncStream<TerminalEvent>
  /// What the user should know about how the terminal was opened: a guess, or glyphs or colours that are missing.
  package let notes: [String]

  let kind: TerminalKind
  let options: TerminalOptions
  let bytes: RestoreBytes
  let feed: AsyncStream<TerminalEvent>.Continuation
  var painter: Painter
  var decoder = InputDecoder()
  var signalKeys = SignalKeys()
  var isOpen = true
  /// The newest canvas that could not be written yet, and what waits for room.
  var postponed: Canvas?
  var room: (any DispatchSourceWrite)?
  /// Since when the terminal takes nothing.
  var stalled: ContinuousClock.Instant?
  /// When the terminal was taken again after a stop.
  var resumed = ContinuousClock.now
  package internal(set) var hasMouse = false
  /// Readers of the terminal and of the pipe of signals, and the timer that ends a started sequence.
  var sources: [any DispatchSourceProtocol] = []
  let patience: any DispatchSourceTimer
  private let session: TerminalSession

  /// Takes the terminal.
  package static func open(theme: Theme, _ options: TerminalOptions) throws(TerminalError) -> Terminal {
    // Whether there is a terminal at all comes first: what TERM says matters to nobody on a pipe.
    try requireTerminals(options)
    return try open(theme: theme, TerminalKind(options.environment), options)
  }

  static func open(
    theme: Theme, _ kind: TerminalKind, _ options: TerminalOptions
  ) throws(TerminalError) -> Terminal {
    try requireTerminals(options)
    let glyphs = Glyphset.setLocale(options.environment)
    let session = try TerminalSession(kind, options)
    return Terminal(theme: theme, kind, options, session, glyphs)
  }

  private static func requireTerminals(_ options: TerminalOptions) throws(TerminalError) {
    guard isatty(options.input) == 1 else { throw .notATerminal("input") }
    guard isatty(options.output) == 1 else { throw .notATerminal("output") }
  }

  private init(
    theme: Theme, _ kind: TerminalKind, _ options: TerminalOptions, _ session: TerminalSession,
    _ glyphs: Glyphset
  ) {
    self.kind = kind
    self.options = options
    self.session = session
    bytes = session.bytes
    let isASCII = options.ascii ?? (glyphs != .unicode || kind.lacksGlyphs)
    painter = Painter(pens: Pens(theme: theme, depth: session.depth), isASCII: isASCII)
    notes = session.notes + (options.ascii == nil ? glyphs.notes : [])
    (events, feed) = AsyncStream.makeStream()
    patience = DispatchSource.makeTimerSource(queue: .main)
    fit()
    start()
    send(bytes.requests)
    if options.asksBackground { askBackground() }
    setMouse(options.mouse)
  }

  package var width: Int { Int(cncurses_columns()) }
  package var height: Int { Int(cncurses_lines()) }
  package var depth: ColourDepth { session.depth }
  package var isASCII: Bool { painter.isASCII }
  /// Bytes written to the terminal by all frames so far; nil where the kernel does not tell.
  package var bytesWritten: Int? { painter.written }

  /// Shows a canvas; only what differs from the last one is written. Returns the bytes that were written, 0 where nothing
  /// differs, nil where they are not known. While the terminal takes nothing (a slow or stalled link) nothing is written, so that
  /// the program does not stand still with it; the newest canvas is shown as soon as it can be.
  @discardableResult
  package func present(_ canvas: Canvas) -> Int? {
    guard isOpen else { return 0 }
    Guard.trimErrors()
    guard isWritable else {
      postpone(canvas)
      return 0
    }
    postponed = nil
    let start = ContinuousClock.now
    let bytes = painter.present(canvas)
    // The beginning of a frame found room, and its end had to wait.
    let took = ContinuousClock.now - start
    if took > .milliseconds(300) { feed.yield(.stalled(took)) }
    return bytes
  }

  /// Keys that a signal's key may follow, and is none then.
  package func setChords(_ chords: [Key: Set<Key>]) { signalKeys.chords = chords }

  /// The same screen in another theme.
  package func setTheme(_ theme: Theme) {
    let last = painter.last
    painter.setPens(Pens(theme: theme, depth: session.depth))
    if let last, isOpen { _ = painter.present(last) }
  }

  /// Asks for the background's colour, where the terminal understands questions. Nothing waits for the answer.
  package func askBackground() {
    if kind.understandsReports, isOpen { send(BackgroundReport.question) }
  }

  /// Mouse reports on or off; without an effect where the terminal knows none.
  package func setMouse(_ isOn: Bool) {
    guard kind.understandsReports, isOpen, isOn != hasMouse else { return }
    hasMouse = isOn
    send(isOn ? RestoreBytes.mouseOn : RestoreBytes.mouseOff)
  }

  /// It stands in a tmux, which hands a clipboard's text on only where it is told to (tmux(1), set-clipboard and allow-passthrough).
  package var isWithinTmux: Bool { options.environment["TMUX"]?.isEmpty == false }

  /// Puts a text on the terminal's clipboard, if it has one; false where it would print the request instead of obeying it.
  package func copy(_ text: String) -> Bool {
    guard kind.understandsReports, isOpen else { return false }
    send(ClipboardBytes.bytes(text, options.environment))
    return true
  }

  /// Remembers a key by its name, for the report of a crash. Who types a text says so in its stead: it may be a secret.
  package func note(key: String) { Guard.note(key: key) }

  /// Gives the terminal back and prints `message` on the normal screen. Harmless when done already.
  package func close(message: String? = nil) {
    if isOpen {
      isOpen = false
      for source in sources { source.cancel() }
      patience.cancel()
      room?.cancel()
      session.close()
      feed.finish()
    }
    if let message { send(Array((message + "\n").utf8)) }
  }

  /// Writes to the terminal past ncurses; for what it does not know.
  func send(_ bytes: [UInt8]) { session.send(bytes) }
  func leave() { session.leave() }
  func enter() { session.enter() }
  var signals: Int32 { session.signals }
}
