import CNcurses
import Glibc

/// A real terminal driver without a terminal: what the program writes is read here, and what is written here it reads.
@MainActor final class PseudoTerminal {
  let user: Int32
  let program: Int32

  init?(width: UInt16, height: UInt16) {
    user = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN are macros with casts, which do not import.
    guard user >= 0, ioctl(user, 0x4004_5431, &unlocked) == 0, ioctl(user, 0x8004_5430, &number) == 0 else {
      return nil
    }
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard program >= 0 else { return nil }
    resize(width: width, height: height)
  }

  func resize(width: UInt16, height: UInt16) {
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(user, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(user, bytes, bytes.count)
  }

  /// What the program has written since the last time.
  func output() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(user, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += buffer[..<count]
    }
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(program, &modes)
    return modes
  }

  func hangUp() { close(user) }
}
