/// How far a reader of events has come, as the `id` of an event: the server's incarnation, the fleet's revision, and the
/// number of the timeline's entry.
struct EventCursor: Sendable, Hashable {
  var incarnation: String
  var revision: Int
  var entry: Int

  init(incarnation: String, revision: Int, entry: Int) {
    self.incarnation = incarnation
    self.revision = revision
    self.entry = entry
  }

  /// Nil for what is no id of any server's.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let revision = Int(parts[1]), let entry = Int(parts[2]), revision >= 0, entry >= 0 else {
      return nil
    }
    self.init(incarnation: String(parts[0]), revision: revision, entry: entry)
  }

  var text: String { "\(incarnation)-\(revision)-\(entry)" }
}
