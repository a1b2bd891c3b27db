import JSON

extension MCPServer {
  /// Whether a call is made now.
  enum ConsentOutcome {
    case granted([String: JSONValue], ToolContext)
    /// It is not: what is answered in its place.
    case other([String: JSONValue])
  }

  /// One call that may need its user's word.
  struct Petition: Sendable {
    var tool: String
    var arguments: [String: JSONValue]
    var context: ToolContext
    var consent: Consent

    var subject: ConsentSeal.Subject {
      ConsentSeal.Subject(principal: consent.principal, tool: tool, arguments: arguments)
    }

    func granted(_ locked: [String: JSONValue]) -> ConsentOutcome {
      .granted(arguments.merging(locked) { $1 }, context.confirmed)
    }

    func refused(_ refusal: ConfirmationRefusal, _ failure: ToolFailure) async -> ConsentOutcome {
      await consent.provider.note(refusal, of: tool, arguments, context)
      return .other(MCPServer.failure(failure))
    }

    func declined(_ how: String) async -> ConsentOutcome {
      await refused(
        .declined,
        ToolFailure(
          code: "declined", message: "not done: \(how)", hint: "nothing was changed; ask the user what they want"))
    }
  }

  private static let key = "confirm"

  /// Asks the user where the call needs their word: by another round in 2026-07-28, by a request of ours
  /// in the revisions before.
  func consent(
    to tool: String, _ arguments: [String: JSONValue], _ params: JSONValue, _ session: Session, _ channel: Channel,
    _ context: ToolContext
  ) async throws(RPCError) -> ConsentOutcome {
    guard let consent = features.consent else { return .granted(arguments, context) }
    let need = consent.provider.need(for: tool, arguments)
    guard need != .none else { return .granted(arguments, context) }
    let petition = Petition(tool: tool, arguments: arguments, context: context, consent: consent)
    if session.era == .modern, session.elicits { return try await nextRound(petition, params) }
    if session.era == .legacy, session.elicits, let ask = channel.ask { return try await asked(petition, ask) }
    return need == .required ? try await unasked(petition, session.era) : .granted(arguments, context)
  }

  private func unasked(_ petition: Petition, _ era: Session.Era) async throws(RPCError) -> ConsentOutcome {
    let words = "\(petition.tool) needs its user's word here, and this client declares no elicitation to ask for it"
    let failure = ToolFailure(
      code: "denied", message: words,
      hint: "use a client that does, the console, or confirm: \"client\" in the configuration")
    let outcome = await petition.refused(.unasked, failure)
    guard era == .modern else { return outcome }
    throw RPCError(
      ProtocolRevision.missingCapability, words, data: ["requiredCapabilities": ["elicitation": .object([:])]])
  }
}

// MCP 2026-07-28: multi round-trip requests.
extension MCPServer {
  private func nextRound(_ petition: Petition, _ params: JSONValue) async throws(RPCError) -> ConsentOutcome {
    guard let state = params["requestState"], !state.isNull else { return await firstRound(petition) }
    let answer = params["inputResponses"]?[MCPServer.key].map(ConsentAnswer.init)
    let locked: [String: JSONValue]
    do throws(ConsentSeal.Problem) {
      let isAnswered = answer != nil && answer != .unclear
      locked = try await petition.consent.seal.open(state.string ?? "", for: petition.subject, spend: isAnswered)
    } catch { throw RPCError(RPCError.invalidParams, error.words) }
    switch answer {
    case .yes: return petition.granted(locked)
    case .no(let how): return await petition.declined(how)
    // What is missing is asked again (multi round-trip requests, error handling).
    case .unclear, nil: return await firstRound(petition)
    }
  }

  private func firstRound(_ petition: Petition) async -> ConsentOutcome {
    do throws(ToolFailure) {
      let question = try await petition.consent.provider.question(
        before: petition.tool, petition.arguments, petition.context)
      let request: JSONValue = [
        "method": "elicitation/create", "params": MCPServer.form(question.message),
      ]
      return .other([
        "resultType": "input_required", "inputRequests": .object([MCPServer.key: request]),
        "requestState": .string(petition.consent.seal.seal(petition.subject, locked: question.locked)),
      ])
    } catch { return .other(MCPServer.failure(error)) }
  }

  private static func form(_ message: String) -> JSONValue {
    [
      "mode": "form", "message": .string(message),
      "requestedSchema": [
        "type": "object",
        "properties": [
          "confirm": [
            "type": "boolean", "title": "Do it", "description": "Yes: do what is described. No: change nothing.",
            "default": false,
          ]
        ],
        "required": ["confirm"],
      ],
    ]
  }
}

// The revisions before: a request of ours to the client.
extension MCPServer {
  private func asked(
    _ petition: Petition,
    _ ask: @Sendable (String, JSONValue) async throws(RPCError) -> JSONValue
  ) async throws(RPCError) -> ConsentOutcome {
    let question: Confirmation
    do throws(ToolFailure) {
      question = try await petition.consent.provider.question(
        before: petition.tool, petition.arguments, petition.context)
    } catch { return .other(MCPServer.failure(error)) }
    var form = MCPServer.form(question.message).object ?? [:]
    form["mode"] = nil  // unknown before 2025-11-25, and needless since
    do throws(RPCError) {
      switch ConsentAnswer(try await ask("elicitation/create", .object(form))) {
      case .yes: return petition.granted(question.locked)
      case .no(let how): return await petition.declined(how)
      case .unclear: return await petition.declined("the answer was no clear yes")
      }
    } catch { return await petition.declined("the client could not ask: \(error.message)") }
  }
}
