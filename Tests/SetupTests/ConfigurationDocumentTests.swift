import FoundationEssentials
import JSON
import Testing

@testable import Setup

/// `docs/configuration.md` is written by hand; what it says is held to the program.
struct ConfigurationDocumentTests {
  private func document() throws -> String {
    let path = #filePath.replacing("Tests/SetupTests/ConfigurationDocumentTests.swift", with: "docs/configuration.md")
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Rows of tables, by the key in their first cell.
  private func rows(under heading: String) throws -> [String: String] {
    let text = try document()
    guard let start = text.firstRange(of: "\n## \(heading)\n") else { return [:] }
    let rest = text[start.upperBound...]
    let section = rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    return section.split(separator: "\n").reduce(into: [:]) { rows, line in
      guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else { return }
      rows[String(line.dropFirst(3)[..<end])] = String(line)
    }
  }

  @Test(
    arguments: [
      ("The file", Configuration.CodingKeys.allCases.map(\.rawValue)),
      ("`runners`", Configuration.Runner.CodingKeys.allCases.map(\.rawValue)),
      ("`server`", Configuration.Server.CodingKeys.allCases.map(\.rawValue)),
      ("`model`", Configuration.Model.CodingKeys.allCases.map(\.rawValue)),
      ("`embeddings`", Configuration.Embeddings.CodingKeys.allCases.map(\.rawValue)),
      ("`limits`", Configuration.Limits.CodingKeys.allCases.map(\.rawValue)),
    ])
  func `every key has its row, and no row is of another`(section: String, keys: [String]) throws {
    let rows = try rows(under: section)
    #expect(Set(rows.keys) == Set(keys))
    for (key, row) in rows {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      #expect(cells.count == 4 && !cells.contains { $0.allSatisfy { $0 == " " } }, "\(section) \(key) lacks a cell")
    }
  }

  @Test func `its examples are configurations`() throws {
    let blocks = try document().split(separator: "```json5\n").dropFirst().compactMap { part in
      part.firstRange(of: "```").map { String(part[..<$0.lowerBound]) }
    }
    #expect(blocks.count >= 2)
    for block in blocks {
      #expect(throws: Never.self) { try ConfigurationReader(file: "example", text: block).read() }
    }
  }

  @Test func `every variable of the environment that is read is named`() throws {
    let text = try document()
    for name in ["BEAMTOP_CONFIG", "BEAMTOP_THEME", "NO_COLOR", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
  }
}
