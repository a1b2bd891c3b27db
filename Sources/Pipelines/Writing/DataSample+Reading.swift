import FoundationEssentials
import JSON

extension DataSample {
  /// No more is looked at.
  static let bytes = 256 << 10
  private static let rows = 500
  private static let columns = 200

  /// - Parameter text: The beginning of a file; its last line may be cut.
  init(_ text: String, isCut: Bool) throws(PipelineProblem) {
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
    let sample = first.first { !$0.isWhitespace } == "{" ? DataSample.jsonLines(lines) : DataSample.csv(lines)
    guard let sample, !sample.fields.isEmpty else {
      throw PipelineProblem(
        .invalid, "the data set is neither CSV nor JSON lines",
        hint: "one JSON object a line, or fields with a delimiter")
    }
    self = sample
  }

  // MARK: JSON lines

  private static func jsonLines(_ lines: [Substring]) -> DataSample? {
    var (order, kinds, counts, records): ([String], [String: Set<Kind>], [String: Int], Int) = ([], [:], [:], 0)
    for line in lines.prefix(rows) where line.contains(where: { !$0.isWhitespace }) {
      guard let object = (try? JSONValue(parsing: String(line)))?.object else { return nil }
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
  private static func joined(_ kinds: Set<Kind>) -> Kind {
    if kinds == [.integer, .number] { return .number }
    return kinds.count == 1 ? kinds.first ?? .text : .text
  }

  // MARK: CSV (RFC 4180)

  private static func csv(_ lines: [Substring]) -> DataSample? {
    let lines = lines.prefix(rows).filter { !$0.isEmpty }
    guard let delimiter = delimiter(of: lines) else { return nil }
    let table = lines.map { cells($0, delimiter) }
    guard let first = table.first, first.count <= columns else { return nil }
    let body = table.dropFirst()
    let names = first.map { $0.trimmed }
    let hasHeader =
      !body.isEmpty && Set(names).count == names.count
      && names.allSatisfy { !$0.isEmpty && kind(of: $0) == .text && $0.first?.isNumber != true }
    let records = hasHeader ? Array(body) : table
    let fields = first.indices.map { column in
      let values = records.compactMap { $0.indices.contains(column) ? $0[column].trimmed : nil }
      let given = values.filter { !$0.isEmpty }
      return Field(
        name: hasHeader ? names[column] : "column_\(column + 1)", kind: prevailing(given.map(kind)),
        isOptional: given.count != records.count)
    }
    var sample = DataSample(form: .csv, fields: fields, records: records.count)
    (sample.delimiter, sample.hasHeader) = (delimiter, hasHeader)
    return sample
  }

  /// The kind of nine in ten at least: a few cells that are malformed do not make a text of a number.
  private static func prevailing(_ kinds: [Kind]) -> Kind {
    let whole = joined(Set(kinds))
    guard whole == .text, kinds.count >= 10 else { return whole }
    let numbers = kinds.filter { $0 == .integer || $0 == .number }
    if numbers.count * 10 >= kinds.count * 9 { return joined(Set(numbers)) }
    let counts = Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
    return counts.first { $0.value * 10 >= kinds.count * 9 }?.key ?? .text
  }

  /// The one that cuts every line into the same number of fields, and into most.
  private static func delimiter(of lines: [Substring]) -> Character? {
    let counts = [",", "\t", ";", "|"].map(Character.init).map { mark in
      (mark, Set(lines.map { cells($0, mark).count }))
    }
    return counts.filter { $0.1.count == 1 && $0.1.first != 1 }.max { ($0.1.first ?? 0) < ($1.1.first ?? 0) }?.0
  }

  private static func cells(_ line: Substring, _ delimiter: Character) -> [String] {
    var (cells, cell, isQuoted): ([String], String, Bool) = ([], "", false)
    for character in line where character != "\r" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == delimiter, !isQuoted {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells + [cell]
  }

  private static func kind(of text: String) -> Kind {
    if Int(text) != nil { return .integer }
    if Double(text) != nil, text.first != "n", text.first != "i" { return .number }
    if ["true", "false"].contains(text.lowercased()) { return .boolean }
    return Instant.date(text) == nil ? .text : .timestamp
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
