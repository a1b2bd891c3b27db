import FoundationEssentials
import Glibc
import JSON

/// Writes a file of code at once or not at all, and never over another one that nobody gave up.
enum CodeFileWriter {
  /// Where a new file may be: a plain name in a folder below the roots.
  static func place(_ path: String, below roots: PipelineRoots) throws(PipelineProblem) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard name.hasSuffix(".py"), name.utf8.count > 3, name.first != ".",
      name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw PipelineProblem(.invalid, "file_path must end with the name of a Python file", hint: "events.py") }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    guard !path.hasPrefix("/") else {
      return try roots.admitted(folder.isEmpty ? "/" : folder, as: "file_path", for: path) + "/" + name
    }
    // From the first root that has the folder.
    if folder.isEmpty, let root = roots.real.first { return root + "/" + name }
    return try roots.admitted(folder, as: "file_path", for: path) + "/" + name
  }

  /// Something bears the name, be it a symlink to nothing.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Returns where the former file lies now; nil where there was none.
  static func write(_ code: String, to path: String, replaces: Bool) throws(PipelineProblem) -> String? {
    let draft = path + ".new"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw problem(draft) }
    var failure = WholeWrite.text(code, to: descriptor)
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    close(descriptor)
    defer { unlink(draft) }
    guard failure == 0 else { throw problem(draft, failure) }
    // link(2) fails where the name is taken, whoever took it in between.
    if link(draft, path) == 0 { return nil }
    guard errno == EEXIST else { throw problem(path) }
    guard replaces else { throw exists(path) }
    let former = former(of: path)
    guard rename(path, former) == 0, link(draft, path) == 0 else { throw problem(path) }
    return former
  }

  /// Where what stands at a path is kept: `x.py~`, and where that is taken `x.py~2`. What was kept once is not written over.
  static func former(of path: String) -> String {
    let names = [path + "~"] + (2..<10_000).map { "\(path)~\($0)" }
    return names.first { !isThere($0) } ?? path + "~"
  }

  static func exists(_ path: String) -> PipelineProblem {
    PipelineProblem(
      .exists, "\(path) is there already, and is not overwritten",
      hint:
        "give another file_path, or overwrite: true, which keeps the former as \(former(of: path).split(separator: "/").last ?? "")"
    )
  }

  private static func problem(_ path: String, _ code: Int32 = errno) -> PipelineProblem {
    PipelineProblem(.notPossible, "\(path) cannot be written: \(String(cString: strerror(code)))")
  }

  /// The beginning of a file below the roots.
  static func sample(_ path: String, below roots: PipelineRoots) throws(PipelineProblem) -> (path: String, DataSample) {
    let real = try roots.admitted(path, as: "dataset_path")
    let descriptor = open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw problemOfReading(real) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw PipelineProblem(.invalid, "dataset_path \(real) is not a file")
    }
    var bytes = [UInt8](repeating: 0, count: DataSample.bytes)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw problemOfReading(real) }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    return (real, try DataSample(text, isCut: Int(status.st_size) > count))
  }

  private static func problemOfReading(_ path: String) -> PipelineProblem {
    PipelineProblem(.invalid, "dataset_path \(path): \(String(cString: strerror(errno)))")
  }
}
