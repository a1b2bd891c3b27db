import JSON
import Pipelines

extension Service {
  @concurrent
  nonisolated func searchPipelines(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    do throws(PipelineProblem) {
      return try await library.search(
        arguments.string("query") ?? "", below: arguments.string("directory"), limit: arguments.int("limit") ?? 8
      ).json
    } catch { throw Refusal(error) }
  }
}

extension Refusal {
  init(_ problem: PipelineProblem) {
    let code: Code =
      switch problem.kind {
      case .denied: .denied
      case .invalid: .invalid
      case .notFound: .notFound
      case .notPossible: .notPossible
      case .exists: .wrongState
      case .cancelled: .cancelled
      }
    self.init(code, problem.message, hint: problem.hint)
  }
}
