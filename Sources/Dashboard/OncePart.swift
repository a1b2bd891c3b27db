package import BeamMCPClient
package import JSON
import Jobs

/// What the server tells of a part of a page: a member of the page's JSON, as `mcp … --json` has it.
package struct OncePart: Sendable {
  /// What a server is asked, and the same as the console asks it, which a record answers.
  struct Question: Sendable {
    let call: ToolCall
    /// Nil where the fleet tells it.
    let fetch: Fetch?
  }

  package let name: String
  /// One answer is the member; several are an array.
  let questions: [Question]
  let isList: Bool
  /// Of a timeline, what somebody did.
  private(set) var isOfDeeds = false
  /// What the console makes of other answers; nobody is asked for it.
  private(set) var known: JSONValue?

  private init(_ name: String, _ tool: String, _ arguments: [String: JSONValue] = [:], _ fetch: Fetch? = nil) {
    (self.name, questions, isList) = (name, [Question(call: ToolCall(tool, arguments), fetch: fetch)], false)
  }

  private init(_ name: String, known: JSONValue) {
    (self.name, questions, isList, self.known) = (name, [], false, known)
  }

  private init(_ name: String, each questions: [Question]) {
    (self.name, self.questions, isList) = (name, questions, true)
  }

  /// The parts of what is on the screen; nil where that is the console's own, as its help, or the table.
  static func all(_ state: State) -> [OncePart]? {
    if state.help != nil { return nil }
    switch state.page {
    case .job(let id):
      return ofJob(id) + [
        metrics(id, state), exceptions(id), timeline(id), ofJob(id, "configuration", .configuration(job: id)),
      ]
    case .graph(let id): return [job(id), graph(id)]
    case .exceptions(let id): return [job(id), exceptions(id, "diagnosis")]
    case .overview:
      return [
        OncePart("fleet", "list_jobs"), OncePart("runners", "list_runners"),
        OncePart("incidents", known: incidents(state)), OncePart("failures", known: failures(state)), day,
      ]
    case .runners: return [OncePart("runners", each: state.runners.map { runner($0.runner) })]
    case .audit:
      var deeds = OncePart("timeline", "get_job_timeline", day.questions[0].call.arguments, .audit)
      deeds.isOfDeeds = true
      return [deeds]
    case .messages: return nil
    case .main: return pane(state)
    }
  }

  private static func pane(_ state: State) -> [OncePart]? {
    guard let id = state.selected else { return nil }
    switch state.focus {
    case .table: return state.isZoomed ? [job(id)] : nil
    case .metrics:
      guard case .job(let other)? = state.metrics.other else { return [job(id), metrics(id, state)] }
      return [job(id), metrics(id, state), metrics(other, state, "compared")]
    case .log: return [job(id), ofJob(id, "logs", .logs(job: id, cursor: nil))]
    case .timeline: return [job(id), timeline(id)]
    }
  }

  private static func metrics(_ id: String, _ state: State, _ name: String = "metrics") -> OncePart {
    let seconds = state.metrics.seconds
    let arguments: [String: JSONValue] = ["job_id": .string(id), "window_seconds": .double(seconds)]
    return OncePart(name, "get_job_metrics", arguments, .metrics(job: id, seconds: seconds))
  }

  private static func exceptions(_ id: String, _ name: String = "exceptions") -> OncePart {
    OncePart(name, "diagnose_job", ["job_id": .string(id), "traces": true], .exceptions(job: id))
  }

  /// The jobs in trouble, worst first, each as the list of jobs has it.
  private static func incidents(_ state: State) -> JSONValue {
    .array(state.jobs.problems.map { $0.json(at: state.now) })
  }

  /// The same failure wherever it happened.
  private static func failures(_ state: State) -> JSONValue {
    .array(
      Failure.groups(state.timeline.entries, state.jobs.problems).map { failure in
        [
          "text": .string(failure.words), "times": .int(failure.times), "first": .optional(failure.first),
          "last": .optional(failure.last), "jobs": .array(failure.jobs.map { .string($0) }),
        ]
      })
  }

  private static let day = OncePart(
    "timeline", "get_job_timeline", ["duration_seconds": 86_400], .timeline(job: nil, seconds: 86_400))

  private static func runner(_ name: String) -> Question {
    Question(call: ToolCall("get_runner", ["runner": .string(name)]), fetch: .runner(name))
  }

  private static func ofJob(_ id: String) -> [OncePart] {
    [
      job(id), ofJob(id, "diagnosis", .diagnosis(job: id)), graph(id),
      ofJob(id, "checkpoints", .checkpoints(job: id)), ofJob(id, "savepoints", .savepoints(job: id)),
    ]
  }

  private static func job(_ id: String) -> OncePart { ofJob(id, "job", nil) }
  private static func graph(_ id: String) -> OncePart { ofJob(id, "graph", .graph(job: id)) }
  private static func timeline(_ id: String) -> OncePart { ofJob(id, "timeline", .timeline(job: id)) }

  private static let tools = [
    "job": "get_job_status", "diagnosis": "diagnose_job", "graph": "get_job_graph",
    "checkpoints": "get_job_checkpoints",
    "savepoints": "list_savepoints", "timeline": "get_job_timeline", "configuration": "get_job_configuration",
    "logs": "get_job_logs",
  ]

  private static func ofJob(_ id: String, _ name: String, _ fetch: Fetch?) -> OncePart {
    OncePart(name, tools[name] ?? name, ["job_id": .string(id)], fetch)
  }
}

extension Once {
  /// An object with a member for each part; null, and the reason in `unread`, where the engine does not tell one.
  package static func json(_ parts: [OncePart], _ client: any BeamClient) async -> JSONValue {
    var page = OncePage()
    for part in parts {
      var answers: [Result<JSONValue, ClientError>] = []
      for question in part.questions {
        do throws(ClientError) { answers.append(.success(try await client.call(question.call))) } catch {
          answers.append(.failure(error))
        }
      }
      page.add(part, answers)
    }
    return page.json
  }
}
