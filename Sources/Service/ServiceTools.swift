package import JSON
package import MCP

/// The operations as tools for one caller: the face that MCP, and through it the console, sees.
package struct ServiceTools: ToolProvider {
  private let service: Service
  private let caller: Caller

  package init(_ service: Service, for caller: Caller) {
    self.service = service
    self.caller = caller
  }

  package func tools() -> [Tool] { Operations.tools }

  @concurrent
  package func call(
    _ name: String, _ arguments: [String: JSONValue], _ context: ToolContext
  ) async throws(ToolFailure) -> JSONValue {
    // What was asked and answered is asked for no more; a dry run does nothing that could be asked about.
    let isConsented = context.isConfirmed || arguments["dry_run"] == .bool(true)
    let caller = isConsented ? caller.confirming : caller
    let arguments = context.isForModels ? Brevity.applied(to: arguments, of: name) : arguments
    do { return try await service.call(name, arguments, by: caller, context) } catch { throw error.failure }
  }
}

extension Service {
  /// The operations for a caller.
  package nonisolated func tools(for caller: Caller) -> ServiceTools { ServiceTools(self, for: caller) }

  /// Calls an operation: checks who calls and with what, runs it, and keeps an account of it where it changes anything.
  @concurrent
  package nonisolated func call(
    _ name: String, _ arguments: [String: JSONValue], by caller: Caller, _ context: ToolContext = ToolContext()
  ) async throws(Refusal) -> JSONValue {
    guard let operation = Operations.named[name] else {
      throw Refusal(.invalid, "there is no operation \(name)", hint: "tools/list tells which there are")
    }
    await start()  // a call that comes first must not find an empty registry, nor an empty fleet
    await awaitFirstAnswers(for: caller)
    let call = Call(id: await nextCallID(), operation: operation, caller: caller, context: context)
    let isAccounted = operation.isWriting && arguments["dry_run"] != .bool(true)
    if isAccounted { try await requireStorage(for: call, arguments) }
    let began = ContinuousClock.now
    let outcome = await answer(call, arguments).mapError(\.masked)
    await figures.count(call, arguments, outcome, seconds: (ContinuousClock.now - began) / .seconds(1))
    if isAccounted { await account(for: outcome, of: call, arguments) }
    return try outcome.get()
  }

  private nonisolated func answer(_ call: Call, _ arguments: [String: JSONValue]) async -> Result<JSONValue, Refusal> {
    do throws(Refusal) {
      if let refusal = policy.refusal(of: call.operation, by: call.caller) { throw refusal }
      if let problem = ArgumentLimits.problem(with: arguments) { throw Refusal(.invalid, problem) }
      // Null is as good as nothing, but not under a name that means nothing.
      let known = call.operation.input.value["properties"]
      let given = arguments.filter { !$0.value.isNull || known?[$0.key] == nil }
      let violations = call.operation.input.violations(in: .object(given))
      if !violations.isEmpty {
        throw Refusal(.invalid, violations.map(\.description).joined(separator: "; "))
      }
      return .success(try await call.operation.run(self, Arguments(arguments), call))
    } catch { return .failure(error) }
  }

  private nonisolated func account(
    for outcome: Result<JSONValue, Refusal>, of call: Call, _ arguments: [String: JSONValue]
  ) async {
    let entry =
      switch outcome {
      case .success: AuditEntry(call, arguments, at: now(), outcome: "done")
      case .failure(let refusal):
        AuditEntry(call, arguments, at: now(), outcome: refusal.code.rawValue, message: refusal.message)
      }
    do { try await audit.append(entry) } catch {
      await storageFailed("\(error)")
      // What happened has happened: its answer stands, and the next write is refused until the audit can be written.
      await tell("the audit cannot be written: \(error)")
    }
  }
}
