import Glibc

/// A walk through the files of code below the roots, by descriptors, so that nothing on the way can be exchanged for a
/// symlink to elsewhere: none is followed, and so no root is ever left.
struct TreeWalk {
  private let limits: TreeLimits
  /// Whether a file has to be read, or is known as it is.
  private let isNew: (CodeFile) -> Bool
  private(set) var files: [CodeFile] = []
  /// The bytes of those that had to be read, by their paths.
  private(set) var contents: [String: [UInt8]] = [:]
  private(set) var skipped: [SkippedFile] = []
  private(set) var skippedCount = 0
  /// Why the walk ended before everything was seen.
  private(set) var cut: String?
  private var entries = 0
  private var bytes = 0
  private var seen: Set<[UInt64]> = []

  init(_ limits: TreeLimits, isNew: @escaping (CodeFile) -> Bool) {
    self.limits = limits
    self.isNew = isNew
  }

  /// - Parameter root: A real path, with symlinks resolved.
  mutating func walk(_ root: String) {
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return skip(root, String(cString: strerror(errno))) }
    walk(descriptor, root == "/" ? "" : root, depth: 0)
  }

  /// What was read is in the index.
  mutating func forgetContents() { contents = [:] }

  /// Takes the descriptor over.
  private mutating func walk(_ descriptor: Int32, _ path: String, depth: Int) {
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return skip(path, String(cString: strerror(errno)))
    }
    defer { closedir(folder) }
    var status = stat()
    // Roots may lie within each other.
    guard fstat(descriptor, &status) == 0, seen.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else {
      return
    }
    for name in TreeWalk.names(in: folder) where cut == nil {
      entries += 1
      if entries > limits.entries { return end("more than \(limits.entries) files and folders lie there") }
      visit(name, in: descriptor, path + "/" + name, depth)
    }
  }

  /// In order, so that what is left out for want of room is the same every time.
  private static func names(in folder: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static let unwanted: Set = [
    "node_modules", "__pycache__", "site-packages", "venv", "virtualenv", "build", "target", "dist", "vendor",
  ]

  /// What tools keep there is nobody's pipeline.
  static func isUnwanted(_ folder: String) -> Bool { folder.hasPrefix(".") || unwanted.contains(folder) }

  private mutating func visit(_ name: String, in folder: Int32, _ path: String, _ depth: Int) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFLNK: skip(path, "a symlink, which is not followed")
    case S_IFDIR:
      if TreeWalk.isUnwanted(name) { return }
      guard depth < limits.depth else { return skip(path, "deeper than \(limits.depth) folders") }
      let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { return skip(path, String(cString: strerror(errno))) }
      walk(inner, path, depth: depth + 1)
    case S_IFREG:
      // Whatever is no code by its name is not spoken of.
      guard let kind = CodeKind(name), !name.hasPrefix(".") else { return }
      take(CodeFile(path: path, kind: kind, mark: CodeFile.Mark(status)), in: folder, name)
    default: break
    }
  }

  private mutating func take(_ file: CodeFile, in folder: Int32, _ name: String) {
    if file.mark.size > limits.fileBytes {
      return skip(file.path, "larger than \(limits.fileBytes >> 10) KiB")
    }
    if files.count >= limits.files { return end("only the first \(limits.files) files are searched") }
    if bytes + file.mark.size > limits.bytes { return end("only the first \(limits.bytes >> 20) MiB are searched") }
    if isNew(file) {
      guard let content = read(name, in: folder, file) else { return }
      if TreeWalk.isBinary(content) { return skip(file.path, "binary, and no UTF-8 text") }
      contents[file.path] = content
    }
    bytes += file.mark.size
    files.append(file)
  }

  private mutating func read(_ name: String, in folder: Int32, _ file: CodeFile) -> [UInt8]? {
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      skip(file.path, String(cString: strerror(errno)))
      return nil
    }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    // What grows while it is read is read as far as it was when it was looked at.
    while content.count < file.mark.size {
      let count = Glibc.read(descriptor, &buffer, min(buffer.count, file.mark.size - content.count))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      content += buffer[..<count]
    }
    return content
  }

  private static func isBinary(_ content: [UInt8]) -> Bool {
    content.prefix(8192).contains(0) || String(validating: content, as: UTF8.self) == nil
  }

  private mutating func skip(_ path: String, _ reason: String) {
    skippedCount += 1
    if skipped.count < limits.told { skipped.append(SkippedFile(path: path, reason: reason)) }
  }

  private mutating func end(_ reason: String) { cut = reason }
}

extension CodeFile.Mark {
  init(_ status: stat) {
    self.init(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
      modified: CodeFile.Mark.nanoseconds(status.st_mtim), changed: CodeFile.Mark.nanoseconds(status.st_ctim))
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
}
