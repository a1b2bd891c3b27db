import Jobs
import Screen

/// A whole trace: what was thrown, and the program's own frames, stand out from the engine's.
enum TraceView {
  enum Kind: Sendable, Hashable { case thrown, own, engine, note }

  static func content(_ trace: TraceDialog, _ state: State) -> DialogView.Content {
    let width = max(20, state.width - 4)
    let failure = trace.failure
    let others = state.sharing(failure, with: trace.job)
    return DialogView.Content(
      title: Cut.middle(Name.shown(state.jobs[trace.job]?.name ?? trace.job), 40)
        + " · \(state.clock.time(failure.last))",
      head: head(trace, others, state, width - 4), lines: lines(failure, width - 4), top: trace.top,
      footer: [footer(trace, others, state)], width: width)
  }

  private static func head(
    _ trace: TraceDialog, _ others: [String], _ state: State, _ width: Int
  ) -> [StyledLine] {
    let failure = trace.failure
    var lines = StyledLine.wrapped(failure.words, width: width, role: .stateFailed, limit: 2)
    let place = failure.place.map { " · in \($0)" } ?? ""
    lines.append(StyledLine(Cut.fit(failure.often(state.clock) + place, width), .dim))
    if !others.isEmpty { lines.append(StyledLine(Cut.fit("also in \(state.names(others, 6))", width), .stateWarn)) }
    return lines + [StyledLine()]
  }

  static func lines(_ failure: Failure, _ width: Int) -> [StyledLine] {
    guard let trace = failure.thrown?.trace, !trace.isEmpty else {
      return [StyledLine("the engine keeps no trace of it; the log at that instant may", .dim)]
    }
    return trace.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let role = kind(line).role
      let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(into: "") { $0 += $1 == "\t" ? "    " : " " }
      let text = String(line.drop { $0 == " " || $0 == "\t" })
      return StyledLine.wrapped(text, width: width, role: role, prefix: Cut.short(indent, 16), limit: 12)
    }
  }

  /// Keys that lead nowhere are not named.
  private static func footer(_ trace: TraceDialog, _ others: [String], _ state: State) -> StyledLine {
    var intents: [(Intent, String)] = [(.copy, "copy"), (.save, "save"), (.toLog, "log at that instant")]
    if trace.failure.thrown?.trace.isEmpty != false { intents.removeFirst(2) }
    if !others.isEmpty { intents.append((.nextHit, "next job with it")) }
    intents.append((.back, "closes"))
    return StyledLine(
      intents.flatMap { intent, words in
        [Span(state.keymap.key(for: intent, in: .trace), .key), Span(" \(words)   ", .hint)]
      })
  }

  static func kind(_ line: Substring) -> Kind {
    let text = line.drop { $0 == " " || $0 == "\t" }
    if text.startIndex == line.startIndex { return text.hasPrefix("…") ? .note : .thrown }
    if text.hasPrefix("at ") { return TraceFrame.Owner(java: text.dropFirst(3)) == .program ? .own : .engine }
    if text.hasPrefix("File \"") { return text.contains("-packages/") || text.contains("/lib/python") ? .engine : .own }
    if text.hasPrefix("Suppressed: ") { return .thrown }
    return text.hasPrefix("... ") || text.hasPrefix("…") ? .engine : .own
  }
}

extension TraceView.Kind {
  fileprivate var role: Role {
    switch self {
    case .thrown: .stateFailed
    case .own: .text
    case .engine, .note: .dim
    }
  }
}
