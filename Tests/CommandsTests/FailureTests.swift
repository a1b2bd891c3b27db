import BeamMCPClient
import JSON
import Setup
import Testing

@testable import Commands

/// What a server refuses is told in the words of the shell.
struct FailureTests {
  private func told(_ message: String, by words: [String]) throws -> String {
    let command = try #require(CommandTable.command(words))
    return Failure(ClientError(.invalid, message)).inFlags(of: command).message
  }

  @Test(arguments: [
    ("code_path /a/b.py: No such file or directory", "--code /a/b.py: No such file or directory"),
    ("job_name holds a control character", "--name holds a control character"),
    ("code_path /srv/code_path/x.py is not a file", "--code /srv/code_path/x.py is not a file"),
    ("state_backend must be hashmap or rocksdb", "--state-backend must be hashmap or rocksdb"),
  ])
  func `arguments are called as the flags that gave them`(_ message: String, _ expected: String) throws {
    #expect(try told(message, by: ["job", "submit"]) == expected)
  }

  @Test func `a plain word is a flag only where the sentence begins with it`() throws {
    #expect(try told("from must lie before to", by: ["job", "compare"]) == "--from must lie before to")
    #expect(try told("nothing came from the engine", by: ["job", "compare"]) == "nothing came from the engine")
    #expect(try told("fromage is none", by: ["job", "compare"]) == "fromage is none")
  }

  @Test func `an argument that is set to true is a switch`() throws {
    let command = try #require(CommandTable.command(["pipeline", "generate"]))
    let error = ClientError(.invalid, "it is there", hint: "give another file_path, or overwrite: true, which keeps it")
    #expect(
      Failure(error).inFlags(of: command).hint == "give another --file, or --overwrite, which keeps it")
  }

  @Test func `a pipeline is waited for until it is written, and ends with the server inside`() throws {
    let command = try #require(CommandTable.command(["pipeline", "generate"]))
    let call = ToolCall("generate_pipeline", ["file_path": "/p/m.py"])
    #expect(command.patient(call).arguments["wait_seconds"] == 900)
    var short = call
    short.arguments["wait_seconds"] = 5
    #expect(command.patient(short) == short)
    let error = ClientError(.pending, "the writing of /p/m.py is under way and goes on", hint: "get_job_timeline tells")
    var link = Link(House.demo(House.Demo(), readOnly: true, environment: [:]).client)
    #expect(GivenUp.told(Failure(error), call, link) == Failure(error))
    link.isEmbedded = true
    let told = GivenUp.told(Failure(error), call, link)
    #expect(told.message == "/p/m.py was not done in time, and its writing ends with this program: nothing was written")
    #expect(GivenUp.told(Failure(error), ToolCall("scale_job", [:]), link) == Failure(error))
  }

  @Test func `the model that was asked is told with what it cost`() {
    var meaning = Interpretation(refuse: "no")
    #expect(meaning.json["model"] == nil && Course(meaning).json["model"] == .null)
    meaning.asked = AskedModel(name: "m", provider: "openai", problem: "the model is busy: password=hunter2")
    #expect(meaning.json["model"]?["tokens"] == .null)
    #expect(meaning.json["model"]?["error"]?.string?.contains("hunter2") == false)
    var cost = ModelCost(label: "m (openai)")
    cost.add(read: 812, written: 96, price: 0.5, seconds: 3)
    (meaning.cost, meaning.asked) = (cost, AskedModel(name: "m", provider: "openai"))
    #expect(
      Course(meaning).json["model"] == [
        "name": "m", "provider": "openai", "tokens": ["prompt": 812, "completion": 96], "cost": 0.5, "seconds": 3.0,
        "error": .null,
      ])
  }

  @Test func `what was not checked is told with the reason beside the path`() throws {
    let answer = try JSONValue(
      parsing: """
        {"checks": [{"check": "compiles", "outcome": "passed", "detail": "by Python 3.13"},
        {"check": "imports", "outcome": "not_run", "detail": "Apache Beam is not installed"},
        {"check": "graph", "outcome": "not_run", "detail": "it uses no Apache Beam"}]}
        """)
    #expect(
      GeneratedPage.aside(answer) == [
        "checked: compiles (by Python 3.13)",
        "not checked: imports (Apache Beam is not installed); graph (it uses no Apache Beam)",
      ])
  }

  @Test func `keys and authorities come from the environment`() {
    let key = Failure(ClientError(.denied, "http://h/mcp answers 401: the key is not known", hint: "x"))
    #expect(key.code == .denied && key.hint?.contains("BEAMTOP_API_KEY") == true)
    let certificate = Failure(ClientError(.unreachable, "SSL certificate problem: self-signed certificate"))
    #expect(certificate.code == .unreachable && certificate.hint?.contains("BEAMTOP_CA_FILE") == true)
  }
}
