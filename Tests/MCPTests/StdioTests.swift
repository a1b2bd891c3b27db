import FoundationEssentials
import Glibc
import JSON
import Testing

@testable import MCP

struct StdioTests {
  /// A transport between two pipes, and the far ends: where a test writes, and where it reads.
  private struct Bench {
    let transport: StdioTransport
    let input: Int32
    let output: Int32
    let near: (Int32, Int32)

    init(lineLimit: Int = 10_000) throws {
      var (up, down): ([Int32], [Int32]) = ([0, 0], [0, 0])
      guard pipe(&up) == 0, pipe(&down) == 0 else { throw TransportError.closed }
      // Children of other tests must not hold an end: the pipe would never end.
      for end in up + down { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (input, output, near) = (up[1], down[0], (up[0], down[1]))
      transport = try StdioTransport(input: up[0], output: down[1], lineLimit: lineLimit)
    }

    func write(_ text: String) {
      let bytes = Array(text.utf8)
      _ = Glibc.write(input, bytes, bytes.count)
    }

    func end() { close(input) }

    /// Everything that was written, once the near end is closed.
    func rest() -> [String] {
      close(near.1)
      var (text, piece): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 65_536))
      while case let count = read(output, &piece, piece.count), count > 0 { text += piece[..<count] }
      close(output)
      close(near.0)
      return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  private let note = #"{"jsonrpc":"2.0","method":"n","params":{}}"#

  @Test func `each line is a message, however it comes`() async throws {
    let bench = try Bench()
    bench.write(note + "\n\r\n" + note + "\r\n" + note.prefix(10))
    bench.write(note.dropFirst(10) + "\n" + note)
    bench.end()
    var count = 0
    for await _ in bench.transport.messages { count += 1 }
    #expect(count == 4, "the last line needs no newline")
    #expect(bench.rest().isEmpty)
  }

  @Test func `what is no message is answered, and reading goes on`() async throws {
    let bench = try Bench(lineLimit: 100)
    bench.write(
      "{\n[]\n" + String(repeating: "x", count: 300) + "\n" + note + "\n" + String(repeating: "y", count: 300))
    bench.end()
    var count = 0
    for await _ in bench.transport.messages { count += 1 }
    #expect(count == 1)
    let codes = bench.rest().map { (try? JSONValue(parsing: $0))?["error"]?["code"]?.int }
    #expect(codes == [-32700, -32600, -32600, -32600])
  }

  @Test func `a long line is written whole, while its reader is slow`() async throws {
    let bench = try Bench()
    let text = String(repeating: "z", count: 500_000)
    let message = RPCMessage.notification(method: "n", params: ["t": .string(text)])
    let sending = Task { @concurrent in
      try await bench.transport.send(message)
      try await bench.transport.send(message)
      close(bench.near.1)
    }
    var (bytes, piece): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 1000))
    while case let count = read(bench.output, &piece, piece.count), count > 0 { bytes += piece[..<count] }
    try await sending.value
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 2)
    #expect(try lines.map { try RPCMessage(parsing: Data($0)) } == [message, message])
  }

  @Test func `closing ends a reader, and a writer whose reader is stuck`() async throws {
    let bench = try Bench()
    let reading = Task { for await _ in bench.transport.messages {} }
    let message = RPCMessage.notification(method: "n", params: ["t": .string(String(repeating: "z", count: 500_000))])
    let sending = Task { @concurrent in try await bench.transport.send(message) }
    bench.transport.close()
    await reading.value
    await #expect(throws: TransportError.closed) { try await sending.value }
    await #expect(throws: TransportError.closed) { try await bench.transport.send(message) }
    bench.end()
    _ = bench.rest()
  }

  @Test func `a cancelled reader stops reading`() async throws {
    let bench = try Bench()
    let reading = Task { for await _ in bench.transport.messages {} }
    reading.cancel()
    await reading.value
    bench.end()
    _ = bench.rest()
  }

  @Test func `a reader that is gone ends writing, and not the program`() async throws {
    let bench = try Bench()
    close(bench.output)
    let message = RPCMessage.notification(method: "n", params: .object([:]))
    await #expect(throws: TransportError.closed) { try await bench.transport.send(message) }
    bench.end()
    close(bench.near.0)
    close(bench.near.1)
  }

  @Test func `what was asked before the end of input is answered within the grace`() async throws {
    let bench = try Bench()
    for id in 1...3 { bench.write(modern("tools/list", id: .number(id)).json.text + "\n") }
    bench.write(modern("tools/call", ["name": "hold"], id: .number(4)).json.text + "\n")
    bench.end()
    await MCPServer.scripted().serve(bench.transport, grace: .milliseconds(300))
    let ids = bench.rest().compactMap { (try? JSONValue(parsing: $0))?["id"]?.int }
    #expect(Set(ids) == [1, 2, 3], "and what goes on for ever is not waited for")
  }

  @Test func `an end of our own leaves what was asked its answer`() async throws {
    let tools = ScriptedTools()
    let bench = try Bench()
    let serving = Task { @concurrent in await MCPServer.scripted(tools).serve(bench.transport, grace: .seconds(60)) }
    bench.write(modern("tools/call", ["name": "hold"], id: .number(1)).json.text + "\n")
    for await event in tools.events where event == "begun" { break }
    bench.transport.endInput()
    tools.release.yield()
    await serving.value
    bench.end()
    #expect(bench.rest().compactMap { (try? JSONValue(parsing: $0))?["id"]?.int } == [1])
  }

  @Test func `a batch of 2025-03-26 is answered by one line, in that revision alone`() async throws {
    let batch =
      #"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"n"},3,"#
      + #"{"jsonrpc":"2.0","id":2,"method":"tools/list"},{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"hold"}},"#
      + #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}]"#
    for version in ["2025-03-26", "2025-06-18"] {
      let bench = try Bench()
      let hello = #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"VERSION"}}"#
      bench.write(hello.replacing("VERSION", with: version) + "\n" + batch + "\n[3]\n")
      bench.end()
      await MCPServer.scripted().serve(bench.transport, grace: .seconds(5))
      let lines = try bench.rest().map { try JSONValue(parsing: $0) }
      if version == "2025-03-26" {
        let answers = lines.compactMap(\.array)
        #expect(answers.map(\.count).sorted() == [1, 3])
        #expect(Set(answers.flatMap { $0 }.compactMap { $0["id"]?.int }) == [1, 2])
      } else {
        #expect(lines.dropFirst().map { $0["error"]?["code"] } == [-32600, -32600])
      }
    }
  }
}
