// As one types to a database: `select * from jobs where state = 'FAILED'`.
extension Idiom {
  private static let from = Phrase("from job|jobs|pipelines")
  private static let ending = Set(words: "order group having limit")
  private static let joining = Set(words: "and or , =")

  /// The jobs of which the conditions hold, each in the words that say the same; any other query stays as it is.
  static func inSQL(_ tokens: [Token]) -> [Token] {
    guard tokens.first?.word == "select", let range = from.first(in: tokens)?.range,
      !tokens.contains(where: { ending.contains($0.word) })
    else { return tokens }
    let said = tokens[range.upperBound...].filter { $0.text != ";" }
    if said.isEmpty { return words("list jobs") }
    guard said.first?.word == "where" else { return tokens }
    var (states, kinds, others): ([Token], [Token], [Token]) = ([], [], [])
    var column = ""
    for token in said.dropFirst() where !joining.contains(token.word) && !token.text.allSatisfy({ "()=,".contains($0) })
    {
      if !token.isQuoted,
        token.word.isOne(
          of:
            "state status runner runner_type engine type job_type name job_name lag busy restarts backpressure in like")
      {
        if !token.word.isOne(of: "in like") { column = token.word }
        if token.word.isOne(of: "lag busy restarts backpressure") { others += words("with") + [token] }
        continue
      }
      let value = Token(text: token.text.trimmedOfBrackets, word: token.word.trimmedOfBrackets)
      switch column {
      case "state", "status": states += (states.isEmpty ? [] : words("or")) + [value]
      case "runner": others += words("on") + [value]
      case "runner_type", "engine", "type", "job_type": kinds.append(value)
      case "name", "job_name": others += words("with") + [value] + words("in the name")
      case "": return tokens
      default: others.append(token)
      }
    }
    return words("list") + states + kinds + words("jobs") + others
  }
}

extension String {
  fileprivate var trimmedOfBrackets: String { filter { !"()'%".contains($0) } }
}
