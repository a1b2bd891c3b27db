import BeamMCPClient
import Jobs

extension RecordedFleet {
  /// A handover is written of what the record has told up to now; the rest of what a program does asks nothing.
  func answered(_ effect: Effect) -> Effect {
    guard case .report(var order) = effect else { return effect }
    order.recorded = order.jobs.map(subject)
    return .report(order)
  }

  private func subject(_ job: Job) -> Handover.Subject {
    Handover.Subject(
      job: job, diagnosis: told(.diagnosis(job: job.id)) { if case .diagnosis(let value) = $0 { value } else { nil } },
      timeline: told(.timeline(job: job.id)) { if case .timeline(let value) = $0 { value } else { nil } },
      series: told(.metrics(job: job.id)) { if case .metrics(let value) = $0 { value } else { nil } })
  }

  private func told<Value>(_ fetch: Fetch, _ value: (Answer) -> Value?) -> Result<Value, Handover.Reason> {
    switch answer(fetch) {
    case .success(let answer): value(answer).map { .success($0) } ?? .failure(Handover.Reason(text: "not understood"))
    case .failure(let error): .failure(Handover.Reason(text: error.description))
    }
  }
}
