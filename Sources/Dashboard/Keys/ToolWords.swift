import BeamMCPClient
import JSON
import Jobs

/// The server speaks to whoever calls its tools: `get_job_timeline tells how it ends`. The operator of a console has keys, so
/// that in a server's words a tool is the key that shows, or does, the same.
struct ToolWords {
  private let keymap: Keymap

  init(_ keymap: Keymap) { self.keymap = keymap }

  func words(_ text: String) -> String {
    guard text.contains("_") else { return text }
    let parts = text.split(separator: "; ", omittingEmptySubsequences: false)
    // Nobody gives a key of that kind here.
    let said = parts.filter { !$0.contains("idempotency_key") }
    return (said.isEmpty ? parts : said).map(named).joined(separator: "; ")
  }

  private func named(_ text: Substring) -> String {
    var (result, word) = ("", "")
    for glyph in text {
      if glyph == "_" || glyph.isLetter {
        word.append(glyph)
      } else {
        result += key(for: word) ?? word
        result.append(glyph)
        word = ""
      }
    }
    return result + (key(for: word) ?? word)
  }

  private func key(for tool: String) -> String? {
    switch tool {
    case "list_jobs": "the table"
    case "get_job_status", "diagnose_job", "analyze_job_performance": keymap.key(for: .open, in: .jobs)
    case "get_job_timeline": keymap.key(for: .wholeTimeline)
    case "get_job_logs": keymap.key(for: .logs)
    case "get_job_metrics": keymap.key(for: .metrics)
    case "get_job_graph": onPage(.graph)
    case "get_job_checkpoints": onPage(.checkpoints)
    case "list_savepoints": onPage(.savepoints)
    case "get_job_configuration": onPage(.configuration)
    case "compare_jobs": keymap.key(for: .compare)
    case "list_runners", "get_runner": keymap.key(for: .runners)
    case "scale_job": keymap.key(for: .scale)
    case "create_savepoint": keymap.key(for: .savepoint)
    case "cancel_job": keymap.key(for: .cancel)
    case "drain_job": keymap.key(for: .drain)
    case "restart_job": keymap.key(for: .restart)
    case "note_job": keymap.key(for: .note)
    case "acknowledge_job": keymap.key(for: .acknowledge)
    case "submit_job": "\(keymap.key(for: .command))submit"
    case "generate_pipeline": "\(keymap.key(for: .command))generate"
    case "search_pipelines": keymap.key(for: .ask)
    default: nil
    }
  }

  private func onPage(_ section: JobSection) -> String {
    "\(keymap.key(for: .open, in: .jobs)) \(keymap.key(for: section))"
  }
}

extension Event {
  /// What a server, or the library, says of a failure, in the console's words. The one place where they are made so.
  func inWords(_ words: ToolWords) -> Event {
    switch self {
    case .told(.disconnected(let error, let since), let at):
      .told(.disconnected(error.inWords(words), since: since), at: at)
    case .fetched(let fetch, let request, let result, let at):
      .fetched(fetch, request, result.mapError { $0.inWords(words) }, at: at)
    case .planned(let request, let result, let at):
      .planned(request, result.map { $0.inWords(words) }.mapError { $0.inWords(words) }, at: at)
    case .performed(let request, let result, let at):
      .performed(request, result.mapError { $0.inWords(words) }, at: at)
    case .read(let request, let call, let result, let at):
      .read(request, call, result.mapError { $0.inWords(words) }, at: at)
    default: self
    }
  }
}

extension ClientError {
  fileprivate func inWords(_ words: ToolWords) -> ClientError {
    var error = self
    // That there is no such tool is told elsewhere, by its name.
    if !message.hasPrefix("there is no tool") { error.message = words.words(message) }
    error.hint = hint.map(words.words)
    return error
  }
}

extension Plan {
  fileprivate func inWords(_ words: ToolWords) -> Plan {
    var plan = self
    for index in plan.steps.indices {
      guard case .refused(let reason) = plan.steps[index].preview, !reason.hasPrefix("there is no tool") else {
        continue
      }
      plan.steps[index].preview = .refused(words.words(reason))
    }
    return plan
  }
}
