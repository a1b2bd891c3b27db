import Dashboard
import JSON
import Setup

/// Reads the command line: long options, with their value behind `=` or as the next word.
struct ArgumentParser {
  private var rest: [String]
  private var result = Arguments()
  private var demoOptions: [String] = []

  init(_ words: [String]) { rest = words }

  mutating func parse() throws(Arguments.Problem) -> Arguments.Request {
    if rest.first == "theme" {
      if rest.contains("--help") || rest.contains("-h") { return .help(HelpText.theme) }
      return .importTheme(try ThemeImportRun(rest.dropFirst()))
    }
    while !rest.isEmpty {
      let word = rest.removeFirst()
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      switch parts[0] {
      case "-h", "--help": return .help(HelpText.help)
      case "-V", "--version": return .version
      default: try take(parts[0], parts.count > 1 ? parts[1] : nil)
      }
    }
    return .run(try checked())
  }

  private mutating func take(_ option: String, _ attached: String?) throws(Arguments.Problem) {
    switch option {
    case "--demo": if result.demo == nil { result.demo = House.Demo() }
    case "--seed": try inDemo(option, attached) { demo, number in demo.seed = UInt64(number) }
    case "--jobs": try inDemo(option, attached, limit: 100_000) { demo, number in demo.jobs = number }
    case "--paused":
      demoOptions.append(option)
      update { $0.paused = true }
    case "--once": result.once = result.once ?? .plain
    case "--plain": try form(.plain, option)
    case "--json": try form(.json, option)
    case "--svg": try form(.svg, option)
    case "--command", "-c": result.commands.append(try value(option, attached))
    case "--theme": result.theme = try value(option, attached)
    case "--keys": result.keys = try value(option, attached)
    case "--server": result.server = try value(option, attached)
    case "--log":
      if result.log != nil { throw Arguments.Problem(text: "--log reads one file: \(severalLogs)") }
      result.log = try value(option, attached)
    case "--read-only": result.readOnly = true
    case "--slow": result.slow = true
    case "--fresh": result.fresh = true
    case "--ascii": result.ascii = true
    case "--record": result.record = try value(option, attached)
    case "--replay": result.replay = try value(option, attached)
    case "--asciicast": result.asciicast = try value(option, attached)
    case "--speed": result.speed = try speed(value(option, attached))
    case "--at": result.at = try moment(value(option, attached))
    default: throw unknown(option)
    }
  }

  /// Lines of several files that begin with a time are in its order once they are sorted, and the others go astray.
  private let severalLogs =
    "several whose every line begins with its time go by sort -m FILE FILE … | beamtop --log -; the lines of a trace would go astray"

  private var form: String?

  /// Of one frame: text, JSON or a picture.
  private mutating func form(_ once: Arguments.Once, _ option: String) throws(Arguments.Problem) {
    if let form, form != option { throw Arguments.Problem(text: "\(form) and \(option) exclude each other") }
    (form, result.once) = (option, once)
  }

  private func unknown(_ option: String) -> Arguments.Problem {
    guard option.hasPrefix("-") else {
      return Arguments.Problem(text: "beamtop takes options, or theme import FILE, not “\(option)”; see beamtop --help")
    }
    if option == "--config" {
      return Arguments.Problem(text: "there is no option --config: BEAMTOP_CONFIG=FILE names the configuration file")
    }
    let known = [
      "--demo", "--seed", "--jobs", "--paused", "--once", "--plain", "--json", "--theme", "--keys", "--server", "--log",
      "--read-only", "--slow", "--svg", "--record", "--replay", "--asciicast", "--speed", "--at",
      "--ascii", "--fresh", "--command", "--help", "--version",
    ]
    let hint = NearMiss.of(option, in: known).map { "did you mean \($0)?" } ?? "see beamtop --help"
    return Arguments.Problem(text: "unknown option \(option); \(hint)")
  }

  private mutating func value(_ option: String, _ attached: String?) throws(Arguments.Problem) -> String {
    if let attached, !attached.isEmpty { return attached }
    guard attached == nil, let next = rest.first, !next.hasPrefix("--") else {
      throw Arguments.Problem(text: "\(option) needs a value")
    }
    return rest.removeFirst()
  }

  private mutating func inDemo(
    _ option: String, _ attached: String?, limit: Int = .max, _ set: (inout House.Demo, Int) -> Void
  ) throws(Arguments.Problem) {
    let text = try value(option, attached)
    guard let number = Int(text), (0...limit).contains(number) else {
      throw Arguments.Problem(
        text: "\(option) needs a whole number\(limit == .max ? "" : " up to \(limit)"), not “\(text)”")
    }
    demoOptions.append(option)
    update { set(&$0, number) }
  }

  private var draft = House.Demo()

  private mutating func update(_ change: (inout House.Demo) -> Void) { change(&draft) }

  private func checked() throws(Arguments.Problem) -> Arguments {
    var result = result
    if result.demo != nil {
      result.demo = draft
    } else if let option = demoOptions.first {
      throw Arguments.Problem(text: "\(option) goes with --demo")
    }
    if result.demo != nil, result.server != nil {
      throw Arguments.Problem(text: "--demo and --server exclude each other")
    }
    if result.log != nil, result.demo != nil || result.server != nil || result.once != nil {
      throw Arguments.Problem(
        text: "--log goes with --theme, --keys, --ascii and --slow, and with none of --demo, --server and --once")
    }
    if !result.commands.isEmpty, result.log != nil || result.replay != nil && result.once == nil {
      throw Arguments.Problem(text: "--command goes with neither --log nor, without --once, --replay")
    }
    try checkTape()
    return result
  }

  // MARK: - Records

  private func speed(_ text: String) throws(Arguments.Problem) -> Double {
    guard let speed = Double(text.hasSuffix("x") ? String(text.dropLast()) : text), (0.1...1000).contains(speed) else {
      throw Arguments.Problem(text: "--speed is 0.1 to 1000 times as fast, not “\(text)”")
    }
    return speed
  }

  private func moment(_ text: String) throws(Arguments.Problem) -> Double {
    guard let seconds = ReplayMoment.seconds(text) else {
      throw Arguments.Problem(text: "--at is a moment from the beginning, 90s or 3:20, not “\(text)”")
    }
    return seconds
  }

  private func checkTape() throws(Arguments.Problem) {
    if result.replay != nil {
      let others = [
        ("--demo", result.demo != nil), ("--server", result.server != nil), ("--log", result.log != nil),
        ("--record", result.record != nil),
      ]
      if let other = others.first(where: \.1) {
        throw Arguments.Problem(text: "\(other.0) and --replay exclude each other")
      }
      if result.asciicast != nil, result.once != nil {
        throw Arguments.Problem(text: "--asciicast and --once exclude each other")
      }
      return
    }
    let options = [
      ("--asciicast", result.asciicast != nil), ("--speed", result.speed != nil), ("--at", result.at != nil),
    ]
    if let option = options.first(where: \.1) { throw Arguments.Problem(text: "\(option.0) goes with --replay") }
    if result.record != nil, result.once != nil || result.log != nil {
      throw Arguments.Problem(text: "--record writes down a console with jobs; it goes with neither --once nor --log")
    }
  }
}
