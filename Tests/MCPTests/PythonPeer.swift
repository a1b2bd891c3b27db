import Dispatch
import FoundationEssentials
import Glibc
import Testing

/// A server of the official Python SDK in a process of its own, where an interpreter that has the SDK is named by the
/// environment: `MCP_SDK_PYTHON` for the newest, `MCP_SDK1_PYTHON` for one of the revisions with a handshake alone.
final class PythonPeer: Sendable {
  enum Generation: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case newest = "MCP_SDK_PYTHON"
    case handshake = "MCP_SDK1_PYTHON"

    var python: String? { ProcessInfo.processInfo.environment[rawValue].flatMap { $0.isEmpty ? nil : $0 } }
    var testDescription: String { rawValue }
  }

  static let generations = Generation.allCases.filter { $0.python != nil }

  let url: String
  private let process: pid_t
  private let output: Int32

  init(_ generation: Generation, json: Bool = false) async throws {
    let python = try #require(generation.python)
    let script = #filePath.replacing("PythonPeer.swift", with: "Peers/sample_server.py")
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let command: [String] = [python, script] + (json ? ["json"] : [])
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var process: pid_t = 0
    let status = posix_spawn(&process, python, &actions, nil, words, nil)
    close(ends[1])
    try #require(status == 0, "cannot start \(python)")
    (self.process, output) = (process, ends[0])
    let port = await PythonPeer.line(from: ends[0])
    url = "http://127.0.0.1:\(port)/mcp"
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(output)
  }

  /// The next line that it prints; waits for it.
  func line() async -> String { await PythonPeer.line(from: output) }

  /// On a thread of its own: the test's threads are few and must go on.
  private static func line(from descriptor: Int32) async -> String {
    await withCheckedContinuation { waiter in
      DispatchQueue.global().async { waiter.resume(returning: read(lineFrom: descriptor)) }
    }
  }

  private static func read(lineFrom descriptor: Int32) -> String {
    var text: [UInt8] = []
    var byte: UInt8 = 0
    while Glibc.read(descriptor, &byte, 1) == 1, byte != 0x0a { text.append(byte) }
    return String(decoding: text, as: UTF8.self)
  }
}
