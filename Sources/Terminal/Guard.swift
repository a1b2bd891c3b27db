import CNcurses
import Glibc

/// The C functions that keep the terminal whole (`Guard.h`). Their state is static in the header, so no other file may
/// call them.
enum Guard {
  /// Starts to guard a terminal, before ncurses touches it; signals that ask arrive at `wake`, a byte each.
  static func open(terminal: Int32, wake: Int32) -> Bool { guard_open(terminal, wake) == 0 }

  /// The bytes that give the terminal back.
  static func setRestore(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { guard_set_restore($0.baseAddress, $0.count) == 0 }
    }
  }

  /// Where a crash leaves its report, and what that says first.
  static func setReport(_ path: String, _ about: String) { guard_set_report(path, about) }

  /// For the report of a crash; a short name.
  static func note(key: String) { guard_note_key(key) }

  /// The descriptor that the screen is drawn to.
  static func draws(to output: Int32) { guard_draws(output) }

  static func arm(_ isArmed: Bool) { guard_arm(isArmed ? 1 : 0) }
  static func close() { guard_close() }
  /// Stops the process; returns when it was continued.
  static func stop() { guard_stop() }
  static func keepErrors() { guard_keep_errors() }
  static func trimErrors() { guard_trim_errors() }
  static func releaseErrors() { guard_release_errors() }
}
