import FoundationEssentials
import Glibc
import Runners

/// A folder of its own for a test, and real keepers: the program that `swift build` puts beside the tests.
struct Workshop: ~Copyable {
  let path: String
  let launch = KeeperLaunch(executable: Workshop.program)

  init() throws {
    path = "/tmp/beamtop-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static var program: String {
    var folder = URL(filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/")
    while folder.path != "/" && !folder.path.isEmpty {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "beamtop").path
      if ExecutablePath.isProgram(candidate) { return candidate }
    }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/debug/beamtop").path
  }

  func folder(_ name: String = "run") -> RunFolder { RunFolder(path: "\(path)/\(name)") }

  func order(shell script: String, logLimit: Int = 16 << 20) -> KeeperOrder {
    let command = Command(executable: "/bin/sh", arguments: ["-c", script], workingDirectory: path)
    return KeeperOrder(command: command, mark: "mark-\(path.split(separator: "-").last ?? "")", logLimit: logLimit)
  }

  /// Starts a shell script under a keeper.
  func start(_ script: String, logLimit: Int = 16 << 20) async throws -> RunFolder {
    _ = try await launch.start(order(shell: script, logLimit: logLimit), in: folder())
    return folder()
  }

  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  func read(_ name: String) -> String {
    (try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// Asks until it is so; real processes take the time they take. False after a minute.
func eventually(_ condition: () async throws -> Bool) async rethrows -> Bool {
  let deadline = ContinuousClock.now + .seconds(60)
  while ContinuousClock.now < deadline {
    if try await condition() { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return false
}

extension RunFolder {
  /// The record of the end, waited for.
  func ended() async throws -> ExitRecord? {
    _ = await eventually { exit() != nil }
    return exit()
  }

  /// The stored lines without their times: `O text`.
  var lines: [String] {
    [olderLog, log].flatMap { path in
      let text = (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return text.split(separator: "\n").map { String($0.dropFirst(25)) }
    }
  }

  /// The keeper's process, found by its command line.
  func keeper() -> Int32? {
    ProcessStat.all().first { stat in
      guard stat.isAlive, let data = try? Data(contentsOf: URL(filePath: "/proc/\(stat.pid)/cmdline")) else {
        return false
      }
      return String(decoding: data, as: UTF8.self).contains("\(Keeper.flag)\0\(path)\0")
    }?.pid
  }
}
