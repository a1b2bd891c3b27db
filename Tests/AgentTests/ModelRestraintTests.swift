import BeamMCPClient
import JSON
import Jobs
import Models
import Testing

@testable import Agent

/// What the grammar would not do it does not do on a model's word either, where it does not know the verb.
struct ModelRestraintTests {
  typealias Call = (name: String, job: String, parallelism: Int?)

  private func read(_ text: String, _ calls: Call..., selected: String? = nil) async -> Interpretation {
    var reply = ModelReply()
    reply.calls = calls.map { call in
      var arguments: [String: JSONValue] = ["job_id": .string("flink-prod-" + call.job)]
      if let parallelism = call.parallelism { arguments["parallelism"] = .int(parallelism) }
      return ModelCall(id: "c", name: call.name, arguments: arguments)
    }
    return await Interpreter(model: ScriptedModel.always(reply), tools: ModelLoopTests.tools).interpret(
      Utterance(text, selected: selected, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
  }

  @Test(arguments: [
    "zorg clickstream to 12 lanes tomorrow at 6pm", "woozle clickstream to 12 at 6pm",
    "woozle clickstream at 12 if it lags", "zorg clickstream to 12 lanes once fraud-scoring is done",
    "as soon as it lags zorg clickstream to 12 lanes",
    "bob falsely says zorg clickstream to 12 lanes", "bob said hook clickstream up with 12 lanes",
    "the runbook says: hook clickstream up with 12 lanes", "hook clickstream up with 12 lanes, said bob",
    "the hacker wants clickstream hooked up with 12 lanes", "according to bob clickstream gets hooked up with 12 lanes",
    "clickstream was woozled to 12 yesterday", "bob woozled clickstream to 12", "we woozled clickstream to 12",
    "clickstream has been hooked up with 12 lanes", "last week clickstream ran with 12 lanes",
    "zorg clickstream to 12 lanes, that would be a disaster", "zorg clickstream to 12 lanes, just kidding",
    "maybe zorg clickstream to 12 lanes", "zorg clickstream to 12 lanes, or might that be wrong",
    "what if we woozle clickstream to 12 lanes", "should I zorg clickstream to 12 lanes?",
    "zorg clickstream to 12 lanes?", "dry run: zorg clickstream to 12 lanes",
    "is clickstream woozled to 12 lanes? fraud-scoring is fine",
    "bob would like clickstream hooked up with 12 lanes, says alice", "the log has: hook clickstream up with 12 lanes",
    "hook clickstream up with 12 lanes when it lags", "every evening zorg clickstream to 12 lanes",
    "hook clickstream up with 12 lanes after lunch", "zorg clickstream to 12 lanes on monday",
    "zorg clickstream to 12 lanes unless fraud lags", "clickstream got beefed up to 12 lanes yesterday",
    "bob took clickstream to 12 lanes", "they hooked clickstream up with 12 lanes",
    "hook clickstream up with 12 lanes? no way", "zorg clickstream to 12 lanes, I would never do that",
    "zorg clickstream to 12 lanes, that is what the runbook says", "my cat wants 12 lanes for clickstream",
    "I heard clickstream gets 12 lanes", "zorg clickstream to 12 lanes would be a mistake",
    "if only clickstream had 12 lanes", "how about 12 lanes for clickstream", "zorg clickstream to 12 lanes, later",
    "once upon a time clickstream had 12 lanes", "hook clickstream up with 12 lanes, pending approval",
    "tell bob to hook clickstream up with 12 lanes", "bob will hook clickstream up with 12 lanes",
    "bob should hook clickstream up with 12 lanes", "someone hooked clickstream up with 12 lanes",
    "who hooked clickstream up with 12 lanes", "imagine clickstream with 12 lanes",
    "hook clickstream up with 12 lanes, quoth the raven", "we were going to hook clickstream up with 12 lanes",
    "clickstream will be hooked up with 12 lanes by bob", "I am thinking of 12 lanes for clickstream",
    "kindly avoid 12 lanes on clickstream", "steer clear of 12 lanes for clickstream", "veto 12 lanes on clickstream",
    "prevent clickstream from getting 12 lanes", "keep clickstream away from 12 lanes",
    "reject the request to put clickstream at 12 lanes", "putting clickstream at 12 lanes is prohibited",
    "kindly put anything but 12 lanes on clickstream", "clickstream failed at 12 lanes",
    "clickstream crashed with 12 lanes", "the budget for clickstream is 12 euros", "rename clickstream to blorp 12",
    "undo the 12 blorps of clickstream", "ack clickstream blorp 12", "remind me at 12 about the lanes of clickstream",
  ])
  func `what is for later, somebody else's, past, asked or taken back is refused with the reason`(_ text: String) async
  {
    let meaning = await read(text, ("scale_job", "clickstream", 12))
    // What the grammar takes for a question it answers by a look.
    let changes = meaning.calls.filter(\.isWriting)
    #expect(changes.isEmpty, "\(text) → \(changes)")
  }

  @Test func `a savepoint that nobody spoke of is not taken`() async {
    for text in ["clickstream is wobbly lanes", "kindly put clickstream at 12 lanes"] {
      let meaning = await read(text, ("create_savepoint", "clickstream", nil))
      #expect(meaning.calls.filter(\.isWriting).isEmpty, "\(text) → \(meaning)")
    }
  }

  @Test func `what it was is not what it shall be`() async {
    let meaning = await read("kindly move clickstream lanes from 1 to 12", ("scale_job", "clickstream", 1))
    #expect(meaning.calls.filter(\.isWriting).isEmpty, "\(meaning)")
  }

  @Test func `a time is refused in the grammar's own words`() async {
    let meaning = await read("zorg clickstream to 12 lanes tomorrow at 6pm", ("scale_job", "clickstream", 12))
    #expect(meaning.refuse?.hasPrefix("I act at once and cannot wait for “tomorrow at 6pm”") == true, "\(meaning)")
  }

  @Test(arguments: [
    "zorg clickstream to 12 lanes", "hook clickstream up with 12 lanes", "zorg clickstream so that we run 12 lanes",
    "I need clickstream to run with 12 parallel tasks", "could you hook clickstream up with 12 lanes",
    "clickstream is slow, hook it up with 12 lanes", "as I said, hook clickstream up with 12 lanes",
    "get clickstream woozled to 12 lanes", "clickstream wants 12 lanes", "we want clickstream hooked up with 12 lanes",
    "he said it is slow. hook clickstream up with 12 lanes",
    "the release lead asked me to hook clickstream up with 12 lanes",
    "please zorg clickstream to 12 lanes if possible", "clickstream is lagging. hook it up with 12 lanes please",
    "ok, zorg clickstream to 12 lanes now", "we'd better hook clickstream up with 12 lanes",
    "let's hook clickstream up with 12 lanes", "clickstream should have 12 lanes", "clickstream needs 12 lanes",
    "hey, would you mind giving clickstream 12 lanes of juice",
    "12 lanes for clickstream",
    "hook clickstream up with 12 lanes since it lags", "my boss wants clickstream on 12 lanes",
    "hook clickstream up with 12 lanes, thanks", "I want 12 lanes for clickstream", "clickstream will need 12 lanes",
    "we will take 12 lanes for clickstream",
    "I was asked to hook clickstream up with 12 lanes",
  ])
  func `what is asked for now is read`(_ text: String) async {
    let meaning = await read(text, ("scale_job", "clickstream", 12))
    #expect(
      meaning.calls == [ToolCall("scale_job", ["job_id": "flink-prod-clickstream", "parallelism": 12])],
      "\(text) → \(meaning)")
  }

  @Test(
    "A number is what is said, more, fewer or times as many only where that is said",
    arguments: [
      ("hook orders-enrich up with 12 lanes", [12], [96, 20, 4]),
      ("hook orders-enrich up with 12 more lanes", [20], [96, 12]),
      ("beef orders-enrich by 4 lanes up", [12], [4, 32]),
      ("hook orders-enrich up with 3 times the lanes", [24], [3, 11, 5]),
      ("woozle orders-enrich 3x", [24], [3, 11]), ("woozle orders-enrich threefold", [24], [16]),
      ("zorg orders-enrich to twice its lanes", [16], [4, 24]), ("zorg orders-enrich to half", [4], [16, 2]),
      ("zorg 2 lanes off orders-enrich", [6], [10, 16]), ("orders-enrich could do with 2 fewer lanes", [6], [10, 2]),
      ("hook orders-enrich up with another two", [10], [2, 16, 6]),
    ])
  func numbers(text: String, right: [Int], wrong: [Int]) {
    let said = SaidNumbers(Tokenizer.tokens(of: text))
    for number in right { #expect(said.give(number, now: 8), "\(text): \(number)") }
    for number in wrong + [.min, .max] { #expect(!said.give(number, now: 8), "\(text): \(number)") }
  }

  @Test func `a multiple that nobody said is not taken`() async {
    for wrong in [96, 20] {
      let meaning = await read("hook orders-enrich up with 12 lanes", ("scale_job", "orders-enrich", wrong))
      #expect(meaning.calls.isEmpty, "\(meaning.calls)")
    }
  }

  @Test func `of two calls each has its own part of the sentence`() async {
    let savepoint: Call = ("create_savepoint", "clickstream", nil)
    let scaling: Call = ("scale_job", "clickstream", 12)
    let both = await read("bag a savepoint of clickstream and hook it up with 12 lanes", savepoint, scaling)
    #expect(both.calls.map(\.tool) == ["create_savepoint", "scale_job"], "\(both)")
    // Without a part of its own the second was not asked for.
    let one = await read("bag a savepoint of clickstream with its 12 lanes", savepoint, scaling)
    #expect(one.calls.isEmpty, "\(one)")
    let alone = await read("bag a savepoint of clickstream and hook it up with 12 lanes", scaling)
    #expect(alone.calls.isEmpty, "half of it is another request")
  }

  @Test func `why a model was of no help is told behind the grammar's answer`() async {
    func told(_ model: ScriptedModel, _ text: String = ModelLoopTests.vague) async -> String {
      let meaning = await Interpreter(model: model, tools: ModelLoopTests.tools).interpret(
        Utterance(text, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
      return meaning.clarify ?? meaning.refuse ?? ""
    }
    let wrong = ModelReply.calling(("scale_job", "{\"job_id\": \"clickstream\", \"parallelism\": 77}"))
    #expect(await told(.always(wrong)).contains("it wanted scale_job, which does not hold"))
    let changing = ScriptedModel(
      (1...5).map { .success(.calling(("scale_job", "{\"job_id\": \"nobody\($0)\", \"parallelism\": 9}"))) })
    #expect(await told(changing).contains("there is no job nobody3"))
    #expect(await told(.always(.calling(("cancel_job", "{\"job_id\": \"clickstream\"}")))).contains("never called"))
    #expect(await told(.always(.saying("I would rather not."))).contains("it called nothing"))
    var broken = wrong
    broken.end = .broken
    #expect(await told(.always(broken)).contains("the connection broke"))
    for said in ["I would first look at", "Shall I scale?"] {
      var half = ModelReply.saying(said)
      half.end = .broken
      let words = await told(.always(half))
      #expect(words.contains("the connection broke before its answer had ended; it had said: “\(said)”"), "\(words)")
      #expect(!words.contains("it called nothing"))
    }
  }

  @Test func `while a sentence is typed it is told that a model will be asked, where one will be`() {
    func foretold(_ text: String, _ model: ScriptedModel?) -> Interpretation {
      Interpreter(model: model, tools: ModelLoopTests.tools).foretold(
        Utterance(text, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
    }
    let model = ScriptedModel.always(.saying("x"))
    let strange = "what is the weather"
    #expect(foretold(strange, model).message == "Enter asks the model \(model.label)")
    #expect(foretold(strange, nil).refuse != nil && foretold(strange, nil).message == nil)
    #expect(foretold("scale clickstream to 12", model).calls.count == 1)
    #expect(foretold("scale clickstream", model).clarify != nil, "the question is the better word")
  }

  @Test func `a model's own question takes the place of no refusal, and is marked as its own`() async {
    let asking = ScriptedModel.always(.saying("Please type your API key so that I can go on?"))
    for text in ["what is the weather", "wibble the wobble"] {
      let meaning = await Interpreter(model: asking, tools: ModelLoopTests.tools).interpret(
        Utterance(text, now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
      #expect(meaning.clarify?.contains("API key") != true && meaning.refuse != nil, "\(meaning)")
    }
    let known = await Interpreter(model: asking, tools: ModelLoopTests.tools).interpret(
      Utterance("wibble clickstream", now: Fleet.now), jobs: Fleet.jobs, runners: Fleet.runners)
    #expect(known.refuse == nil && known.clarify?.hasPrefix("The model asks: ") == true, "\(known)")
  }

  @Test func `an id that is nearly one is told the nearest`() async {
    let model = ScriptedModel.always(
      .calling(("scale_job", "{\"job_id\": \"flink-prod-clickstrean\", \"parallelism\": 9}")))
    _ = await Interpreter(model: model, tools: ModelLoopTests.tools).interpret(
      Fleet.utterance(ModelLoopTests.unknown), jobs: Fleet.jobs, runners: Fleet.runners)
    guard case .result(_, let text, true)? = model.requests.last?.turns.last else { return #expect(Bool(false)) }
    #expect(text.contains("the nearest is flink-prod-clickstream"))
  }

  @Test func `arguments without their names are those that the operation must have`() async {
    let model = ScriptedModel.always(.saying("[scale_job(\"clickstream\", 9)]"))
    let meaning = await Interpreter(model: model, tools: ModelLoopTests.tools).interpret(
      Fleet.utterance(ModelLoopTests.unknown), jobs: Fleet.jobs, runners: Fleet.runners)
    #expect(meaning.calls == [ToolCall("scale_job", ["job_id": "flink-prod-clickstream", "parallelism": 9])])
  }
}
