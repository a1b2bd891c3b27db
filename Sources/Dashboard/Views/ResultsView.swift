import BeamMCPClient
import Screen

/// A row for each write of a batch, as it stands.
enum ResultsView {
  static func lines(_ batch: WriteBatch, width: Int) -> [StyledLine] {
    let name = min(28, max(12, width / 3))
    return batch.items.map { item in
      let title = Cut.fit(Cut.line(item.step.jobName ?? item.step.call.jobID ?? ""), name).padded(name + 2)
      let (mark, role, text) = status(item.status)
      return StyledLine([Span("\(mark) ", role), Span(title), Span(text, role == .stateFailed ? role : .text)])
    }
  }

  private static func status(_ status: WriteBatch.Status) -> (Character, Role, String) {
    switch status {
    case .waiting: (Glyphs.idle, .dim, "waits")
    case .running: (Glyphs.partial, .stateBusy, "under way …")
    case .done(let text): (Glyphs.done, .success, Cut.line(text))
    case .failed(let text): (Glyphs.failed, .stateFailed, Cut.line(text))
    case .skipped(let reason): (Glyphs.none, .dim, "skipped: " + Cut.line(reason))
    }
  }

  static func footer(_ batch: WriteBatch, _ state: State) -> StyledLine {
    var spans = [Span("Esc", .key), Span(batch.isDone ? " closes" : " closes; it goes on", .hint)]
    if batch.isDone, !batch.failed.isEmpty {
      spans += [Span("   \(state.keymap.key(for: .retry))", .key), Span(" plans the failed ones again", .hint)]
    }
    return StyledLine(spans)
  }
}
