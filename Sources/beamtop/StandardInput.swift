import Glibc

/// Standard input as a log: the keys then come from the terminal itself.
enum StandardInput {
  struct Problem: Error {
    let text: String
  }

  /// Puts the terminal in its place, and returns what the log is read from.
  static func taken() throws(Problem) -> Int32 {
    guard isatty(0) == 0 else {
      throw Problem(text: "--log - reads a log from a pipe, and there is none: zcat FILE.gz | beamtop --log -")
    }
    let log = fcntl(0, F_DUPFD_CLOEXEC, 3)
    guard log >= 0 else { throw Problem(text: "--log -: standard input: \(String(cString: strerror(errno)))") }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0, dup2(terminal, 0) == 0 else {
      throw Problem(text: "--log - needs a terminal for the keys: /dev/tty: \(String(cString: strerror(errno)))")
    }
    close(terminal)
    return log
  }
}
