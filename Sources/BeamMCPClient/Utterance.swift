package import FoundationEssentials

/// What an operator said, and what they were looking at when they said it.
package struct Utterance: Sendable, Hashable {
  package var text: String
  /// The `job_id` of the selected row, and of the marked ones in the list's order.
  package var selected: String?
  package var marked: [String]
  /// Earlier sentences of this conversation, oldest first.
  package var history: [String]
  package var now: Date

  package init(_ text: String, selected: String? = nil, marked: [String] = [], history: [String] = [], now: Date) {
    self.text = text
    self.selected = selected
    self.marked = marked
    self.history = history
    self.now = now
  }
}
