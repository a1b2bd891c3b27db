import Testing

@testable import Setup

struct PlacesTests {
  @Test(arguments: [
    ("/dev/zero", "is not a file"), ("/tmp", "is not a file"), ("/nowhere/config.json5", "No such file"),
  ])
  func `a configuration that is no file is an error`(path: String, words: String) {
    let places = Places(environment: ["BEAMTOP_CONFIG": path, "HOME": "/nowhere"])
    do throws(ConfigurationError) {
      _ = try places.configuration()
      Issue.record("no error")
    } catch { #expect(error.description.contains(words)) }
  }

  @Test func `without a file there is a configuration too, and relative XDG paths are ignored`() throws {
    let places = Places(environment: ["XDG_CONFIG_HOME": "relative", "HOME": "/nowhere"])
    #expect(places.configurationFile == "/nowhere/.config/beamtop/config.json5")
    #expect(try places.configuration() == Configuration())
  }
}
