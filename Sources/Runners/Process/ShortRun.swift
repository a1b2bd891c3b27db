import CSystem
import FoundationEssentials
import Glibc

/// A program that is run for its answer: it reads a text, prints one, and ends soon.
package enum ShortRun {
  package enum Outcome: Sendable, Hashable {
    case ended(ProcessExit, output: String, errors: String)
    case tooSlow
    case notStarted(String)
  }

  /// No more of what it prints is read.
  private static let limit = 1 << 20

  /// Its input and its output are files without a name, so that nobody has to read while it writes.
  ///
  /// - Parameter seconds: after which all of its session is killed; so it is when the task is cancelled.
  @concurrent
  package static func run(_ command: Command, input: String, seconds: Double) async -> Outcome {
    do throws(SystemFailure) {
      let text = try nameless()
      guard text.write(Array(input.utf8)), lseek(text.number, 0, SEEK_SET) == 0 else { throw SystemFailure("write") }
      let output = try nameless()
      let errors = try nameless()
      let pid = try Spawn.start(
        command, input: .descriptor(text.number), output: .descriptor(output.number), errors: .descriptor(errors.number)
      )
      guard let exit = await end(of: pid, within: seconds) else { return .tooSlow }
      return .ended(exit, output: read(output), errors: read(errors))
    } catch { return .notStarted("\(error)") }
  }

  /// Nil where it was killed before it ended.
  private static func end(of pid: Int32, within seconds: Double) async -> ProcessExit? {
    // Nobody else waits for it, so that the number stays its own until then.
    let handle = ProcessHandle(pid: pid) { true }
    let isOver = await handle?.ended(before: .now + .seconds(seconds)) ?? false
    // Whatever it began goes with it: it leads a session and a group of its own.
    kill(-pid, SIGKILL)
    if !isOver { handle?.send(SIGKILL) }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return isOver ? ProcessExit(wait: status) : nil
  }

  /// In memory alone, since what is printed may be a token.
  private static func nameless() throws(SystemFailure) -> Descriptor {
    guard let opened = Descriptor(owning: csystem_memory_file()) else { throw SystemFailure("make a file in memory") }
    return opened
  }

  private static func read(_ file: borrowing Descriptor) -> String {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = pread(file.number, &bytes, limit, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
