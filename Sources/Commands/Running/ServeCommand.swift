import Setup

/// `mcp serve`: the one place where the server's faces are wired to the house.
struct ServeCommand: Sendable {
  private let run: Run

  init(_ run: Run) { self.run = run }

  func serve() async throws(Failure) -> ExitCode {
    throw Failure(
      .failed, "this version cannot serve yet", hint: "the commands and beamtop use a server inside themselves")
  }
}
