import FoundationEssentials
import Glibc
import JSON

extension Streams {
  /// Those of the process.
  package static func standard(environment: [String: String]) -> Streams {
    var streams = Streams(
      out: { Descriptors.write($0, to: 1) }, error: { Descriptors.write($0, to: 2) },
      line: { readLine(strippingNewline: true) })
    streams.inputIsTerminal = isatty(0) == 1
    streams.outputIsTerminal = isatty(1) == 1
    streams.errorIsTerminal = isatty(2) == 1
    streams.width = { Descriptors.width(environment) }
    streams.height = Descriptors.height
    streams.offset = { date in
      var seconds = time_t(date.timeIntervalSince1970)
      var parts = tm()
      localtime_r(&seconds, &parts)
      return parts.tm_gmtoff
    }
    let isSeen = streams.errorIsTerminal
    streams.interrupts = {
      Signals.endingAtInterrupt { if isSeen { Descriptors.write("\r\u{1B}[K", to: 2) } }
    }
    streams.untilInterrupted = Signals.untilInterrupted
    streams.untilStopped = Signals.untilStopped
    return streams
  }
}

private enum Descriptors {
  static func write(_ text: String, to descriptor: Int32) {
    if WholeWrite.text(text, to: descriptor) == EPIPE { endQuietly() }
  }

  /// Whoever read us has gone (`mcp job list | head`): we end as every filter does. The signal was ignored until here for the
  /// sake of sockets.
  private static func endQuietly() {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
  }

  /// `COLUMNS` where the user has set it, else what the terminal says.
  static func width(_ environment: [String: String]) -> Int? {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return size().flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil }
  }

  static func height() -> Int? { size().flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }

  private static func size() -> winsize? {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
