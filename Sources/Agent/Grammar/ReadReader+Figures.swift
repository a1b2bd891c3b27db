import BeamMCPClient

// Which metrics are asked for, as the server names them.
extension ReadReader {
  /// In the order in which they are named.
  var figures: [String] {
    var found = flows
    var at = 0
    while at < tokens.count {
      let (name, length) = figure(at) ?? ("", 1)
      if !name.isEmpty, !found.contains(name) { found.append(name) }
      at += length
    }
    return found
  }

  /// `how many records does orders read per second`
  private var flows: [String] {
    guard has("second", "sec", "records/s"), has("records", "events", "messages", "rows", "much", "many") else {
      return []
    }
    if has("read", "reads", "reading", "consume", "consumes", "consuming", "swallowing", "ingesting") {
      return ["records_in_per_s"]
    }
    return has("write", "writes", "writing", "emit", "emits", "emitting", "produce", "produces")
      ? ["records_out_per_s"] : []
  }

  private func figure(_ at: Int) -> (String, Int)? {
    if let (name, end) = ReadReader.phrases.lazy.compactMap({ phrase, name in
      phrase.match(tokens, at).map { (name, $0.range.upperBound) }
    }).first(where: { !ReadReader.isPlace($0.0, tokens, $0.1) }) {
      return (name, end - at)
    }
    let word = tokens[at].word
    guard !tokens[at].isQuoted, let name = ReadReader.names[word] ?? ReadReader.raw(word) else { return nil }
    return (name, 1)
  }

  private static let all = Set(
    words: """
      records_in_per_s records_out_per_s backpressure busy watermark_lag_s backlog_records checkpoint_age_s
      checkpoint_duration_s checkpoint_failures restarts heap_used gc_share cpu
      """)

  /// `heap_used`, `watermark_lag`: a name as the server writes it, with its unit or without. A word of every day is none.
  static func raw(_ word: String) -> String? {
    guard word.contains("_") else { return nil }
    return all.first { $0 == word } ?? ["_s", "_per_s"].lazy.map { word + $0 }.first(where: all.contains)
  }

  private static let names = [
    "backpressure": "backpressure", "back-pressure": "backpressure", "backpressured": "backpressure",
    "back-pressured": "backpressure", "heap": "heap_used", "memory": "heap_used", "gc": "gc_share", "cpu": "cpu",
    "lag": "watermark_lag_s",
    "watermark": "watermark_lag_s", "busy": "busy", "backlog": "backlog_records", "incoming": "records_in_per_s",
    "outgoing": "records_out_per_s", "behind": "watermark_lag_s", "lagging": "watermark_lag_s", "restarts": "restarts",
  ]

  private static let phrases = [
    ("records|events|messages|rows are|is? waiting|queued|pending|unread|unprocessed|outstanding", "backlog_records"),
    ("how many|much come|comes|coming|go|goes|going|flow|flows out", "records_out_per_s"),
    ("how many|much come|comes|coming|go|goes|going|flow|flows in", "records_in_per_s"),
    (
      "records|events|messages|rows per|a second|sec are|is? go|goes|come|comes|came|went|coming|going|flow|flows|flowed|flowing|arrive|arrived|arriving in|into?",
      "records_in_per_s"
    ),
    ("how many records|events|messages|rows? per|a? second|sec? enter|enters", "records_in_per_s"),
    ("how many records|events|messages|rows? per|a? second|sec? leave|leaves", "records_out_per_s"),
    ("records|events|messages|rows in per|a? second|sec?", "records_in_per_s"),
    ("input|ingest|ingestion|inbound rate|rates|throughput", "records_in_per_s"),
    ("records|events|messages|rows out per|a? second|sec?", "records_out_per_s"),
    ("output|outbound|emission rate|rates|throughput", "records_out_per_s"),
    ("garbage collection", "gc_share"), ("restart count", "restarts"),
    ("how often|many times? it|this|that|has? has|had|it? restarted", "restarts"),
    ("memory chart|graph|curve|history", "heap_used"),
    ("age of the? last|latest? checkpoint|checkpoints", "checkpoint_age_s"),
    ("checkpoint|checkpoints age", "checkpoint_age_s"),
    ("checkpoint|checkpoints duration|durations", "checkpoint_duration_s"),
    ("duration|durations of the? last|latest? checkpoint|checkpoints", "checkpoint_duration_s"),
    ("checkpoint|checkpoints failures and|, the? checkpoint|checkpoints? duration|age", "checkpoint_failures"),
    ("checkpoint|checkpoints failures series|metric|chart|trend|figure", "checkpoint_failures"),
  ].map { (Phrase($0.0), $0.1) }

  private static let behind = Set(
    words: """
      and or of for to over from during since per a rate please pls now right currently vs versus plus as on ? within here
      """)

  /// `records in orders`, `records in the last hour`: where and when, and no figure.
  private static func isPlace(_ name: String, _ tokens: [Token], _ end: Int) -> Bool {
    guard tokens[end - 1].word == "in", tokens.indices.contains(end) else { return false }
    return !tokens[end].isBreak && !behind.contains(tokens[end].word)
  }

  private static let counts = Phrase.all(
    """
    last|latest|newest|recent|most # timeline|recorded? events|entries|changes|happenings|things
    # most? last|latest|newest|recent timeline? events|entries|changes|happenings|things
    # events|entries|changes at? most|max
    """)

  private static let most = Phrase("at? most|max|maximum|limit #")

  /// `the last ten events`
  var entries: Int? {
    (ReadReader.counts + [ReadReader.most]).lazy.compactMap { $0.first(in: tokens)?.numbers.first }.first
  }
}
