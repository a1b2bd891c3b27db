import BeamMCPClient
import FoundationEssentials
import HTTP
import JSON
import Jobs
import Setup

/// `mcp doctor`.
struct Doctor: Sendable {
  private let run: Run

  init(_ run: Run) { self.run = run }

  func examine() async throws(Failure) -> ExitCode {
    let (checks, unreachable) = await checks()
    let isFailing = checks.contains { $0.verdict == .fail }
    if run.invocation.isJSON {
      run.print(["checks": .array(checks.map(\.json)), "ok": .bool(!isFailing)])
    } else {
      run.streams.out(Doctor.text(checks, run.paper))
    }
    return unreachable ? .unreachable : isFailing ? .failed : .done
  }

  /// With whether the server elsewhere could not be reached.
  private func checks() async -> ([Check], unreachable: Bool) {
    let (check, configuration) = FileChecks.configuration(run.places)
    var (checks, unreachable) = ([check], false)
    if let configuration {
      if let keys = FileChecks.keys(configuration) { checks.append(keys) }
      let served: [Check]
      (served, unreachable) = await self.served(configuration)
      checks += served
      checks.append(await ModelCheck.of(configuration, run.environment))
    }
    return (checks + TerminalChecks.of(run.environment, isTerminal: run.streams.outputIsTerminal), unreachable)
  }

  /// The server and its runners; what lies on this machine only where the server does.
  private func served(_ configuration: Configuration) async -> ([Check], unreachable: Bool) {
    let address = Connector.address(run, configuration)
    let http = HTTPClient(
      userAgent: "mcp/\(Version.number)",
      certificateFile: run.environment["BEAMTOP_CA_FILE"].flatMap { $0.isEmpty ? nil : $0 })
    let runners = RunnerChecks(configuration: configuration, http: http, now: run.streams.now)
    var (checks, unreachable): ([Check], Bool) = ([], false)
    do throws(Failure) {
      let link = try await run.connect.link(run)
      let result = await looked(link, runners, at: address)
      await link.close()
      checks = try result.get()
    } catch {
      unreachable = address != nil && error.code == .unreachable
      checks.append(.fail(address.map { "server \($0)" } ?? "server", error.message, error.hint ?? "see the message"))
    }
    guard address == nil else { return (checks, unreachable) }
    checks = FileChecks.state(run.places) + checks + runners.programs(run.environment["PATH"])
    return (checks + (await runners.credentials(run.places, run.environment)), false)
  }

  private func looked(_ link: Link, _ runners: RunnerChecks, at address: String?) async -> Result<[Check], Failure> {
    await link.settle(false)
    let listed: [RunnerStatus]
    do { listed = try await link.client.listRunners() } catch { return .failure(Failure(error)) }
    let server = if let address { await runners.server(link, at: address) } else { [Check]() }
    return .success(server + (await runners.checks(listed)))
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
