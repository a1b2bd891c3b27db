/// Why a server does not start as it was asked to, with the way out.
package struct AccessError: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}
