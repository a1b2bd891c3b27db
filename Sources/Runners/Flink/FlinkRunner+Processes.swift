import FoundationEssentials
package import Jobs

extension FlinkRunner {
  /// Asked by many at once, the cluster is asked once; its TaskManagers for their figures some at a time.
  package func processes() async throws(RunnerError) -> RunnerProcesses {
    if let known = processMemory.told, known.isYounger(than: TaskManagerMemory.freshFor, at: now()) {
      return known.value
    }
    let question =
      processQuestion ?? Task { await attempt { () async throws(RunnerError) in try await self.readTaskManagers() } }
    processQuestion = question
    let answer = await question.value
    if processQuestion == question { processQuestion = nil }
    return try answer.get()
  }

  private func readTaskManagers() async throws(RunnerError) -> RunnerProcesses {
    let list = try await rest.taskManagers().taskmanagers
    let ids = list.map(\.id)
    processMemory.forget(but: ids)
    await readFigures(of: processMemory.due(ids))
    let clock = now().timeIntervalSince1970 + clockAhead
    let told = RunnerProcesses(
      list.map { processMemory.process($0, clock: clock) }, note: processMemory.note(list.count))
    processMemory.told = Timed(value: told, at: now())
    return told
  }

  private func readFigures(of ids: [String]) async {
    let unread = await readFigures(once: ids)
    guard !unread.isEmpty else { return }
    // The first question only makes Flink fetch them.
    try? await pause(.milliseconds(150))
    _ = await readFigures(once: unread)
  }

  /// Returns those that told nothing.
  private func readFigures(once ids: [String]) async -> [String] {
    let rest = self.rest
    let read = await forEach(ids) { (id) async throws(RunnerError) in
      ProcessFigures(try await rest.taskManagerMetrics(id, ProcessFigures.names, timeout: .seconds(2)))
    }
    var unread: [String] = []
    for (id, result) in zip(ids, read) {
      guard let figures = result.value else { continue }
      if figures.isEmpty { unread.append(id) } else { processMemory.figures[id] = Timed(value: figures, at: now()) }
    }
    return unread
  }
}
