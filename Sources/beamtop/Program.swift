import Agent
import BeamMCPClient
import Dashboard
import FoundationEssentials
import Glibc
import JSON
import Setup

/// The program from its arguments to its exit code.
enum Program {
  static func run(_ words: [String]) async {
    signal(SIGPIPE, SIG_IGN)
    do throws(Arguments.Problem) {
      switch try Arguments.parse(words) {
      case .help(let text): say(text)
      case .version: say(HelpText.version + "\n")
      case .importTheme(let run): exit(run.run(Places(environment: ProcessInfo.processInfo.environment).themes))
      case .run(let arguments): exit(await run(arguments))
      }
      exit(0)
    } catch {
      fail(error.text)
      exit(2)
    }
  }

  private static func run(_ arguments: Arguments) async -> Int32 {
    let environment = ProcessInfo.processInfo.environment
    let places = Places(environment: environment)
    let tape: Tape
    do throws(Arguments.Problem) { tape = try Program.tape(arguments) } catch {
      fail(error.text)
      return 2
    }
    let connection: Connection
    let configuration: Configuration
    let interpreter: Interpreter
    do {
      configuration = try places.configuration()
      connection =
        if arguments.log != nil || arguments.replay != nil {
          // Nothing is asked of this house.
          Connection(House.demo(House.Demo(), readOnly: true, environment: environment), name: "file")
        } else if let demo = arguments.demo {
          Connection(House.demo(demo, readOnly: arguments.readOnly, environment: environment), name: "demo")
        } else {
          try Connection.open(
            server: arguments.server, configuration, places: places, readOnly: arguments.readOnly,
            environment: environment)
        }
      let client = connection.client
      interpreter = Interpreter(
        model: try ModelChoice.model(configuration, environment: environment),
        tools: ModelChoice.tools.compactMap(AgentTool.init(listed:)),
        search: { try? await client.call(ToolCall("search_pipelines", ["query": .string($0), "limit": 20])) },
        limits: configuration.limits.map {
          ConversationLimits(writes: $0.writes, verbs: $0.verbs, runners: $0.runners)
        }, seesResults: configuration.model?.seesResults ?? true)
    } catch {
      fail("\(error)")
      return 2
    }
    let input: Int32?
    do throws(StandardInput.Problem) { input = try logInput(arguments) } catch {
      fail(error.text)
      return 2
    }
    var look = ThemeChoice(arguments: arguments, configuration: configuration, places: places, environment: environment)
    var keys = KeyChoice(arguments: arguments, configuration: configuration, places: places)
    if arguments.once != nil, let problem = mistyped(arguments, look, keys) {
      fail(problem)
      return 2
    }
    let session = SessionFile(folder: places.state, server: connection.name)
    let views = arguments.once == nil ? NamedViews() : session.views(for: arguments.commands)
    if case .replay(let recording) = tape {
      let run = ReplayRun(
        recording: recording, arguments: arguments, look: look, environment: environment,
        keymap: (try? keys.load()) ?? .standard, views: views)
      if let once = arguments.once { return run.once(once) }
      if let path = arguments.asciicast { return run.film(to: path) }
    }
    let isAlone = arguments.log != nil || arguments.replay != nil
    let life = Task { if !isAlone { await connection.run() } }
    defer { life.cancel() }
    if let once = arguments.once {
      let run = OnceRun(
        connection: connection, environment: environment, look: look, ascii: arguments.ascii,
        commands: arguments.commands, views: views,
        keymap: (try? keys.load()) ?? .standard)
      return await run.run(once)
    }
    let choicesFile = ChoicesFile(folder: places.state)
    let (choices, fault) = choicesFile.read()
    let lostTheme = look.resume(choices)
    keys.resume(choices)
    let configuredMouse = configuration.mouse.map { "\($0)" }
    let hands = Console.Hands(
      look: look, keys: keys, mouse: (choices.value(.mouse, over: configuredMouse) ?? configuredMouse) == "true",
      configuredMouse: configuredMouse, choices: choicesFile, faults: [fault, lostTheme].compactMap(\.self),
      refreshesUnfocused: configuration.refreshUnfocused ?? false,
      session: session, undoSeconds: configuration.undoSeconds,
      configurationFile: connection.configurationFile(environment), logInput: input,
      journal: journal(places, environment, arguments))
    defer { if case .record(let file) = tape { file.dropIfEmpty() } }
    let code = await Console.run(connection, interpreter, hands, tape, arguments, environment)
    await end(life)
    return code
  }

  /// What was done a moment ago is written down by the server within, before the program ends; an engine that hangs holds
  /// nobody up.
  private static func end(_ life: Task<Void, Never>) async {
    life.cancel()
    let (news, teller) = AsyncStream.makeStream(of: Void.self)
    let ends = Task {
      await life.value
      teller.yield()
    }
    let passes = Task {
      try? await Task.sleep(for: .seconds(2))
      teller.yield()
    }
    for await _ in news { break }
    ends.cancel()
    passes.cancel()
  }

  /// What a log is read from that is in no file.
  private static func logInput(_ arguments: Arguments) throws(StandardInput.Problem) -> Int32? {
    if arguments.log == "-" { return try StandardInput.taken() }
    guard let problem = arguments.log.flatMap(LogFileSource.problem(of:)) else { return nil }
    throw StandardInput.Problem(text: "--log \(problem)")
  }

  private static func tape(_ arguments: Arguments) throws(Arguments.Problem) -> Tape {
    if let path = arguments.replay { return .replay(try ReplayRun.read(path, at: arguments.at)) }
    return try arguments.record.map { path throws(Arguments.Problem) in .record(try RecordFile(creating: path)) }
      ?? .none
  }

  /// A table needs neither theme nor keys, but pages and pictures tell of keys; a flag that names what is not there is a
  /// mistake all the same.
  private static func mistyped(_ arguments: Arguments, _ look: ThemeChoice, _ keys: KeyChoice) -> String? {
    do throws(ThemeChoice.Problem) { if let name = arguments.theme { _ = try look.load(name) } } catch {
      return error.text
    }
    let tellsKeys = arguments.keys != nil || !arguments.commands.isEmpty || arguments.once == .svg
    do throws(KeyChoice.Problem) { if tellsKeys { _ = try keys.load() } } catch { return error.text }
    return nil
  }

  /// What is said of simulated jobs is not kept.
  private static func journal(
    _ places: Places, _ environment: [String: String], _ arguments: Arguments
  ) -> ConversationJournal? {
    arguments.demo == nil ? ConversationJournal(places, environment: environment) : nil
  }

  static func say(_ text: String) {
    _ = WholeWrite.text(text, to: 1)
  }

  static func fail(_ text: String) {
    _ = WholeWrite.text("beamtop: \(text)\n", to: 2)
  }
}
