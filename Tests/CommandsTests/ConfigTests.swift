import FoundationEssentials
import Glibc
import JSON
import Setup
import Testing

@testable import Commands

struct ConfigTests {
  /// A home of its own, gone afterwards.
  private func atHome(_ work: (Shell, String) async throws -> Void) async throws {
    let home = FileManager.default.temporaryDirectory.path + "/beamtop-home-\(UInt64.random(in: 0...(.max)))"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let shell = Shell(environment: ["XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "HOME": home])
    try await work(shell, home + "/beamtop/config.json5")
  }

  private func edited(_ text: String, _ url: String = "http://h:1") throws -> String {
    try ConfigurationEdit(text).setting("connect", to: "\"\(url)\"")
  }

  @Test func `a server is set where there was no file, for its user alone`() async throws {
    try await atHome { shell, file in
      #expect(await shell.run("config set-server http://localhost:8888") == .done, "\(shell.error)")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text == "{\n  connect: \"http://localhost:8888\"\n}\n")
      var status = stat()
      #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
      #expect(await shell.run("config get connect") == .done)
      #expect(shell.out == "http://localhost:8888\n")
      #expect(await shell.run("config path") == .done && shell.out == file + "\n")
      #expect(await shell.run("config show") == .done && shell.out.contains("http://localhost:8888"))
      #expect(await shell.run("config unset-server") == .done)
      #expect(await shell.run("config get connect") == .notFound)
    }
  }

  @Test(arguments: [
    ("localhost:8888", "http://localhost:8888"), ("https://ops.example.com/b/", "https://ops.example.com/b"),
  ])
  func `an address is taken as --server takes it`(_ given: String, _ kept: String) async throws {
    try await atHome { shell, _ in
      #expect(await shell.run("config set-server \(given)") == .done, "\(shell.error)")
      #expect(await shell.run("config get connect") == .done && shell.out == kept + "\n")
    }
  }

  @Test func `every command has its answer as JSON, and says what was stored and where`() async throws {
    try await atHome { shell, file in
      #expect(await shell.run("config path --json") == .done)
      #expect(shell.json == ["path": .string(file)])
      #expect(await shell.run("config set-server localhost:8888 --json") == .done)
      #expect(shell.json == ["server": "http://localhost:8888", "file": .string(file)])
      #expect(await shell.run("config set-server unix:/run/b.sock") == .done)
      #expect(shell.out.isEmpty && shell.error == "mcp: connect is unix:/run/b.sock now, in \(file)\n")
      #expect(await shell.run("config get connect --json") == .done && shell.json == "unix:/run/b.sock")
      #expect(await shell.run("config unset-server --json") == .done)
      #expect(shell.json == ["server": nil, "file": .string(file)])
    }
  }

  @Test func `everything else in the file stays as it is`() throws {
    let text = """
      // mine
      {
        runners: [ { name: "a", type: "direct" } ], /* connect: "no" */
        theme: 'mono', // a comma, and a { brace
      }

      """
    let set = try edited(text)
    #expect(set.contains("\n  connect: \"http://h:1\",\n"))
    #expect(try ConfigurationEdit(set).removing("connect") == text)
    #expect(try ConfigurationReader(file: "f", text: set).read().connect == "http://h:1")
    let again = try edited(set, "https://other")
    #expect(again == set.replacing("http://h:1", with: "https://other"))
  }

  @Test(arguments: [
    "{}", "{ }", "{connect:'x'}", "{\"connect\" : \"http://x\",}", "{ theme: 'a' }",
    "{ theme: 'a', connect: 'http://x' }",
    "/* { */ { // }\n theme: \"}\\\"\" }", "\u{FEFF}{ theme: 'a' }",
  ])
  func `whatever the layout, it is a configuration afterwards`(_ text: String) throws {
    let set = try edited(text)
    #expect(try ConfigurationReader(file: "f", text: set).read().connect == "http://h:1", "\(set)")
    let removed = try ConfigurationEdit(set).removing("connect")
    #expect(try ConfigurationReader(file: "f", text: removed).read().connect == nil, "\(removed)")
  }

  @Test func `what is no address, or no configuration, changes nothing`() async throws {
    try await atHome { shell, file in
      for bad in [
        "ftp://x", "http:/localhost", "local host:8888", "localhost:88888", "http://", "http://user:pw@host",
        "not-a-url", "localhost", "not-a-url/8888", "http://h?x=1", "http://h/#x", "h:1?x", "unix:", "unix:/", "unix:x",
        "://h", "https:///x",
      ] {
        #expect(await shell.run("config set-server \(bad)") == .usage, "\(bad)")
      }
      try FileManager.default.createDirectory(
        atPath: file.replacing("/config.json5", with: ""), withIntermediateDirectories: true)
      for text in ["{ server: { port: 1 } }", "{ them: 1 }", "[]", "{"] {
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(await shell.run("config set-server http://h") == .usage, "\(text)")
        let now = try String(contentsOfFile: file, encoding: .utf8)
        #expect(now == text)
        #expect(shell.error.contains("config.json5"))
      }
    }
  }
}
