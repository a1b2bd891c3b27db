import BeamMCPClient
import JSON
import Jobs

/// Reads a command in the command line's own words. A job that is not named is the one that is looked at, or all marked.
///
/// Not copied: it holds the whole state, and what copies that is as large as what reads.
struct CommandParser: ~Copyable {
  let state: State
  /// While a line is typed nobody waits for the name that may have been meant.
  var looksForNearMiss = true
  /// What commands before this one of the same line leave jobs with.
  var widths: [String: Int] = [:]

  func parse(_ line: String) -> Result<Command, CommandError> {
    do { return .success(try several(line)) } catch { return .failure(error) }
  }

  /// Commands that change something make one plan.
  private func several(_ line: String) throws(CommandError) -> Command {
    let head = try CommandHead(line)
    let commands = head.isPlanned ? Words.commands(line) : []
    // A mark behind the only one ends it, before another is typed.
    guard commands.count > 1 else { return saving(try command(commands.isEmpty ? head : CommandHead(commands[0]))) }
    var calls: [ToolCall] = []
    var parser = CommandParser(state: state, looksForNearMiss: looksForNearMiss, widths: widths)
    for line in commands {
      switch try parser.command(CommandHead(line)) {
      case .calls(let more), .remarks(let more):
        calls += more
        for call in more { if let job = call.jobID { parser.widths[job] = call.wantedWidth ?? parser.widths[job] } }
      default: throw CommandError("only what changes a job stands beside others: \(Cut.end(Cut.line(line), 40))")
      }
    }
    return .calls(state.savingFirst(calls))
  }

  private func saving(_ command: Command) -> Command {
    if case .calls(let calls) = command { .calls(state.savingFirst(calls)) } else { command }
  }

  private func command(_ head: CommandHead) throws(CommandError) -> Command {
    let (verb, tail) = (head.verb, head.tail)
    // A filter and a sentence are taken as they stand: their quotes are their own.
    if verb == .filter { return .filter(try sound(tail)) }
    if verb == .ask { return .ask(tail) }
    if verb == .mark || verb == .unmark { return try mark(tail, verb) }
    if let command = try remark(head) { return command }
    if let command = try LogCommand(verb, tail) { return .log(command) }
    return try command(verb, CommandArguments(Words.split(tail).get(), verb), isShells: head.isShells)
  }

  private func command(_ verb: Verb, _ arguments: CommandArguments, isShells: Bool) throws(CommandError) -> Command {
    switch verb {
    case .scale, .savepoint, .cancel, .drain, .restart, .submit, .generate:
      return .calls(try calls(verb, arguments, isShells: isShells))
    case .list: return .page(.main)
    case .diagnose: return .look(ToolCall("diagnose_job", ["job_id": .string(try one(arguments.words))]))
    case .checkpoints: return .look(ToolCall("get_job_checkpoints", ["job_id": .string(try one(arguments.words))]))
    case .savepoints: return .look(ToolCall("list_savepoints", ["job_id": .string(try one(arguments.words))]))
    case .configuration:
      return .look(ToolCall("get_job_configuration", ["job_id": .string(try one(arguments.words))]))
    case .metrics: return .look(ToolCall("get_job_metrics", ["job_id": .string(try one(arguments.words))]))
    case .open: return .open(try one(arguments.words))
    case .logs: return .logs(try one(arguments.words))
    case .sort: return .sort(try sort(arguments.words))
    case .view: return .view(try ViewCommand(arguments.words, state.views))
    case .theme: return .theme(arguments.words.first)
    case .keys: return .keys(arguments.words.first)
    case .overview: return .page(.overview)
    case .runners: return .page(.runners)
    case .audit: return .page(.audit)
    case .messages: return .page(.messages)
    case .exceptions: return .exceptions(try one(arguments.words))
    case .saveTrace:
      guard arguments.words.count == 1, let path = arguments.words.first else {
        throw CommandError(Verb.saveTrace.usage)
      }
      return .saveTrace(path: path, overwrites: arguments["--overwrite"] != nil)
    case .graph: return .graph(try one(arguments.words))
    case .compare: return .compare(try comparison(arguments.words))
    case .timeline: return try timeline(arguments.words)
    case .slow:
      guard let word = arguments.words.first, ["on", "off", "auto"].contains(word) else {
        throw CommandError(Verb.slow.usage)
      }
      return .slow(word == "auto" ? nil : word == "on")
    case .report:
      let (all, over) = (arguments["--all"] != nil, arguments["--overwrite"] != nil)
      if arguments.words.count > 1 {
        throw CommandError(
          "report takes one file; one whose name has blanks stands in quotes: \"\(arguments.words.joined(separator: " "))\""
        )
      }
      return .report(arguments.words.first, ofAll: all, overwrites: over)
    case .window: return .window(try window(arguments.words))
    case .results: return .results
    case .help: return .help
    case .quit: return .quit
    case .picture: return .picture(path: arguments.words.first, overwrites: arguments["--overwrite"] != nil)
    case .replay: return .replay(try state.replayStep(arguments.words))
    case .columns: return .columns(try columns(arguments.words))
    default: return .filter("")
    }
  }

  private func sort(_ words: [String]) throws(CommandError) -> SortOrder {
    guard let name = words.first?.lowercased() else { throw CommandError(Verb.sort.usage) }
    let reversed = words.dropFirst().contains { "reversed".hasPrefix($0.lowercased()) && !$0.isEmpty }
    if name == "worst" { return SortOrder(isReversed: reversed) }
    return SortOrder(column: try column(name), isReversed: reversed)
  }

  private func mark(_ text: String, _ verb: Verb) throws(CommandError) -> Command {
    if try filter(text).isEmpty { throw CommandError(verb.usage) }
    return .mark(text, isOn: verb == .mark)
  }

  /// A filter that is asked for as a whole is taken as a whole: who prints what passes must not get what was to be left out.
  private func sound(_ text: String) throws(CommandError) -> String {
    _ = try filter(text)
    return text
  }

  private func filter(_ text: String) throws(CommandError) -> JobFilter {
    do throws(FilterError) { return try JobFilter(text) } catch {
      throw CommandError(error.words)
    }
  }

  private func columns(_ words: [String]) throws(CommandError) -> ColumnSet? {
    let names = words.flatMap { $0.split(separator: ",") }.map { $0.lowercased() }
    if names.isEmpty { return nil }
    var set = state.columns
    set.fillsRoom = names == ["standard"]
    switch names {
    case ["all"]: set.hidden = []
    case ["standard"]: (set.order, set.hidden, set.widths) = (Column.allCases, Set(Column.extras), [:])
    default:
      var chosen: [Column] = []
      for name in names {
        let column = try column(name)
        if !chosen.contains(column) { chosen.append(column) }
      }
      if !chosen.contains(.job) { chosen.insert(.job, at: 0) }
      let others = set.order.filter { !chosen.contains($0) }
      (set.order, set.hidden) = (chosen + others, Set(others))
    }
    return set
  }

  private func column(_ name: String) throws(CommandError) -> Column {
    if let column = Column.allCases.first(where: { $0.rawValue == name || $0.title.lowercased() == name }) {
      return column
    }
    let near = NearMiss.of(name, in: Column.allCases.map(\.rawValue)).map { "; did you mean \($0)?" } ?? ""
    throw CommandError("there is no column \(Cut.short(name, 40))\(near)")
  }

  private func window(_ words: [String]) throws(CommandError) -> Double {
    guard let seconds = words.first.flatMap(Words.seconds) else { throw CommandError(Verb.window.usage) }
    guard (60...86_400).contains(seconds) else { throw CommandError("a window is 1m to 24h long") }
    return seconds
  }

  /// `[JOB] [1h]`
  private func timeline(_ words: [String]) throws(CommandError) -> Command {
    guard let first = words.first, Words.seconds(first) == nil else {
      return .timeline(words.isEmpty ? nil : try window(words))
    }
    var call = ToolCall("get_job_timeline", ["job_id": .string(try job(first))])
    if words.count > 1 { call.arguments["duration_seconds"] = .double(try window(Array(words.dropFirst()))) }
    return .look(call)
  }

  private func one(_ words: [String]) throws(CommandError) -> String {
    if let word = words.first { return try job(word) }
    guard let id = state.meantJob else { throw CommandError("no job is selected; name one") }
    return id
  }

  func targets(_ words: [String]) throws(CommandError) -> [String] {
    if words.isEmpty {
      let targets = state.targets
      if targets.isEmpty { throw CommandError("no job is selected; name one") }
      return targets
    }
    var ids: [String] = []
    for word in words { ids.append(try job(word)) }
    return ids
  }

  func job(_ word: String) throws(CommandError) -> String {
    switch state.jobs.find(orPart: word) {
    case .found(let job): return job.id
    case .ambiguous(let jobs):
      let names = jobs.prefix(4).map(\.id).joined(separator: ", ")
      throw CommandError("\(Cut.short(word, 40)) names \(jobs.count) jobs: \(names)\(jobs.count > 4 ? ", …" : "")")
    case .missing:
      throw CommandError(
        "there is no job \(Cut.short(word, 40))\(looksForNearMiss ? near(word) : "")", isOfNoJob: true)
    }
  }

  /// Names that may have been meant: those that contain the word, else one that is written nearly so.
  private func near(_ word: String) -> String {
    let names = state.jobs.order.prefix(2000).map { Cut.short(state.jobs.slots[$0].name, 64) }
    var containing: [String] = []
    for name in names
    where containing.count < 5 && name.lowercased().contains(word.lowercased()) && !containing.contains(name) {
      containing.append(name)
    }
    if containing.count == 1 { return "; did you mean \(containing[0])?" }
    if !containing.isEmpty {
      return
        "; did you mean one of \(containing.prefix(4).joined(separator: ", "))\(containing.count > 4 ? ", …" : "")?"
    }
    return NearMiss.of(word, in: names).map { "; did you mean \($0)?" } ?? ""
  }
}
