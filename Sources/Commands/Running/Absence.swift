import BeamMCPClient
import Jobs

/// Whether a job that is not found is really not there.
enum Absence {
  /// The failure, or that a runner does not answer which may have the job: a script must not take the one for the other.
  static func explained(_ failure: Failure, _ link: Link) async -> Failure {
    guard failure.code == .notFound, link.isEmbedded, let runners = try? await link.client.listRunners() else {
      return failure
    }
    let silent = runners.filter { $0.state == .unreachable && $0.observedAt == nil }
    guard let first = silent.first else { return failure }
    let names = silent.map(\.runner).joined(separator: ", ")
    return Failure(
      .unreachable, "\(failure.message), but \(names) does not answer: \(first.lastError ?? "no reason is known")",
      hint: "mcp doctor tells more")
  }
}
