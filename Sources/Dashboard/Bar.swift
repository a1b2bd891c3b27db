import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The input line at the bottom.
package struct Bar: Sendable {
  package enum Kind: Sendable, Hashable {
    case filter, processes, command, ask, scale, log(LogInput)
    /// What a key of a replay would have asked for: it is refused above the line, and nothing that is typed acts.
    case refused(Intent)
  }
  /// What of the log is typed: all of them regular expressions.
  package enum LogInput: Sendable, Hashable { case search, include, exclude }

  package var kind: Kind
  package var line: LineInput
  /// What the line was when the history was entered, and which of the lines that were found there stands in it now.
  var draft = ""
  var recalled: Int?
  /// What stood in the line when it was opened.
  private let given: String
  /// Candidates of the last Tab, and which of them stands in the line.
  package var completion: Completion?
  /// What a command is for as it stands: how many jobs its filter finds, or the job that is spoken of.
  var found: String?
  /// The filter before this one was typed: Esc brings it back.
  var before = ""
  /// Where the log stood: Esc goes back there.
  var place: (line: Int?, isFollowing: Bool) = (nil, true)
  /// Jobs that a scaling is asked for, by id: the list may move meanwhile.
  var targets: [String] = []
  /// What the line would come to as it stands, and how often that was asked.
  var glance: StyledLine?
  var glances = 0
  /// A submission that stands in the line: what it comes to only the server knows.
  var submission: ToolCall?
  /// It was asked which themes there are.
  var asksThemes = false
  /// What is wrong with the line as it stands.
  package var problem: String?
  /// Before that an Enter was meant for something else: it is the one that is still held down.
  var acceptsFrom = Date.distantPast
  /// What the line that is typed is the answer to; stands above it.
  package var question: String?

  init(_ kind: Kind, _ text: String = "", offered: Bool = false) {
    self.kind = kind
    given = text
    line = LineInput(text, offered: offered)
  }

  /// What lines of the history must have in them: what was typed, but not the filter that was there already.
  var sought: String { kind != .command && draft == given ? "" : draft }

  /// Lines of the history to go through, the newest first: those that begin with what is sought, then those that have it
  /// elsewhere.
  func earlier(_ lines: [String]) -> [String] {
    let others = lines.reversed().filter { $0 != draft }
    let wanted = sought.lowercased()
    if wanted.isEmpty { return others }
    let (begun, rest) = (
      others.filter { $0.lowercased().hasPrefix(wanted) }, others.filter { !$0.lowercased().hasPrefix(wanted) }
    )
    return begun + rest.filter { $0.lowercased().contains(wanted) }
  }
}

extension Bar.Kind {
  var isRefused: Bool { if case .refused = self { true } else { false } }
}
