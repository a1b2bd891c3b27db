package import BeamMCPClient
import Setup

/// Why a command was not done: the exit code for programs, the rest for people.
package struct Failure: Error, Sendable, Hashable {
  package var code: ExitCode
  package var message: String
  /// What to do instead.
  package var hint: String?
  /// The server goes on with it.
  package var isPending = false

  package init(_ code: ExitCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  package init(_ error: ClientError) {
    self.init(Failure.code(error.code), Failure.inCommands(error.message), hint: Failure.hint(of: error))
    isPending = error.code == .pending
  }

  /// The way out at a shell, where keys and authorities come from the environment.
  private static func hint(of error: ClientError) -> String? {
    if error.code == .unreachable, error.message.contains("certificate") {
      return "BEAMTOP_CA_FILE names a PEM file of the authorities to trust, in place of the system's"
    }
    if error.hint == ClientError.howToConfirm {
      return "add --yes, or give the command at a terminal, where it asks you"
    }
    // Of HTTP: what a role does not allow has an answer of its own.
    if error.code == .denied, error.message.contains("answers 401") {
      return "put a key of that server into BEAMTOP_API_KEY"
    }
    return error.hint.map(inCommands)
  }

  /// A server speaks of its operations; who reads it here knows commands.
  private static func inCommands(_ text: String) -> String {
    guard text.contains("_") else { return text }
    return CommandTable.listed.reduce(text) { text, command in
      guard let tool = command.tool, text.contains(tool) else { return text }
      return text.replacing(tool, with: "mcp \(command.name)")
    }
  }

  /// The one table from what the library throws to how the program ends.
  private static func code(_ code: ClientError.Code) -> ExitCode {
    switch code {
    case .invalid: .usage
    case .notFound, .ambiguous: .notFound
    case .denied: .denied
    case .unreachable, .disconnected, .outcomeUnknown: .unreachable
    case .wrongState, .notPossible, .refused, .pending, .malformed, .unavailable: .failed
    case .cancelled: .interrupted
    }
  }
}
