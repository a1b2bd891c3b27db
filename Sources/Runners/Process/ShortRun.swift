import CSystem
import Glibc

/// A program that says something short and ends, such as one that prints a token.
enum ShortRun {
  struct Output: Sendable {
    var exit: ProcessExit
    var text: String
    var errors: String
  }

  /// At the most so many bytes of either stream.
  private static let limit = 1 << 16

  /// Throws where it cannot be started; nil where it has not ended by `deadline`, and it is killed then.
  static func output(of command: Command, by deadline: ContinuousClock.Instant) async throws(SystemFailure) -> Output? {
    var (out, err): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard csystem_pipe(&out) == 0 else { throw SystemFailure("make a pipe") }
    guard csystem_pipe(&err) == 0 else {
      out.forEach { close($0) }
      throw SystemFailure("make a pipe")
    }
    defer { [out[0], err[0]].forEach { close($0) } }
    for descriptor in [out[0], err[0]] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    let pid: Int32
    do {
      defer { [out[1], err[1]].forEach { close($0) } }
      pid = try Spawn.start(command, output: .descriptor(out[1]), errors: .descriptor(err[1]))
    }
    var (text, errors): ([UInt8], [UInt8]) = ([], [])
    var isOpen = true
    while isOpen, await Readiness.wait(for: out[0], until: deadline) { isOpen = read(out[0], &text) }
    _ = read(err[0], &errors)
    var status: Int32 = 0
    // Its output is at its end, so it is about to end too; what does not is ended.
    for _ in 0..<50 where !isOpen {
      if waitpid(pid, &status, WNOHANG) == pid { return output(status, text, errors) }
      do { try await Task.sleep(for: .milliseconds(20)) } catch { break }
    }
    kill(-pid, SIGKILL)
    Reaper.reap(pid)
    return nil
  }

  private static func output(_ status: Int32, _ text: [UInt8], _ errors: [UInt8]) -> Output {
    Output(
      exit: ProcessExit(wait: status), text: String(decoding: text, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// False at the end.
  private static func read(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      if count == 0 { return false }
      if bytes.count < limit { bytes += buffer[..<count] }
    }
  }
}
