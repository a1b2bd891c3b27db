package import FoundationEssentials

/// A word to the operator in the bar line.
package struct Message: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Gone after a while; what an action came to stays longer than a word by the way.
    case info, success
    /// Accepted, and not in effect, or not wholly: stays until it is settled, or put away with Esc.
    case waiting
    /// Stays until it is read: put away with Esc.
    case failure
  }

  package var kind: Kind
  package var text: String
  package var at: Date
  /// The answer to a key, which the next key that does something leaves behind.
  var isPassing = false
  /// What a command in the console alone came to: the next word that is of no action, or the next command, takes its place
  /// even where it is a failure.
  var isAnswer = false
  /// The writes that it is about: what becomes of them later takes its place.
  var batch: Int?
  /// What can be done next, behind the text: `; scale back to 8: u`.
  package var offer = ""

  /// Neither a failure nor what became of an action.
  var isByTheWay: Bool { batch == nil && (kind == .info || kind == .success) }

  /// Seconds: as long as one needs to look up and to read it.
  var lifetime: Double {
    let reading = Double(min(text.utf8.count, 2000)) / 15
    if kind == .waiting { return .infinity }
    return kind == .success ? 45 + reading : 10 + reading
  }
}
