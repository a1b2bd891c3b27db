/// One request of a sentence.
struct Clause: Sendable {
  var tokens: [Token]
  /// `take a savepoint first`: it goes before the requests that stand before it.
  var goesFirst = false
  /// It is the first of several.
  var isFirst = false
  /// It goes on with the sentence of the one before it.
  var continues = false
  /// `but drain payments`: it says what is to be done with these instead.
  var isContrast = false
  /// `then` stands before it.
  var follows = false
  /// It goes on with a question about a change, `how do I drain it and cancel fraud`: nothing in it is to be done.
  var isAsked = false
  /// It only tells; what it names is what later ones speak of.
  var isTold = false
  /// It began with a gerund, `before cancelling it`: the words after it decide the verb.
  var gerund: Verb?
  /// It is a note or an acknowledgement, and its words name the job alone.
  var remark: Meaning.Write?
}
