import Glibc

/// A system call's error in words.
struct SystemFailure: Error, Sendable, Hashable {
  let text: String
  /// This machine does not have such an address.
  var isNoSuchAddress = false

  init(_ number: Int32) {
    text = systemError(number)
    isNoSuchAddress = number == EADDRNOTAVAIL || number == EAFNOSUPPORT
  }

  init(_ text: String) { self.text = text }
}
