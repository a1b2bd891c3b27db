// What a clause may say, a phrase at a time. Each takes the words that it has understood.
extension OutlineReader {
  mutating func readWindow(_ clause: inout ClauseWords) {
    guard let unit = clause.index(of: Array(Self.units.keys)), unit > 0, let count = Int(clause.words[unit - 1]),
      let length = Self.units[clause.words[unit]],
      clause.has(["window", "windows", "every", "tumbling", "sliding", "fixed"])
    else { return }
    var window = PipelineOutline.Window(seconds: max(1, count) * length)
    var taken = [unit - 1, unit]
    let later = clause.words[(unit + 1)...].firstIndex { Self.units[$0] != nil }
    if let later, let step = Int(clause.words[later - 1]) {
      window.every = max(1, step) * (Self.units[clause.words[later]] ?? 1)
      taken += [later - 1, later]
    }
    outline.window = window
    clause.take(taken)
    clause.take(words: [
      "window", "windows", "every", "tumbling", "sliding", "fixed", "over", "in", "of", "into", "use",
    ])
  }

  private static let units = [
    "second": 1, "seconds": 1, "minute": 60, "minutes": 60, "hour": 3600, "hours": 3600, "day": 86_400, "days": 86_400,
  ]

  mutating func readSource(_ clause: inout ClauseWords) -> Bool {
    guard clause.begins(["read", "load", "consume", "ingest", "process", "take"]) else { return false }
    let path = clause.takePath()
    if clause.has(["kafka"]) {
      outline.source = .kafka(topic: clause.takeTopic())
    } else if clause.has(["text", "lines", "line", "txt"]), !clause.has(["csv", "json", "jsonl", "ndjson"]) {
      outline.source = .text(path: path)
    } else if clause.has(["csv"]) || path?.hasSuffix(".csv") == true {
      outline.source = .csv(path: path)
    } else if clause.has(["json", "jsonl", "ndjson"]) || path?.hasSuffix("json") == true
      || path?.hasSuffix("jsonl") == true
    {
      outline.source = .jsonLines(path: path)
    } else if path?.hasSuffix(".txt") == true {
      outline.source = .text(path: path)
    } else {
      guard path != nil || clause.has(["data", "dataset", "file", "files", "records", "rows"]), let sample else {
        return false
      }
      outline.source = sample.form == .csv ? .csv(path: path) : .jsonLines(path: path)
    }
    clause.take(words: Self.places)
    return true
  }

  private static let places = [
    "read", "load", "consume", "ingest", "process", "take", "from", "kafka", "csv", "json", "jsonl", "ndjson", "text",
    "txt",
    "lines", "line", "file", "files", "records", "events", "messages", "rows", "data", "dataset", "topic", "of", "in",
    "as",
    "input", "to", "write", "save", "store", "publish", "output", "send", "emit", "results", "result", "it", "them",
    "into",
    "out", "called", "named", "new", "a",
  ]

  mutating func readSink(_ clause: inout ClauseWords) -> Bool {
    guard clause.begins(["write", "save", "store", "publish", "output", "send", "emit"]) else { return false }
    let path = clause.takePath()
    if clause.has(["kafka", "topic"]) {
      outline.sink = .kafka(topic: clause.takeTopic())
    } else if clause.has(["csv"]) || path?.hasSuffix(".csv") == true {
      outline.sink = .csv(path: path)
    } else if clause.has(["text", "txt"]) || path?.hasSuffix(".txt") == true {
      outline.sink = .text(path: path)
    } else if clause.has(["json", "jsonl", "file", "files"]) || path != nil {
      outline.sink = .jsonLines(path: path)
    } else {
      return false
    }
    clause.take(words: Self.places)
    return true
  }

  /// `use created_at as the event time`.
  mutating func readTime(_ clause: inout ClauseWords) -> Bool {
    guard clause.begins(["use", "take"]), clause.has(["time", "timestamp"]), let at = clause.index(of: ["as"]), at > 0,
      let field = field(clause.words[at - 1])
    else { return false }
    outline.timeField = field
    clause.take([at - 1])
    clause.take(words: ["use", "take", "as", "event", "time", "timestamp"])
    return true
  }

  mutating func readDistinct(_ clause: inout ClauseWords) -> Bool {
    guard clause.has(["deduplicate", "duplicates", "distinct", "dedupe"]) else { return false }
    let by = clause.takeFields(after: ["by", "on", "per"], field)
    outline.steps.append(.distinct(by))
    clause.take(
      words: ["deduplicate", "dedupe", "remove", "drop", "duplicates", "duplicate", "distinct", "keep", "by", "on"]
        + Self.records)
    return true
  }

  private static let records = [
    "records", "record", "rows", "row", "events", "event", "messages", "lines", "ones", "values",
  ]

  mutating func readFold(_ clause: inout ClauseWords) -> Bool {
    let by = clause.takeFields(after: ["per", "by", "each"], field)
    if clause.begins(["group"]) {
      guard !by.isEmpty else { return false }
      groupedBy = by
      clause.take(words: ["group", "by", "each", "for"] + Self.records)
      return true
    }
    guard let at = clause.index(of: Array(Self.folds.keys)), let fold = Self.folds[clause.words[at]] else {
      return false
    }
    let isOfWords = fold == .count && clause.has(["words", "word"])
    if by.isEmpty, !isOfWords, clause.isOpen(at: ["per", "by"]) {
      problem = "per what? \(fields)"
      return false
    }
    let keys = by.isEmpty ? groupedBy : by
    groupedBy = []
    clause.take([at])
    if fold == .count {
      if isOfWords { outline.steps.append(.words) }
      outline.steps.append(.fold(.count, field: nil, by: isOfWords ? ["word"] : keys))
      clause.take(words: ["words", "word"])
    } else {
      guard let place = clause.freeIndex(where: { field($0) != nil }), let field = field(clause.words[place]) else {
        problem = "of which field? \(fields)"
        return false
      }
      problem = unfoldable(field, fold)
      clause.take([place])
      outline.steps.append(.fold(fold, field: field, by: keys))
    }
    clause.take(
      words: [
        "count", "compute", "calculate", "find", "number", "of", "per", "by", "for", "each", "how", "many", "and",
      ] + Self.records)
    return true
  }

  /// Those that there are.
  private var fields: String {
    guard let sample else { return "no field is named" }
    let names = sample.fields.prefix(12).map(\.name).joined(separator: ", ")
    return "the fields are \(names)\(sample.fields.count > 12 ? ", …" : "")"
  }

  /// Why a field has no such result, as far as the sample tells.
  private func unfoldable(_ name: String, _ fold: PipelineOutline.Fold) -> String? {
    guard let sample, let kind = sample.field(name)?.kind, !kind.isNumeric else { return nil }
    if [.min, .max].contains(fold), ![.list, .object].contains(kind) { return nil }
    let numeric = sample.fields.filter(\.kind.isNumeric).map(\.name)
    let others =
      numeric.isEmpty ? "no field is numeric" : "numeric fields are \(numeric.prefix(12).joined(separator: ", "))"
    let what: [PipelineOutline.Fold: String] = [.sum: "sum", .mean: "average", .min: "minimum", .max: "maximum"]
    return "the field \(name) is \(kind.words) and has no \(what[fold] ?? fold.rawValue); \(others)"
  }

  private static let folds: [String: PipelineOutline.Fold] = [
    "count": .count, "number": .count, "sum": .sum, "total": .sum, "average": .mean, "mean": .mean, "minimum": .min,
    "min": .min, "lowest": .min, "maximum": .max, "max": .max, "highest": .max,
  ]

  mutating func readFilter(_ clause: inout ClauseWords) -> Bool {
    let isNegated = clause.begins(["drop", "remove", "exclude"]) || clause.has(["out"]) && clause.begins(["filter"])
    guard isNegated || clause.begins(["filter", "keep", "only", "select"]),
      let (range, comparison) = clause.comparison(), range.lowerBound > 0,
      let field = field(clause.words[range.lowerBound - 1])
    else { return false }
    var value = ""
    if comparison != .empty {
      guard range.upperBound < clause.words.count else { return false }
      value = clause.raw[range.upperBound]
      clause.take([range.upperBound])
    }
    if !isComparable(field, comparison, value) {
      let kind = sample?.field(field).map { "\(field) is \($0.kind.words)" } ?? "“\(value)” is no number"
      problem = "\(kind), and \(comparison.rawValue) compares numbers"
      return false
    }
    clause.take(Array(range) + [range.lowerBound - 1])
    var condition = PipelineOutline.Condition(field: field, comparison: comparison, value: value, isNegated: isNegated)
    if comparison == .empty, clause.has(["not"]) { condition.isNegated.toggle() }
    outline.steps.append(.filter(condition))
    clause.take(
      words: [
        "filter", "keep", "only", "select", "drop", "remove", "exclude", "where", "whose", "with", "for", "that",
        "which", "have", "has", "out", "not", "is", "of",
      ] + Self.records)
    return true
  }

  /// Numbers are compared with numbers.
  private func isComparable(
    _ field: String, _ comparison: PipelineOutline.Condition.Operator, _ value: String
  ) -> Bool {
    guard [.more, .atLeast, .less, .atMost].contains(comparison) else { return true }
    let kind = sample?.field(field)?.kind
    return PipelineTemplate.plainNumber(value) != nil && kind?.isNumeric != false
  }

  mutating func readSelect(_ clause: inout ClauseWords) -> Bool {
    guard clause.begins(["select", "keep", "project", "extract", "only"]) else { return false }
    let places = clause.words.indices.filter {
      !clause.isTaken($0) && field(clause.words[$0]) != nil && !Self.selecting.contains(clause.words[$0])
    }
    let fields = places.compactMap { field(clause.words[$0]) }
    guard !fields.isEmpty else { return false }
    outline.steps.append(.select(fields))
    clause.take(places)
    clause.take(words: Self.selecting)
    return true
  }

  private static let selecting =
    ["select", "keep", "only", "project", "extract", "fields", "field", "columns", "and", "of", "just"] + records

  /// A field of the sample by its name; without a sample a word that looks like a name.
  func field(_ word: String) -> String? {
    let bare = word.filter { !"\"'`,".contains($0) }
    if outline.steps.contains(.words), bare == "word" { return "word" }
    if let sample { return sample.field(bare)?.name }
    let isName =
      !bare.isEmpty && bare.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && bare.first?.isLetter == true
    return isName && !ClauseWords.idle.contains(bare.lowercased()) && !Self.selecting.contains(bare.lowercased())
      ? bare : nil
  }
}
