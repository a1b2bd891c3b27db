package import FoundationEssentials
package import Jobs

/// Which entries of a log a reader wants.
package struct LogSelection {
  package var since: Date?
  package var level: LogLine.Level?
  package var contains: String?
  package var regex: TextPattern?
  package var source: String?
  package var limit: Int
  package var cursor: LogCursor?

  package static let defaultLimit = 500
  package static let maxLimit = 10_000

  package init(_ arguments: Arguments, now: Date) throws(Refusal) {
    since = try arguments.start(before: now)
    level = arguments.string("level").flatMap(LogLine.Level.init(rawValue:))
    contains = arguments.string("contains")?.lowercased()
    source = arguments.string("source")
    limit = arguments.int("limit") ?? LogSelection.defaultLimit
    regex = try arguments.string("regex").map(LogSelection.compiled)
    guard let text = arguments.string("since_cursor") else { return }
    guard let cursor = LogCursor(text) else {
      throw Refusal(.invalid, "since_cursor was not given by this server", hint: "leave it out to begin anew")
    }
    self.cursor = cursor
  }

  private static func compiled(_ pattern: String) throws(Refusal) -> TextPattern {
    do throws(TextPattern.Problem) { return try TextPattern(pattern) } catch {
      throw Refusal(
        .invalid, "regex is not a regular expression: \(error)", hint: "use contains for plain text")
    }
  }

  /// What to ask of the runner: as much as it gives where most of it may be left out again.
  package var request: LogRequest {
    let isFiltered = level != nil || contains != nil || regex != nil || source != nil || cursor != nil
    return LogRequest(since: cursor?.start ?? since, limit: isFiltered ? LogSelection.maxLimit : limit)
  }

  package struct Page {
    package var lines: [LogLine]
    package var cursor: LogCursor
    package var truncated: Bool
  }

  /// The page for what a runner read. From a cursor it goes on with the oldest that was not seen, so that nothing is
  /// left out between two pages; without one it ends with the newest.
  ///
  /// Throws where the regular expression takes too long on these entries, or nobody waits any more.
  package func page(of read: [LogLine]) throws(Refusal) -> Page {
    let isCut = read.count >= request.limit
    guard let cursor else { return try newest(of: read, isCut: isCut) }
    let fresh = cursor.fresh(of: read)
    // The runner gave its newest only, and none of them was seen before: some may lie between.
    var page = Page(lines: [], cursor: cursor, truncated: isCut && fresh.count == read.count)
    for line in fresh {
      if page.lines.count == limit { break }
      page.cursor.advance(past: line)
      if try selects(line) { page.lines.append(line) }
    }
    return page
  }

  private func newest(of read: [LogLine], isCut: Bool) throws(Refusal) -> Page {
    var selected: [LogLine] = []
    for line in read where try selects(line) { selected.append(line) }
    let lines = Array(selected.suffix(limit))
    let isTruncated = isCut || selected.count > limit
    var cursor = LogCursor(from: isTruncated ? lines.first?.time : since)
    for line in read { cursor.advance(past: line) }
    return Page(lines: lines, cursor: cursor, truncated: isTruncated)
  }

  private func selects(_ line: LogLine) throws(Refusal) -> Bool {
    if let since, line.time < since { return false }
    if let level, line.level < level { return false }
    if let source, line.source != source { return false }
    if let contains, !line.message.lowercased().contains(contains) { return false }
    guard let regex else { return true }
    return try LogSelection.matches(regex, line.message)
  }

  /// No expression that a person writes needs as long on ten thousand entries, and others wait for their answers meanwhile.
  private static let patience = Duration.seconds(2)

  private static func matches(_ regex: TextPattern, _ text: String) throws(Refusal) -> Bool {
    if regex.spent > patience {
      throw Refusal(
        .invalid, "regex takes too long on these entries",
        hint: "leave out repetitions such as .* and {100}, ask for fewer seconds, or use contains")
    }
    if Task.isCancelled { throw Refusal(.cancelled, "cancelled by the caller") }
    return regex.matches(text)
  }
}
