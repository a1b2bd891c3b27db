import CSystem
import FoundationEssentials
import Glibc
import JSON

/// The folder of one run: its order, its output, how it began and how it ended. What stands here is the truth of the run,
/// whichever of our programs lives.
package struct RunFolder: Sendable, Hashable {
  package let path: String

  package init(path: String) { self.path = ExecutablePath.absolute(path) }

  package var log: String { path + "/log" }
  package var olderLog: String { path + "/log.1" }
  package var output: String { path + "/stdout" }
  package var errors: String { path + "/stderr" }

  /// Makes the folder with its order, readable by this user alone.
  package func create(_ order: KeeperOrder) throws {
    try FileFailure.makeFolder(path)
    try write(order, "order.json")
  }

  package func order() -> KeeperOrder? { read("order.json") }
  package func start() -> StartRecord? { read("start.json") }
  package func exit() -> ExitRecord? { read("exit.json") }
  package func write(_ record: StartRecord) throws { try write(record, "start.json") }
  package func write(_ record: ExitRecord) throws { try write(record, "exit.json") }

  package func remove() throws { try FileFailure.told { try FileManager.default.removeItem(atPath: path) } }

  /// The lock that a keeper holds while it lives; nil where another holds it. The kernel lets go of it at any death.
  package func lock() throws(SystemFailure) -> Descriptor? {
    let file = try Descriptor.open(path + "/keeper.lock", O_RDWR | O_CREAT)
    if csystem_lock(file.number) == 0 { return file }
    return nil
  }

  /// Whether a keeper lives. Its lock is tried for a moment, so a keeper that begins in that moment tries again.
  package var isKept: Bool {
    guard access(path + "/keeper.lock", F_OK) == 0 else { return false }
    return (try? lock()) == nil
  }

  private func read<Record: Decodable>(_ name: String) -> Record? {
    guard let data = try? Data(contentsOf: URL(filePath: "\(path)/\(name)")) else { return nil }
    return try? JSONDecoder().decode(Record.self, from: data)
  }

  /// Whole or not at all: a new file, synced, renamed over the old one.
  private func write(_ record: some Encodable, _ name: String) throws {
    let draft = "\(path)/\(name).new"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = [UInt8](try encoder.encode(record)) + [UInt8(ascii: "\n")]
    let file = try Descriptor.open(draft, O_WRONLY | O_CREAT | O_TRUNC)
    guard file.write(bytes), fsync(file.number) == 0 else { throw SystemFailure("write \(draft)") }
    guard rename(draft, "\(path)/\(name)") == 0 else { throw SystemFailure("rename \(draft)") }
  }
}
