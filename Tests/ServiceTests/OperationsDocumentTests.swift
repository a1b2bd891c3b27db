import FoundationEssentials
import JSON
import Service
import Testing

/// `docs/operations.md` is what the table says. `RECORD=1 swift test --filter OperationsDocument` writes it anew.
struct OperationsDocumentTests {
  private let path = #filePath.replacing("Tests/ServiceTests/OperationsDocumentTests.swift", with: "docs/operations.md")

  @Test func `the document is what the table says`() throws {
    let expected = OperationsDocument.text
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected, "RECORD=1 writes the file anew")
  }

  @Test func `every optional argument says what holds without it, where something does`() {
    for operation in Operations.table {
      let properties = operation.input.value["properties"]?.object ?? [:]
      for name in ["limit", "window_seconds", "wait_seconds", "with_savepoint", "from_savepoint", "job_type", "to"] {
        guard let schema = properties[name], operation.name != "list_jobs" || name == "limit" else { continue }
        let text = schema["description"]?.string ?? ""
        #expect(text.contains("without it") || text.contains("Without it"), "\(operation.name).\(name): \(text)")
      }
    }
  }
}
