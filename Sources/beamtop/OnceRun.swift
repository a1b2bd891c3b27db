import Agent
import BeamMCPClient
import Dashboard
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Screen
import Setup

/// One frame without a terminal: the console's twin for scripts.
struct OnceRun {
  let house: House
  let environment: [String: String]

  /// Prints and returns the exit code by the fleet's health.
  func run(_ once: Arguments.Once) async -> Int32 {
    await house.firstAnswers(within: .seconds(5))
    await house.firstFigures(within: .seconds(3))
    do throws(ClientError) {
      let runners = try await house.client.listRunners()
      let (jobs, revision) = try await allJobs()
      for note in house.notes { Program.fail(note) }
      switch once {
      case .json: Program.say(Once.json(jobs: jobs, runners: runners, revision: revision, at: Date()).text + "\n")
      case .plain: Program.say(await frame(jobs) + "\n")
      }
      return Once.exitCode(jobs: jobs, runners: runners)
    } catch {
      Program.fail("\(error)")
      return 1
    }
  }

  private func allJobs() async throws(ClientError) -> ([Job], Int) {
    var page = try await house.client.listJobs(since: nil, cursor: nil, limit: nil)
    var jobs = page.jobs
    while let cursor = page.nextCursor {
      page = try await house.client.listJobs(since: nil, cursor: cursor, limit: nil)
      jobs += page.jobs
    }
    return (jobs, page.revision)
  }

  /// The screen as the console would draw it, as wide as `COLUMNS` says and high enough for every job.
  private func frame(_ jobs: [Job]) async -> String {
    setlocale(LC_ALL, "C.UTF-8")
    let width = environment["COLUMNS"].flatMap(Int.init).map { min(max($0, 40), 500) } ?? 120
    let height = environment["LINES"].flatMap(Int.init).map { min(max($0, 10), 1000) } ?? min(1000, max(24, jobs.count + 16))
    var state = State(width: width, height: height, now: Date(), clock: Clock(offset: Zone.offset), serverName: "embedded")
    let runner = EffectRunner(client: house.client) { _, _, _ in Interpretation() }
    await runner.run(update(&state, .tick(Date())))
    let deadline = Date() + 1.5
    let stop = Task {
      try? await Task.sleep(for: .milliseconds(1500))
      await runner.stop()
    }
    for await event in runner.events {
      await runner.run(update(&state, event))
      await runner.run(update(&state, .tick(Date())))
      if Date() >= deadline || state.isSettled { break }
    }
    stop.cancel()
    await runner.stop()
    return Once.plain(state)
  }
}
