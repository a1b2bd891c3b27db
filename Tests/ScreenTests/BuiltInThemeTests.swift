import FoundationEssentials
import Testing

@testable import Screen

/// The themes inside the program are the files in `themes/`. `RECORD=1 swift test --filter BuiltInTheme` writes them anew.
struct BuiltInThemeTests {
  private static let names = ["dark", "light", "mono"]
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  private static func generated() throws -> String {
    var lines = [
      "// Written from themes/*.theme by `RECORD=1 swift test --filter BuiltInTheme`; change the files, not this one.",
      "",
      "/// The text of the themes inside the program, so that one file that is copied to a host is enough.",
      "enum BuiltInThemes {", "  static let sources: [(name: String, text: String)] = [",
    ]
    for name in names {
      let text = try String(contentsOfFile: "\(root)/themes/\(name).theme", encoding: .utf8)
      lines += ["    (", "      \"\(name)\",", "      #\"\"\""]
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
        line.isEmpty ? "" : "      " + line
      }
      lines += ["", "      \"\"\"#", "    ),"]
    }
    return (lines + ["  ]", "}"]).joined(separator: "\n") + "\n"
  }

  @Test func `the themes in the program are the files`() throws {
    let path = "\(Self.root)/Sources/Screen/BuiltInThemes.swift"
    let expected = try Self.generated()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected, "RECORD=1 writes the file anew")
  }

  @Test(arguments: names)
  func `every built-in theme is read without a fault`(name: String) throws {
    #expect(try Theme.builtIn(name).styles.count == Role.allCases.count)
  }

  @Test func `an unknown theme is an error that names the near one`() {
    #expect(throws: ThemeError.self) { try Theme.builtIn("drak") }
    do throws(ThemeError) { _ = try Theme.builtIn("drak") } catch {
      #expect(error.description == "theme drak: there is no such theme, did you mean `dark`?")
    }
  }
}
