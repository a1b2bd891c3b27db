import CSystem
import FoundationEssentials
import Glibc

/// Starts a program by `posix_spawn` in a session of its own: it is its own group's leader, has no terminal, and a signal
/// to its starter's group does not reach it.
package enum Spawn {
  /// What a standard stream of the new program is.
  package enum Stream: Sendable {
    case null
    /// A descriptor of ours.
    case descriptor(Int32)
    /// A file or named pipe that the new process opens.
    case open(path: String, flags: Int32)
  }

  /// Starts `command` and returns its process id. `name` stands in place of the executable as its argument 0.
  package static func start(
    _ command: Command, name: String? = nil, input: Stream = .null, output: Stream, errors: Stream
  ) throws(SystemFailure) -> Int32 {
    if let folder = command.workingDirectory, access(folder, X_OK) != 0 { throw SystemFailure("enter \(folder)") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output, errors].enumerated() { add(stream, as: Int32(number), to: &actions) }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    if let folder = command.workingDirectory { posix_spawn_file_actions_addchdir_np(&actions, folder) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(&attributes)

    var pid: Int32 = 0
    let code = withStrings([name ?? command.executable] + command.arguments) { arguments in
      withStrings(environment(adding: command.environment)) { environment in
        posix_spawn(&pid, command.executable, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw failure(code, of: command) }
    return pid
  }

  /// The environment that a child inherits, as `NAME=value`: ours without what is for us alone, such as our keys.
  static func environment(adding additions: [String: String]) -> [String] {
    ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("BEAMTOP_") }
      .merging(additions) { _, new in new }.map { "\($0.key)=\($0.value)" }.sorted()
  }

  private static func add(_ stream: Stream, as number: Int32, to actions: inout posix_spawn_file_actions_t) {
    switch stream {
    case .null: posix_spawn_file_actions_addopen(&actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
    case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    case .open(let path, let flags): posix_spawn_file_actions_addopen(&actions, number, path, flags, 0)
    }
  }

  /// An own session, no signal blocked, every signal at its default: Swift's runtime and ncurses change both.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  private static func failure(_ code: Int32, of command: Command) -> SystemFailure {
    switch code {
    case ENOEXEC:
      SystemFailure(text: "\(command.executable) is no program: a script needs a first line such as #!/bin/sh")
    case ENOENT where access(command.executable, F_OK) == 0:
      SystemFailure(text: "\(command.executable) names an interpreter that is not there (see its first line)")
    default: SystemFailure("start \(command.executable)", code: code)
    }
  }

  /// A null-terminated array of C strings that lives as long as `body`.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
