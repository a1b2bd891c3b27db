import FoundationEssentials
import Testing

@testable import JSON

@Suite("What a file that cannot be used is told as")
struct FileFailureTests {
  @Test("names the file, and the reason as the system says it")
  func names() {
    #expect(
      told { try FileManager.default.createDirectory(atPath: "/proc/nope/x", withIntermediateDirectories: true) }
        == "/proc/nope: No such file or directory")
    #expect(
      told { _ = try Data(contentsOf: URL(filePath: "/nowhere/a b")) } == "/nowhere/a b: No such file or directory")
    #expect(
      told { _ = try FileManager.default.contentsOfDirectory(atPath: "/nowhere") }
        == "/nowhere: No such file or directory")
  }

  @Test("holds nothing of the way in which Foundation keeps it")
  func isPlain() {
    let text = told { _ = try String(contentsOfFile: "/bin/sh", encoding: .utf8) } ?? ""
    #expect(!text.isEmpty && !text.contains("CocoaError") && !text.contains("NSFilePath"), "\(text)")
  }

  private func told(_ body: () throws -> Void) -> String? {
    do { try FileFailure.told(body) } catch { return "\(error)" }
    return nil
  }
}
