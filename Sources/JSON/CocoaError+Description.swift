public import FoundationEssentials
import Glibc

/// What Foundation throws where a file cannot be used, in words as the system's own: `/srv/x: Permission denied`.
///
/// Foundation has none for it, so that `"\(error)"` is what a mirror shows of it: the number of its code, and a dictionary.
extension CocoaError: @retroactive CustomStringConvertible {
  public var description: String {
    let reason = (underlying as? POSIXError).map { String(cString: strerror($0.code.rawValue)) }
    let words = reason ?? "file error \(code.rawValue) of Foundation"
    return (filePath ?? url?.path).map { "\($0): \(words)" } ?? words
  }
}
