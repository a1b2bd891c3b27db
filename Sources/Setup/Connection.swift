package import BeamMCPClient

/// The server that a program talks to: one elsewhere, or one inside this process. Its client is used the same way.
package struct Connection: Sendable {
  package let client: BeamMCPClient
  /// What people call the server: `embedded`, `demo`, `ops.example.com:8888`.
  package let name: String
  /// What the operator should be told at the start, in sentences.
  package let notes: [String]
  /// Nil where the server is elsewhere.
  private let house: House?

  package var isRemote: Bool { house == nil }

  init(client: BeamMCPClient, name: String, notes: [String] = [], house: House? = nil) {
    self.client = client
    self.name = name
    self.notes = notes
    self.house = house
  }

  package init(_ house: House, name: String = "embedded") {
    self.init(client: house.client, name: name, notes: house.notes, house: house)
  }

  /// Polls the runners and answers the client, until its task is cancelled; returns at once where the server is elsewhere.
  package func run() async { await house?.run() }

  /// Waits until every runner has answered or failed once, `limit` at the most; a server elsewhere has asked them already.
  package func firstAnswers(within limit: Duration) async { await house?.firstAnswers(within: limit) }

  /// Waits until the figures of every live job were read once, `limit` at the most: for a single frame.
  package func firstFigures(within limit: Duration) async { await house?.firstFigures(within: limit) }
}

extension Connection {
  /// The server that was asked for, by the flag, else by `BEAMTOP_SERVER`, else by the configuration's `connect`; where none
  /// of them says one, a server inside this process with the configuration's runners.
  package static func open(
    server: String?, _ configuration: Configuration, places: Places, readOnly: Bool = false,
    environment: [String: String]
  ) throws(SetupError) -> Connection {
    if let url = address(server, configuration, environment) {
      return try remote(url, environment: environment, confirms: true)
    }
    return Connection(
      try House.embedded(configuration, places: places, readOnly: readOnly, environment: environment))
  }

  /// Where the server elsewhere is that was asked for; nil where none was.
  package static func address(
    _ flag: String?, _ configuration: Configuration, _ environment: [String: String]
  ) -> String? {
    flag ?? given("BEAMTOP_SERVER", environment) ?? configuration.connect
  }

  /// A server elsewhere, with the key in `BEAMTOP_API_KEY`, and the authorities of the file in `BEAMTOP_CA_FILE` in place of
  /// the system's. Nothing is sent yet: a server that is not there is told by the first call.
  ///
  /// - Parameter confirms: Whoever calls asks its user before it changes anything, and says so of each call: a server
  ///   that wants their word has it for those calls, and for no other.
  package static func remote(
    _ url: String, environment: [String: String], confirms: Bool
  ) throws(SetupError) -> Connection {
    // An address without a scheme is one of http: `localhost:8888`.
    let full = url.contains("://") || url.hasPrefix("unix:") ? url : "http://\(url)"
    let refusing: ConfirmationHandler = { _ in false }
    do {
      let client = try BeamMCPClient(
        url: full, apiKey: given("BEAMTOP_API_KEY", environment),
        certificateFile: given("BEAMTOP_CA_FILE", environment),
        onConfirmation: confirms ? refusing : nil)
      return Connection(client: client, name: name(of: full))
    } catch {
      throw SetupError(description: "cannot connect to \(url): \(error)")
    }
  }

  /// The file that names the engines, as it is told to people: a server elsewhere has its own.
  package func configurationFile(_ environment: [String: String]) -> String {
    if isRemote { return "config.json5 of \(name)" }
    return Places.told(Places(environment: environment).configurationFile, environment)
  }

  private static func given(_ variable: String, _ environment: [String: String]) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Host and port, without what is secret of the URL.
  private static func name(of url: String) -> String {
    if url.hasPrefix("unix:") { return String(url.dropFirst(5)) }
    let rest = url.split(separator: "://", maxSplits: 1).last ?? ""
    let authority = rest.prefix { $0 != "/" }
    return String(authority.split(separator: "@").last ?? authority)
  }
}
