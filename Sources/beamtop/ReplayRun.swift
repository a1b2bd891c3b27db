import Dashboard
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Screen

/// A record without a terminal: one frame of it, or a film.
struct ReplayRun {
  let recording: Recording
  let arguments: Arguments
  let look: ThemeChoice
  let environment: [String: String]
  let keymap: Keymap
  /// Those that a command may show by their names.
  var views = NamedViews()

  /// Reads the file; throws what is wrong with it, or with the moment of it that is asked for.
  static func read(_ path: String, at moment: Double?) throws(Arguments.Problem) -> Recording {
    let recording = try read(path)
    guard let moment, moment > recording.length + 1 else { return recording }
    throw Arguments.Problem(
      text: "--at is a moment from the beginning, and \(path) is \(Compact.uptime(recording.length)) long")
  }

  private static func read(_ path: String) throws(Arguments.Problem) -> Recording {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = errno == ENOENT ? "there is no such file" : String(cString: strerror(errno))
      throw Arguments.Problem(text: "--replay \(path): \(reason)")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Arguments.Problem(text: "--replay \(path): it is not a file")
    }
    guard status.st_size <= Recording.largest else {
      throw Arguments.Problem(
        text:
          "--replay \(path): it has \(status.st_size >> 20) MiB; a record has \(Recording.largest >> 20) MiB at the most"
      )
    }
    let data: Data
    do { data = try Data(contentsOf: URL(filePath: path)) } catch {
      throw Arguments.Problem(text: "--replay \(path): it cannot be read")
    }
    do throws(RecordFault) { return try Recording(data) } catch {
      throw Arguments.Problem(text: "--replay \(path): \(error)")
    }
  }

  /// The console as it was at the moment that was asked for, else at the end. Returns the exit code by the fleet's health then.
  func once(_ once: Arguments.Once) -> Int32 {
    let isASCII = OnceRun.isASCII(arguments.ascii, environment)
    let header = recording.header
    var player = Player(recording, Player.Viewer(width: header.width, height: header.height, keymap: keymap))
    player.seek(to: arguments.at ?? recording.length)
    if !arguments.commands.isEmpty { return page(once, &player, isASCII) }
    let state = player.printed
    var canvas = Canvas(width: state.width, height: state.height)
    render(state, into: &canvas)
    switch once {
    case .plain: Program.say((isASCII ? canvas.asASCII() : canvas).plainText)
    case .svg:
      guard let theme = theme() else { return 2 }
      Program.say(SVGPicture.text(canvas, theme))
    case .json:
      let fleet = Once.json(
        jobs: state.jobs.all, runners: state.runners, revision: state.revision ?? 0, at: state.now)
      Program.say(fleet.text + "\n")
    }
    return outcome(player.skipped, state.jobs.all, state.runners)
  }

  /// A page of the record, whatever was looked at then.
  private func page(_ once: Arguments.Once, _ player: inout Player, _ isASCII: Bool) -> Int32 {
    let size = { (name: String, least: Int) in environment[name].flatMap(Int.init).map { min(max($0, least), 500) } }
    let height = size("LINES", 15) ?? (once == .plain ? nil : recording.header.height)
    let page = player.page(
      arguments.commands, views: views, width: size("COLUMNS", 60) ?? recording.header.width, height: height)
    if let problem = page.problem ?? (once == .json && !page.isTable && page.recorded == nil ? OnceRun.noJSON : nil) {
      Program.fail("--command \(problem)")
      return 2
    }
    if once == .json, !page.isTable, let recorded = page.recorded {
      Program.say(recorded.text + "\n")
    } else if once == .json {
      let then = player.printed
      let jobs = Once.jobs(page.jobs, page.runners, after: arguments.commands, views: views, at: then.now)
      let fleet = Once.json(jobs: jobs, runners: page.runners, revision: then.revision ?? 0, at: then.now)
      Program.say(fleet.text + "\n")
    } else if once == .svg {
      guard let theme = theme() else { return 2 }
      Program.say(SVGPicture.text(page.canvas, theme))
    } else {
      Program.say((isASCII ? page.canvas.asASCII() : page.canvas).plainText)
    }
    return outcome(player.skipped, page.jobs, page.runners)
  }

  /// By the fleet's health; that no job is known is no good news where lines are missing.
  private func outcome(_ skipped: Int, _ jobs: [Job], _ runners: [RunnerStatus]) -> Int32 {
    complain(skipped)
    return max(skipped > 0 && jobs.isEmpty ? 1 : 0, Once.exitCode(jobs: jobs, runners: runners))
  }

  /// Writes the film, piece by piece.
  func film(to path: String) -> Int32 {
    setlocale(LC_ALL, "C.UTF-8")
    guard let theme = theme() else { return 2 }
    let isStandard = path == "-"
    let descriptor = isStandard ? 1 : open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = errno == EEXIST ? "it is there already, and stays as it is" : String(cString: strerror(errno))
      Program.fail("--asciicast \(path): \(reason)")
      return 2
    }
    var cast = Asciicast(recording, theme, speed: arguments.speed ?? 1, from: arguments.at ?? 0)
    var code = WholeWrite.text(cast.head, to: descriptor)
    while code == 0, let lines = cast.next() {
      if !lines.isEmpty { code = WholeWrite.text(lines, to: descriptor) }
    }
    if !isStandard, close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { Program.fail("--asciicast \(path): \(String(cString: strerror(code)))") }
    complain(cast.skipped)
    return code == 0 ? 0 : 1
  }

  private func complain(_ skipped: Int) {
    if skipped > 0 { Program.fail("\(skipped) lines of the record are not whole, or of another version; left out") }
  }

  /// The one that was asked for, else the record's own where it is here; nil where neither can be had.
  private func theme() -> Theme? {
    if arguments.theme == nil, let theme = try? look.load(recording.header.theme) { return theme }
    do throws(ThemeChoice.Problem) { return try look.load(look.name) } catch {
      Program.fail(error.text)
      return nil
    }
  }
}
