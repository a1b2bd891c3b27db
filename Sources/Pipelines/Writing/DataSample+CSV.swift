import FoundationEssentials
import JSON

// CSV (RFC 4180), a record a line: what goes over the end of its line no program reads that takes files by lines.
extension DataSample {
  static func csv(_ lines: [Substring]) throws(PipelineProblem) -> DataSample {
    let numbered = lines.prefix(rows).enumerated().filter { !$0.element.isEmpty }.map {
      (number: $0.offset + 1, text: $0.element)
    }
    if let open = numbered.first(where: { hasOpenQuote($0.text) }) {
      throw PipelineProblem(
        .invalid, "line \(open.number) of the data set ends within a quoted field, and a record has to be one line",
        hint: "export it without line breaks in fields")
    }
    let texts = numbered.map(\.text)
    guard let delimiter = delimiter(of: texts) else { throw unlike(numbered) }
    let table = texts.map { cells($0, delimiter) }
    guard let first = table.first else { throw PipelineProblem(.invalid, "the data set is empty") }
    if first.count > columns {
      throw PipelineProblem(.invalid, "the data set has \(first.count) fields, and \(columns) are the most")
    }
    // Those of another length are malformed, and left out when they are read.
    return try sample(table.filter { $0.count == first.count }, delimiter)
  }

  private static func sample(_ table: [[String]], _ delimiter: Character) throws(PipelineProblem) -> DataSample {
    let names = table[0].map(\.trimmed)
    let body = Array(table.dropFirst())
    let hasHeader = isHeader(names, above: body)
    if hasHeader, body.isEmpty {
      throw PipelineProblem(
        .invalid, "the data set has one line, the names of its fields, and no record to tell their types by")
    }
    let records = hasHeader ? body : table
    let called = hasHeader ? distinct(names) : names.indices.map { "column_\($0 + 1)" }
    let fields = names.indices.map { column in
      let given = records.map { $0[column].trimmed }.filter { !$0.isEmpty }
      return Field(
        name: called[column], kind: prevailing(given), isOptional: given.count != records.count)
    }
    var sample = DataSample(form: .csv, fields: fields, records: records.count)
    (sample.delimiter, sample.hasHeader) = (delimiter, hasHeader)
    return sample
  }

  /// Names, each its own; or, where one is missing or comes twice (as a table is written with its index), above a column of
  /// something that is no text.
  private static func isHeader(_ names: [String], above body: [[String]]) -> Bool {
    let given = names.filter { !$0.isEmpty }
    guard !given.isEmpty, given.allSatisfy({ kind(of: $0) == .text && $0.first?.isNumber != true }) else {
      return false
    }
    if Set(names).count == names.count, given.count == names.count { return true }
    return names.indices.contains { column in
      let values = body.map { $0[column].trimmed }.filter { !$0.isEmpty }
      return !values.isEmpty && prevailing(values) != .text
    }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { at, name in
      let base = name.isEmpty ? "column_\(at + 1)" : name
      var (called, count) = (base, 1)
      while taken.contains(called) || count > 1 && names.contains(called) {
        count += 1
        called = "\(base)_\(count)"
      }
      taken.insert(called)
      return called
    }
  }

  /// The kind of nine in ten at least: a few cells that are malformed do not make a text of a number. A code that begins
  /// with a zero does: as a number it would be another one.
  private static func prevailing(_ values: [String]) -> Kind {
    if values.contains(where: isCode) { return .text }
    let kinds = values.map(kind(of:))
    let whole = joined(Set(kinds))
    guard whole == .text, kinds.count >= 10 else { return whole }
    let numbers = kinds.filter { $0 == .integer || $0 == .number }
    if numbers.count * 10 >= kinds.count * 9 { return joined(Set(numbers)) }
    let counts = Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
    return counts.first { $0.value * 10 >= kinds.count * 9 }?.key ?? .text
  }

  /// `01234`, `+49170`: digits that are no number.
  private static func isCode(_ text: String) -> Bool {
    let digits = text.first == "+" || text.first == "-" ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    return text.first == "+" || digits.count > 1 && digits.first == "0" || Int(text) == nil
  }

  // MARK: Cells

  /// The one that cuts nine lines of ten into as many fields as the first, and the first into most.
  private static func delimiter(of lines: [Substring]) -> Character? {
    let counts = [",", "\t", ";", "|"].map(Character.init).map { mark in (mark, lines.map { cells($0, mark).count }) }
    let fitting = counts.filter { _, counts in
      counts[0] > 1 && counts.count { $0 == counts[0] } * 10 >= counts.count * 9
    }
    return fitting.max { $0.1[0] < $1.1[0] }?.0
  }

  /// Why it is no CSV: the first line that has another number of fields than the first.
  private static func unlike(_ lines: [(number: Int, text: Substring)]) -> PipelineProblem {
    let marks = [",", "\t", ";", "|"].map(Character.init)
    let mark = marks.max { cells(lines[0].text, $0).count < cells(lines[0].text, $1).count } ?? ","
    let wanted = cells(lines[0].text, mark).count
    let other = lines.lazy.map { ($0.number, cells($0.text, mark).count) }.first { $0.1 != wanted }
    guard let (number, count) = other else {
      return PipelineProblem(
        .invalid, "the data set is neither CSV nor JSON lines: no line has a comma, a tab, a semicolon or a bar",
        hint: "one JSON object a line, or two fields at least with a delimiter")
    }
    return PipelineProblem(
      .invalid,
      "the data set is neither CSV nor JSON lines: line \(number) has \(count) field\(count == 1 ? "" : "s"), the first line \(wanted)",
      hint: "one JSON object a line, or as many fields in each line")
  }

  private static func hasOpenQuote(_ line: Substring) -> Bool { line.count { $0 == "\"" } % 2 == 1 }

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
    if isCode(text) { return .text }
    if Int(text) != nil { return .integer }
    if Double(text) != nil, text.first != "n", text.first != "i" { return .number }
    if ["true", "false"].contains(text.lowercased()) { return .boolean }
    return Instant.date(text) == nil ? .text : .timestamp
  }
}
