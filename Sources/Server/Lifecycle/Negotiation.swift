import JSON
import MCP

/// What is agreed when a connection over REST is opened.
enum Negotiation {
  static let protocolVersions = ["1.0"]

  /// What this server has, with the version of each.
  static let capabilities: [String: String] = [
    "tool.job_management": "1.0", "beam.runners": "1.0", "beam.savepoints": "1.0", "beam.metrics": "1.0",
    "beam.logs": "1.0", "server.events": "1.0",
  ]

  static func requireVersion(_ body: [String: JSONValue]) throws(Problem) {
    guard let asked = body["protocol_version"] else {
      throw unsupported("protocol_version is required")
    }
    guard let version = asked.string, protocolVersions.contains(version) else {
      throw unsupported("protocol_version \(asked.text.prefix(64)) is not spoken here")
    }
  }

  /// What is there must be what it should be; what we do not know is no fault.
  static func requireForm(_ body: [String: JSONValue]) throws(Problem) {
    for name in ["client", "capabilities"] {
      guard let value = body[name] else { continue }
      guard value.object != nil else { throw Problem.invalid(name, "must be an object") }
    }
    for name in ["name", "version"] {
      guard let value = body["client"]?[name] else { continue }
      guard value.string != nil else { throw Problem.invalid("client.\(name)", "must be a text") }
    }
  }

  private static func unsupported(_ detail: String) -> Problem {
    var problem = Problem(
      400, "unsupported_protocol_version", detail, hint: "spoken are \(protocolVersions.joined(separator: ", "))")
    problem.extensions["protocol_versions"] = .array(protocolVersions.map(JSONValue.string))
    return problem
  }

  /// Everything that was asked for is answered, what we do not know with `supported: false`.
  static func answer(_ body: [String: JSONValue], _ identity: Implementation) -> JSONValue {
    var agreed = capabilities.mapValues { JSONValue.object(["supported": true, "version": .string($0)]) }
    for (name, wish) in body["capabilities"]?.object ?? [:] { agreed[name] = agree(name, wish) }
    return [
      "protocol_version": .string(protocolVersions[0]), "server": identity.json, "capabilities": .object(agreed),
    ]
  }

  /// Both sides have to have it, in the same major version.
  private static func agree(_ name: String, _ wish: JSONValue) -> JSONValue {
    guard let ours = capabilities[name] else { return ["supported": false] }
    let major = { (version: String) in version.split(separator: ".").first }
    let isSame = wish["version"]?.string.map { major($0) == major(ours) } ?? true
    return ["supported": .bool(isSame && wish["supported"]?.bool != false), "version": .string(ours)]
  }

  /// The client as it names itself, `beam-flink-client/1.0.0`.
  static func client(_ body: [String: JSONValue]) -> String? {
    guard let name = body["client"]?["name"]?.string else { return nil }
    return String((name + (body["client"]?["version"]?.string.map { "/" + $0 } ?? "")).prefix(128))
  }
}
