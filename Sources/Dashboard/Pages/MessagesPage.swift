import BeamMCPClient
import FoundationEssentials
import Screen

/// What is under way, what failed and was not read yet, and what was said before, each whole; an action of them can be taken
/// back from here.
enum MessagesPage {
  static func content(_ state: State, _ area: Rect) -> ListPage.Content {
    let width = max(20, area.width - 4)
    let unread = state.said.reversed().filter { !$0.isRead }
    let read = state.said.reversed().filter { $0.isRead && $0.message.kind != .waiting }
    let parts: [(title: String, rows: [[ListPage.Row]])] = [
      ("Under way", underWay(state, width)), ("Failed, not read yet", unread.map { rows($0, state, width) }),
      ("Said", read.map { rows($0, state, width) }),
    ]
    let chosen = chosenKey(state, parts.flatMap(\.rows))
    var lines: [ListPage.Row] = []
    for part in parts where !part.rows.isEmpty {
      if !lines.isEmpty { lines.append(ListPage.Row(StyledLine())) }
      lines.append(ListPage.Row(StyledLine.section(part.title, note: "")))
      for rows in part.rows {
        lines += rows
        if let key = rows.first?.key, key == chosen { lines += undoing(key, state, width) }
      }
    }
    if lines.isEmpty { lines = [ListPage.Row(StyledLine("  nothing has been said or done yet", .dim))] }
    return ListPage.Content(title: "messages · \(state.said.count)", rows: lines)
  }

  private static func chosenKey(_ state: State, _ rows: [[ListPage.Row]]) -> String? {
    let keys = rows.compactMap(\.first?.key)
    return keys.first { $0 == state.chosen[.messages] } ?? keys.first
  }

  private static func underWay(_ state: State, _ width: Int) -> [[ListPage.Row]] {
    state.batches.reversed().flatMap { batch in
      batch.items.enumerated().filter(\.element.isUnsettled).map { index, item in
        let time = item.sentAt.map(state.clock.time) ?? ""
        let name = item.step.jobName.map { Cut.middle(Name.shown($0), 40) + ": " } ?? ""
        let words = StyledLine.wrapped(
          name + item.words(state.clock), width: width, role: .stateBusy, prefix: "  \(time) ", prefixRole: .logTime,
          limit: 12
        )
        return keyed(words, "batch \(batch.number).\(index)", item.job.map { .job($0, .timeline) })
      }
    }
  }

  private static func rows(_ said: Said, _ state: State, _ width: Int) -> [ListPage.Row] {
    let (sign, role): (Character, Role) =
      switch said.message.kind {
      case .failure: (Glyphs.failed, .stateFailed)
      case .success: (Glyphs.done, .success)
      case .waiting: (Glyphs.partial, .stateBusy)
      case .info: (Glyphs.idle, .dim)
      }
    let words = StyledLine.wrapped(
      said.message.text, width: width, role: said.isRead ? .text : role,
      prefix: "\(sign) \(state.clock.time(said.message.at)) ", prefixRole: role, limit: 12)
    let batch = said.message.batch.flatMap { number in state.batches.first { $0.number == number } }
    let results = batch.flatMap { $0.items.count > 1 ? ListPage.Lead.results($0.number) : nil }
    let key = said.message.batch.map { "batch \($0) said \(said.number)" } ?? "said \(said.number)"
    return keyed(words, key, said.job.map { .job($0, .timeline) } ?? results)
  }

  private static func keyed(_ lines: [StyledLine], _ key: String, _ lead: ListPage.Lead?) -> [ListPage.Row] {
    lines.enumerated().map { $0 == 0 ? ListPage.Row($1, key: key, leads: lead) : ListPage.Row($1) }
  }

  /// Beneath the chosen action: what takes it back, or why nothing does.
  private static func undoing(_ key: String, _ state: State, _ width: Int) -> [ListPage.Row] {
    guard let batch = batch(of: key, state) else { return [] }
    let line =
      if let reason = state.notUndone(batch) {
        StyledLine.wrapped(reason, width: width, role: .dim, prefix: "    ", limit: 4)
      } else {
        [
          StyledLine([
            Span("    \(state.keymap.key(for: .undo))", .key), Span(" \(batch.inverse.map(batch.label) ?? "")", .hint),
          ])
        ]
      }
    return line.map { ListPage.Row($0) }
  }

  /// The writes that a row is about, by its key.
  static func batch(of key: String?, _ state: State) -> WriteBatch? {
    guard let key, key.hasPrefix("batch "), let number = Int(key.dropFirst(6).prefix { $0.isNumber }) else {
      return nil
    }
    return state.batches.first { $0.number == number }
  }
}
