import CSystem
import FoundationEssentials
import Glibc
import JSON

/// A keeper's work on one run: one thread, one `poll` on the two pipes and on the end of the program.
struct KeptRun: ~Copyable {
  private let order: KeeperOrder
  private let folder: RunFolder
  private var output: KeptStream
  private var errors: KeptStream
  private var log: OutputLog
  private var leader: Int32 = 0
  private var end: Descriptor?
  /// The program is our own child, so that we shall learn its exit code.
  private var isParent = false

  init(_ order: KeeperOrder, in folder: RunFolder) throws(SystemFailure) {
    let output = try KeptStream(path: folder.output, source: "O")
    let errors = try KeptStream(path: folder.errors, source: "E")
    self.order = order
    self.folder = folder
    self.output = output
    self.errors = errors
    log = OutputLog(folder: folder, limit: order.logLimit)
  }

  /// Starts the program, or takes over one that was started by a keeper that is no more.
  mutating func begin() throws {
    if let process = folder.start()?.process ?? RunFolder.leader(marked: order.mark, among: nil) {
      try adopt(process)
    } else {
      try start()
    }
  }

  private mutating func start() throws {
    do {
      var command = order.command
      command.environment[ProcessSession.markName] = order.mark
      leader = try Spawn.start(
        command, output: .open(path: folder.output, flags: O_RDWR), errors: .open(path: folder.errors, flags: O_RDWR))
    } catch {
      try folder.write(ExitRecord(status: nil, at: KeptRun.now, note: error.description, neverStarted: true))
      throw error
    }
    isParent = true
    do { try noteStart() } catch {
      // What could not be watched would run unknown to anybody.
      let session = ProcessSession(leader: ProcessIdentity(of: leader) ?? .none, mark: order.mark)
      ProcessSession.send(SIGKILL, to: session.all())
      throw error
    }
  }

  private mutating func noteStart() throws {
    end = Descriptor(owning: csystem_pidfd_open(leader))
    guard end != nil else { throw SystemFailure("watch process \(leader) (pidfd_open, Linux 5.3)") }
    // Our child's number is not given to another before we have waited for it.
    guard let process = ProcessIdentity(of: leader) else { throw SystemFailure("read /proc/\(leader)/stat") }
    try folder.write(StartRecord(process: process, at: KeptRun.now, mark: order.mark))
  }

  private mutating func adopt(_ process: ProcessIdentity) throws {
    end = Descriptor(owning: csystem_pidfd_open(process.pid))
    guard end != nil, process.isAlive else { throw SystemFailure(text: "process \(process.pid) has ended") }
    leader = process.pid
    if folder.start() == nil {
      try folder.write(StartRecord(process: process, at: KeptRun.now, mark: order.mark))
    }
    say("the process that kept this output was killed; another has taken over, and the exit code will not be known")
  }

  /// Until the program has ended and nothing holds its pipes any more: a child that lives on may have more to say.
  mutating func record() {
    while end != nil || output.isOpen || errors.isOpen {
      var entries = [entry(output.number), entry(errors.number), entry(end?.number ?? -1)]
      let count = poll(&entries, 3, output.isPending || errors.isPending ? 1000 : -1)
      let stamp = Instant.text(Date())
      var lines: [UInt8] = []
      if count == 0 { finishLines(into: &lines) }
      if entries[0].revents != 0 { output.take(at: stamp, into: &lines) }
      if entries[1].revents != 0 { errors.take(at: stamp, into: &lines) }
      log.append(lines, at: stamp)
      if entries[2].revents != 0 { noteEnd(at: stamp) }
    }
    unlink(folder.output)
    unlink(folder.errors)
  }

  private func entry(_ descriptor: Int32) -> pollfd { pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0) }

  private mutating func finishLines(into lines: inout [UInt8]) {
    output.finishLine(into: &lines)
    errors.finishLine(into: &lines)
  }

  /// What it printed last is stored first: whoever sees the record finds the reason too.
  private mutating func noteEnd(at stamp: String) {
    var lines: [UInt8] = []
    output.takeRest(at: stamp, into: &lines)
    errors.takeRest(at: stamp, into: &lines)
    log.append(lines, at: stamp)
    var status: Int32 = 0
    let isKnown = isParent && waitpid(leader, &status, 0) == leader
    let note = isKnown ? nil : "it ended while a keeper watched that had not started it, so its exit code is not known"
    let record = ExitRecord(
      status: isKnown ? ProcessExit(wait: status) : nil, at: KeptRun.now, note: note, neverStarted: false)
    do { try folder.write(record) } catch { say("how the program ended could not be recorded: \(error)") }
    end = nil
  }

  private mutating func say(_ text: String) {
    let stamp = Instant.text(Date())
    log.append(Array("\(stamp) K \(text)\n".utf8), at: stamp)
  }

  private static var now: Double { Date().timeIntervalSince1970 }
}
