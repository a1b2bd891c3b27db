import FoundationEssentials
import Testing

@testable import Screen

/// The files in `themes/` are the themes inside the program. `RECORD=1 swift test --filter BuiltInTheme` writes them anew.
struct BuiltInThemeTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/themes"

  @Test(arguments: Theme.builtInNames)
  func `the files are the themes in the program`(name: String) throws {
    let path = "\(Self.folder)/\(name).theme"
    let expected = try #require(BuiltInThemes.source(name))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected, "RECORD=1 writes the file anew")
  }

  @Test func `there is no file of a theme that the program does not have`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".theme") }
    #expect(Set(files.map { String($0.dropLast(6)) }) == Set(Theme.builtInNames))
  }

  @Test func `there are sixteen themes and more, each name once, dark and light first`() {
    #expect(Theme.builtInNames.count >= 16)
    #expect(Set(Theme.builtInNames).count == Theme.builtInNames.count)
    #expect(Theme.builtInNames.prefix(3) == ["dark", "light", "mono"])
  }

  @Test(arguments: Theme.builtInNames)
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
