import FoundationEssentials
import Glibc
package import HTTP
package import Jobs
import Pipelines
package import Runners
import Service

/// A house that cannot be built, with the reason and the way out.
package struct SetupError: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String
}

extension House {
  /// How the simulation is run.
  package struct Demo: Sendable, Hashable {
    package var seed: UInt64 = 1
    package var jobs = 23
    package var paused = false

    package init() {}
  }

  /// A simulated fleet; nothing is kept of it. `face` and `confirms` say who calls: see `Caller`. `confirm` is the
  /// configuration's, so that it can be tried.
  package static func demo(
    _ demo: Demo, readOnly: Bool, environment: [String: String], face: String = "console", confirms: Bool = true,
    confirm: Configuration.Confirm? = nil
  ) -> House {
    let runners = DemoFleet.runners(seed: demo.seed, jobs: demo.jobs, paused: demo.paused).map { runner in
      ConfiguredRunner(runner, production: DemoFleet.production.contains(runner.name))
    }
    let policy = Policy(readOnly: readOnly, pipelineRoots: ["/"], confirm: House.confirm(confirm))
    // A simulation takes code from anywhere; what is searched is what lies where the program was started.
    let service = Service(
      fleet: Fleet(), runners: runners, policy: policy, stateDirectory: nil,
      library: PipelineLibrary(roots: [FileManager.default.currentDirectoryPath]),
      writer: try? writer(Configuration(), roots: [FileManager.default.currentDirectoryPath], environment: environment))
    return House(
      service: service, caller: .local(face: face, confirms: confirms, environment: environment), notes: [])
  }

  /// Engines that somebody made up, for the length of a trial; nothing is kept of it.
  package static func staged(_ runners: [any Runner], environment: [String: String]) -> House {
    let policy = Policy(readOnly: false, pipelineRoots: ["/"], confirm: .never)
    let configured = runners.map { ConfiguredRunner($0) }
    let service = Service(fleet: Fleet(), runners: configured, policy: policy, stateDirectory: nil)
    return House(
      service: service, caller: .local(face: "eval", confirms: true, environment: environment), notes: [])
  }

  /// The runners of a configuration; without any, the direct runner and a Flink where one answers.
  package static func embedded(
    _ configuration: Configuration, places: Places, readOnly: Bool, environment: [String: String],
    face: String = "console", confirms: Bool = true
  ) throws(SetupError) -> House {
    var notes: [String] = []
    var runners: [ConfiguredRunner] = []
    let http = HTTPClient(userAgent: "beamtop/\(Version.number)")
    for runner in configuration.runners ?? House.unconfigured {
      runners.append(try build(runner, configuration, places, http, environment))
    }
    if configuration.runners == nil {
      let file = places.configurationFile
      let reason = FileManager.default.fileExists(atPath: file) ? "\(file) names no runners" : "No \(file) yet"
      notes.append("\(reason): showing local jobs, and Flink where one answers at 127.0.0.1:8081")
    }
    let policy = policy(configuration, readOnly)
    let service = Service(
      fleet: Fleet(), runners: runners, policy: policy, stateDirectory: places.state,
      library: try library(
        configuration, roots: policy.pipelineRoots, places: places, environment: environment),
      writer: try writer(configuration, roots: policy.pipelineRoots, environment: environment))
    return House(
      service: service, caller: .local(face: face, confirms: confirms, environment: environment), notes: notes)
  }

  private static var unconfigured: [Configuration.Runner] {
    [
      Configuration.Runner(name: "flink", type: .flink, url: "http://127.0.0.1:8081"),
      Configuration.Runner(name: "direct", type: .direct),
    ]
  }

  private static func build(
    _ runner: Configuration.Runner, _ configuration: Configuration, _ places: Places, _ http: HTTPClient,
    _ environment: [String: String]
  ) throws(SetupError) -> ConfiguredRunner {
    let engine = try engine(runner, configuration.runners ?? [], places, http, environment)
    return ConfiguredRunner(
      engine, readOnly: runner.readOnly ?? false, production: runner.production ?? false,
      isDefault: configuration.defaultRunners?[runner.type.rawValue] == runner.name,
      // Without a configuration, a Flink that does not answer is no trouble of anyone's.
      isOptional: configuration.runners == nil && runner.type == .flink,
      // Google counts what is asked.
      pollSeconds: runner.pollSeconds ?? (runner.type == .dataflow ? 5 : 1))
  }

  private static func engine(
    _ runner: Configuration.Runner, _ all: [Configuration.Runner], _ places: Places, _ http: HTTPClient,
    _ environment: [String: String]
  ) throws(SetupError) -> any Runner {
    // Dataflow counts its requests itself, since it knows which of them may be tried again.
    let exchange = RationedExchange(http, perMinute: runner.requestsPerMinute ?? 100_000)
    switch runner.type {
    case .flink:
      return FlinkRunner(
        name: runner.name, url: runner.url ?? "", http: exchange, programs: programs(runner, places))
    case .direct:
      var settings = DirectSettings(stateDirectory: places.state)
      settings.name = runner.name
      let directs = all.filter { $0.type == .direct }.map(\.name)
      settings.siblings = Set(directs).subtracting([runner.name])
      settings.isFirst = directs.first ?? runner.name == runner.name
      if let python = runner.python { settings.python = python }
      if let java = runner.java { settings.java = java }
      do { return try DirectRunner(settings) } catch {
        throw SetupError(description: "runner \(runner.name): \(error)")
      }
    case .spark: return SparkRunner(settings(runner, places), http: exchange)
    case .dataflow: return dataflow(runner, places, http, environment)
    }
  }

  /// The same for who only wants to know whether its credentials are good.
  package static func dataflow(
    _ runner: Configuration.Runner, _ places: Places, _ http: any HTTPExchange, _ environment: [String: String]
  ) -> DataflowRunner {
    var settings = DataflowSettings(name: runner.name, project: runner.project ?? "", region: runner.region ?? "")
    settings.endpoint = runner.endpoint ?? DataflowSettings.google
    settings.credentials = GoogleSource(runner.credentials) ?? .automatic
    settings.requestsPerMinute = runner.requestsPerMinute ?? DataflowSettings.standardRate
    settings.programs = programs(runner, places)
    settings.environment = environment
    return DataflowRunner(settings, http: http)
  }

  private static func settings(_ runner: Configuration.Runner, _ places: Places) -> SparkSettings {
    var settings = SparkSettings(
      name: runner.name, master: runner.masterURL ?? "", gateway: runner.restURL, history: runner.historyURL)
    settings.programs = programs(runner, places)
    settings.clusterPython = runner.python
    return settings
  }

  /// What starts the clients of Python pipelines.
  private static func programs(_ runner: Configuration.Runner, _ places: Places) -> ClientPrograms {
    var programs = ClientPrograms(stateDirectory: places.state)
    if let python = runner.python { programs.python = python }
    return programs
  }

  private static func policy(_ configuration: Configuration, _ readOnly: Bool) -> Policy {
    let defaults = (configuration.defaultRunners ?? [:]).compactMap { type, name in
      RunnerType(rawValue: type).map { ($0, name) }
    }
    return Policy(
      readOnly: readOnly || configuration.readOnly == true,
      // With no configuration file, what lies below the directory that the program was started in.
      pipelineRoots: configuration.pipelineRoots ?? [FileManager.default.currentDirectoryPath],
      defaultRunners: Dictionary(defaults) { first, _ in first },
      confirm: confirm(configuration.confirm))
  }

  private static func confirm(_ word: Configuration.Confirm?) -> Policy.Confirm {
    Policy.Confirm(rawValue: word?.rawValue ?? "") ?? .client
  }
}
