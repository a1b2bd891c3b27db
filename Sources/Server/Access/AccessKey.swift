package import Service

/// One key of the keys file: whoever shows it is `name`, and may do what its role allows.
package struct AccessKey: Sendable, Hashable {
  package var name: String
  package var role: Operation.Role
  /// SHA-256 of the key, 32 bytes.
  package var digest: [UInt8]

  package init(name: String, role: Operation.Role, digest: [UInt8]) {
    self.name = name
    self.role = role
    self.digest = digest
  }
}
