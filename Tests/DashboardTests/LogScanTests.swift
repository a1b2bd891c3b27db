import BeamMCPClient
import FoundationEssentials
import Jobs
import Testing

@testable import Dashboard

/// Passes over a long log, and what becomes of those that are overtaken.
@Suite struct LogScanTests {
  private let store = LogScanTests.store()

  private static func store() -> LogStore {
    var store = LogStore()
    for number in 0..<20_000 {
      store.append(LogLine(time: Sample.now, level: .info, source: "tm", message: "message \(number)"))
    }
    return store
  }

  private func filtering(_ text: String, request: RequestID = 1) throws -> LogScan {
    var filter = LogFilter()
    filter.include = try LogPattern(text)
    return LogScan(request, store, .select(filter, LogRows()), from: 0)
  }

  @Test func `A pass that is overtaken stops within so many lines`() throws {
    var filtering = try filtering("message 19999")
    var asked = 0
    filtering.run(.max) {
      asked += 1
      return asked == 3
    }
    #expect(filtering.next == 2 * LogScan.stride && !filtering.isDone)

    var rows = LogRows()
    for id in store.ids { rows.append(id, of: store) }
    var searching = LogScan(2, store, .search(try LogPattern("9"), rows, hits: []), from: 0)
    searching.run(.max) { true }
    #expect(searching.next == 0)
    searching.run(.max)
    #expect(searching.isDone)
  }

  @Test func `A pass whose task was cancelled does nothing`() async throws {
    let scan = try filtering("message 19999")
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await scan.done()
    }
    #expect(await task.value.next == 0)
  }

  @Test func `Of two passes the newer one alone is told, and it begins when the older has ended`() async throws {
    let runner = EffectRunner(client: ScriptedClient(), now: { Sample.now }) { _, _, _ in Interpretation(message: "") }
    await runner.run([.scan(try filtering("1", request: 1)), .scan(try filtering("19999", request: 2))])
    var told: [RequestID] = []
    for await event in runner.events {
      if case .scanned(let scan, _) = event {
        told.append(scan.request)
        #expect(scan.isDone)
        break
      }
    }
    #expect(told == [2])
  }
}
