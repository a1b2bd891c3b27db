import Jobs
import Screen

/// Words that may stand where the cursor is, and the one that Tab has put there.
package struct Completion: Sendable, Hashable {
  package let candidates: [String]
  package private(set) var index: Int?
  /// The line up to the word that is completed.
  private let head: String

  /// At most so many; more would not be read.
  static let limit = 50

  init(_ text: String, _ state: State) {
    let start = Words.lastStart(text)
    head = String(text[..<start])
    candidates = Completion.candidates(head, word: String(text[start...]), state)
  }

  mutating func next() { if !candidates.isEmpty { index = ((index ?? -1) + 1) % candidates.count } }

  var line: String { index.map { head + candidates[$0] } ?? head }

  /// What would follow the text of a line; empty where nothing does.
  static func ghost(_ bar: Bar, _ state: State) -> String {
    let text = bar.line.text
    if bar.kind == .command, text == "ack " { return "1h" }
    let completion = bar.kind == .filter ? Completion(filter: text, state) : Completion(text, state)
    // In a filter nothing typed stands for nothing sought: what could be is for Tab to tell.
    guard bar.kind != .filter || text.last != " " else { return "" }
    // Nothing typed behind an action stands for all that are marked, not for the first job of the list.
    let isForMarked = state.targets.count > 1 && text.last == " " && Verb(alone: String(text.dropLast())) != nil
    if bar.kind == .command, isForMarked { return "" }
    guard let first = completion.candidates.first else { return "" }
    let typed = text.dropFirst(completion.head.count)
    return first.hasPrefix(typed) ? String(first.dropFirst(typed.count)) : ""
  }

  /// What may come behind a word of a command that is complete: its value, where it ends so that one must follow, else the
  /// next word.
  init(following text: String, _ state: State) {
    self.init(text.hasSuffix(":") || text.hasSuffix(">") ? text : text + " ", state)
  }

  /// For the filter's own line, which has no verb before it.
  init(filter text: String, _ state: State) {
    let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    head = String(text[..<start])
    candidates = Completion.filter(String(text[start...]), state)
  }

  static func filter(_ word: String, _ state: State) -> [String] {
    // As many names as are worth going through with Tab.
    var (names, seen): ([String], Set<String>) = ([], [])
    let slots = state.jobs.order.prefix(2000)
    for slot in slots where names.count < 400 {
      let name = state.jobs.slots[slot].name
      if isPlain(name), seen.insert(name).inserted { names.append(name) }
    }
    let vocabulary = FilterVocabulary(names: names, runners: state.runners.map(\.runner))
    return Array(vocabulary.candidates(for: word).prefix(limit))
  }

  private static func candidates(_ head: String, word: String, _ state: State) -> [String] {
    // `scale a 12; savepoint b`: each command of a plan is completed as the first.
    if let mark = head.lastIndex(of: ";"), (try? CommandHead(head))?.isPlanned == true, isClosed(head[..<mark]) {
      return candidates(String(head[head.index(after: mark)...]), word: word, state)
    }
    var words = head.split(separator: " ").map(String.init)
    // As a shell takes it.
    if words.first?.lowercased() == "mcp" { words.removeFirst() }
    if let group = words.first.flatMap({ CommandHead.Group(rawValue: $0.lowercased()) }) {
      words.removeFirst()
      if words.isEmpty { return matching(word, group.words) }
      if group == .runner { return [] }
    }
    guard let first = words.first else {
      return matching(word, Verb.allCases.map(\.rawValue) + CommandHead.Group.allCases.map(\.rawValue))
    }
    guard let verb = try? Verb(meant: first) else { return [] }
    if word.hasPrefix("-") { return matching(word, verb.flags) }
    switch words.last {
    case "--runner": return matching(word, state.runners.map(\.runner))
    case "--type": return matching(word, JobType.allCases.map(\.rawValue))
    case "--from-savepoint": return matching(word, ["latest", "none"])
    default: break
    }
    if [.filter, .mark, .unmark].contains(verb) { return filter(word, state) }
    if verb == .columns { return matching(word, ["all", "standard"] + Column.allCases.map(\.rawValue)) }
    if verb == .window, words.count == 1 { return matching(word, ["1m", "10m", "1h", "6h", "24h"]) }
    if verb == .compare, words.count == 1 { return matching(word, ["1h", "6h", "12h", "off"]) + jobs(word, state) }
    if verb == .compare, words.count == 2, !words[1].contains(":") {
      return jobs(word, state) + matching(word, ["1h", "6h", "12h"])
    }
    // Nothing typed after these stands for the job that is looked at.
    if word.isEmpty, [.note, .ack, .unack, .timeline].contains(verb) { return [] }
    if verb.takesJob, words.count == 1 { return jobs(word, state) }
    if verb == .theme, words.count == 1 { return matching(word, state.themeNames) }
    if verb == .view { return matching(word, ViewCommand.candidates(words.dropFirst(), state.views)) }
    if verb == .keys, words.count == 1 { return matching(word, Keymap.presetNames) }
    if verb == .sort, words.count == 1 { return matching(word, ["worst"] + Column.allCases.map(\.rawValue)) }
    return words.count == 1 ? matching(word, LogCommand.candidates(verb, state)) : []
  }

  /// What is typed at its end is a path.
  static func isOfPath(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.last?.contains("/") == true
      || words.dropLast().last.map { ["--code", "--savepoint-path"].contains($0) } == true
  }

  /// No quote stands open at its end.
  private static func isClosed(_ text: Substring) -> Bool {
    ["\"", "'"].allSatisfy { quote in text.count { String($0) == quote } % 2 == 0 }
  }

  private static func matching(_ word: String, _ all: [String]) -> [String] {
    all.filter { $0.lowercased().hasPrefix(word.lowercased()) }
  }

  /// Names where they serve as a reference, in quotes where they need them; ids where several jobs share a name, and of a
  /// name that cannot be typed.
  private static func jobs(_ word: String, _ state: State) -> [String] {
    var found: [String] = []
    let wanted = Folded(String(word.drop { $0 == "'" || $0 == "\"" }))
    for slot in state.jobs.order where found.count < limit {
      let (name, id) = (state.jobs.slots[slot].name, state.jobs.slots[slot].id)
      let written = isTyped(name) ? Words.quoted(name) : id
      if wanted.begins(name), !found.contains(written) {
        found.append(written)
      } else if wanted.begins(id) {
        found.append(id)
      }
    }
    return found
  }

  /// A name that is one word of a filter.
  private static func isPlain(_ name: String) -> Bool { isTyped(name) && Words.quoted(name) == name }

  private static func isTyped(_ name: String) -> Bool {
    name.utf8.count <= 200 && !name.isEmpty && Name.canBeTyped(name)
  }
}
