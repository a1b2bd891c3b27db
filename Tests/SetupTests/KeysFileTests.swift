import Testing

@testable import Setup

struct KeysFileTests {
  private func problem(_ text: String) -> String {
    do throws(ConfigurationError) {
      _ = try KeysFile(file: "keys.json5", text: text)
      return "no error"
    } catch { return error.description }
  }

  @Test func `a preset and keys are read, each with its line`() throws {
    let file = try KeysFile(
      file: "keys.json5",
      text: """
        // mine
        {
          preset: "vim",
          keys: {
            scale: "S",
            first: ["g g", "Home"],
            'mouse': [],
          },
        }
        """)
    #expect(file.preset == "vim")
    #expect(file.entries.map(\.action) == ["scale", "first", "mouse"])
    #expect(file.entries.map(\.keys) == [["S"], ["g g", "Home"], []])
    #expect(file.line(of: "first") == 6 && file.line(of: "preset") == 3)
    #expect(file.fault("no", at: "mouse").description == "keys.json5:7: no")
  }

  @Test func `faults name the line and what was meant`() {
    #expect(problem("{\n kyes: {} }") == "keys.json5:2: unknown key kyes; did you mean keys?")
    #expect(problem("{\n preset: 4 }") == "keys.json5:2: preset must be a name in quotes")
    #expect(
      problem("{ keys: {\n scale: 4 } }") == "keys.json5:2: keys.scale must be a key in quotes, or a list of them")
    #expect(problem("{ keys: {\n scale: ['s', 4] } }").contains("keys.json5:2: keys.scale must be"))
    #expect(problem("{ keys: {\n scale: 's',\n scale: 't' } }") == "keys.json5:3: keys.scale is given twice")
    #expect(problem("{ keys: []\n }") == "keys.json5:1: keys must be an object in braces")
    #expect(problem("[]") == "keys.json5:1: must be an object in braces")
    #expect(problem("{ keys: {").contains("keys.json5:1:"))
  }

  @Test func `it lies beside the configuration, and need not be there`() throws {
    let places = Places(environment: ["BEAMTOP_CONFIG": "/nowhere/mine.json5", "HOME": "/nowhere"])
    #expect(places.keys == "/nowhere/keys.json5")
    #expect(try places.ownKeys().entries.isEmpty)
  }
}
