import BeamMCPClient
import FoundationEssentials
import HTTP
import JSON
import Jobs
import Runners
import Screen
import Setup

/// The engines, and what jobs are run with.
struct RunnerChecks: Sendable {
  let configuration: Configuration
  let http: any HTTPExchange
  let now: @Sendable () -> Date
  /// More than this many seconds make times in logs and timelines misleading.
  private static let tolerance = 5.0

  /// A server elsewhere that has answered: its version, and its clock.
  func server(_ link: Link, at address: String) async -> [Check] {
    let version = await (link.client as? BeamMCPClient)?.serverVersion
    let told = version.map { ", beamtop \($0)" } ?? ""
    let ours = version == nil || version == Version.number ? "" : "; this is \(Version.number)"
    // On a Unix socket it has our clock.
    let url = address.hasPrefix("unix:") ? "" : (address.contains("://") ? address : "http://\(address)") + "/health"
    let clock = url.hasPrefix("http") ? await clock(of: "the server", at: url) : nil
    return [.ok("server", "\(address) answers\(told)\(ours)")] + [clock].compactMap(\.self)
  }

  func checks(_ runners: [RunnerStatus]) async -> [Check] {
    var checks: [Check] = []
    if runners.isEmpty { checks.append(.warn("runners", "none are configured", "docs/configuration.md")) }
    for runner in runners {
      checks.append(RunnerChecks.state(of: runner))
      if let check = await clock(of: runner) { checks.append(check) }
    }
    return checks
  }

  static func state(of runner: RunnerStatus) -> Check {
    let name = "runner \(runner.runner)"
    let version = runner.version.map { " \($0)" } ?? ""
    let place = runner.url.isEmpty ? "" : " at \(runner.url)"
    let about = "\(runner.runnerType.rawValue)\(version)\(place)"
    let error = runner.lastError ?? "no reason is known"
    switch runner.state {
    case .ok:
      let can = runner.readOnly ? "; read-only" : "; can \(runner.capabilities.map(\.rawValue).joined(separator: ", "))"
      return .ok(name, about + (runner.capabilities.isEmpty && !runner.readOnly ? "; can change nothing" : can))
    case .degraded: return .warn(name, "\(about) answers badly: \(error)", "look at the load of its master")
    case .unreachable:
      return .fail(name, "\(about) does not answer: \(error)", "is it running, and is its address right?")
    case .denied:
      return .fail(name, "\(about) refuses us: \(error)", "give this user the permission, or the address its password")
    }
  }

  private func clock(of runner: RunnerStatus) async -> Check? {
    guard runner.state == .ok, runner.url.hasPrefix("http") else { return nil }
    return await clock(of: runner.runner, at: runner.url)
  }

  /// How far another's clock is from ours, where it tells it (RFC 9110, §6.6.1).
  private func clock(of name: String, at url: String) async -> Check? {
    let asked = now()
    guard let response = try? await http.send(HTTPRequest("GET", url, timeout: .seconds(3), bodyLimit: 1 << 20)),
      let text = response.headers["Date"], let date = HTTPDate.date(text)
    else { return nil }
    return RunnerChecks.clock(of: name, date, asked: asked, answered: now())
  }

  static func clock(of runner: String, _ date: Date, asked: Date, answered: Date) -> Check {
    // The header has whole seconds and was written somewhere between the question and the answer.
    let early = date.timeIntervalSince(answered)
    let late = date.timeIntervalSince(asked) + 1
    let skew = early > 0 ? early : late < 0 ? late : 0
    let name = "clock of \(runner)"
    if abs(skew) <= tolerance { return .ok(name, "agrees with ours") }
    return .warn(
      name, "\(Compact.duration(abs(skew))) \(skew > 0 ? "ahead of" : "behind") ours",
      "set both by NTP; times in logs and timelines mislead until then")
  }

  /// What the direct runner starts programs with, and what https needs.
  func programs(_ path: String?) -> [Check] {
    var checks: [Check] = []
    let direct = (configuration.runners ?? [Configuration.Runner(name: "direct", type: .direct)]).filter {
      $0.type == .direct
    }
    for runner in direct {
      checks.append(program("python of \(runner.name)", runner.python ?? "python3", "Python pipelines", "python", path))
      checks.append(program("java of \(runner.name)", runner.java ?? "java", "jars", "java", path))
    }
    return checks + [https]
  }

  /// Whether each runner of Dataflow gets a token, and from where.
  func credentials(_ places: Places, _ environment: [String: String]) async -> [Check] {
    var checks: [Check] = []
    for runner in (configuration.runners ?? []) where runner.type == .dataflow {
      let name = "credentials of \(runner.name)"
      do throws(RunnerError) {
        let (words, exposed) = try await House.dataflow(runner, places, http, environment).checkCredentials()
        checks.append(
          exposed.map { .warn(name, "\(words), which others of this machine can read", "chmod 600 \($0)") }
            ?? .ok(name, words))
      } catch {
        checks.append(
          .fail(name, "\(error)", "docs/runners.md tells where credentials are looked for, and which roles they need"))
      }
    }
    return checks
  }

  private func program(_ name: String, _ program: String, _ what: String, _ key: String, _ path: String?) -> Check {
    if let found = ExecutablePath.find(program, path: path) { return .ok(name, found) }
    return .warn(
      name, "\(program) is not found: \(what) cannot be run here",
      "install it, or name it as \(key) of the runner in the configuration")
  }

  private var https: Check {
    let urls =
      (configuration.runners ?? []).flatMap { runner in
        // Google's own address, where Dataflow's is not named.
        let google = runner.type == .dataflow ? DataflowSettings.google : nil
        return [runner.url, runner.masterURL, runner.restURL, runner.endpoint ?? google]
      }
      + [configuration.connect]
    let isNeeded = urls.contains { $0?.hasPrefix("https://") == true }
    if HTTPClient.supportsHTTPS { return .ok("https", "by libcurl") }
    let advice = "install the Debian package libcurl4"
    return isNeeded
      ? .fail("https", "an address is https, but libcurl is not found", advice)
      : .warn("https", "libcurl is not found; no address needs it now", advice)
  }
}
