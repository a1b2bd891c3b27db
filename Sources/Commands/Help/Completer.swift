import BeamMCPClient
import Jobs

/// `mcp __complete WORD…`: what the last word may become, a candidate a line, with a tab before what it is. Silent on
/// every error, and quick: a shell waits for it.
struct Completer: Sendable {
  private let run: Run
  static let patience = Duration.milliseconds(800)

  init(_ run: Run) { self.run = run }

  func complete() async -> ExitCode {
    let cursor = CompletionCursor(run.invocation.all("WORD"))
    var candidates = cursor.candidates
    switch cursor.wanted {
    case .job: candidates += await asked { await jobs($0, beginning: cursor.prefix) }
    case .runner: candidates += await asked(runners)
    case .text, .choice, nil: break
    }
    let lowered = cursor.prefix.lowercased()
    for candidate in candidates where candidate.word.lowercased().hasPrefix(lowered) {
      run.streams.out("\(cursor.stem)\(candidate.word)\t\(Shown.text(candidate.meaning))\n")
    }
    return .done
  }

  /// What the server says within a moment.
  private func asked(
    _ question: @escaping @Sendable (Link) async -> [CompletionCursor.Candidate]
  ) async -> [CompletionCursor.Candidate] {
    guard let link = try? await run.connect.link(run) else { return [] }
    let found = await withTaskGroup(of: [CompletionCursor.Candidate].self) { group in
      group.addTask {
        await link.settle(false)
        return await question(link)
      }
      group.addTask {
        try? await run.streams.sleep(Completer.patience)
        return []
      }
      let first = await group.next() ?? []
      group.cancelAll()
      return first
    }
    await link.close()
    return found
  }

  private func runners(_ link: Link) async -> [CompletionCursor.Candidate] {
    let runners = (try? await link.client.listRunners()) ?? []
    return runners.filter { Completer.isPlain($0.runner) }.map {
      .init(word: $0.runner, meaning: "\($0.runnerType.rawValue), \($0.state.rawValue)")
    }
  }

  /// Live jobs by name where the name is theirs alone, then all by id.
  private func jobs(_ link: Link, beginning prefix: String) async -> [CompletionCursor.Candidate] {
    let jobs = (try? await link.client.listJobs(since: nil, cursor: nil, limit: nil))?.jobs ?? []
    let live = jobs.filter { !$0.state.isTerminal }
    let bearers = Dictionary(live.map { ($0.name, 1) }, uniquingKeysWith: +)
    let names = live.filter { bearers[$0.name] == 1 && Completer.isPlain($0.name) }
    let named = Set(names.map(\.id))
    let ids = jobs.filter { (!named.contains($0.id) || !prefix.isEmpty) && Completer.isPlain($0.id) }
    return names.sorted { $0.name < $1.name }.map {
      .init(word: $0.name, meaning: "\($0.state.rawValue) on \($0.runner)")
    }
      + ids.sorted { $0.id < $1.id }.map { .init(word: $0.id, meaning: "\($0.name), \($0.state.rawValue)") }
  }

  /// No shell takes it for anything but a word, and no terminal for anything but text.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && !word.hasPrefix("-")
      && word.utf8.allSatisfy { byte in
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
          || "-_.+@/".utf8.contains(byte)
      }
  }
}
