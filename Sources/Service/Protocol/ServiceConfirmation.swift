import FoundationEssentials
import JSON
import Jobs
import MCP

/// Which calls need their user's word, and what the user is shown for it: what a dry run says.
struct ServiceConfirmation: ConfirmationProvider {
  private let service: Service
  private let caller: Caller

  init(_ service: Service, for caller: Caller) {
    self.service = service
    self.caller = caller
  }

  /// What is refused whatever the user says is not asked about.
  func need(for tool: String, _ arguments: [String: JSONValue]) -> ConfirmationNeed {
    guard let operation = Operations.named[tool], operation.isDestructive, arguments["dry_run"] != .bool(true),
      !caller.confirms, service.policy.refusal(of: operation, by: caller.confirming) == nil
    else { return .none }
    switch service.policy.confirm {
    case .never: return .none
    case .client: return .wanted
    case .require: return .required
    }
  }

  @concurrent
  func question(
    before tool: String, _ arguments: [String: JSONValue], _ context: ToolContext
  ) async throws(ToolFailure) -> Confirmation {
    do throws(Refusal) {
      await service.start()
      var locked: [String: JSONValue] = [:]
      // Now: the name may be another job's when the answer comes.
      if arguments["job_id"]?.string != nil {
        locked["job_id"] = .string(try await service.resolve(Arguments(arguments)).id)
      }
      var dry = arguments.merging(locked) { $1 }
      dry["dry_run"] = true
      let plan = try await service.call(tool, dry, by: caller.confirming, context)
      return Confirmation(message: ServiceConfirmation.message(tool, plan, locked), locked: locked)
    } catch { throw error.masked.failure }
  }

  private static func message(_ tool: String, _ plan: JSONValue, _ locked: [String: JSONValue]) -> String {
    var lines = [plan["summary"]?.string ?? tool]
    if let id = locked["job_id"]?.string { lines[0] += " (\(tool) on \(id))" }
    if let current = plan["current"]?.string, let proposed = plan["proposed"]?.string {
      lines.append("Now: \(current). Then: \(proposed).")
    }
    if let interruption = plan["interruption"]?.string { lines.append("Interruption: \(interruption).") }
    if plan["reversible"] == false { lines.append("It cannot be taken back.") }
    if plan["production"] == true { lines.append("The runner is marked as production.") }
    lines += plan["warnings"]?.array?.compactMap(\.string).map { "Warning: \($0)" } ?? []
    // Each on its own line, and none of them able to look like another.
    return lines.map(VisibleText.of).joined(separator: "\n")
  }

  @concurrent
  func note(
    _ refusal: ConfirmationRefusal, of tool: String, _ arguments: [String: JSONValue], _ context: ToolContext
  ) async {
    guard let operation = Operations.named[tool] else { return }
    let call = Call(id: await service.nextCallID(), operation: operation, caller: caller, context: context)
    let words = refusal == .declined ? "its user did not say yes" : "its client cannot ask its user"
    await service.accountRefused(call, arguments, refusal.rawValue, words)
  }
}

extension Caller {
  /// The same caller, once the user has been asked.
  var confirming: Caller {
    var caller = self
    caller.confirms = true
    return caller
  }
}

extension Service {
  /// One line of the audit for a call that was not begun.
  nonisolated func accountRefused(
    _ call: Call, _ arguments: [String: JSONValue], _ outcome: String, _ message: String
  ) async {
    let entry = AuditEntry(call, arguments, at: now(), outcome: outcome, message: message)
    do { try await audit.append(entry) } catch {
      await storageFailed("\(error)")
      await tell("the audit cannot be written: \(error)")
    }
  }
}
