import Dashboard
import FoundationEssentials
import Glibc
import JSON
import Setup

/// The file in which the console keeps how it was left, below the state folder. It is read at the start, and replaced as a
/// whole, so that it is never half a file. An actor, because a disk may take its time.
actor SessionFile {
  nonisolated let path: String
  private let folder: String
  private let server: String
  /// It could not be written, which was told.
  private var hasFailed = false

  init(folder: String, server: String) {
    (self.folder, self.server) = (folder, server)
    path = folder + "/console.json"
  }

  /// Where a crash leaves its report, and what that says first. The folder is made now: a crash has no time for it. Where it
  /// cannot be made the crash says that there is no report.
  nonisolated func crashReport(_ server: String, _ environment: [String: String]) -> (path: String, about: String) {
    StateFile.makeFolder(of: path)
    let about = """
      beamtop \(Version.number) crashed
      server:     \(Secrets.masked(server))
      system:     \(SessionFile.system)
      terminal:   \(environment["TERM"] ?? "")
      """
    return (folder + "/crash.txt", about)
  }

  /// `Linux 6.1.0 x86_64`
  private static var system: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "" }
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(name.sysname)) \(text(name.release)) \(text(name.machine))"
  }

  /// No such file is so large; what is larger is not ours.
  private static let largest = 1 << 20

  /// How it was left, and what is wrong with the file; nil where there is none, or none that can be read.
  nonisolated func read() -> (session: Session?, faults: [String]) {
    guard access(path, F_OK) == 0 else { return (nil, []) }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= SessionFile.largest else {
      return (nil, ["\(path) is no file of ours; the console starts afresh"])
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      return (nil, ["\(path) cannot be read; the console starts afresh"])
    }
    var faults: [String] = []
    let session = Session(text: text, server: server, faults: &faults)
    return (session, faults.map { "\(path): \($0)" })
  }

  /// The views with a name, where one of the commands shows one; what is wrong with the file is said then.
  @MainActor func views(for commands: [String]) -> NamedViews {
    guard commands.contains(where: { $0.hasPrefix("view") }) else { return NamedViews() }
    let (session, faults) = read()
    for fault in faults { Program.fail(fault) }
    return session?.views ?? NamedViews()
  }

  /// What stands there now; nil where not all of it can be read, which the next start tells: what is known stays.
  func views() -> NamedViews? {
    let (session, faults) = read()
    return faults.isEmpty ? session?.views : nil
  }

  /// Returns what went wrong, once.
  func write(_ session: Session) -> String? {
    do {
      // Another console may have written meanwhile, for another server.
      let before = try? String(contentsOfFile: path, encoding: .utf8)
      try StateFile.replace(path, by: session.text(for: server, over: before))
      hasFailed = false
      return nil
    } catch {
      defer { hasFailed = true }
      return hasFailed ? nil : "what the next start goes on with was not written: \(error)"
    }
  }
}
