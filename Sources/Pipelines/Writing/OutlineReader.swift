/// Reads requirements in plain English as far as a template goes. What is left over of a clause is not covered: a pipeline
/// that does half of what was asked is another pipeline.
struct OutlineReader {
  let sample: DataSample?
  var outline = PipelineOutline()
  var groupedBy: [String] = []
  /// What stands against the clause that is read.
  var problem: String?

  /// - Parameter dataset: Where the sample is from, for the source where none is said.
  static func read(_ requirements: String, sample: DataSample?, dataset: String?) -> PipelineOutline {
    var reader = OutlineReader(sample: sample)
    for clause in clauses(of: requirements) { reader.read(clause) }
    reader.finish(dataset)
    return reader.outline
  }

  private init(sample: DataSample?) { self.sample = sample }

  // MARK: Clauses

  private static let actions: Set = [
    "read", "load", "consume", "ingest", "filter", "keep", "drop", "remove", "exclude", "select", "count", "sum",
    "average",
    "total", "compute", "calculate", "group", "aggregate", "window", "write", "save", "store", "publish", "output",
    "send",
    "emit", "deduplicate", "split", "join", "enrich", "use", "find", "sort", "parse", "convert", "then", "finally",
    "mask",
    "validate", "detect", "call", "train", "translate", "merge", "flag", "rank", "sample", "log", "print", "index",
    "alert",
  ]

  private static func clauses(of text: String) -> [[String]] {
    var clauses: [[String]] = []
    for sentence in text.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
      var clause: [String] = []
      let words = sentence.split(whereSeparator: \.isWhitespace).map(String.init)
      for (at, raw) in words.enumerated() {
        let isLast = raw.hasSuffix(".") || raw.hasSuffix(",") || raw.hasSuffix(":")
        let word = isLast ? String(raw.dropLast()) : raw
        if ["-", "*", "•"].contains(word) || word.isEmpty { continue }
        let next = at + 1 < words.count ? words[at + 1].lowercased() : ""
        if ["and", "then"].contains(word.lowercased()), actions.contains(next) {
          clauses.append(clause)
          clause = []
          continue
        }
        clause.append(word)
        if raw.hasSuffix(".") || raw.hasSuffix(":") || raw.hasSuffix(",") && (actions.contains(next) || next == "and") {
          clauses.append(clause)
          clause = []
        }
      }
      clauses.append(clause)
    }
    return clauses.map {
      $0.first.map { ["and", "then", "finally"].contains($0.lowercased()) } == true ? Array($0.dropFirst()) : $0
    }
    .filter { !$0.isEmpty }
  }

  private mutating func read(_ words: [String]) {
    var clause = ClauseWords(words, fields: sample?.fields.map(\.name) ?? [])
    problem = nil
    let before = outline
    readWindow(&clause)
    let isUnderstood =
      readSource(&clause) || readSink(&clause) || readTime(&clause) || readDistinct(&clause)
      || readFold(&clause) || readFilter(&clause) || readSelect(&clause) || before != outline
    let left = clause.left
    let said = words.joined(separator: " ")
    let isWhole = isUnderstood && left.isEmpty
    if isWhole, problem == nil {
      outline.covered.append(said)
    } else {
      outline = before
      if isWhole, let problem { outline.impossible.append("\(said): \(problem)") }
      let reason =
        problem ?? (isUnderstood ? "“\(left.joined(separator: " "))” is not understood" : "no template does that")
      outline.notCovered.append("\(said) (\(reason))")
    }
  }

  private mutating func finish(_ dataset: String?) {
    if outline.source == nil, let sample, let dataset {
      outline.source = sample.form == .csv ? .csv(path: dataset) : .jsonLines(path: dataset)
      outline.covered.append("assumed: records are read from \(dataset)\(named(sample))")
    }
    if outline.source == nil { outline.notCovered.append("where records come from (it is not said)") }
    if !groupedBy.isEmpty { outline.notCovered.append("grouping by \(groupedBy.joined(separator: ", ")) (into what?)") }
    if outline.sink == nil {
      outline.sink = outline.source?.isStream == true ? nil : .jsonLines(path: nil)
      if outline.sink == nil {
        outline.notCovered.append("where results go (it is not said)")
      } else {
        outline.covered.append("assumed: results are written as JSON lines to --output")
      }
    }
    checkWindow()
    if outline.source?.isStream == true, let sink = outline.sink, !sink.isOfStreams {
      outline.notCovered.append("writing a stream into files (no template does that)")
    }
    if case .csv? = outline.sink, outline.columns(sample).isEmpty {
      outline.notCovered.append("writing CSV (which columns? select the fields, or give a data set)")
    }
    if case .csv? = outline.source, sample == nil {
      outline.notCovered.append("reading CSV (which columns does it have? give a data set)")
    }
  }

  /// How a CSV's fields came by their names.
  private func named(_ sample: DataSample) -> String {
    guard sample.form == .csv else { return "" }
    let first = sample.fields.first?.name ?? ""
    return sample.hasHeader
      ? ", whose first line names the fields" : ", where no line names the fields: they are called \(first) and so on"
  }

  private mutating func checkWindow() {
    let folds = outline.steps.contains { if case .fold = $0 { true } else { $0 == .words } }
    if outline.window == nil {
      if folds, outline.source?.isStream == true {
        outline.notCovered.append("aggregating a stream (over which windows?)")
      }
      return
    }
    if outline.source?.isStream == true || outline.timeField != nil { return }
    outline.timeField = sample?.fields.first { $0.kind == .timestamp }?.name
    if outline.timeField == nil { outline.notCovered.append("windows (which field tells when a record happened?)") }
  }
}

extension PipelineOutline.Sink {
  var isOfStreams: Bool { if case .kafka = self { true } else { false } }
}
