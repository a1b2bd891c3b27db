import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs

/// A handover that is to be written: of which jobs, and where to.
package struct ReportOrder: Sendable, Hashable {
  let request: RequestID
  package let path: String
  package let overwrites: Bool
  /// The command that asked for it, without its path.
  let flags: [String]
  let jobs: [Job]
  let runners: [RunnerStatus]
  let server: String
  let now: Date
  let clock: Clock
  /// What the console said of what was done, the last one last.
  var said: [Said] = []
  /// Names of jobs that fail or are slow too, and are not in it.
  var others: [String] = []
  /// Actions that have left, and are not settled.
  var underWay: [Write] = []
  /// What a record tells of the jobs; nil where the server is asked.
  var recorded: [Handover.Subject]?

  package static func == (a: ReportOrder, b: ReportOrder) -> Bool { a.request == b.request }
  package func hash(into hasher: inout Hasher) { hasher.combine(request) }

  /// `scaling 8 → 12, since 12:04:31`, and of which job.
  struct Write: Sendable, Hashable {
    let job: String
    let words: String
  }

  /// Reads what is known of the jobs and writes it down; what is there already stays unless it is to be replaced.
  @concurrent
  func write(_ client: any BeamClient) async -> LogSave.Outcome {
    // Before all that is asked: whether it can be written at all.
    let file: Int32
    switch LogSave.opened(path, overwrites: overwrites) {
    case .success(let opened): file = opened
    case .failure(let problem): return problem.outcome
    }
    var subjects = recorded ?? []
    if recorded == nil { for job in jobs { subjects.append(await ReportOrder.read(job, client)) } }
    let handover = Handover(
      subjects: subjects, runners: runners, server: server, now: now, clock: clock, said: said,
      others: others, underWay: underWay)
    let data = Data(handover.markdown.utf8)
    let code = WholeWrite.bytes(data, to: file)
    let closed = close(file)
    guard code == 0, closed == 0 else {
      return .failed(String(cString: strerror(code == 0 ? errno : code)) + "; the file is not whole")
    }
    return .written(bytes: data.count)
  }

  private static func read(_ job: Job, _ client: any BeamClient) async -> Handover.Subject {
    Handover.Subject(
      job: job, diagnosis: await answer { () throws(ClientError) in try await client.diagnose(job.id) },
      timeline: await answer { () throws(ClientError) in
        try await client.timeline(of: job.id, durationSeconds: Handover.timelineSeconds)
      },
      series: await answer { () throws(ClientError) in
        try await client.jobMetrics(job.id, windowSeconds: Handover.chartSeconds, names: nil)
      })
  }

  private static func answer<Value: Sendable>(
    _ ask: () async throws(ClientError) -> Value
  ) async -> Result<Value, Handover.Reason> {
    do { return .success(try await ask()) } catch { return .failure(Handover.Reason(text: error.description)) }
  }
}
