import BeamMCPClient
import FoundationEssentials
import Jobs

/// The input line at the bottom.
package struct Bar: Sendable {
  package enum Kind: Sendable, Hashable { case filter, command, ask, scale, log(LogInput) }
  /// What of the log is typed: all of them regular expressions.
  package enum LogInput: Sendable, Hashable { case search, include, exclude }

  package var kind: Kind
  package var line: LineInput
  /// What the line was when the history was entered, and how far back it stands.
  var draft = ""
  var historyIndex: Int?
  /// Candidates of the last Tab, and which of them stands in the line.
  package var completion: Completion?
  /// How many jobs the filter of a command finds, as it stands.
  var count: Int?
  /// The filter before this one was typed: Esc brings it back.
  var before = ""
  /// Where the log stood: Esc goes back there.
  var place: (line: Int?, isFollowing: Bool) = (nil, true)
  /// Jobs that a scaling is asked for, by id: the list may move meanwhile.
  var targets: [String] = []
  /// What is wrong with the line as it stands.
  package var problem: String?
  /// A sentence is being read; the answer comes for this request.
  package var waiting: RequestID?
  /// Before that an Enter was meant for something else: it is the one that is still held down.
  var acceptsFrom = Date.distantPast
  /// What the line that is typed is the answer to; stands above it.
  package var question: String?
  /// What is being read, where that is more than the line.
  var sentence: String?
  /// What a model has said of it so far.
  var heard = ""

  init(_ kind: Kind, _ text: String = "", offered: Bool = false) {
    self.kind = kind
    line = LineInput(text, offered: offered)
  }
}
