import FoundationEssentials
import Glibc
import JSON
import Service

/// `keys.json5`: `{ keys: [ { name: "ci", role: "viewer", key: "…" }, { name: "ops", role: "operator", sha256: "…" } ] }`.
/// `sha256` is the key's digest in hexadecimal, for those who would rather not have the key itself on the disk.
package enum KeyFile {
  /// A key that can be guessed is none.
  static let shortest = 16

  /// The keys of a file that its user alone may read.
  package static func keys(at path: String) throws(AccessError) -> KeyRing {
    let data = try contents(of: path)
    let file: Contents
    do {
      let decoder = JSONDecoder()
      decoder.allowsJSON5 = true
      file = try decoder.decode(Contents.self, from: data)
    } catch { throw AccessError("\(path): \(words(for: error))") }
    var keys: [AccessKey] = []
    for (index, entry) in file.keys.enumerated() {
      let key = try key(of: entry, number: index + 1, path)
      if keys.contains(where: { $0.name == key.name }) { throw AccessError("\(path): \(key.name) has two keys") }
      if let other = keys.first(where: { $0.digest == key.digest }) {
        throw AccessError("\(path): \(other.name) and \(key.name) have the same key")
      }
      keys.append(key)
    }
    return KeyRing(keys)
  }

  private struct Contents: Decodable {
    var keys: [[String: String]]
  }

  private static func words(for error: any Error) -> String {
    let form = "it must be { keys: [ { name: \"…\", role: \"viewer\", key: \"…\" }, … ] }"
    // What the decoder says may quote the file.
    if case DecodingError.keyNotFound? = error as? DecodingError { return "the list keys is missing; \(form)" }
    return "cannot be read as JSON5 of this form; \(form)"
  }

  private static let members = ["name", "role", "key", "sha256"]

  private static func key(of entry: [String: String], number: Int, _ path: String) throws(AccessError) -> AccessKey {
    for name in entry.keys.sorted() where !members.contains(name) {
      let near = NearMiss.of(name, in: members).map { ", did you mean \($0)?" } ?? ""
      throw AccessError("\(path): key \(number): \(name) is not known\(near)")
    }
    guard let name = entry["name"], isName(name) else {
      throw AccessError("\(path): key \(number): name is required, of 1 to 64 letters, digits and - _ . @")
    }
    guard let role = Operation.Role.allCases.first(where: { $0.name == entry["role"] }) else {
      throw AccessError("\(path): key \(number) (\(name)): role must be viewer, operator or admin")
    }
    return AccessKey(name: name, role: role, digest: try digest(of: entry, "\(path): key \(number) (\(name))"))
  }

  /// Names stand in the audit and in figures.
  private static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x40: true
        default: false
        }
      }
  }

  private static func digest(of entry: [String: String], _ place: String) throws(AccessError) -> [UInt8] {
    switch (entry["key"], entry["sha256"]) {
    case (let key?, nil):
      guard key.utf8.count >= shortest else { throw AccessError("\(place): key must have \(shortest) bytes or more") }
      guard key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        throw AccessError("\(place): key must be of visible ASCII, since it travels in a header")
      }
      return SHA256.digest(of: Array(key.utf8))
    case (nil, let hex?):
      guard let digest = bytes(hex), digest.count == 32 else {
        throw AccessError("\(place): sha256 must be 64 hexadecimal digits")
      }
      return digest
    default: throw AccessError("\(place): one of key and sha256 is required")
    }
  }

  private static func bytes(_ hex: String) -> [UInt8]? {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}

// The file itself.
extension KeyFile {
  /// What is checked is what is read: the open file, not its name.
  private static func contents(of path: String) throws(AccessError) -> Data {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw AccessError("\(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw AccessError("\(path): \(String(cString: strerror(errno)))") }
    if let problem = problem(with: status) { throw AccessError("\(path): \(problem)") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes[count...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw AccessError("\(path): \(String(cString: strerror(errno)))") }
      if got == 0 { break }
      count += got
    }
    return Data(bytes.prefix(count))
  }

  private static func problem(with status: stat) -> String? {
    if status.st_mode & S_IFMT != S_IFREG { return "is not a file" }
    if status.st_uid != geteuid() { return "belongs to another user; its keys could be theirs" }
    if status.st_mode & 0o077 != 0 {
      return "may be read or written by others (mode \(String(status.st_mode & 0o777, radix: 8))); chmod 600 it"
    }
    return status.st_size > 1 << 20 ? "is larger than 1 MiB" : nil
  }
}
