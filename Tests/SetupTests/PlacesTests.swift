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

  @Test(arguments: [
    (["HOME": "/home/ada"], "~/.config/beamtop/config.json5"),
    (["HOME": "/home/ada/", "XDG_CONFIG_HOME": "/home/ada/etc"], "~/etc/beamtop/config.json5"),
    (["HOME": "/home/ada", "XDG_CONFIG_HOME": "/home/adam"], "/home/adam/beamtop/config.json5"),
    (["HOME": "/home/ada", "BEAMTOP_CONFIG": "/etc/mine.json5"], "/etc/mine.json5"),
    (["HOME": "/home/ada", "BEAMTOP_CONFIG": "here.json5"], "here.json5"),
  ])
  func `the configuration is told where it is, with a tilde for the home`(
    _ variables: [String: String], _ told: String
  ) {
    let demo = Connection(House.demo(House.Demo(), readOnly: true, environment: variables), name: "demo")
    #expect(demo.configurationFile(variables) == told)
  }

  @Test func `a server elsewhere has its own configuration`() throws {
    let there = try Connection.remote("http://ops:8888", environment: [:], confirms: false)
    #expect(there.configurationFile(["HOME": "/home/ada"]) == "config.json5 of ops:8888")
  }
}
