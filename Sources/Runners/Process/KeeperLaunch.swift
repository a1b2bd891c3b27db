import CSystem
import FoundationEssentials
import Glibc

/// Starts keepers.
package struct KeeperLaunch: Sendable {
  /// A program whose `main` calls `Keeper.runIfAsked`: this one, also after its file was replaced.
  package var executable: String

  package init(executable: String = "/proc/self/exe") { self.executable = executable }

  /// Runs `order` in a new folder. Returns when the program has been started; throws why it could not be.
  package func start(_ order: KeeperOrder, in folder: RunFolder) async throws -> StartRecord {
    try folder.create(order)
    try await keep(folder)
    guard let start = folder.start() else { throw SystemFailure(text: "the keeper of the run left no record of it") }
    return start
  }

  /// Starts a keeper on a folder: it starts what was ordered there, or takes over what runs.
  package func keep(_ folder: RunFolder) async throws(SystemFailure) {
    var ends: [Int32] = [-1, -1]
    guard csystem_pipe(&ends) == 0, let reading = Descriptor(owning: ends[0]) else { throw SystemFailure("pipe") }
    try spawn(folder, telling: ends[1])
    let isTold = await Readiness.wait(for: reading.number, until: .now + .seconds(20))
    guard isTold, let bytes = reading.read(limit: 16_384) else {
      throw SystemFailure(text: "the keeper of the run has not answered for 20 s")
    }
    guard bytes.last == UInt8(ascii: "\n") else {
      throw SystemFailure(text: "\(executable) ended without starting the program: it is no keeper, or was killed")
    }
    if bytes.count > 1 { throw SystemFailure(text: String(decoding: bytes.dropLast(), as: UTF8.self)) }
  }

  private func spawn(_ folder: RunFolder, telling pipe: Int32) throws(SystemFailure) {
    defer { close(pipe) }
    let command = Command(executable: executable, arguments: [Keeper.flag, folder.path], workingDirectory: folder.path)
    Reaper.reap(
      try Spawn.start(command, name: "beamtop-keeper", output: .descriptor(pipe), errors: .null))
  }
}
