import FoundationEssentials
import Glibc
import HTTP
import JSON
import Service
import Testing

@testable import Server

struct KeyFileTests {
  private func keys(_ text: String, mode: mode_t = 0o600) async throws -> Result<KeyRing, AccessError> {
    var result: Result<KeyRing, AccessError>?
    try await withDirectory { (directory) async throws in
      let path = directory + "/keys.json5"
      try text.write(toFile: path, atomically: false, encoding: .utf8)
      chmod(path, mode)
      do throws(AccessError) { result = .success(try KeyFile.keys(at: path)) } catch { result = .failure(error) }
    }
    return try #require(result)
  }

  @Test func `keys are read with their roles, clear or as digests`() async throws {
    let ring = try await keys(
      """
      // who may come in
      { keys: [
          { name: "ci", role: "viewer", key: "0123456789abcdef" },
          { name: "ops@host", role: "admin",
            sha256: "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD" },
      ] }
      """
    ).get()
    #expect(ring.keys.map(\.name) == ["ci", "ops@host"])
    #expect(ring.key(for: "0123456789abcdef")?.role == .viewer)
    #expect(ring.key(for: "abc")?.role == .admin, "its digest was given")
    #expect(ring.key(for: "fedcba9876543210") == nil)
    #expect(ring.key(for: "0123456789abcdef ") == nil && ring.key(for: "") == nil)
  }

  @Test(
    arguments: [
      ("{ keys: [ { name: 'a', role: 'viewer', key: 'short' } ] }", "16 bytes"),
      ("{ keys: [ { name: 'a', role: 'boss', key: '0123456789abcdef' } ] }", "viewer, operator or admin"),
      ("{ keys: [ { name: 'a b', role: 'viewer', key: '0123456789abcdef' } ] }", "letters, digits"),
      ("{ keys: [ { name: 'a', rôle: 'viewer' } ] }", "rôle is not known, did you mean role?"),
      ("{ keys: [ { name: 'a', role: 'viewer' } ] }", "one of key and sha256"),
      ("{ keys: [ { name: 'a', role: 'viewer', sha256: 'abc' } ] }", "64 hexadecimal"),
      ("{ keys: [ { name: 'a', role: 'viewer', key: '0123456789abcde\\n' } ] }", "visible ASCII"),
      ("{ kyes: [] }", "list keys is missing"), ("secret stuff", "JSON5"),
      (
        "{ keys: [ { name: 'a', role: 'viewer', key: '0123456789abcdef' }, { name: 'b', role: 'admin', key: '0123456789abcdef' } ] }",
        "the same key"
      ),
    ])
  func `a bad file is told with its place, and nothing of its keys`(text: String, words: String) async throws {
    guard case .failure(let error) = try await keys(text) else { return #expect(Bool(false), "\(text) was taken") }
    #expect(error.description.contains(words), "\(error)")
    #expect(!error.description.contains("0123456789") && !error.description.contains("secret stuff"))
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644] as [mode_t])
  func `a file that others may read is refused`(mode: mode_t) async throws {
    let text = "{ keys: [ { name: 'a', role: 'viewer', key: '0123456789abcdef' } ] }"
    guard case .failure(let error) = try await keys(text, mode: mode) else { return #expect(Bool(false)) }
    #expect(error.description.contains("chmod 600"))
  }

  @Test func `what is no file is refused`() throws {
    for path in ["/dev/null", "/tmp", "/nowhere/keys.json5"] {
      #expect(throws: AccessError.self) { try KeyFile.keys(at: path) }
    }
  }
}
