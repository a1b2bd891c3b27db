import BeamMCPClient
import JSON
import Jobs
import Screen

/// Asks whether a plan is to be done. The job is held by its id from before the plan is made, so that what is consented to is
/// what is done.
struct Consent: Sendable {
  private let run: Run
  private let link: Link

  init(_ run: Run, _ link: Link) {
    self.run = run
    self.link = link
  }

  /// Shows the plan and asks; `call` then names the job by its id.
  func given(for call: inout ToolCall) async throws(Failure) -> Bool {
    var name = call.arguments["job_name"]?.string
    if let reference = call.jobID {
      let job: Job
      do { job = try await link.client.jobStatus(reference) } catch {
        throw await Absence.explained(Failure(error), link)
      }
      call.arguments["job_id"] = .string(job.id)
      name = job.name
    }
    let plan = try await plan(call)
    run.streams.error(PlanPage.text(plan, run.paper))
    return answer(plan.production && plan.destructive ? name : nil)
  }

  private func plan(_ call: ToolCall) async throws(Failure) -> DryRun {
    var call = call
    call.arguments["dry_run"] = true
    let answer = try await link.call(call)
    do { return try answer.decoded() } catch { throw Failure(.failed, "the plan is not understood: \(error)") }
  }

  /// `y`, or on a production runner the job's name.
  private func answer(_ name: String?) -> Bool {
    if let name {
      run.streams.error("This is production. Type the job's name (\(Visible.text(name))) to do it: ")
      if run.streams.line() == name { return true }
    } else {
      run.streams.error("Do it? [y/N] ")
      if let word = run.streams.line()?.lowercased(), ["y", "yes"].contains(word) { return true }
    }
    run.note("nothing was done")
    return false
  }
}
