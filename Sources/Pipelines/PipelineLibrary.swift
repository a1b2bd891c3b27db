import JSON
package import Models

/// The pipeline code below the roots, searched by words and, where an embedder is configured, by meaning too. It follows the
/// files: what has changed since the last question is read anew before the next is answered.
package actor PipelineLibrary {
  package nonisolated let roots: PipelineRoots
  package nonisolated let figures = ModelFigures()
  private let limits: TreeLimits
  private let embedder: (any Embedder)?
  private let elapsed: @Sendable () -> ContinuousClock.Instant

  private var index = PassageIndex()
  private var vectors: VectorStore?
  private var looked: ContinuousClock.Instant?
  private var lastWalk: TreeWalk?
  private var isEmbedding = false
  private let vectorsPath: String?

  /// Questions that come right behind each other are answered from one look at the files.
  private static let freshFor = Duration.milliseconds(500)
  /// How long a question waits for vectors of what has none yet; the next one goes on.
  private static let embeddingTime = Duration.seconds(10)
  private var pace = EmbeddingPace()
  /// How long an embedder that hung, or was not there, is left alone.
  private static let restingTime = Duration.seconds(60)
  private var rest: (until: ContinuousClock.Instant, reason: String)?
  private static let candidates = 60
  /// Bytes of a passage that are shown, and that a vector is made of.
  private static let shown = 6000
  private static let embedded = 1000

  /// - Parameters:
  ///   - vectorsPath: a file that keeps vectors from one start to the next.
  ///   - elapsed: any clock; tests give one of their own.
  package init(
    roots: [String], limits: TreeLimits = TreeLimits(), embedder: (any Embedder)? = nil, vectorsPath: String? = nil,
    elapsed: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.roots = PipelineRoots(roots)
    self.limits = limits
    self.embedder = embedder
    self.vectorsPath = vectorsPath
    self.elapsed = elapsed
  }

  /// - Parameter directory: Only what lies below it, absolute or from a root.
  package func search(
    _ query: String, below directory: String? = nil, limit: Int = 8
  ) async throws(PipelineProblem) -> SearchAnswer {
    let folder = try directory.map { path throws(PipelineProblem) in try roots.admitted(path, as: "directory") }
    look()
    var answer = SearchAnswer()
    let isWanted: (String) -> Bool = { path in folder.map { PipelineRoots.holds($0, path) } ?? true }
    let words = index.ranked(query, limit: PipelineLibrary.candidates, isWanted)
    var hits = Array(words.prefix(limit))
    if embedder != nil, !index.sources.isEmpty {
      let near = await near(query, isWanted, &answer)
      if Task.isCancelled { throw PipelineProblem(.cancelled, "the search was cancelled") }
      if let near {
        hits = PassageFusion.fused([words, near], limit: limit)
        answer.rankedBy = "bm25 and embeddings"
      }
    }
    describe(hits, in: &answer)
    return answer
  }

  private func describe(_ hits: [PassageIndex.Hit], in answer: inout SearchAnswer) {
    for hit in hits {
      // The index may have moved on while vectors were waited for.
      guard let source = index.sources[hit.path], source.entries.indices.contains(hit.entry) else { continue }
      answer.passages.append(found(source, source.entries[hit.entry].passage, Double(hit.score)))
      if !answer.files.contains(where: { $0.path == hit.path }) {
        answer.files.append(SearchAnswer.File(path: hit.path, facts: source.facts))
      }
    }
    (answer.searchedFiles, answer.searchedPassages) = (index.sources.count, index.passageCount)
    (answer.skipped, answer.skippedCount) = (lastWalk?.skipped ?? [], lastWalk?.skippedCount ?? 0)
    if let cut = lastWalk?.cut { answer.notes.append(cut) }
    if index.sources.isEmpty {
      answer.notes.append(
        "there is no code below \(roots.words); pipeline_roots in the configuration tells where it lies")
    }
  }

  private func found(_ source: PassageIndex.Source, _ passage: Passage, _ score: Double) -> SearchAnswer.Found {
    SearchAnswer.Found(
      path: source.file.path, line: passage.first, endLine: passage.last, title: passage.title,
      kind: passage.kind.rawValue, score: score, text: text(source, passage, PipelineLibrary.shown))
  }

  /// The lines of a passage, as far as they find room, secrets masked.
  private func text(_ source: PassageIndex.Source, _ passage: Passage, _ limit: Int) -> String {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)[(passage.first - 1)..<passage.last]
    let text = lines.joined(separator: "\n")
    return CodeSecrets.masked(
      text.utf8.count > limit ? String(decoding: text.utf8.prefix(limit), as: UTF8.self) + "…" : text,
      in: source.file.path)
  }
}

// Following the files.
extension PipelineLibrary {
  private func look() {
    let now = elapsed()
    if let looked, now - looked < PipelineLibrary.freshFor { return }
    looked = now
    if index.isBloated { index = PassageIndex() }
    let known = index.sources
    var walk = TreeWalk(limits) { known[$0.path]?.file != $0 }
    for root in roots.real { walk.walk(root) }
    let there = Set(walk.files.map(\.path))
    for path in known.keys where !there.contains(path) { index.remove(path) }
    for file in walk.files {
      guard let content = walk.contents[file.path] else { continue }
      // To Swift `\r\n` is one character, which ends no line.
      let text = String(decoding: content, as: UTF8.self).replacing("\r\n", with: "\n")
      index.put(file, CodeSecrets.withoutKeys(text))
    }
    walk.forgetContents()
    lastWalk = walk
  }
}

// By meaning.
extension PipelineLibrary {
  /// The nearest passages by their vectors; nil where the embedder is of no help now, which the answer then says.
  private func near(
    _ query: String, _ isWanted: (String) -> Bool, _ answer: inout SearchAnswer
  ) async -> [PassageIndex.Hit]? {
    guard let embedder else { return nil }
    if let rest, elapsed() < rest.until {
      answer.notes.append("ranked by words alone: \(rest.reason); it is asked again within a minute")
      return nil
    }
    rest = nil
    do throws(ModelError) {
      let asked = try await figures.counted("embedding") { () async throws(ModelError) in
        try await embedder.vectors(of: [Secrets.masked(query, as: .sentence)], isQuery: true, within: nil)
      }
      try await embedNew(embedder)
      guard let asked = asked.first, let known = vectors?.vectors, !known.isEmpty else { return nil }
      var hits: [PassageIndex.Hit] = []
      var without = 0
      for (path, source) in index.sources {
        for (at, entry) in source.entries.enumerated() {
          guard let vector = known[entry.digest], vector.count == asked.count else {
            without += 1
            continue
          }
          guard isWanted(path) else { continue }
          let score = zip(vector, asked).reduce(Float(0)) { $0 + $1.0 * $1.1 }
          hits.append(PassageIndex.Hit(path: path, entry: at, score: score))
        }
      }
      if without > 0 {
        answer.notes.append(
          "\(without) of \(index.passageCount) passages have no vector yet and are ranked by words alone")
      }
      return Array(hits.sorted(by: PassageIndex.isBefore).prefix(PipelineLibrary.candidates))
    } catch {
      switch error {
      case .timedOut, .unreachable: rest = (elapsed() + PipelineLibrary.restingTime, "\(error)")
      default: break
      }
      answer.notes.append("ranked by words alone: \(error)")
      return nil
    }
  }

  /// Vectors for what has none, for as long as a question may wait.
  private func embedNew(_ embedder: any Embedder) async throws(ModelError) {
    if isEmbedding { return }
    isEmbedding = true
    defer { isEmbedding = false }
    var store = vectors ?? VectorStore(path: vectorsPath, label: embedder.label)
    defer { vectors = store }
    store.keep(Set(index.sources.values.flatMap { $0.entries.map(\.digest) }))
    var now = elapsed()
    let end = now + PipelineLibrary.embeddingTime
    var waiting = unknown(to: store)
    while !waiting.isEmpty, now < end, !Task.isCancelled, store.vectors.count < VectorStore.most {
      let part = waiting.prefix(pace.passages)
      let new = try await vectors(of: part.map(\.text), from: embedder, within: end - now)
      let asked = now
      now = elapsed()
      guard let new else { continue }
      pace.answered(after: now - asked)
      waiting = waiting.dropFirst(part.count)
      store.add(Array(zip(part.map(\.digest), new).map { (digest: $0, vector: $1) }))
    }
  }

  /// Nil where so many at once were too slow: fewer of them may do.
  private func vectors(
    of texts: [String], from embedder: any Embedder, within time: Duration
  ) async throws(ModelError) -> [[Float]]? {
    do throws(ModelError) {
      return try await figures.counted("embedding") { () async throws(ModelError) in
        try await embedder.vectors(of: texts, isQuery: false, within: time)
      }
    } catch {
      if case .timedOut = error, pace.slowed() { return nil }
      throw error
    }
  }

  private func unknown(to store: VectorStore) -> ArraySlice<(digest: UInt64, text: String)> {
    var seen: Set<UInt64> = []
    var unknown: [(digest: UInt64, text: String)] = []
    for (_, source) in index.sources.sorted(by: { $0.key < $1.key }) {
      for entry in source.entries where store.vectors[entry.digest] == nil && seen.insert(entry.digest).inserted {
        unknown.append(
          (
            entry.digest,
            "\(source.context)\n\(entry.passage.title)\n" + text(source, entry.passage, PipelineLibrary.embedded)
          ))
      }
    }
    return unknown[...]
  }
}
