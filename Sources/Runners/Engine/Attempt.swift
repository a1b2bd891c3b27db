import Jobs

/// A call that may fail beside others that should not fail with it.
func attempt<Value: Sendable>(_ call: () async throws(RunnerError) -> Value) async -> Result<Value, RunnerError> {
  do { return .success(try await call()) } catch { return .failure(error) }
}

/// The results of a call for each element, in the elements' order, at the most `width` of them at a time.
func forEach<Element: Sendable, Value: Sendable>(
  _ elements: [Element], width: Int = 8,
  _ call: @escaping @Sendable (Element) async throws(RunnerError) -> Value
) async -> [Result<Value, RunnerError>] {
  var results: [Int: Result<Value, RunnerError>] = [:]
  await withTaskGroup(of: (Int, Result<Value, RunnerError>).self) { group in
    for (index, element) in elements.enumerated() {
      if index >= width, let (done, result) = await group.next() { results[done] = result }
      group.addTask { (index, await attempt { () async throws(RunnerError) in try await call(element) }) }
    }
    for await (done, result) in group { results[done] = result }
  }
  return elements.indices.compactMap { results[$0] }
}

extension Result where Failure == RunnerError {
  /// The engine did not answer, as against: it refused.
  var isSilence: Bool {
    if case .failure(.unreachable) = self { true } else { false }
  }
}

extension Result {
  var value: Success? { try? get() }
}
