import Jobs
import MCP

/// Jobs and runners for arguments that are being typed.
struct ServiceCompletion: CompletionProvider {
  private let fleet: Fleet

  init(_ fleet: Fleet) { self.fleet = fleet }

  @concurrent
  func completions(of subject: CompletionSubject, argument: String, beginning: String) async -> [String]? {
    switch (subject, argument) {
    case (.prompt(let name), "job_id"):
      return ServicePrompts.takesJob(name) ? await jobs(beginning) : nil
    case (.prompt("handover"), "hours"): return ["8", "12", "24"].filter { $0.hasPrefix(beginning) }
    case (.resource(let template), "job_id"):
      return template.hasPrefix("job://") && ResourceAddress.templates.contains { $0.uriTemplate == template }
        ? await jobs(beginning) : nil
    case (.resource("runner://{name}"), "name"): return await runners(beginning)
    default: return nil
    }
  }

  private func runners(_ beginning: String) async -> [String] {
    ServiceCompletion.matches(beginning, among: await fleet.runners().map(\.runner))
  }

  /// Ids and names, those of jobs in trouble first. A name that several live jobs bear would name none of them.
  private func jobs(_ beginning: String) async -> [String] {
    let jobs = await fleet.delta(since: nil).jobs.sorted { WorstFirst($0) < WorstFirst($1) }
    let bearers = Dictionary(
      jobs.filter { !$0.state.isTerminal }.map { ($0.name.lowercased(), 1) }, uniquingKeysWith: +)
    let names = jobs.map(\.name).filter { bearers[$0.lowercased(), default: 0] < 2 && VisibleText.isPlain($0) }
    return ServiceCompletion.matches(beginning, among: jobs.map(\.id) + names)
  }

  /// What begins with the text, then what holds it.
  private static func matches(_ text: String, among candidates: [String]) -> [String] {
    let key = text.lowercased()
    var seen: Set<String> = []
    let distinct = candidates.filter { seen.insert($0).inserted }
    let first = distinct.filter { $0.lowercased().hasPrefix(key) }
    let second = key.isEmpty ? [] : distinct.filter { !$0.lowercased().hasPrefix(key) && $0.lowercased().contains(key) }
    return first + second
  }
}
