import FoundationEssentials
import Glibc

/// A directory of its own, gone when `body` is done.
func withDirectory(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/beamtop-day-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
  let path = String(cString: made)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await body(path)
}
