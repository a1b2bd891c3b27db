import FoundationEssentials
import JSON
import Jobs

/// Reads a configuration file: JSON5, in which an unknown key is an error with its line and the key that was meant.
package struct ConfigurationReader {
  let file: String
  let text: String
  private let outline: JSON5Outline

  package init(file: String, text: String) {
    self.file = file
    self.text = text
    outline = JSON5Outline(text)
  }

  package func read() throws(ConfigurationError) -> Configuration {
    if let problem = outline.problem { throw error(problem.text, line: problem.line) }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    var value = JSONValue.null
    do {
      value = try decoder.decode(JSONValue.self, from: Data(text.utf8))
      try checkShape(value)
      var read = try checked(decoder.decode(Configuration.self, from: Data(text.utf8)))
      read.origin = Configuration.Origin(file: file, lines: outline.lines)
      return read
    } catch let failure as ConfigurationError {
      throw failure
    } catch let failure as DecodingError {
      throw described(failure, value)
    } catch {
      throw self.error("cannot be read: \(error)")
    }
  }

  func error(_ problem: String, at path: String? = nil, line: Int? = nil) -> ConfigurationError {
    ConfigurationError(file: file, line: line ?? path.flatMap { outline.lines[$0] }, problem: problem)
  }
}

// MARK: - Keys

extension ConfigurationReader {
  private static let sections: [(name: String, keys: [String])] = [
    ("server", Configuration.Server.CodingKeys.allCases.map(\.rawValue)),
    ("model", Configuration.Model.CodingKeys.allCases.map(\.rawValue)),
    ("embeddings", Configuration.Embeddings.CodingKeys.allCases.map(\.rawValue)),
    ("limits", Configuration.Limits.CodingKeys.allCases.map(\.rawValue)),
  ]

  private func checkShape(_ value: JSONValue) throws(ConfigurationError) {
    guard value.object != nil else { throw error("must be an object in braces", line: 1) }
    try checkKeys(of: value, known: Configuration.CodingKeys.allCases.map(\.rawValue), at: "")
    for section in ConfigurationReader.sections {
      guard let member = value[section.name] else { continue }
      guard member.object != nil else { throw error("\(section.name) must be an object in braces", at: section.name) }
      try checkKeys(of: member, known: section.keys, at: section.name)
    }
    // A number that does not fit is told by the decoder without its place.
    let whole = [
      ("server", "port"), ("server", "max_connections"), ("model", "seed"), ("model", "context"), ("limits", "writes"),
    ]
    for (section, key) in whole {
      guard let number = value[section]?[key], number.double != nil, number.int == nil else { continue }
      throw error("\(section).\(key) must be a whole number", at: "\(section).\(key)")
    }
    for index in (value["runners"]?.array ?? []).indices {
      let path = "runners[\(index)]"
      try checkKeys(
        of: value["runners"]?[index] ?? .null, known: Configuration.Runner.CodingKeys.allCases.map(\.rawValue), at: path
      )
    }
  }

  private func checkKeys(of value: JSONValue, known: [String], at path: String) throws(ConfigurationError) {
    for key in (value.object ?? [:]).keys.sorted() where !known.contains(key) {
      let member = path.isEmpty ? key : path + "." + key
      let hint =
        NearMiss.of(key, in: known).map { "did you mean \($0)?" } ?? "known: \(known.sorted().joined(separator: ", "))"
      throw error("unknown key \(member); \(hint)", at: member)
    }
  }
}

// MARK: - Values

extension ConfigurationReader {
  private func checked(_ configuration: Configuration) throws(ConfigurationError) -> Configuration {
    var names: Set<String> = []
    for (index, runner) in (configuration.runners ?? []).enumerated() {
      try check(runner, at: "runners[\(index)]")
      if !names.insert(runner.name).inserted {
        throw error("two runners are called \(runner.name)", at: "runners[\(index)].name")
      }
    }
    for (type, name) in (configuration.defaultRunners ?? [:]).sorted(by: { $0.key < $1.key }) {
      let path = "default_runners.\(type)"
      guard RunnerType(rawValue: type) != nil else { throw error("\(path): no such runner type; \(types)", at: path) }
      guard let runner = configuration.runners?.first(where: { $0.name == name }) else {
        throw error("\(path): no runner is called \(name)", at: path)
      }
      guard runner.type.rawValue == type else {
        throw error("\(path): \(name) is of type \(runner.type.rawValue)", at: path)
      }
    }
    try checkServer(configuration)
    if let seconds = configuration.undoSeconds, !(0...60).contains(seconds) {
      throw error("undo_seconds must lie between 0 and 60", at: "undo_seconds")
    }
    try checkAddresses([
      ("connect", configuration.connect), ("model.url", configuration.model?.url),
      ("embeddings.url", configuration.embeddings?.url),
    ])
    if let model = configuration.model { try check(model) }
    if let embeddings = configuration.embeddings { try check(embeddings) }
    if let writes = configuration.limits?.writes, writes < 0 {
      throw error("limits.writes must be 0 or more", at: "limits.writes")
    }
    if let verb = configuration.limits?.verbs?.first(where: { !Configuration.Limits.verbs.contains($0) }) {
      throw error(
        "limits.verbs: \(verb) is none of \(Configuration.Limits.verbs.joined(separator: ", "))", at: "limits.verbs")
    }
    if configuration.connect != nil, configuration.server != nil {
      throw error("connect and server exclude each other", at: "connect")
    }
    return configuration
  }

  private func checkServer(_ configuration: Configuration) throws(ConfigurationError) {
    if let port = configuration.server?.port, !(0...65_535).contains(port) {
      throw error("server.port must lie between 0 and 65535", at: "server.port")
    }
    if let most = configuration.server?.maxConnections, !(1...1_000_000).contains(most) {
      throw error("server.max_connections must lie between 1 and 1000000", at: "server.max_connections")
    }
  }

  private func checkAddresses(_ addresses: [(key: String, value: String?)]) throws(ConfigurationError) {
    for (key, value) in addresses {
      guard let value else { continue }
      let isSocket = key == "connect" && value.hasPrefix("unix:/")
      guard isSocket || value.hasPrefix("http://") || value.hasPrefix("https://") else {
        let more = key == "connect" ? ", or be unix:/PATH" : ""
        throw error("\(key) must begin with http:// or https://\(more)", at: key)
      }
    }
  }

  private func check(_ model: Configuration.Model) throws(ConfigurationError) {
    try check(model.provider, of: Configuration.Model.providers, in: "model")
    try checkKeys(model.keyFile, model.keyEnvironment, in: "model")
    let ranges: [(key: String, value: Double?, range: ClosedRange<Double>)] = [
      ("temperature", model.temperature, 0...2), ("context", model.context.map(Double.init), 512...10_000_000),
      ("timeout_seconds", model.timeoutSeconds, 1...3600), ("limit_seconds", model.limitSeconds, 1...36_000),
    ]
    for (key, value, range) in ranges {
      guard let value, !range.contains(value) else { continue }
      let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
      throw error("model.\(key) must lie between \(low) and \(high)", at: "model.\(key)")
    }
  }

  private func check(_ embeddings: Configuration.Embeddings) throws(ConfigurationError) {
    if let provider = embeddings.provider {
      try check(provider, of: Configuration.Embeddings.providers, in: "embeddings")
    }
    try checkKeys(embeddings.keyFile, embeddings.keyEnvironment, in: "embeddings")
    if let seconds = embeddings.timeoutSeconds, !(1...600).contains(seconds) {
      throw error("embeddings.timeout_seconds must lie between 1 and 600", at: "embeddings.timeout_seconds")
    }
  }

  private func checkKeys(_ file: String?, _ variable: String?, in section: String) throws(ConfigurationError) {
    guard file != nil, variable != nil else { return }
    throw error("\(section).key_env and \(section).key_file exclude each other", at: "\(section).key_file")
  }

  private func check(_ provider: String, of known: [String], in section: String) throws(ConfigurationError) {
    if known.contains(provider) { return }
    let hint =
      NearMiss.of(provider, in: known).map { "did you mean \($0)?" } ?? "known: \(known.joined(separator: ", "))"
    throw error("\(section).provider: no such provider; \(hint)", at: "\(section).provider")
  }

  private var types: String { "known: " + RunnerType.allCases.map(\.rawValue).joined(separator: ", ") }

  private func check(_ runner: Configuration.Runner, at path: String) throws(ConfigurationError) {
    let plain = runner.name.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x41 && $0 <= 0x5A) || $0 == 0x2D || $0 == 0x5F
    }
    guard plain, !runner.name.isEmpty, runner.name.count <= 32 else {
      throw error("\(path).name must be 1 to 32 letters, digits, - or _", at: path + ".name")
    }
    let needed: [(String, String?)] =
      switch runner.type {
      case .flink: [("url", runner.url)]
      case .spark: [("master_url", runner.masterURL)]
      case .dataflow: [("project", runner.project), ("region", runner.region)]
      case .direct: []
      }
    for (key, value) in needed where (value ?? "").isEmpty {
      throw error("runner \(runner.name) of type \(runner.type.rawValue) needs \(key)", at: path)
    }
    try checkAddresses([
      ("\(path).url", runner.url), ("\(path).master_url", runner.masterURL), ("\(path).rest_url", runner.restURL),
      ("\(path).history_url", runner.historyURL), ("\(path).endpoint", runner.endpoint),
    ])
    if let rate = runner.requestsPerMinute, !(10...100_000).contains(rate) {
      throw error("\(path).requests_per_minute must lie between 10 and 100000", at: path + ".requests_per_minute")
    }
    if runner.type == .dataflow { try checkDataflow(runner, at: path) }
    if let seconds = runner.pollSeconds, !(0.2...3600).contains(seconds) {
      throw error("\(path).poll_seconds must lie between 0.2 and 3600", at: path + ".poll_seconds")
    }
  }

  private func described(_ failure: DecodingError, _ value: JSONValue) -> ConfigurationError {
    switch failure {
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let path = ConfigurationReader.path(context.codingPath)
      let found = ConfigurationReader.value(value, at: context.codingPath)
      let words = WrongType(wanted: type, found: found).words
      let more = path == "keys" && found?.object != nil ? ": a preset's name; keys of your own go to keys.json5" : ""
      return error((path.isEmpty ? "" : path + " ") + words + more, at: path)
    case .dataCorrupted(let context):
      let path = ConfigurationReader.path(context.codingPath)
      let found = ConfigurationReader.value(value, at: context.codingPath)
      return error("\(path.isEmpty ? "the file" : path)\(unknown(found?.string ?? "", context, path))", at: path)
    case .keyNotFound(let key, let context):
      let path = ConfigurationReader.path(context.codingPath)
      return error("\(path) needs \(key.stringValue)", at: path)
    @unknown default: return error("cannot be read: \(failure)")
    }
  }

  private func unknown(_ word: String, _ context: DecodingError.Context, _ path: String) -> String {
    if path.hasSuffix(".type") {
      let near = NearMiss.of(word, in: RunnerType.allCases.map(\.rawValue))
      return ": no such runner type; \(near.map { "did you mean \($0)?" } ?? types)"
    }
    if path == "confirm" {
      return " must be one of " + Configuration.Confirm.allCases.map(\.rawValue).joined(separator: ", ")
    }
    return ": " + context.debugDescription
  }

  private static func value(_ value: JSONValue, at keys: [any CodingKey]) -> JSONValue? {
    keys.reduce(value) { value, key in key.intValue.map { value?[$0] } ?? value?[key.stringValue] }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }
}
