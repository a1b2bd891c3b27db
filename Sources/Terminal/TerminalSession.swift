import CNcurses
import Glibc
import Screen

/// ncurses from opening to closing: the description that was found, the modes of the terminal, and the guard.
final class TerminalSession {
  let depth: ColourDepth
  let notes: [String]
  let bytes: RestoreBytes
  /// Signals that ask arrive here, a byte each.
  let signals: Int32
  private let wake: Int32
  private let output: Int32
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]

  init(_ kind: TerminalKind, _ options: TerminalOptions) throws(TerminalError) {
    let pipe = try Self.wakePipe()
    let files = try Self.files(options)
    guard Guard.open(terminal: options.output, wake: pipe.wake) else { throw Self.failure() }
    guard let (screen, index) = Self.find(kind, files) else {
      Guard.close()
      for file in files { fclose(file) }
      throw .unknown(kind.term)
    }
    (self.files, self.screen, output) = (files, screen, options.output)
    Guard.draws(to: fileno(files[0]))
    (signals, wake) = (pipe.signals, pipe.wake)
    let colours = Int(cncurses_number("colors"))
    depth = min(kind.limit, Self.depth(colours: colours, isDirect: cncurses_flag("RGB") || colours >= 1 << 24))
    notes = Self.notes(kind, index)
    bytes = RestoreBytes(understandsReports: kind.understandsReports)
    guard Guard.setRestore(bytes.restore) else {
      endwin()
      Guard.close()
      throw .failed("its description is unusually long")
    }
    if let report = options.crashReport { Guard.setReport(report.path, report.about) }
    enter()
  }

  /// Takes the screen: at first, and after Ctrl-Z.
  func enter() {
    Guard.arm(true)
    Guard.keepErrors()
    // Keys at once and unechoed; Return stays distinct from line feed. The driver makes signals of no key, since it cannot
    // tell a key from a byte of pasted text (`Terminal.signal`); and Ctrl-S does not freeze the console.
    raw()
    noecho()
    nonl()
    typeahead(-1)
    def_prog_mode()
    curs_set(0)
  }

  /// Gives the screen back, for Ctrl-Z.
  func leave() {
    endwin()
    send(bytes.restore)
    Guard.arm(false)
    Guard.releaseErrors()
  }

  func close() {
    endwin()
    send(bytes.restore)
    Guard.close()
    Guard.releaseErrors()
    delscreen(screen)
    for file in files { fclose(file) }
    Glibc.close(signals)
    Glibc.close(wake)
  }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Streams on copies of the descriptors, since closing a stream closes what is below it.
  private static func files(_ options: TerminalOptions) throws(TerminalError) -> [UnsafeMutablePointer<FILE>] {
    let output = fdopen(fcntl(options.output, F_DUPFD_CLOEXEC, 3), "w")
    let input = fdopen(fcntl(options.input, F_DUPFD_CLOEXEC, 3), "r")
    guard let output, let input else { throw failure() }
    return [output, input]
  }

  /// Neither end may block: not a signal handler that writes, nor the main actor that reads.
  private static func wakePipe() throws(TerminalError) -> (signals: Int32, wake: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure() }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  private static func failure() -> TerminalError { .failed(String(cString: strerror(errno))) }

  private typealias Found = (screen: OpaquePointer, index: Int)

  /// The best description that there is, with its index among the candidates; behind them where it is our own for any terminal.
  private static func find(_ kind: TerminalKind, _ files: [UnsafeMutablePointer<FILE>]) -> Found? {
    let candidates = kind.candidates.indices
    if let found = find(kind, candidates.prefix(kind.directCount), files) { return found }
    // Many hosts have no description with 24-bit colours, though the terminal has them.
    if kind.isDirect, let screen = builtIn(.direct, files) { return (screen, 0) }
    if let found = find(kind, candidates.dropFirst(kind.directCount), files) { return found }
    // The host has none at all. Real VTs are not guessed at.
    guard kind.understandsReports else { return nil }
    return builtIn(.indexed, files).map { ($0, candidates.upperBound) }
  }

  /// `newterm`, because `initscr` ends the program where it fails.
  private static func find(
    _ kind: TerminalKind, _ indices: Range<Int>, _ files: [UnsafeMutablePointer<FILE>]
  ) -> Found? {
    for index in indices {
      if let screen = newterm(kind.candidates[index], files[0], files[1]) { return (screen, index) }
    }
    return nil
  }

  private static func builtIn(
    _ description: BuiltInDescription, _ files: [UnsafeMutablePointer<FILE>]
  ) -> OpaquePointer? {
    description.whileInstalled { newterm(description.name, files[0], files[1]) }
  }

  private static func notes(_ kind: TerminalKind, _ index: Int) -> [String] {
    if index < kind.firstGuess { return [] }
    let guess = kind.candidates.indices.contains(index) ? kind.candidates[index] : "a terminal like xterm"
    let colours = kind.limit == .sixteen ? " with 16 colours" : ""
    return ["TERM=\(kind.term) is not known here; taken for \(guess)\(colours)"]
  }

  private static func depth(colours: Int, isDirect: Bool) -> ColourDepth {
    if isDirect { return .direct }
    return switch colours {
    case 256...: .indexed
    case 16...: .sixteen
    case 8...: .eight
    default: .mono
    }
  }
}
