import BeamMCPClient
import CSystem
import Dashboard
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Screen
import Setup
import Terminal

/// One frame without a terminal: the console's twin for scripts.
struct OnceRun {
  let connection: Connection
  let environment: [String: String]
  let look: ThemeChoice
  let ascii: Bool
  /// What leads to the page that is shown, as the command bar takes it.
  var commands: [String] = []
  /// Those that a command may show by their names.
  var views = NamedViews()
  var keymap = Keymap.standard

  /// Prints and returns the exit code by the fleet's health.
  func run(_ once: Arguments.Once) async -> Int32 {
    await connection.firstAnswers(within: .seconds(7))
    await connection.firstFigures(within: .seconds(3))
    do throws(ClientError) {
      if once == .svg || !commands.isEmpty, let code = try await picture(once) { return code }
      let runners = try await connection.client.listRunners()
      let (jobs, revision) = try await allJobs()
      for note in connection.notes { Program.fail(note) }
      switch once {
      case .json:
        let shown = Once.jobs(jobs, runners, after: commands, views: views, at: Date())
        Program.say(Once.json(jobs: shown, runners: runners, revision: revision, at: Date()).text + "\n")
      case .plain: Program.say(frame(jobs, runners))
      case .svg: break
      }
      return Once.exitCode(jobs: jobs, runners: runners)
    } catch {
      Program.fail("\(connection.isRemote ? "\(connection.name): " : "")\(error)\(wayIn(error))")
      return OnceRun.exitCode(error, isRemote: connection.isRemote)
    }
  }

  /// The whole screen, with the panes of the worst job; nil where the table alone is asked for.
  private func picture(_ once: Arguments.Once) async throws(ClientError) -> Int32? {
    let isASCII = once == .plain && OnceRun.isASCII(ascii, environment)
    setlocale(LC_ALL, "C.UTF-8")
    let isFitted = once == .plain && environment["LINES"] == nil
    let screen = try await Once.screen(
      connection.client, width: size("COLUMNS", 60, 120), height: isFitted ? nil : size("LINES", 15, 36),
      isPrinted: once != .svg, commands: commands, views: views, clock: Clock(offset: Zone.offset),
      serverName: connection.name, configurationFile: connection.configurationFile(environment), now: Date(),
      keymap: keymap)
    if once != .svg, screen.isTable, screen.problem == nil { return nil }
    for note in connection.notes { Program.fail(note) }
    if let problem = screen.problem ?? (once == .json && screen.parts == nil ? OnceRun.noJSON : nil) {
      Program.fail("--command \(problem)")
      return 2
    }
    if once == .json, let parts = screen.parts {
      Program.say(await Once.json(parts, connection.client).text + "\n")
      return Once.exitCode(jobs: screen.jobs, runners: screen.runners)
    }
    do throws(ThemeChoice.Problem) {
      let plain = isASCII ? screen.canvas.asASCII() : screen.canvas
      let answer = screen.answer.isEmpty ? "" : screen.answer + "\n"
      Program.say(once == .plain ? plain.plainText + answer : SVGPicture.text(screen.canvas, try look.load(look.name)))
    } catch {
      Program.fail(error.text)
      return 2
    }
    return Once.exitCode(jobs: screen.jobs, runners: screen.runners)
  }

  static let noJSON = "leads to what the console alone has, and that has no JSON: --plain shows it as text"

  private func size(_ variable: String, _ least: Int, _ usual: Int) -> Int {
    environment[variable].flatMap(Int.init).map { min(max($0, least), 500) } ?? usual
  }

  /// Where the key belongs that the server did not find.
  private func wayIn(_ error: ClientError) -> String {
    connection.isRemote && error.code == .denied ? " (BEAMTOP_API_KEY)" : ""
  }

  /// 4 where we are not let in, 5 where no server of ours is reached.
  static func exitCode(_ error: ClientError, isRemote: Bool) -> Int32 {
    switch error.code {
    case .denied: 4
    case .unreachable, .disconnected: 5
    case .malformed, .refused: isRemote ? 5 : 1
    default: 1
    }
  }

  private func allJobs() async throws(ClientError) -> ([Job], Int) {
    var page = try await connection.client.listJobs(since: nil, cursor: nil, limit: nil)
    var jobs = page.jobs
    while let cursor = page.nextCursor {
      page = try await connection.client.listJobs(since: nil, cursor: cursor, limit: nil)
      jobs += page.jobs
    }
    return (jobs, page.revision)
  }

  /// The table as the console would draw it, high enough for every job, and in its characters. As wide as `COLUMNS` says, else as
  /// the terminal; where there is none nothing is cut, since who reads it wants whole reasons.
  private func frame(_ jobs: [Job], _ runners: [RunnerStatus]) -> String {
    let isASCII = OnceRun.isASCII(ascii, environment)
    let width = environment["COLUMNS"].flatMap(Int.init) ?? OnceRun.terminalWidth
    return Once.plain(
      jobs: jobs, runners: runners, at: Date(), clock: Clock(offset: Zone.offset), serverName: connection.name,
      configurationFile: connection.configurationFile(environment), width: width.map { min(max($0, 60), 500) },
      commands: commands, views: views, isASCII: isASCII)
  }

  /// By the same rule as the console. Widths are counted in UTF-8 whatever is written.
  static func isASCII(_ ascii: Bool, _ environment: [String: String]) -> Bool {
    let glyphs = Glyphset.setLocale(environment)
    setlocale(LC_ALL, "C.UTF-8")
    if !ascii { for note in glyphs.notes { Program.fail(note) } }
    return ascii || glyphs != .unicode
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(1) == 1 else { return nil }
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 140
  }
}
