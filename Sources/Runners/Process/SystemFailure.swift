import FoundationEssentials
import Glibc

/// The failure of a call to the system, in words.
package struct SystemFailure: Error, Sendable, Hashable, CustomStringConvertible {
  package let code: Int32
  package let description: String

  /// `call` names what was tried: `open /srv/x`.
  package init(_ call: String, code: Int32 = errno) {
    self.code = code
    description = "\(call): \(String(cString: strerror(code)))"
  }

  package init(text: String) {
    code = 0
    description = text
  }
}
