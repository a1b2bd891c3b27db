import Agent
import Models
import Setup

/// Who is evaluated.
struct Candidate: Sendable {
  let name: String
  let interpreter: Interpreter

  /// `grammar`; `both`, the grammar and behind it the model of the configuration; `model`, that model alone; any other name
  /// is another model of the same server, alone, and behind the grammar with `both:` in front.
  static func named(_ names: [String], _ run: Run) throws(Failure) -> [Candidate] {
    var candidates: [Candidate] = []
    for name in names { candidates.append(Candidate(name: name, interpreter: try interpreter(name, run))) }
    return candidates
  }

  private static func interpreter(_ name: String, _ run: Run) throws(Failure) -> Interpreter {
    if name == "grammar" { return Interpreter() }
    let isBehind = name == "both" || name.hasPrefix("both:")
    let chosen = name.hasPrefix("both:") ? String(name.dropFirst("both:".count)) : name
    let model = try model(["both", "model"].contains(chosen) ? nil : chosen, run)
    let tools = ModelChoice.tools.compactMap(AgentTool.init(listed:))
    return isBehind ? Interpreter(model: model, tools: tools) : Interpreter(alone: model, tools: tools)
  }

  private static func model(_ name: String?, _ run: Run) throws(Failure) -> any Model {
    let found: (any Model)?
    do {
      var configuration = try run.places.configuration()
      if let name { configuration.model?.name = name }
      found = try ModelChoice.model(configuration, environment: run.environment, busyWait: 60)
    } catch { throw Failure(.usage, "\(error)") }
    if let unready = found as? UnreadyModel { throw Failure(.usage, "model: \(unready.problem)") }
    if let found { return found }
    throw Failure(
      .usage, "no model is configured",
      hint: "name one in \u{201C}model\u{201D} of \(run.places.configurationFile), or say --model grammar")
  }
}
