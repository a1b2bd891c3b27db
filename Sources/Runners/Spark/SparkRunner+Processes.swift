import FoundationEssentials
import JSON
package import Jobs

extension SparkRunner {
  /// Applications whose executors are asked for one answer, and seconds for which these are good.
  private static let width = 8
  private static let freshFor = 5.0

  /// The workers as the survey found them; executors by a request an application, some at a time. Asked by many at once,
  /// each application is asked once.
  package func processes() async throws(RunnerError) -> RunnerProcesses {
    let question = processQuestion ?? Task { await self.readExecutors() }
    processQuestion = question
    let told = await question.value
    if processQuestion == question { processQuestion = nil }
    return told
  }

  private func readExecutors() async -> RunnerProcesses {
    guard let master else { return RunnerProcesses(note: "the master has not answered yet") }
    let running = master.apps.filter { !$0.hasEnded && $0.state == "RUNNING" }.map(\.id)
    executorLists = executorLists.filter { running.contains($0.key) }
    let due = due(running)
    let places = await places(of: due)
    let rest = self.rest
    let read = await forEach(places) { (place) async throws(RunnerError) in
      (try await rest.json("\(place.app.base)/allexecutors", timeout: .seconds(3)).array ?? []).compactMap(
        ExecutorRow.init)
    }
    for (place, result) in zip(places, read) {
      executorLists[place.app.id] = result.value.map { Timed(value: $0, at: now()) }
    }
    let executors = running.flatMap { app in
      (executorLists[app]?.value ?? []).compactMap { EngineProcess($0, of: jobID(of: app)) }
    }
    let time = now().timeIntervalSince1970
    return RunnerProcesses(master.workers.map { EngineProcess($0, now: time) } + executors, note: note(running))
  }

  /// Those whose executors were not read for longest.
  private func due(_ running: [String]) -> [String] {
    let stale = running.filter { executorLists[$0]?.isYounger(than: SparkRunner.freshFor, at: now()) != true }
    let ages = stale.map { (id: $0, at: executorLists[$0]?.at ?? .distantPast) }
    return ages.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.prefix(SparkRunner.width).map(\.id)
  }

  private func places(of apps: [String]) async -> [Place] {
    var places: [Place] = []
    for app in apps {
      if let place = await place(of: jobID(of: app)).value, place.app.id == app { places.append(place) }
    }
    return places
  }

  /// The engine's id of the job that an application is, or that its driver is.
  private func jobID(of app: String) -> String {
    if case .driver(let driver)? = apps[app]?.owner { driver } else { app }
  }

  private func note(_ running: [String]) -> String? {
    let silent = running.filter { executorLists[$0] == nil }.count
    return silent == 0 ? nil : "the executors of \(silent) of \(running.count) running applications are not read yet"
  }
}
