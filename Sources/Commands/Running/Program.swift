import Dispatch
import JSON

/// The program from its words to its exit code.
package enum Program {
  package static func run(
    _ words: [String], streams: Streams, environment: [String: String], connect: Connector? = nil
  ) async -> ExitCode {
    let request: CommandParser.Request
    do throws(UsageError) {
      request = try CommandParser.parse(words)
    } catch {
      streams.error("mcp: \(error.message)\n     \(error.hint)\n")
      return .usage
    }
    switch request {
    case .help(let words): streams.out(HelpPage.text(words))
    case .version: streams.out(HelpPage.version + "\n")
    case .run(let invocation):
      return await run(Run(invocation, streams: streams, environment: environment, connect: connect))
    }
    return .done
  }

  static func run(_ run: Run) async -> ExitCode {
    // These end in order.
    let interrupt = [["serve"], ["autopilot"]].contains(run.invocation.command.words) ? nil : run.streams.interrupts()
    defer { interrupt?.cancel() }
    do throws(Failure) {
      switch run.invocation.command.action {
      case .read(let tool, let page): return try await Reading(run, tool, page).show()
      case .write(let writing): return try await Changing(run, writing).change()
      case .own(let act): return try await act(run)
      }
    } catch {
      run.tell(error.inFlags(of: run.invocation.command))
      return error.code
    }
  }
}

extension Run {
  /// Why something was not done, on standard error.
  func tell(_ failure: Failure) {
    streams.error("mcp: \(Shown.text(failure.message))\n")
    if let hint = failure.hint { streams.error("     \(Shown.text(hint))\n") }
  }

  /// A JSON value on standard output: a line of its own, or in many for the eyes.
  func print(_ value: JSONValue) {
    streams.out((streams.outputIsTerminal ? PrettyJSON.text(value) : value.text) + "\n")
  }
}
