/// A system call's error in words.
struct SystemFailure: Error, Sendable, Hashable {
  let text: String

  init(_ number: Int32) { text = systemError(number) }
  init(_ text: String) { self.text = text }
}
