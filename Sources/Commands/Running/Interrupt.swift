package import Dispatch
import Glibc

/// Ctrl-C: the line is left clean and the exit code is what shells expect.
package enum Interrupt {
  /// Takes the signal over; the source must be kept.
  package static func handled(_ streams: Streams) -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if streams.errorIsTerminal { streams.error("\r\u{1B}[K") }
      exit(ExitCode.interrupted.rawValue)
    }
    source.activate()
    return source
  }
}
