import FoundationEssentials
import JSON
import Jobs

/// The launches of one runner, in memory and on disk.
struct PythonLaunches: Sendable {
  private static let keptSeconds = 7 * 86_400.0

  let directory: String
  private(set) var all: [String: PythonLaunch] = [:]
  /// Launches of which no job came, when and why.
  private(set) var failed: [String: (at: Date, reason: String)] = [:]
  private var isLoaded = false

  /// `runner` keeps the launches of two clusters apart.
  init(stateDirectory: String, engine: RunnerType, runner: String) {
    directory = "\(stateDirectory)/\(engine.rawValue)/\(PercentEncoding.encode(runner))"
  }

  mutating func fail(_ launch: PythonLaunch, _ verdict: (at: Date, reason: String)) { failed[launch.id] = verdict }

  func folder(_ launch: PythonLaunch) -> RunFolder { RunFolder(path: "\(directory)/\(launch.id)") }

  /// What an earlier life of this program, or another that shares the directory, has launched.
  mutating func load(at now: Date) {
    if isLoaded { return }
    isLoaded = true
    for name in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [] {
      guard let data = try? Data(contentsOf: URL(filePath: "\(directory)/\(name)/launch.json")),
        let launch = try? JSONDecoder().decode(PythonLaunch.self, from: data), launch.id == name
      else { continue }
      if now.timeIntervalSince1970 - launch.startedAt > PythonLaunches.keptSeconds, folder(launch).exit() != nil {
        try? folder(launch).remove()
      } else {
        all[launch.id] = launch
      }
    }
  }

  /// On the disk before it is true.
  mutating func keep(_ launch: PythonLaunch) throws {
    let path = folder(launch).path
    try FileFailure.makeFolder(path)
    let data = try JSONEncoder().encode(launch)
    try FileFailure.told { try data.write(to: URL(filePath: path + "/launch.json"), options: .atomic) }
    all[launch.id] = launch
  }

  mutating func drop(_ launch: PythonLaunch) {
    all[launch.id] = nil
    try? folder(launch).remove()
  }
}
