import Jobs
import Testing

@testable import Setup

struct ConfigurationReaderTests {
  private func read(_ text: String) throws -> Configuration {
    try ConfigurationReader(file: "config.json5", text: text).read()
  }

  private func problem(_ text: String) -> String {
    do throws(ConfigurationError) {
      _ = try ConfigurationReader(file: "config.json5", text: text).read()
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `an example in JSON5 is read whole`() throws {
    let configuration = try read(
      """
      // Runners of the house
      { runners: [ { name: "flink-prod", type: "flink", url: "http://127.0.0.1:8081", production: true, poll_seconds: 1 },
                   { name: 'direct', type: 'direct', python: "python3" }, ],
        pipeline_roots: ["/srv/pipelines"], confirm: "client", default_runners: { flink: "flink-prod" }, }
      """)
    #expect(configuration.runners?.map(\.name) == ["flink-prod", "direct"])
    #expect(configuration.runners?[0].production == true)
    #expect(configuration.runners?[0].pollSeconds == 1)
    #expect(configuration.pipelineRoots == ["/srv/pipelines"])
    #expect(configuration.confirm == .client)
  }

  @Test func `an unknown key is named with its line and the key that was meant`() {
    #expect(problem("{\n  runers: []\n}") == "config.json5:2: unknown key runers; did you mean runners?")
    let nested = problem("{ runners: [\n { name: 'f', type: 'flink',\n ulr: 'http://h' } ] }")
    #expect(nested == "config.json5:3: unknown key runners[0].ulr; did you mean url?")
  }

  @Test func `whether a model sees results is a choice of two`() throws {
    let read = try read("{ model: { provider: 'ollama', sees_results: false } }")
    #expect(read.model?.seesResults == false)
    #expect(try self.read("{ model: { provider: 'ollama' } }").model?.seesResults == nil)
    #expect(problem("{ model: { provider: 'ollama',\n sees_results: 'no' } }").contains("sees_results"))
    #expect(problem("{ model: { provider: 'ollama',\n see_results: false } }").contains("did you mean sees_results?"))
  }

  @Test(arguments: [
    ("mouse: \"yes\"", "mouse must be true or false, not a text"),
    ("theme: 4", "theme must be a text in quotes, not a number"),
    ("keys: {}", "keys must be a text in quotes, not an object: a preset's name; keys of your own go to keys.json5"),
    ("undo_seconds: true", "undo_seconds must be a number, not true or false"),
    ("runners: {}", "runners must be a list in brackets, not an object"),
    ("runners: [4]", "runners[0] must be an object in braces, not a number"),
    ("pipeline_roots: 'x'", "pipeline_roots must be a list in brackets, not a text"),
    ("server: { port: 'x' }", "server.port must be a whole number, not a text"),
  ])
  func `a value of another kind is told in an operator's words`(member: String, words: String) {
    #expect(problem("{\n \(member) }") == "config.json5:2: \(words)")
  }

  @Test func `a mistyped type of a runner gets the nearest one`() {
    #expect(
      problem("{ runners: [\n { name: 'f', type: 'flnk' } ] }")
        == "config.json5:2: runners[0].type: no such runner type; did you mean flink?")
    #expect(problem("{ runners: [ { name: 'f', type: 'storm' } ] }").contains("known: flink"))
  }

  @Test func `what is wrong with a member whose form is right is told at its line`() throws {
    let origin = try #require(try read("{\n theme: 'nosuch' }").origin)
    #expect("\(origin.fault("there is no theme nosuch", at: "theme"))" == "config.json5:2: there is no theme nosuch")
  }

  @Test func `a missing comma is found on its line`() {
    #expect(problem("{\n  confirm: 'client'\n  mouse: true\n}") == "config.json5:3: expected ',' or '}', found 'm'")
  }

  @Test func `text that is never closed is found where it begins`() {
    #expect(problem("{ theme: 'dark\n}") == "config.json5:1: this text is never closed")
    #expect(problem("{ \n/* dark\n}") == "config.json5:2: this comment is never closed")
  }

  @Test func `a key given twice is an error`() {
    #expect(problem("{ mouse: true,\n mouse: false }") == "config.json5:2: mouse is given twice")
  }

  @Test func `a runner without its address is refused`() {
    #expect(
      problem("{ runners: [ { name: 'f', type: 'flink' } ] }")
        == "config.json5:1: runner f of type flink needs url")
  }

  @Test func `a default runner must be of the type that it is the default of`() {
    let text = "{ runners: [ { name: 'd', type: 'direct' } ],\n default_runners: { flink: 'd' } }"
    #expect(problem(text) == "config.json5:2: default_runners.flink: d is of type direct")
  }

  @Test(arguments: [
    "connect: 'host:8888'", "model: { provider: 'ollama', url: 'host' }", "embeddings: { url: 'ftp://x' }",
  ])
  func `an address says how it is spoken to`(member: String) {
    #expect(problem("{ \(member) }").contains("must begin with http:// or https://"))
  }

  @Test func `limits of a conversation are read, and what is none is named`() throws {
    let limits = try read("{ limits: { writes: 3, verbs: [\"scale\"], runners: [\"dev\"] } }").limits
    #expect(limits == Configuration.Limits(writes: 3, verbs: ["scale"], runners: ["dev"]))
    #expect(problem("{ limits: { verbs: [\"scael\"] } }").contains("scael is none of scale, savepoint"))
    #expect(problem("{ limits: { writes: -1 } }").contains("limits.writes must be 0 or more"))
    #expect(problem("{ limits: { verb: [] } }").contains("did you mean verbs?"))
  }

  @Test func `a provider of models is one that there is`() {
    #expect(problem("{ model: { provider: 'opennai' } }").contains("did you mean openai?"))
  }

  @Test(arguments: ["[", "{a:", "{runners:[{x:["])
  func `nesting without end is an error, no crash`(piece: String) {
    #expect(problem(String(repeating: piece, count: 200_000)).contains("nested"))
  }

  @Test(arguments: ["port: -1", "port: 65536", "port: 1.5", "port: 1e99", "max_connections: 0"])
  func `a number out of bounds is refused`(member: String) {
    #expect(problem("{ server: { \(member) } }").contains("server."))
  }

  @Test func `the time to take a call back has bounds`() throws {
    #expect(problem("{\n undo_seconds: 61 }") == "config.json5:2: undo_seconds must lie between 0 and 60")
    #expect(problem("{ undo_seconds: -1 }").contains("undo_seconds must lie"))
    #expect(try ConfigurationReader(file: "c", text: "{ undo_seconds: 0 }").read().undoSeconds == 0)
  }

  @Test func `an unknown runner type lists the known ones`() {
    #expect(
      problem("{ runners: [ { name: 'f',\n type: 'flonk' } ] }")
        == "config.json5:2: runners[0].type: no such runner type; known: flink, spark, dataflow, direct")
  }

  @Test(arguments: [
    ("credentials: 'gclod'", "did you mean gcloud?"), ("credentials: 'key.json'", "or a file's path"),
    ("requests_per_minute: 5", "must lie between 10 and 100000"), ("endpoint: 'df:443'", "must begin with http"),
  ])
  func `a runner of Dataflow is checked before anything is asked`(_ member: String, _ words: String) {
    let text = "{ runners: [ { name: 'd', type: 'dataflow', project: 'p', region: 'r',\n \(member) } ] }"
    #expect(problem(text).hasPrefix("config.json5:2: runners[0].") && problem(text).contains(words))
  }

  @Test func `project and region can stand in an address`() {
    let text = { (project: String, region: String) in
      "{ runners: [ { name: 'd', type: 'dataflow', project: '\(project)', region: '\(region)' } ] }"
    }
    #expect(problem(text("p/../q", "r")).contains("a project's id"))
    #expect(problem(text("p", "r?x")).contains("a region, such as"))
    #expect(throws: Never.self) { try ConfigurationReader(file: "c", text: text("example.com:p", "*")).read() }
  }

  @Test func `two runners of one name are refused`() {
    let text = "{ runners: [ { name: 'd', type: 'direct' },\n { name: 'd', type: 'direct' } ] }"
    #expect(problem(text) == "config.json5:2: two runners are called d")
  }

  @Test func `a name that could not be typed as part of a job id is refused`() {
    #expect(problem("{ runners: [ { name: 'my flink', type: 'direct' } ] }").contains("letters, digits, - or _"))
  }

  @Test func `a default runner must be one of the runners`() {
    #expect(problem("{ default_runners: { flink: 'x' } }").hasSuffix("no runner is called x"))
  }

  @Test func `an empty file, a list and a stray word are errors, never a crash`() {
    for text in ["", "[]", "hello", "{", "{a", "{a:", "{a:1", "}", "{'a':1}}", "\u{FEFF}", "{\"", "{/"] {
      #expect(problem(text).hasPrefix("config.json5:"), "\(text)")
    }
  }

  @Test func `an empty object is a configuration`() throws {
    #expect(try read(" { } // nothing") == Configuration())
  }
}
