import BeamMCPClient
import JSON
import Jobs
import Models

/// Judges a call that a model wants: whether there is such a tool, whether its arguments are what the schema asks for, and
/// whether everything in them was said or is there. Only what loses nothing is put right.
struct CallReview {
  enum Verdict: Hashable {
    case holds(ToolCall)
    case fails(String)
  }

  let tools: [AgentTool]
  let scene: Scene
  /// Whether everything in a change must have been said, and not only be there.
  var isStrict = true
  /// The operations that the answer calls, this one among them.
  var together: Set<String> = []
  /// What the sentence is about, and what it orders; nil where nothing has to be.
  var grounds: LookGrounds?
  var orders: StandingOrders?

  func judge(_ call: ModelCall) -> Verdict {
    guard let tool = tools.first(where: { $0.name == call.name }) else {
      let near = NearMiss.of(call.name, in: tools.map(\.name)).map { "; did you mean \($0)?" } ?? ""
      return .fails("there is no tool \(call.name)\(near)")
    }
    guard let given = call.arguments ?? positional(call.written, tool) else {
      return .fails("the arguments are no JSON object: \(call.written.prefix(200))")
    }
    var arguments = Coercion.fitted(given, to: tool.schema.value)
    let grounding = Grounding(scene: scene, tool: tool, others: together)
    if let problem = grounding.ground(&arguments) { return .fails(problem) }
    let violations = tool.schema.violations(in: .object(arguments))
    if !violations.isEmpty { return .fails(violations.map(\.description).joined(separator: "; ")) }
    if isStrict {
      let problem =
        tool.isReading
        ? grounds.flatMap { grounding.unnamed(arguments, $0) } : grounding.unspoken(arguments)
      if let problem { return .fails(problem) }
      let job = scene.job(arguments["job_id"]?.string)
      if !tool.isReading,
        let problem = orders?.problem(
          tool.name, job, parallelism: arguments["parallelism"]?.int, file: arguments["code_path"]?.string)
      {
        return .fails(problem)
      }
    }
    return .holds(ToolCall(tool.name, arguments))
  }

  /// Arguments without their names are those that the operation must have, in its order.
  private func positional(_ written: String, _ tool: AgentTool) -> [String: JSONValue]? {
    let names = tool.schema.value["required"]?.array?.compactMap(\.string) ?? []
    guard let values = LenientJSON.value(of: written)?.array, !values.isEmpty, values.count <= names.count else {
      return nil
    }
    return Dictionary(uniqueKeysWithValues: zip(names, values))
  }
}
