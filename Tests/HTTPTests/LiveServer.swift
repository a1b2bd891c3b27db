import FoundationEssentials
import HTTP
import Synchronization

/// A server on a free port for one test.
struct LiveServer {
  let server: HTTPServer
  let port: Int
  /// What the operator was told.
  let log: Log
  private let task: Task<Void, any Error>

  final class Log: Sendable {
    private let seen = Mutex<[String]>([])
    var lines: [String] { seen.withLock { $0 } }
    func add(_ line: String) { seen.withLock { $0.append(line) } }
  }

  init(_ limits: HTTPServerLimits = .quick, handler: @escaping HTTPHandler) async throws {
    let log = Log()
    let server = HTTPServer(limits: limits, log: { log.add($0) }, handler: handler)
    guard case .tcp(_, let port) = try await server.listen(on: [.tcp(host: "127.0.0.1", port: 0)]).first else {
      throw ScriptFailure()
    }
    (self.server, self.port, self.log) = (server, port, log)
    task = Task { try await server.run() }
  }

  func stop() { task.cancel() }

  /// Returns when the server has ended by itself.
  func ended() async throws { try await task.value }

  func client(from source: String = "127.0.0.1", window: Int32? = nil) throws -> RawClient {
    try RawClient(port, from: source, window: window)
  }

  /// One request on a connection of its own; all that came until the end.
  func answer(_ request: String) async throws -> String? {
    let client = try client()
    client.send(request)
    return await client.readToEnd()
  }
}

extension HTTPServerLimits {
  /// The real limits, looked at often.
  static var quick: HTTPServerLimits {
    var limits = HTTPServerLimits()
    limits.tick = .milliseconds(10)
    return limits
  }
}

/// Answers with the method, the target and the body.
let echo: HTTPHandler = { request in
  let text = "\(request.method) \(request.path) \(String(decoding: request.body.prefix(100), as: UTF8.self))"
  return HTTPServerResponse(200, headers: HTTPHeaders(["X-Peer": request.peer.address]), body: .whole(Data(text.utf8)))
}

let host = "Host: a\r\n"
let lastRequest = "Host: a\r\nConnection: close\r\n\r\n"

/// Something that happens once, and can be awaited.
final class Happening: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream() }

  func happen() { continuation.finish() }

  /// Waits even where the task is cancelled, when asked to.
  func wait() async { for await _ in stream {} }
}
