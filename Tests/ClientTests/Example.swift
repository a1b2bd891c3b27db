import BeamMCPClient
import JSON
import Jobs

/// Starts a pipeline, scales it, saves its state, and ends it; says on the way what it sees.
func tour(of url: String, key: String?, pipeline: String, say: (String) -> Void) async throws {
  let client = try BeamMCPClient(url: url, apiKey: key)

  // What is not well, and why.
  for job in try await client.listJobs() where job.health > .ok {
    say("\(job.name) on \(job.runner): \(job.diagnostics)")
  }

  // A name, a job's id, or an unambiguous beginning of one name a job everywhere.
  let job = try await client.submitJob(
    name: "wordcount", runner: "flink-prod", jobType: .streaming, codePath: pipeline,
    options: ["parallelism": 2, "checkpoint_interval": 60_000])

  // Events come as they happen, over a connection that is opened again where it breaks.
  for await event in client.events {
    guard case .snapshot(let fleet) = event else { continue }
    say("\(fleet.jobs.count) jobs on \(fleet.runners.count) runners")
    break
  }

  // Each of these waits until it has happened.
  do {
    let scaled = try await client.scaleJob(job, to: 4)
    say("\(scaled.jobID) runs with \(scaled.parallelism) instead of \(scaled.previous ?? 0)")
    say("its state is saved in " + (try await client.createSavepoint(job)))
    say("it is " + (try await client.cancelJob(job)).state.rawValue)
  } catch {
    // One word for programs, the rest for people.
    say("\(error.code.rawValue): \(error)")
  }

  await client.close()
}
