package import FoundationEssentials
import Glibc

/// write(2) until everything is written: it may take a part, and a signal may interrupt it.
package enum WholeWrite {
  /// Returns 0, or the error number that ended it.
  package static func bytes(_ data: Data, to descriptor: Int32) -> Int32 {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  package static func text(_ text: String, to descriptor: Int32) -> Int32 { bytes(Data(text.utf8), to: descriptor) }
}
