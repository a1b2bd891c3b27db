import BeamMCPClient
import JSON

// What was heard of a model, in a record: its words, or the end of an explanation.
extension Heard {
  var record: JSONValue {
    switch self {
    case .words(let words): ["words": .string(words)]
    case .explained(let whole):
      ["text": .string(whole.text), "problem": .optional(whole.problem), "cost": .optional(whole.cost?.text)]
    }
  }

  init(record: JSONValue) {
    if let words = record["words"]?.string {
      self = .words(words)
      return
    }
    // What it cost is told in the words that were shown then.
    let end = record["problem"]?.string ?? record["cost"]?.string
    self = .explained(Explanation(text: record["text"]?.string ?? "", problem: end))
  }
}
