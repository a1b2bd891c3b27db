/// One word of a filter as it was written, taken apart as far as quotes, slashes and `!` go.
struct FilterWord: Hashable {
  enum Body: Hashable {
    case plain(String)
    case quoted(String)
    case regex(String)
  }

  var text: String
  var isNegated: Bool
  var body: Body

  /// Words are separated by spaces, but for those in quotes and between slashes.
  static func split(_ text: String) throws(FilterError) -> [FilterWord] {
    var words: [FilterWord] = []
    var rest = Substring(text)
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.isEmpty { return words }
      let start = rest.startIndex
      var isNegated = false
      while rest.first == "!" {
        isNegated.toggle()
        rest.removeFirst()
      }
      let body = try body(&rest, from: text[start...])
      words.append(FilterWord(text: String(text[start..<rest.startIndex]), isNegated: isNegated, body: body))
    }
  }

  /// Between two words `or` is no part of a name.
  func refuseJoint() throws(FilterError) {
    guard case .plain(let word) = body else { return }
    switch word.lowercased() {
    case "or", "|", "||":
      throw FilterError(term: text, problem: "all words must hold; either of two is state:failed,restarting or /a|b/")
    case "and", "&", "&&": throw FilterError(term: text, problem: "leave it out: all words must hold as it is")
    default: return
    }
  }

  private static func body(_ rest: inout Substring, from whole: Substring) throws(FilterError) -> Body {
    switch rest.first {
    case "/": return .regex(try enclosed(&rest, by: "/", whole))
    case "\"": return .quoted(try enclosed(&rest, by: "\"", whole))
    case nil: throw FilterError(term: String(whole), problem: "there is nothing after the !")
    default: return .plain(try plain(&rest, whole))
    }
  }

  /// Up to the next space; a value in quotes (`name:"two words"`) belongs to it.
  private static func plain(_ rest: inout Substring, _ whole: Substring) throws(FilterError) -> String {
    var word = ""
    while let first = rest.first, !first.isWhitespace {
      if first == "\"", word.last == ":" || word.last == "=" {
        word += try enclosed(&rest, by: "\"", whole)
      } else {
        word.append(rest.removeFirst())
      }
    }
    return word
  }

  /// What stands between two marks; a backslash before the mark takes it literally.
  private static func enclosed(_ rest: inout Substring, by mark: Character, _ whole: Substring) throws(FilterError)
    -> String
  {
    rest.removeFirst()
    var inside = ""
    while let next = rest.popFirst() {
      if next == mark { return inside }
      if next == "\\", rest.first == mark {
        inside.append(rest.removeFirst())
      } else {
        inside.append(next)
      }
    }
    throw FilterError(term: String(whole), problem: "the closing \(mark) is missing")
  }
}
