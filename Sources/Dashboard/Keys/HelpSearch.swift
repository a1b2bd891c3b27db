/// What is looked for in the help: as it stands, else word by word, each by what it may be called elsewhere as well.
struct HelpSearch: Sendable, Hashable {
  private let wanted: String
  private let words: [String]

  init(_ text: String) {
    wanted = text.lowercased().trimmed
    let all = wanted.split { $0 == " " || $0 == "," }.map(String.init)
    let telling = all.filter { !HelpSearch.fillers.contains($0) }
    words = telling.isEmpty ? all : telling
  }

  func finds(_ entry: HelpEntry) -> Bool {
    if wanted.isEmpty || entry.keyNames.contains(wanted) { return true }
    let text = entry.text
    return text.contains(wanted) || words.allSatisfy { text.contains($0) || HelpSearch.isCalled($0, entry) }
  }

  private static func isCalled(_ word: String, _ entry: HelpEntry) -> Bool {
    // Three letters are enough to begin with: the help is searched while one types.
    synonyms.contains {
      $0.words.contains { $0 == word || word.count > 2 && $0.hasPrefix(word) }
        && $0.names.contains { entry.name.hasPrefix($0) }
    }
  }

  private static let fillers: Set = [
    "a", "an", "the", "to", "by", "of", "on", "in", "how", "do", "i", "it", "my", "is", "can", "with", "for", "and",
  ]

  /// What something is called by those who know it from elsewhere, and by which names it goes here, or their beginnings.
  private static let synonyms: [(words: Set<String>, names: [String])] = table.split(separator: "\n").map { line in
    let sides = line.split(separator: "=").map { $0.split(separator: " ").map(String.init) }
    return (Set(sides[0]), sides[1])
  }

  private static let table = """
    colour color colours colors dark light skin palette contrast = theme
    handover hand-over shift summary postmortem = report
    silence mute snooze quiet suppress known alert alarm acknowledged = ack acknowledge unack
    kill stop terminate abort end delete = cancel drain
    order rank sorting descending = sort reverse worst
    resume reboot bounce redeploy = restart
    rescale parallelism grow shrink workers slots = scale
    deploy launch start run = submit
    snapshot checkpoint backup = savepoint
    history events happened = timeline
    comment remark annotate = note
    revert rollback = undo
    find grep query = filter search log_search
    tail stream = logs follow
    screenshot svg image export print = picture
    exit leave close = quit
    select tag = mark
    versus difference diff baseline = compare
    hide show fields = columns toggle_column
    vim emacs k9s shortcuts rebind bindings = keys
    errors stacktrace traceback backtrace crash = exceptions save-trace next_error
    settings options config = configuration
    cluster clusters taskmanagers executors = runners
    bandwidth ssh latency = slow
    why cause root = diagnose open
    export download write = save report
    """
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
