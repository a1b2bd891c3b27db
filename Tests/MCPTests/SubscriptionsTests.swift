import JSON
import Synchronization
import Testing

@testable import MCP

/// What two requests of one client do at the same time.
struct SubscriptionsTests {
  /// What was sent; a mutex, since the sender is a closure that is called from anywhere.
  private final class Sent: Sendable {
    let messages = Mutex<[RPCMessage]>([])
    func count(_ method: String) -> Int {
      messages.withLock { $0.count { if case .notification(method, _) = $0 { true } else { false } } }
    }
  }

  /// A log whose readers come in only when a test lets them.
  private actor GatedLog: LogProvider {
    private var gates: [CheckedContinuation<Void, Never>] = []
    private var readers: [AsyncStream<LogEntry>.Continuation] = []
    var waiting: Int { gates.count }

    @concurrent
    nonisolated func entries() async -> AsyncStream<LogEntry> { await enter() }

    private func enter() async -> AsyncStream<LogEntry> {
      await withCheckedContinuation { gates.append($0) }
      let (entries, continuation) = AsyncStream.makeStream(of: LogEntry.self)
      readers.append(continuation)
      return entries
    }

    func open() {
      for gate in gates { gate.resume() }
      gates = []
    }

    func tell(_ level: LogEntry.Level) {
      for reader in readers { reader.yield(LogEntry(level: level, logger: "test", data: "x")) }
    }
  }

  private func bench() -> (Subscriptions, Sent) {
    let sent = Sent()
    let subscriptions = Subscriptions(server: .whole()) { message in sent.messages.withLock { $0.append(message) } }
    return (subscriptions, sent)
  }

  @Test func `of two levels set at once one holds, and an entry is told once`() async throws {
    let (subscriptions, sent) = bench()
    let log = GatedLog()
    let setting = [LogEntry.Level.debug, .debug].map { level in Task { await subscriptions.setLevel(level, of: log) } }
    while await log.waiting < 2 { await Task.yield() }
    await log.open()
    for one in setting { await one.value }
    await log.tell(.error)
    while sent.count("notifications/message") == 0 { await Task.yield() }
    await log.tell(.error)
    while sent.count("notifications/message") < 2 { await Task.yield() }
    for _ in 0..<1000 { await Task.yield() }
    #expect(sent.count("notifications/message") == 2)
    await subscriptions.close()
  }

  @Test func `who says twice at once that it is ready is told of the list once`() async throws {
    let (subscriptions, sent) = bench()
    let tell = Announcer()
    let resources = ScriptedResources(tell)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { await subscriptions.watchList(of: resources) } }
    }
    await tell.listChanged()
    while sent.count("notifications/resources/list_changed") == 0 { await Task.yield() }
    for _ in 0..<1000 { await Task.yield() }
    #expect(sent.count("notifications/resources/list_changed") == 1)
    await subscriptions.close()
  }
}
