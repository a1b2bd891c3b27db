import Glibc

/// Counts the bytes that this thread has handed to `write`, as the kernel counts them (proc(5), `/proc/thread-self/io`,
/// `wchar`): ncurses writes past every stream that could be counted.
enum ByteMeter {
  /// nil where the kernel does not tell. Only differences within one call on one thread mean anything, since the main queue
  /// wanders between threads.
  static var written: Int? {
    let file = open("/proc/thread-self/io", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(file, &buffer, buffer.count)
    guard count > 0 else { return nil }
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    return text.split(separator: "\n").first { $0.hasPrefix("wchar: ") }.flatMap { Int($0.dropFirst(7)) }
  }
}
