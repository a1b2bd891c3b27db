import FoundationEssentials
import JSON

extension DataSample {
  /// No more is looked at.
  static let bytes = 256 << 10
  static let rows = 500
  static let columns = 200

  /// - Parameter text: The beginning of a file; its last line may be cut.
  init(_ text: String, isCut: Bool) throws(PipelineProblem) {
    // Excel begins its files with a byte order mark.
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if isCut, lines.count > 1 { lines.removeLast() }
    guard let first = lines.first(where: { line in line.contains { !$0.isWhitespace } }) else {
      throw PipelineProblem(.invalid, "the data set is empty")
    }
    // No text has these.
    guard !text.utf8.prefix(200).contains(where: { $0 < 9 }) else {
      throw PipelineProblem(
        .invalid, "the data set is binary, such as Avro or Parquet", hint: "export some rows as CSV or JSON lines")
    }
    let isJSON = first.first { !$0.isWhitespace } == "{"
    let sample = isJSON ? try DataSample.jsonLines(lines) : try DataSample.csv(lines)
    guard !sample.fields.isEmpty else { throw PipelineProblem(.invalid, "the records of the data set have no fields") }
    self = sample
  }

  // MARK: JSON lines

  private static func jsonLines(_ lines: [Substring]) throws(PipelineProblem) -> DataSample {
    var (order, kinds, counts, records): ([String], [String: Set<Kind>], [String: Int], Int) = ([], [:], [:], 0)
    for (at, line) in lines.prefix(rows).enumerated() where line.contains(where: { !$0.isWhitespace }) {
      guard let object = (try? JSONValue(parsing: String(line)))?.object else {
        throw PipelineProblem(
          .invalid, "line \(at + 1) of the data set is no JSON object, and the first one is",
          hint: "one JSON object a line, or fields with a delimiter")
      }
      records += 1
      for (name, value) in object.sorted(by: { $0.key < $1.key }) where !value.isNull {
        if kinds[name] == nil { order.append(name) }
        kinds[name, default: []].insert(kind(of: value))
        counts[name, default: 0] += 1
      }
    }
    let fields = order.prefix(columns).map { name in
      Field(name: name, kind: joined(kinds[name] ?? []), isOptional: counts[name] != records)
    }
    return DataSample(form: .jsonLines, fields: fields, records: records)
  }

  private static func kind(of value: JSONValue) -> Kind {
    switch value {
    case .bool: .boolean
    case .int: .integer
    case .double: .number
    case .string(let text): Instant.date(text) == nil ? .text : .timestamp
    case .array: .list
    case .object, .null: .object
    }
  }

  /// One kind that holds for all of them.
  static func joined(_ kinds: Set<Kind>) -> Kind {
    if kinds == [.integer, .number] { return .number }
    return kinds.count == 1 ? kinds.first ?? .text : .text
  }
}

extension String {
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
