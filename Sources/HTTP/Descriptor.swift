import Glibc

/// An open file descriptor, closed when its last holder lets go. Dispatch sources hold it in their handlers, since
/// a descriptor must stay open until a cancelled source is done with it; libdispatch drops the handlers then.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

/// The system's words for an error number.
func systemError(_ number: Int32) -> String {
  String(cString: strerror(number)).lowercased()
}
