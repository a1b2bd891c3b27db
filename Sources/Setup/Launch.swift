import CSystem
import Glibc

/// What a program does before anything else.
package enum Launch {
  /// The words of the command line, the program's own name first; not from /proc, which an empty root lacks.
  package static var words: [String] {
    Array(sequence(first: 0) { $0 + 1 }.lazy.map { csystem_word($0) }.prefix { $0 != nil }).compactMap {
      $0.map { String(cString: $0) }
    }
  }

  /// A crash ends the program as crashes do. Swift's own backtracer, which is there from the start, would ask whoever sits at the
  /// terminal to press a key, and wait half a minute for it; it stays where somebody asked for it.
  package static func crashesPlainly() {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT] { signal(number, SIG_DFL) }
  }

  /// Why nothing can run here; nil where it can.
  package static var problem: String? {
    if csystem_has_proc() || csystem_runs_without_proc() { return nil }
    return "there is no /proc here, which the program needs: mount -t proc proc /proc"
  }
}
