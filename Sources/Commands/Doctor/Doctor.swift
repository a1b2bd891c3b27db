import FoundationEssentials
import HTTP
import JSON
import Setup

/// `mcp doctor`.
struct Doctor: Sendable {
  private let run: Run

  init(_ run: Run) { self.run = run }

  func examine() async throws(Failure) -> ExitCode {
    let checks = await checks()
    let isFailing = checks.contains { $0.verdict == .fail }
    if run.invocation.isJSON {
      run.print(["checks": .array(checks.map(\.json)), "ok": .bool(!isFailing)])
    } else {
      run.streams.out(Doctor.text(checks, run.paper))
    }
    return isFailing ? .failed : .done
  }

  private func checks() async -> [Check] {
    let (check, configuration) = FileChecks.configuration(run.places)
    var checks = [check]
    if let configuration {
      if let keys = FileChecks.keys(configuration) { checks.append(keys) }
      checks += await served(configuration)
    }
    return checks + TerminalChecks.of(run.environment, isTerminal: run.streams.outputIsTerminal)
  }

  /// The server and its runners; what lies on this machine only where the server does.
  private func served(_ configuration: Configuration) async -> [Check] {
    let address = Connector.address(run, configuration)
    let runners = RunnerChecks(
      configuration: configuration, http: HTTPClient(userAgent: "mcp/\(Version.number)"), now: run.streams.now)
    var checks: [Check] = []
    do throws(Failure) {
      let link = try await run.connect.link(run)
      await link.settle(false)
      checks += await runners.checks(link, at: address)
      await link.close()
    } catch {
      checks.append(.fail(address.map { "server \($0)" } ?? "server", error.message, error.hint ?? "see the message"))
    }
    guard address == nil else { return checks }
    return FileChecks.state(run.places) + checks + runners.programs(run.environment["PATH"])
      + (await runners.credentials(run.places, run.environment))
  }

  static func text(_ checks: [Check], _ paper: Paper) -> String {
    let column = checks.map(\.name.count).max() ?? 0
    return checks.map { check in
      let tone: Tone =
        switch check.verdict {
        case .ok: .good
        case .warn: .warning
        case .fail: .bad
        }
      let verdict = check.verdict.rawValue
      let mark = tone.painted(verdict, on: paper) + String(repeating: " ", count: 6 - verdict.count)
      let name = check.name + String(repeating: " ", count: column - check.name.count + 2)
      let indent = 6 + column + 2
      let finding = Prose.text(check.finding, paper, indent: indent).dropFirst(indent)
      let advice = check.advice.map { Prose.text($0, paper, indent: indent, mark: paper.isUnicode ? "→ " : "> ") } ?? ""
      return mark + name + finding + advice
    }.joined()
  }
}
