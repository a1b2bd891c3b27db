import FoundationEssentials
import Glibc
import JSON

/// Messages over a pair of descriptors, one JSON object a line (MCP, stdio): the standard streams of a server that an
/// MCP host has started, or the two ends of a pipe to one.
package struct StdioTransport: BatchingTransport {
  /// A line beyond it is refused and skipped; what a tool is called with may be 1 MiB.
  package static let defaultLineLimit = 4 << 20

  private let input: LineInput
  private let output: LineOutput
  private let bells: (input: Bell, output: Bell)
  private let lineLimit: Int
  private let batches = LineBatches()

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

  /// The standard streams of this process. What anything else in it writes to standard output goes to standard error
  /// from now on, since nothing but messages may be written there (MCP, stdio).
  package static func takingStandardStreams() throws -> StdioTransport {
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { throw TransportError.closed }
    return try StdioTransport(input: STDIN_FILENO, output: output)
  }

  package func send(_ message: RPCMessage) async throws {
    if case .line(let line) = await batches.outgoing(message) { try await output.write(line: line) }
  }

  func takesBatches(_ isOn: Bool) async { await batches.take(isOn) }

  /// Lines that are no message are answered here, and reading goes on.
  package var messages: AsyncStream<RPCMessage> {
    AsyncStream { [self] in
      do { return try await next() } catch { return nil }
    } onCancel: { [bells] in
      bells.input.ring()
    }
  }

  private func next() async throws -> RPCMessage? {
    while !Task.isCancelled {
      if let message = await batches.next() { return try await passed(message) }
      guard let line = await input.next() else { return nil }
      do {
        let value = try parsed(line)
        guard let elements = value.array, !elements.isEmpty, await batches.areTaken else {
          return try await passed(RPCMessage(json: value))
        }
        if let answer = await batches.begin(elements) { try await output.write(line: answer) }
      } catch let rejection as RPCMessage.Rejection { try await send(rejection.reply) }
    }
    return nil
  }

  private func passed(_ message: RPCMessage) async throws -> RPCMessage {
    if let line = await batches.cancelled(message) { try await output.write(line: line) }
    return message
  }

  private func parsed(_ line: LineInput.Line) throws(RPCMessage.Rejection) -> JSONValue {
    guard case .text(let data) = line else {
      let error = RPCError(RPCError.invalidRequest, "the line is longer than \(lineLimit) bytes")
      throw RPCMessage.Rejection(id: nil, error: error)
    }
    do throws(JSONFault) { return try JSONValue(parsing: data) } catch {
      throw RPCMessage.Rejection(id: nil, error: RPCError(error, in: "message"))
    }
  }

  /// Takes no more messages; what was asked before can still be answered.
  package func endInput() { bells.input.ring() }

  package func close() {
    bells.input.ring()
    bells.output.ring()
  }
}
