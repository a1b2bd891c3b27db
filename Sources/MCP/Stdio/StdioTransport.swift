import FoundationEssentials
import Glibc

/// Messages over a pair of descriptors, one JSON object a line (MCP, stdio): the standard streams of a server that an MCP
/// host has started, or the two ends of a pipe to one.
package struct StdioTransport: Transport {
  /// A line beyond it is refused and skipped; what a tool is called with may be 1 MiB.
  package static let defaultLineLimit = 4 << 20

  private let input: LineInput
  private let output: LineOutput
  private let bells: (input: Bell, output: Bell)
  private let lineLimit: Int

  /// Does not close the descriptors.
  package init(input: Int32, output: Int32, lineLimit: Int = defaultLineLimit) throws {
    guard let inputBell = Bell(), let outputBell = Bell() else { throw TransportError.closed }
    // A client that goes must end the connection and not the program.
    signal(SIGPIPE, SIG_IGN)
    bells = (inputBell, outputBell)
    self.input = LineInput(input, limit: lineLimit, bell: inputBell)
    self.output = LineOutput(output, bell: outputBell)
    self.lineLimit = lineLimit
  }

  /// The standard streams of this process. What anything else in it writes to standard output goes to standard error from
  /// now on, since nothing but messages may be written there (MCP, stdio).
  package static func takingStandardStreams() throws -> StdioTransport {
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { throw TransportError.closed }
    return try StdioTransport(input: STDIN_FILENO, output: output)
  }

  package func send(_ message: RPCMessage) async throws { try await output.write(line: message.data) }

  /// Lines that are no message are answered here, and reading goes on.
  package var messages: AsyncStream<RPCMessage> {
    AsyncStream { [self] in
      while let line = await input.next() {
        if Task.isCancelled { return nil }
        switch parsed(line) {
        case .success(let message): return message
        case .failure(let rejection):
          do { try await send(rejection.reply) } catch { return nil }
        }
      }
      return nil
    } onCancel: { [bells] in
      bells.input.ring()
    }
  }

  private func parsed(_ line: LineInput.Line) -> Result<RPCMessage, RPCMessage.Rejection> {
    switch line {
    case .text(let data):
      do throws(RPCMessage.Rejection) { return .success(try RPCMessage(parsing: data)) } catch { return .failure(error) }
    case .tooLong:
      let error = RPCError(RPCError.invalidRequest, "the line is longer than \(lineLimit) bytes")
      return .failure(RPCMessage.Rejection(id: nil, error: error))
    }
  }

  package func close() {
    bells.input.ring()
    bells.output.ring()
  }
}
