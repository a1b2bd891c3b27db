import BeamMCPClient
import Screen

/// A row for each write of a batch, as it stands.
enum ResultsView {
  static func lines(_ batch: WriteBatch, width: Int) -> [StyledLine] {
    let name = min(28, max(12, width / 3))
    return batch.items.flatMap { item in
      let title = Cut.middle(item.step.jobName.map(Name.shown) ?? item.step.call.jobID ?? "", name).padded(name + 2)
      let (mark, role, text) = status(item)
      return StyledLine.wrapped(
        text, width: width, role: role == .stateFailed ? role : .text, prefix: "\(mark) " + title, prefixRole: role,
        limit: 3)
    }
  }

  private static func status(_ item: WriteBatch.Item) -> (Character, Role, String) {
    switch item.status {
    case .waiting: (Glyphs.idle, .dim, "waits")
    case .running: (Glyphs.partial, .stateBusy, "under way …")
    case .done(let text): (Glyphs.done, .success, Cut.line(text))
    case .waits(let text): (Glyphs.partial, .stateBusy, Cut.line(text))
    case .failed(let text): (Glyphs.failed, .stateFailed, Cut.line(text))
    case .unsettled(let text): (Glyphs.unknown, .stateWarn, Cut.line(text))
    case .overtaken(let text): (Glyphs.none, .dim, Cut.line(text))
    case .skipped(let reason): (Glyphs.none, .dim, "skipped: " + Refusal.words(Cut.line(reason), of: item.step))
    }
  }

  static func footer(_ batch: WriteBatch, _ state: State) -> StyledLine {
    var spans = [
      Span(state.keymap.key(for: .back, in: .results), .key),
      Span(batch.isDone ? " closes" : " closes; it goes on", .hint),
    ]
    if batch.isDone, !batch.failed.isEmpty {
      spans += [Span("   \(state.keymap.key(for: .retry))", .key), Span(" plans the failed ones again", .hint)]
    }
    if batch.isDone, batch.number == state.batches.last?.number, let inverse = batch.inverse {
      spans += [Span("   \(state.keymap.key(for: .undo, in: .results))", .key), Span(" \(inverse.label)", .hint)]
    }
    return StyledLine(spans)
  }
}
