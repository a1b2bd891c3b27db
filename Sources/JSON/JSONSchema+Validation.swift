extension JSONSchema {
  /// One place where a value is not what the schema asks for.
  package struct Violation: Sendable, Hashable, CustomStringConvertible {
    /// The member's path, `pipeline_options.parallelism`; empty for the value itself.
    package let path: String
    package let problem: String
    package var description: String { path.isEmpty ? problem : "\(path): \(problem)" }
  }

  /// Nobody reads more of them, and an answer must not be many times as large as its question.
  private static let enough = 20

  /// What in `candidate` this schema does not allow, about twenty places of it; empty where it is valid.
  package func violations(in candidate: JSONValue, at path: String = "") -> [Violation] {
    if let choices = value["anyOf"]?.array {
      let attempts = choices.map { JSONSchema($0).violations(in: candidate, at: path) }
      if attempts.contains(where: \.isEmpty) { return [] }
      // A list with one wrong element is a list: what is wrong with it is told, and not that it is one.
      let fitting = choices.indices.filter { JSONSchema(choices[$0]).typeProblem(candidate) == nil }
      return (fitting.isEmpty ? attempts : fitting.map { attempts[$0] }).min { $0.count < $1.count } ?? []
    }
    if let problem = typeProblem(candidate) { return [Violation(path: path, problem: problem)] }
    var found = valueProblems(candidate).map { Violation(path: path, problem: $0) }
    if let members = candidate.object { found += memberViolations(members, at: path) }
    if let elements = candidate.array, let items = value["items"] {
      for (index, element) in elements.enumerated() where found.count < JSONSchema.enough {
        found += JSONSchema(items).violations(in: element, at: "\(path)[\(index)]")
      }
    }
    return Array(found.prefix(JSONSchema.enough))
  }

  private func typeProblem(_ candidate: JSONValue) -> String? {
    let types = value["type"]?.array?.compactMap(\.string) ?? value["type"]?.string.map { [$0] } ?? []
    if types.isEmpty || types.contains(where: { candidate.isOf(type: $0) }) { return nil }
    return "must be \(types.joined(separator: " or ")), not \(candidate.typeName)"
  }

  private func valueProblems(_ candidate: JSONValue) -> [String] {
    var found: [String] = []
    if let choices = value["enum"]?.array, !choices.contains(candidate) {
      found.append("must be one of \(choices.map { $0.string ?? $0.text }.joined(separator: ", "))")
    }
    if let number = candidate.double {
      if let least = value["minimum"]?.double, number < least { found.append("must be at least \(least.plain)") }
      if let most = value["maximum"]?.double, number > most { found.append("must be at most \(most.plain)") }
    }
    if let text = candidate.string, let least = value["minLength"]?.int, text.count < least {
      found.append(least == 1 ? "must not be empty" : "must have at least \(least) characters")
    }
    return found
  }

  private func memberViolations(_ members: [String: JSONValue], at path: String) -> [Violation] {
    let properties = value["properties"]?.object ?? [:]
    let prefix = path.isEmpty ? "" : path + "."
    var found: [Violation] = []
    for name in value["required"]?.array?.compactMap(\.string) ?? [] where members[name] == nil {
      found.append(Violation(path: prefix + name, problem: "is required"))
    }
    let known = properties.keys.sorted()
    for name in members.keys.sorted() where found.count < JSONSchema.enough {
      if let property = properties[name], let member = members[name] {
        found += JSONSchema(property).violations(in: member, at: prefix + name)
      } else if value["additionalProperties"] == .bool(false) {
        let near = NearMiss.of(name, in: known)
        let hint = near.map { ", did you mean \($0)?" } ?? ", known: \(known.joined(separator: ", "))"
        found.append(Violation(path: prefix + name, problem: "is not known" + hint))
      }
    }
    return found
  }
}

extension JSONValue {
  fileprivate func isOf(type: String) -> Bool {
    switch type {
    case "null": isNull
    case "boolean": bool != nil
    case "integer": int != nil
    case "number": double != nil
    case "string": string != nil
    case "array": array != nil
    case "object": object != nil
    default: false
    }
  }

  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .int: "integer"
    case .double: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension Double {
  fileprivate var plain: String { Int(exactly: self).map(String.init) ?? String(self) }
}
