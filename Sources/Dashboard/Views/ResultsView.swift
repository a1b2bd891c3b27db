import BeamMCPClient
import Screen

/// A row for each write of a batch, as it stands.
enum ResultsView {
  static func lines(_ batch: WriteBatch, width: Int) -> [StyledLine] {
    let name = min(28, max(12, width / 3))
    return batch.items.flatMap { item in
      let title = Cut.middle(item.step.jobName.map(Name.shown) ?? item.step.call.jobID ?? "", name).padded(name + 2)
      let (mark, role) = status(item)
      return StyledLine.wrapped(
        item.cameTo(besides: item.step.jobName), width: width, role: role == .stateFailed ? role : .text,
        prefix: "\(mark) " + title,
        prefixRole: role,
        limit: 6)
    }
  }

  private static func status(_ item: WriteBatch.Item) -> (Character, Role) {
    switch item.status {
    case .waiting: (Glyphs.idle, .dim)
    case .running: (Glyphs.partial, .stateBusy)
    case .done: (Glyphs.done, .success)
    case .waits: (Glyphs.partial, .stateBusy)
    case .failed: (Glyphs.failed, .stateFailed)
    case .unsettled: (Glyphs.unknown, .stateWarn)
    case .overtaken, .skipped: (Glyphs.none, .dim)
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
      spans += [
        Span("   \(state.keymap.key(for: .undo, in: .results))", .key), Span(" \(batch.label(of: inverse))", .hint),
      ]
    }
    return StyledLine(spans)
  }
}

extension WriteBatch.Item {
  /// What became of it, in one line.
  var cameTo: String {
    switch status {
    case .waiting: "waits"
    case .running: "under way …"
    case .done(let text), .waits(let text), .failed(let text), .unsettled(let text), .overtaken(let text):
      Cut.line(text)
    case .skipped(let reason): "skipped: " + Refusal.words(Cut.line(reason), of: step)
    }
  }

  /// Behind its name, which it mostly begins with.
  func cameTo(besides name: String?) -> String {
    guard let name = name.map({ Cut.short($0) }), cameTo.hasPrefix(name) else { return cameTo }
    let rest = cameTo.dropFirst(name.count)
    if rest.hasPrefix(": ") { return String(rest.dropFirst(2)) }
    return rest.hasPrefix(" is ") ? String(rest.dropFirst()) : cameTo
  }

  /// With what was to be done, where the outcome's words leave that open.
  var told: String {
    switch status {
    case .done, .overtaken: cameTo
    case .failed: "\(named) failed: \(cameTo)"
    default: "\(named): \(cameTo)"
    }
  }
}
