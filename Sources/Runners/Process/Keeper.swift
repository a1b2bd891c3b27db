import CSystem
import FoundationEssentials
import Glibc
import JSON

/// The hidden mode of our own program that stands between a server and a run: it starts the run's program, stamps and
/// stores its output, and, being its parent, records how it ended, whether or not a server lives.
///
/// **Why a process.** A job outlives the server. Were its output a pipe to the server, the job would die with it; were it
/// a plain file, lines would have no time and the file no bound; and nobody but a parent can learn an exit code.
///
/// **Why named pipes, opened by the program for reading and writing.** When a keeper is killed, an ordinary pipe has no
/// reader, and the next line that the job prints kills it (SIGPIPE). Here the program itself holds a reading end, so the
/// pipe lives with it: what it prints waits (256 KiB, then its writes block) until the server, which sees at its next
/// look that the lock is free, starts another keeper on the same folder. Nothing is lost but the exit code, which the new
/// keeper cannot learn; the record says so. The pipe still ends when the last process that has it ends, and with that
/// the keeper.
package enum Keeper {
  /// `beamtop --keep-output FOLDER`.
  package static let flag = "--keep-output"

  /// To be called first in `main`: does not return where the program was started as a keeper.
  package static func runIfAsked(_ arguments: [String]) {
    guard arguments.count == 3, arguments[1] == flag else { return }
    exit(run(in: RunFolder(path: arguments[2])))
  }

  private static func run(in folder: RunFolder) -> Int32 {
    // A machine that shuts down sends SIGTERM to all: the keeper stays to record how its program took it.
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE] { csystem_ignore_signal(signal) }
    csystem_name_process("beamtop-keeper")
    do {
      guard let lock = try lock(folder) else { return report("another keeper has this run already") }
      defer { _ = lock.number }  // held to the end
      guard let order = folder.order() else { return report("\(folder.path) has no readable order") }
      var run = try KeptRun(order, in: folder)
      try run.begin()
      _ = report(nil)
      run.record()
      return 0
    } catch {
      return report("\(error)")
    }
  }

  /// `RunFolder.isKept` holds the lock for a moment, so one refusal is no proof of another keeper.
  private static func lock(_ folder: RunFolder) throws(SystemFailure) -> Descriptor? {
    for _ in 0..<20 {
      if let lock = try folder.lock() { return lock }
      usleep(5000)
    }
    return nil
  }

  /// Tells the starter, over standard output, what became of the start: an empty line, or what went wrong.
  private static func report(_ problem: String?) -> Int32 {
    let line = (problem ?? "") + "\n"
    _ = line.withCString { write(1, $0, strlen($0)) }
    let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if null >= 0 {
      dup2(null, 1)
      close(null)
    }
    return problem == nil ? 0 : 1
  }
}
