import BeamMCPClient
import FoundationEssentials

/// Commands of the command bar that are followed as soon as the jobs are known: `beamtop --command 'logs orders'`.
package struct Opening: Sendable, Hashable {
  package var lines: [String]
  /// Only what looks may be asked for: nobody sits at the screen.
  package var onlyLooks: Bool
  /// What is wrong with one of them, with the line.
  package private(set) var problem: String?

  package init(_ lines: [String], onlyLooks: Bool = false) {
    (self.lines, self.onlyLooks) = (lines, onlyLooks)
  }

  fileprivate mutating func fail(_ line: String, _ reason: String) { problem = problem ?? "“\(line)”: \(reason)" }
}

extension State {
  /// Follows what was to be followed first, once. A line is read in front of what the one before it showed.
  mutating func open() -> [Effect] {
    guard !opening.lines.isEmpty, schedule[.jobs].answeredAt != nil, schedule[.runners].answeredAt != nil else {
      return []
    }
    if isListAwaited { return [] }
    let lines = opening.lines
    opening.lines = []
    var effects: [Effect] = []
    for line in lines {
      switch CommandParser(state: self).parse(line) {
      case .failure(let error): opening.fail(line, error.text)
      case .success(let command) where opening.onlyLooks && !command.onlyLooks:
        opening.fail(line, "one frame only shows; `mcp` does what changes something or writes a file")
      case .success(let command):
        effects += follow(command, line)
        // On paper there is one pane, and it is what was asked for.
        if isPrinted, page == .main, command.showsMetrics { focus = .metrics }
      }
    }
    if let problem = opening.problem { say(problem, .failure) }
    return effects
  }

  /// A job is named that is not there yet: engines that this program asks itself tell theirs some seconds after the first list,
  /// which is empty.
  private var isListAwaited: Bool {
    guard !isPrinted, !opening.onlyLooks, now.timeIntervalSince(begunAt) < State.openingPatience else { return false }
    return opening.lines.contains { line in
      if case .failure(let error) = CommandParser(state: self).parse(line) { error.isOfNoJob } else { false }
    }
  }

  /// Seconds after the start within which every engine has been asked once.
  private static let openingPatience = 10.0
}

extension Command {
  fileprivate var showsMetrics: Bool {
    switch self {
    case .compare, .window: true
    case .look(let call): ["get_job_metrics", "compare_jobs"].contains(call.tool)
    default: false
    }
  }

  /// It leads to what can be seen, and leaves nothing behind.
  fileprivate var onlyLooks: Bool {
    switch self {
    case .open, .logs, .filter, .mark, .columns(.some), .sort, .view(.show), .page, .graph, .exceptions, .compare,
      .window, .timeline,
      .look, .help, .keys(nil):
      true
    case .log(.save): false
    case .log: true
    case .calls, .columns(nil), .view, .theme, .keys(.some), .ask, .saveTrace, .slow, .report, .remarks, .results,
      .quit,
      .picture, .replay:
      false
    }
  }
}
