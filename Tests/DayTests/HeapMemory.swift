import FoundationEssentials
import Glibc

/// What of the heap is in use, in bytes, as the C library counts it: resident memory would count what was given back to it, too.
/// By its own account in XML (malloc_info(3)), since Swift's module has neither mallinfo2 nor malloc_trim.
enum HeapMemory {
  private typealias Info = @convention(c) (Int32, UnsafeMutablePointer<FILE>) -> Int32

  /// Nil where the C library gives no account.
  static var used: Int? {
    guard let symbol = dlsym(nil, "malloc_info") else { return nil }
    var (text, length): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    guard let stream = open_memstream(&text, &length) else { return nil }
    let code = unsafeBitCast(symbol, to: Info.self)(0, stream)
    fclose(stream)
    defer { free(text) }
    guard code == 0, let text else { return nil }
    return used(String(cString: text))
  }

  /// What the program has of the machine's memory, in bytes (proc_pid_statm(5)); 0 where that is not told.
  static var resident: Int {
    let told = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = told.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// The sums over all arenas stand behind the last of them: what the system gave, less what is free in it, and what was mapped.
  static func used(_ account: String) -> Int? {
    let sums = account.components(separatedBy: "</heap>").last ?? account
    func number(_ element: String, _ name: String) -> Int? {
      guard let line = sums.split(separator: "\n").first(where: { $0.hasPrefix(element) }),
        let value = line.components(separatedBy: " \(name)=\"").dropFirst().first
      else { return nil }
      return Int(value.prefix { $0 != "\"" })
    }
    guard let system = number("<system type=\"current\"", "size"), let fast = number("<total type=\"fast\"", "size"),
      let rest = number("<total type=\"rest\"", "size"), let mapped = number("<total type=\"mmap\"", "size")
    else { return nil }
    return system - fast - rest + mapped
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false)
  }
}
