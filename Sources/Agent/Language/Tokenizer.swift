/// Cuts a sentence into words, as an operator types: contractions are opened, quotes keep names whole, and what belongs to a
/// name or a path (`-`, `_`, `.`, `/`, `:`) stays in it.
enum Tokenizer {
  static let contractions = clipped.merging(written) { $1 }

  /// `goin`: without its last letter.
  private static let clipped = Dictionary(
    uniqueKeysWithValues: Set(
      words: """
        mornin evenin goin doin eatin drownin runnin failin laggin comin lookin workin gettin takin makin tryin nothin
        somethin anythin everythin tellin takin chokin dyin burnin happenin
        """
    ).map { ($0, [$0 + "g"]) })

  private static let written: [String: [String]] = [
    "what's": ["what", "is"], "whats": ["what", "is"], "how's": ["how", "is"], "hows": ["how", "is"],
    "where's": ["where", "is"], "who's": ["who", "is"], "it's": ["it", "is"], "that's": ["that", "is"],
    "there's": ["there", "is"], "let's": ["let", "us"], "i'd": ["i", "would"], "i'm": ["i", "am"],
    "we'd": ["we", "would"], "we're": ["we", "are"], "they're": ["they", "are"], "i'll": ["i", "will"],
    "don't": ["do", "not"], "dont": ["do", "not"], "doesn't": ["does", "not"], "didn't": ["did", "not"],
    "isn't": ["is", "not"], "aren't": ["are", "not"], "wasn't": ["was", "not"], "won't": ["will", "not"],
    "can't": ["can", "not"], "cannot": ["can", "not"], "couldn't": ["could", "not"], "shouldn't": ["should", "not"],
    "wouldn't": ["would", "not"], "mustn't": ["must", "not"], "haven't": ["have", "not"], "hasn't": ["has", "not"],
    "cant": ["can", "not"], "wont": ["will", "not"], "shouldnt": ["should", "not"], "doesnt": ["does", "not"],
    "didnt": ["did", "not"], "isnt": ["is", "not"], "arent": ["are", "not"], "wasnt": ["was", "not"],
    "mustnt": ["must", "not"], "wouldnt": ["would", "not"], "couldnt": ["could", "not"], "lets": ["let", "us"],
    "whos": ["who", "is"], "wats": ["what", "is"], "wat": ["what"], "i've": ["i", "have"], "we've": ["we", "have"],
    "im": ["i", "am"], "you're": ["you", "are"], "dunno": ["do", "not", "know"], "w/o": ["without"], "w/": ["with"],
    "nvm": ["nevermind"], "thats": ["that", "is"], "theres": ["there", "is"], "wheres": ["where", "is"],
    "whens": ["when", "is"], "teh": ["the"], "hte": ["the"], "adn": ["and"], "taht": ["that"], "wiht": ["with"],
    "jsut": ["just"], "sry": ["sorry"], "soz": ["sorry"], "pls": ["please"], "plz": ["please"], "plse": ["please"],
    "em": ["them"], "ive": ["i", "have"], "agen": ["again"],
    "meself": ["myself"], "tek": ["take"], "mek": ["make"], "wi": ["with"], "wi'": ["with"], "o'": ["of"],
    "summat": ["something"], "whit": ["what"], "whit's": ["what", "is"], "whits": ["what", "is"], "wrang": ["wrong"],
    "abt": ["about"], "b4": ["before"], "dbl": ["double"], "recs": ["records"], "anythng": ["anything"],
    "anyting": ["anything"], "tae": ["to"], "doon": ["down"], "ye": ["you"], "nae": ["no"], "aye": ["yes"],
    "oot": ["out"], "noo": ["now"],

    "cannae": ["can", "not"], "dinnae": ["do", "not"], "isnae": ["is", "not"], "didnae": ["did", "not"],
    "frae": ["from"], "yins": ["ones"], "yin": ["one"], "abeg": ["please"], "dey": ["is"],
    "fae": ["from"], "yer": ["your"], "wanna": ["want", "to"], "lemme": ["let", "me"], "o": ["of"], "ty": ["thanks"],
    "g'day": ["hello"], "long's": ["long", "has"],
    "summat's": ["something", "is"], "nowt": ["nothing"], "owt": ["anything"], "gie": ["give"],
  ]
  private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "`": "`", "“": "”", "‘": "’", "«": "»"]

  static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(text.replacing("’", with: "'"))
    var item = rest.hasPrefix("1. ") ? 1 : 0
    while let first = rest.first {
      if item > 0, rest.hasPrefix("\(item). "), tokens.last?.text != "to" {
        tokens.append(Token(text: ";", word: ",", isBreak: true))
        rest = rest.dropFirst("\(item).".count)
        item += 1
      } else if let after = takeNumber(rest, tokens.last) {
        tokens.append(Token(text: ";", word: ",", isBreak: true))
        rest = after
      } else if first.isNewline {
        tokens.append(Token(text: ";", word: ",", isBreak: true))
        rest = rest.dropFirst()
      } else if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "&" || first == "+" && rest.dropFirst().first?.isWhitespace == true {
        tokens.append(Token(text: String(first), word: "and"))
        rest = rest.drop { $0 == first }
      } else if let expression = takeExpression(&rest, tokens.last) {
        tokens.append(Token(text: expression, word: expression.lowercased(), isQuoted: true))
      } else if let quoted = takeQuoted(&rest) {
        tokens.append(Token(text: quoted, word: quoted.lowercased(), isQuoted: true))
      } else if ",;!?".contains(first) || isMark(first) {
        tokens.append(Token(text: String(first), word: first == "?" ? "?" : ",", isBreak: first != "?"))
        rest = rest.dropFirst()
      } else {
        tokens += takeWord(&rest)
      }
    }
    return joinedTens(tokens)
  }

  /// `2) restart it`: the number only counts the requests.
  private static func takeNumber(_ rest: Substring, _ last: Token?) -> Substring? {
    let digits = rest.prefix(while: \.isNumber)
    guard (1...2).contains(digits.count), rest.dropFirst(digits.count).first == ")", last?.text != "(" else {
      return nil
    }
    return rest.dropFirst(digits.count + 1)
  }

  /// `twenty four` is one number.
  private static func joinedTens(_ tokens: [Token]) -> [Token] {
    tokens.reduce(into: []) { joined, token in
      let word = (joined.last?.word ?? "") + "-" + token.word
      // `two dozen`, `three hundred`
      if let last = joined.last, !token.isQuoted, token.word.isOne(of: "dozen hundred"),
        let count = last.word.isOne(of: "a half") ? 1 : last.number, (1...99).contains(count)
      {
        // `half a dozen`, `a half dozen`, `half dozen`
        let before = joined.dropLast().last?.word
        let isHalf = last.word == "half" || last.word == "a" && before == "half"
        if isHalf, before == "half" || before == "a" { joined.removeLast() }
        let product = String(count * (token.word == "dozen" ? 12 : 100) / (isHalf ? 2 : 1))
        joined[joined.count - 1] = Token(text: product, word: product)
        return
      }
      if let last = joined.last, NumberWords.isTens(last.word), !token.isQuoted, NumberWords.value(of: word) != nil {
        joined[joined.count - 1] = Token(text: word, word: word)
      } else {
        joined.append(token)
      }
    }
  }

  /// A mark that stands alone and says nothing.
  private static func isMark(_ character: Character) -> Bool { "()[]{}…—–".contains(character) }

  private static func takeQuoted(_ rest: inout Substring) -> String? {
    guard let open = rest.first, let close = quotes[open], let end = rest.dropFirst().firstIndex(of: close) else {
      return nil
    }
    let inside = rest[rest.index(after: rest.startIndex)..<end]
    guard !inside.isEmpty, inside.count <= 1000 else { return nil }
    rest = rest[rest.index(after: end)...]
    return String(inside)
  }

  private static let expecting = Set(words: "regex regexp matching pattern expression grep match")

  /// `matching /Checkpoint [0-9]+ expired/`: blanks and all, with its slashes.
  private static func takeExpression(_ rest: inout Substring, _ last: Token?) -> String? {
    guard rest.first == "/", let last, expecting.contains(last.word),
      let end = rest.dropFirst().indices.first(where: { at in
        let next = rest.index(after: at)
        return rest[at] == "/" && (next == rest.endIndex || rest[next].isWhitespace || ",;?.".contains(rest[next]))
      })
    else { return nil }
    let inside = rest[...end]
    guard inside.count > 2, inside.count <= 1000 else { return nil }
    rest = rest[rest.index(after: end)...]
    return String(inside)
  }

  private static func endsWord(_ character: Character) -> Bool {
    if let ascii = character.asciiValue, (97...122).contains(ascii) || (65...90).contains(ascii) { return false }
    return character.isWhitespace || ",;!?\"“”()[]{}…—–".contains(character)
  }

  private static func takeWord(_ rest: inout Substring) -> [Token] {
    let end = rest.firstIndex(where: endsWord) ?? rest.endIndex
    // A quote that nothing closes is no part of a word.
    if end == rest.startIndex {
      rest = rest.dropFirst()
      return []
    }
    var raw = String(rest[..<end])
    rest = rest[end...]
    var after: [Token] = []
    if raw.lowercased().isOne(of: "a.m. p.m.") { raw.removeLast() }
    while let last = raw.last, ".:'".contains(last), raw.count > 1 {
      if last != "'" { after = [Token(text: String(last), word: ",", isBreak: true)] }
      raw.removeLast()
    }
    if raw == "-", goesOn(rest) { return [Token(text: ",", word: ",", isBreak: true)] }
    if raw.isOne(of: ". : ' - -- *") { return [Token(text: raw, word: ",", isBreak: true)] }
    return words(of: raw) + after
  }

  private static let goingOn = Set(words: "but no nope not ah oh hm just only please then i we it that this don't")

  /// `restart all - but not orders`: the dash is a comma. In `all - orders` it may be a minus.
  private static func goesOn(_ rest: Substring) -> Bool {
    let word = rest.drop(while: \.isWhitespace).prefix { $0.isLetter || $0 == "'" }.lowercased()
    return goingOn.contains(word) || Lexicon.verbs[word] != nil
  }

  private static func words(of raw: String) -> [Token] {
    let lowered = raw.lowercased()
    if lowered.isOne(of: "a.m p.m") { return [Token(text: raw, word: lowered.filter(\.isLetter))] }
    if raw == "=" || raw == ":=" { return [Token(text: raw, word: "to")] }
    if let pair = arrow(raw) { return pair }
    if let opened = contractions[lowered] { return opened.map { Token(text: $0, word: $0) } }
    if let opened = shortened(lowered) { return opened.map { Token(text: $0, word: $0) } }
    if lowered.hasSuffix("'s"), lowered.count > 2 {
      let name = String(raw.dropLast(2))
      return [Token(text: name, word: name.lowercased(), isPossessive: true)]
    }
    if raw.contains(where: { $0 == "<" || $0 == ">" }) { return compared(lowered) }
    let pair = lowered.split(separator: "=", maxSplits: 1).map(String.init)
    if pair.count == 2, pair[0].isOne(of: "parallelism workers slots p par"),
      NumberWords.value(of: pair[1]) != nil
    {
      return pair.map { Token(text: $0, word: $0) }
    }
    return [Token(text: raw, word: lowered)]
  }

  private static let endings = ["'d": "would", "'ll": "will", "'ve": "have", "'re": "are"]
  private static let subjects = Set(
    words: """
      something everything nothing anything someone somebody everyone nobody here why when she he one long
      """)

  /// `you'd`, `they'll`, `something's`
  private static func shortened(_ word: String) -> [String]? {
    guard let mark = word.lastIndex(of: "'"), mark > word.startIndex else { return nil }
    let stem = String(word[..<mark])
    if word[mark...] == "'s" { return subjects.contains(stem) ? [stem, "is"] : nil }
    return endings[String(word[mark...])].map { [stem, $0] }
  }

  /// `4->8`, `→`: the arrow is the word `to`.
  private static func arrow(_ raw: String) -> [Token]? {
    guard raw.utf8.contains(where: { $0 == UInt8(ascii: ">") || $0 >= 0x80 }) else { return nil }
    guard let found = ["->", "=>", "→"].lazy.compactMap({ raw.firstRange(of: $0) }).first else { return nil }
    let sides = [raw[..<found.lowerBound], raw[found.upperBound...]].map { $0.isEmpty ? [] : words(of: String($0)) }
    return sides[0] + [Token(text: String(raw[found]), word: "to")] + sides[1]
  }

  /// `lag>60`, `>=`: the mark is a word of its own.
  private static func compared(_ raw: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    for character in raw + " " {
      if "<>= ".contains(character) {
        if !word.isEmpty { tokens.append(Token(text: word, word: word)) }
        word = ""
        if "<>".contains(character) {
          tokens.append(Token(text: String(character), word: String(character)))
        } else if character == "=", let last = tokens.last, last.word.isOne(of: "> <") {
          tokens[tokens.count - 1] = Token(text: last.text + "=", word: last.word + "=")
        }
      } else {
        word.append(character)
      }
    }
    return tokens
  }
}
