import FoundationEssentials
import JSON
import Jobs
import MCP

/// The timeline as log messages, for clients of the revisions that have those.
struct ServiceLog: LogProvider {
  private let service: Service

  init(_ service: Service) { self.service = service }

  @concurrent
  func entries() async -> AsyncStream<LogEntry> {
    let start = await service.fleet.timeline(after: .max).last
    let (entries, continuation) = AsyncStream.makeStream(of: LogEntry.self, bufferingPolicy: .bufferingNewest(1000))
    let following = Task { @concurrent [service] in
      var last = start
      while (try? await service.pause(.seconds(1))) != nil {
        let news = await service.fleet.timeline(after: last)
        last = news.last
        for entry in news.entries { continuation.yield(ServiceLog.entry(entry.masked)) }
      }
    }
    continuation.onTermination = { _ in following.cancel() }
    return entries
  }

  private static func entry(_ entry: TimelineEntry) -> LogEntry {
    let level: LogEntry.Level =
      switch entry.severity {
      case .ok: .info
      case .unknown: .notice
      case .warn: .warning
      case .critical: .error
      }
    return LogEntry(level: level, logger: "timeline", data: entry.json)
  }
}
