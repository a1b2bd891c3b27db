/// What kind of trouble a job's `diagnostics` tell of, in the order in which it presses. Told by the words in which the
/// rules sum up, since the wire carries these alone.
public enum TroubleKind: Int, Sendable, Hashable, CaseIterable, Comparable {
  case failed, restarts, vanished, stuck, checkpoints, bottleneck, watermark, memory, skew, stale, other, none

  public init(diagnostics: String) {
    self =
      diagnostics.isEmpty
      ? .none
      : TroubleKind.marks.first {
        diagnostics.hasPrefix($0.mark) || $0.contained && TroubleKind.stands($0.mark, in: diagnostics)
      }?
      .kind ?? .other
  }

  /// By bytes: a list of ten thousand jobs is sorted by it.
  private static func stands(_ mark: String, in text: String) -> Bool {
    guard let first = mark.utf8.first else { return false }
    var rest = text.utf8[...]
    while let at = rest.firstIndex(of: first) {
      if rest[at...].starts(with: mark.utf8) { return true }
      rest = rest[rest.index(after: at)...]
    }
    return false
  }

  public static func < (a: TroubleKind, b: TroubleKind) -> Bool { a.rawValue < b.rawValue }

  private static let marks: [(mark: String, kind: TroubleKind, contained: Bool)] = [
    ("failed", .failed, false), ("restart", .restarts, false), ("no longer listed", .vanished, false),
    ("lost ", .vanished, false),
    ("waits ", .stuck, false), ("does not come to an end", .stuck, false), ("checkpoints ", .checkpoints, false),
    ("no checkpoint ", .checkpoints, false), ("back pressure ", .bottleneck, false),
    ("the watermark ", .watermark, false), ("falls behind", .watermark, false), ("the heap ", .memory, false),
    ("garbage collection ", .memory, false), (" is the bottleneck", .bottleneck, true),
    ("rescaled, ", .bottleneck, false),
    (" is held back", .bottleneck, true),
    ("is stuck in ", .stuck, false), ("has all ", .bottleneck, false), ("workers report errors", .restarts, false),
    ("tasks fail", .restarts, false),
    (" is skewed", .skew, true), (" lost", .restarts, true), (" spills to disk", .memory, true),
    (" waits for shuffled data", .bottleneck, true), (" does not answer", .stale, true), (" refuses us", .stale, true),
    (" did not tell of this job", .stale, true),
  ]
}
