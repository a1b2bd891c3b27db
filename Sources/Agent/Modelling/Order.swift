import Jobs

/// One order of a sentence that the grammar does not know the verb of: whom it is said of, and the words that say how far.
struct Order {
  enum Object: Hashable {
    case jobs([Job])
    /// `it`, `them`: what was named before, or what the operator looks at.
    case pointed
    case file(String)
  }

  var object: Object
  /// Its part of the sentence; numbers elsewhere are none of its.
  var words: [Token]
  /// It speaks of a savepoint, or of the state.
  var isOfState = false
  /// It has no verb of its own: `and clickstream to 4`.
  var isFragment = false
  /// It stood in what was told before: alone it asks for nothing.
  var isTold = false
}

extension Order {
  /// It says how far.
  var hasAmount: Bool { !SaidNumbers(amountWords).isEmpty }

  /// Without the `one` of `that one`.
  var amountWords: [Token] {
    words.indices.filter { at in
      words[at].word != "one" || at == 0 || !words[at - 1].word.isOne(of: "this that the which")
    }.map { words[$0] }
  }

  var file: String? { if case .file(let name) = object { name } else { nil } }
  var jobs: [Job]? { if case .jobs(let jobs) = object { jobs } else { nil } }
}
