import FoundationEssentials
import Glibc
import JSON

/// Lines of a log on their way to a file.
package struct LogSave: Sendable, Hashable {
  let request: RequestID
  package let path: String
  /// What is there already is replaced.
  package let overwrites: Bool
  let store: LogStore
  package let lines: [UInt32]
  /// Written in the place of lines: a trace.
  var text: String?
  /// So many of the lines are no entries: they say that a file was rotated.
  var markers = 0
  /// The file that is looked at: a log is never written over by what is shown of it.
  var read: String?

  package enum Outcome: Sendable, Hashable {
    case written(bytes: Int)
    /// Something is there, and was left as it is.
    case exists
    case failed(String)
  }

  package static func == (a: LogSave, b: LogSave) -> Bool { a.request == b.request }
  package func hash(into hasher: inout Hasher) { hasher.combine(request) }

  struct Problem: Error { var outcome: Outcome }

  /// A file of its own to write to; what is there already is left as it is unless it is to be replaced.
  ///
  /// - Parameter read: A file that is read at the same time, whatever it is called here: it is not written to.
  static func opened(_ path: String, overwrites: Bool, read: String? = nil) -> Result<Int32, Problem> {
    let place = path.hasPrefix("~/") ? (getenv("HOME").map { String(cString: $0) } ?? "~") + path.dropFirst(1) : path
    var (there, known) = (stat(), stat())
    if stat(place, &there) == 0 {
      if there.st_mode & S_IFMT == S_IFDIR {
        return .failure(Problem(outcome: .failed(String(cString: strerror(EISDIR)))))
      }
      if let read, stat(read, &known) == 0, (there.st_dev, there.st_ino) == (known.st_dev, known.st_ino) {
        return .failure(Problem(outcome: .failed("it is the log that is looked at; name another file")))
      }
    }
    let mode = overwrites ? O_TRUNC : O_EXCL
    let file = open(place, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o644)
    if file >= 0 { return .success(file) }
    return .failure(Problem(outcome: errno == EEXIST ? .exists : .failed(String(cString: strerror(errno)))))
  }

  /// Off the caller's actor. `~` is the home directory.
  @concurrent
  func write() async -> Outcome {
    let file: Int32
    switch LogSave.opened(path, overwrites: overwrites, read: read) {
    case .success(let opened): file = opened
    case .failure(let problem): return problem.outcome
    }
    var (bytes, pending) = (0, Data((text ?? "").utf8))
    if !pending.isEmpty {
      let code = WholeWrite.bytes(pending, to: file)
      guard code == 0 else {
        close(file)
        return .failed(String(cString: strerror(code)) + "; the file is not whole")
      }
      (bytes, pending) = (pending.count, Data())
    }
    for (index, id) in lines.enumerated() {
      pending.append(contentsOf: LogLineText.text(Int(id), of: store).utf8)
      pending.append(0x0A)
      guard pending.count >= 1 << 20 || index == lines.count - 1 else { continue }
      let code = WholeWrite.bytes(pending, to: file)
      guard code == 0 else {
        close(file)
        return .failed(String(cString: strerror(code)) + "; the file is not whole")
      }
      bytes += pending.count
      pending.removeAll(keepingCapacity: true)
    }
    // A full disk may be told at the end only.
    return close(file) == 0 ? .written(bytes: bytes) : .failed(String(cString: strerror(errno)))
  }
}
