import JSON

/// What a user said to a form of ours (MCP, elicitation, "response actions").
enum ConsentAnswer: Sendable, Hashable {
  case yes
  case no(String)
  /// The client sent something else.
  case unclear

  init(_ answer: JSONValue) {
    switch (answer["action"], answer["content"]?["confirm"]) {
    case ("accept"?, true?): self = .yes
    case ("accept"?, false?): self = .no("declined")
    case ("decline"?, _): self = .no("declined")
    case ("cancel"?, _): self = .no("declined, the question was dismissed")
    default: self = .unclear
    }
  }
}
