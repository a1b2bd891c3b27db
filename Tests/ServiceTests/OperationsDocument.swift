import JSON
import MCP
import Service

/// `docs/operations.md`, written from the table.
enum OperationsDocument {
  static var text: String {
    let parts = Operations.table.map(section)
    return ([head] + parts).joined(separator: "\n\n") + "\n"
  }

  private static let head = """
    # Operations

    Everything that can be asked of the server, by the console, as tools of the Model Context Protocol, and by the client
    library: the one table in `Sources/Service/Operations`. Written from it by `RECORD=1 swift test --filter
    OperationsDocument`, and held to it by that test; change the table, not this file.

    A job is named by its `job_id`, its native id, its name, or a prefix of an id of at least 4 characters. Times are RFC 3339
    in UTC. A role may do all that the ones before it may: `viewer`, `operator`, `admin`.

    Texts may be \(ArgumentLimits.text) bytes long, those within options and program arguments \(ArgumentLimits.nested), and all
    arguments of a call \(ArgumentLimits.whole) together.

    | operation | what it does | hints | role |
    | --- | --- | --- | --- |
    \(Operations.table.map(row).joined(separator: "\n"))
    """

  private static func row(_ operation: Operation) -> String {
    "| [`\(operation.name)`](#\(operation.name)) | \(operation.title) | \(hints(operation)) | \(operation.role.name) |"
  }

  private static func hints(_ operation: Operation) -> String {
    let annotations = operation.tool.annotations
    if annotations.readOnly { return "read-only" }
    let hints = [annotations.destructive ? "destructive" : nil, annotations.idempotent ? "idempotent" : nil]
    return (["writes"] + hints.compactMap(\.self)).joined(separator: ", ")
  }

  private static func section(_ operation: Operation) -> String {
    let properties = operation.input.value["properties"]?.object ?? [:]
    let required = Set(operation.input.value["required"]?.array?.compactMap(\.string) ?? [])
    let names = properties.keys.sorted { a, b in
      required.contains(a) == required.contains(b) ? a < b : required.contains(a)
    }
    var lines = [
      "## \(operation.name)", "", operation.description, "", "\(hints(operation)); role \(operation.role.name).",
    ]
    if !names.isEmpty { lines += ["", "| argument | type | default | what it is |", "| --- | --- | --- | --- |"] }
    for name in names {
      let schema = properties[name] ?? .null
      let mark = required.contains(name) ? " (required)" : ""
      let value = schema["default"].map { "`\($0.string ?? $0.text)`" } ?? ""
      lines.append("| `\(name)`\(mark) | \(type(schema)) | \(value) | \(cell(schema["description"]?.string ?? "")) |")
    }
    lines += ["", "Answers with \(answer(operation.output.value))."]
    return lines.joined(separator: "\n")
  }

  /// `integer, 1 to 32768`; `one of …`; `list of string`.
  private static func type(_ schema: JSONValue) -> String {
    if let choices = schema["anyOf"]?.array { return choices.map(type).joined(separator: "; or ") }
    if let choices = schema["enum"]?.array {
      return "one of " + choices.map { "`\($0.string ?? "")`" }.joined(separator: " ")
    }
    switch schema["type"]?.string {
    case "array": return "list of " + type(schema["items"] ?? .null)
    case let name?: return name + range(schema)
    case nil: return "any"
    }
  }

  private static func range(_ schema: JSONValue) -> String {
    let number = { (key: String) in schema[key]?.double.map { Int(exactly: $0).map(String.init) ?? "\($0)" } }
    switch (number("minimum"), number("maximum")) {
    case (let least?, let most?): return ", \(least) to \(most)"
    case (let least?, nil): return ", from \(least)"
    case (nil, let most?): return ", to \(most)"
    case (nil, nil): return ""
    }
  }

  /// The members of the answer; of a write also that of a dry run.
  private static func answer(_ schema: JSONValue) -> String {
    if let choices = schema["anyOf"]?.array {
      return choices.map(answer).joined(separator: "; with `dry_run` ")
    }
    let members = schema["properties"]?.object?.keys.sorted() ?? []
    let required = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
    return members.map { "`\($0)`" + (required.contains($0) ? "" : "?") }.joined(separator: ", ")
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
