/// How the program ends.
package enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  case done = 0
  case failed = 1
  case usage = 2
  case notFound = 3
  case denied = 4
  case unreachable = 5
  /// By Ctrl-C, as shells tell it.
  case interrupted = 130
  /// By SIGTERM, as shells tell it.
  case terminated = 143

  package static let listed: [(code: ExitCode, meaning: String)] = [
    (.done, "done"), (.failed, "refused or failed"),
    (.usage, "the command line, a value in it, or the configuration is wrong"),
    (.notFound, "no such job or runner, or several that may be meant"), (.denied, "not allowed"),
    (.unreachable, "the runner or the server cannot be reached"), (.interrupted, "interrupted by Ctrl-C"),
    (.terminated, "ended by SIGTERM"),
  ]
}
