import JSON
import Testing

@testable import Models

struct TextCallTests {
  static let tools: Set = ["scale_job", "get_job_status", "cancel_job"]

  @Test(
    "Every form in which models write calls is read",
    arguments: [
      (
        "<tool_call>\n{\"name\": \"scale_job\", \"arguments\": {\"job_id\": \"a\", \"parallelism\": 4}}\n</tool_call>",
        "tags"
      ),
      ("<tool_call>{'name': 'scale_job', 'arguments': {'job_id': 'a', 'parallelism': 4,}}", "tags"),
      ("[TOOL_CALLS] [{\"name\": \"scale_job\", \"arguments\": {\"job_id\": \"a\", \"parallelism\": 4}}]", "marker"),
      ("[scale_job(job_id=\"a\", parallelism=4)]", "brackets"),
      ("Sure.\nscale_job(job_id='a', parallelism=4)", "brackets"),
      (
        "Here:\n```json\n{\"tool\": \"scale_job\", \"parameters\": {\"job_id\": \"a\", \"parallelism\": 4}}\n```\nDone.",
        "fence"
      ),
      ("I will call {\"name\": \"scale_job\", \"input\": {job_id: a, parallelism: 4}}", "object"),
      (
        "{\"function\": {\"name\": \"scale_job\", \"arguments\": \"{\\\"job_id\\\": \\\"a\\\", \\\"parallelism\\\": 4}\"}}",
        "object"
      ),
      (
        "Thought: more workers\nAction: scale_job\nAction Input: {\"job_id\": \"a\",\n \"parallelism\": 4}\nObservation: done",
        "ReAct"
      ),
      ("**Action:** `scale_job`\n**Action Input:**\n```json\n{\"job_id\": \"a\", \"parallelism\": 4}\n```", "ReAct"),
      ("Action: scale_job(job_id=\"a\", parallelism=4)", "brackets"),
      ("Call: scale_job(job_id=\"a\", parallelism=4)", "brackets"),
      ("Action: scale_job\nAction Input: job_id=a, parallelism=4", "ReAct"),
      ("<|tool_call_start|>[scale_job(job_id=\"a\", parallelism=4)]<|tool_call_end|>", "brackets"),
      ("<|python_tag|>scale_job.call(job_id=\"a\", parallelism=4)<|eom_id|>", "brackets"),
      ("```tool_code\nprint(scale_job(job_id=\"a\", parallelism=4))\n```", "brackets"),
      ("```json\n{\"scale_job\": {\"job_id\": \"a\", \"parallelism\": 4}}\n```", "fence"),
      ("[TOOL_CALLS]scale_job[ARGS]{\"job_id\": \"a\", \"parallelism\": 4}", "name"),
      ("<function=scale_job>{\"job_id\": \"a\", \"parallelism\": 4}</function>", "name"),
      (">>>scale_job\n{\"job_id\": \"a\", \"parallelism\": 4}", "name"),
      ("<｜tool▁sep｜>scale_job\n```json\n{\"job_id\": \"a\", \"parallelism\": 4}\n```<｜tool▁call▁end｜>", "name"),
      ("<|tool_call_begin|>functions.scale_job:0<|x|>{\"job_id\": \"a\", \"parallelism\": 4}<|tool_call_end|>", "name"),
      ("{\"tool_name\": \"scale_job\", \"tool_input\": {\"job_id\": \"a\", \"parallelism\": 4}}", "object"),
      ("{\"name\": \"functions.scale_job\", \"arguments\": {\"job_id\": \"a\", \"parallelism\": 4}}", "object"),
      ("<tool_call>{\"name\": \"scaleJob\", \"arguments\": {\"job_id\": \"a\", \"parallelism\": 4}}", "tags"),
      ("```json\n{\"scale-job\": {\"job_id\": \"a\", \"parallelism\": 4}}\n```", "fence"),
      ("functions.scale_job(job_id=\"a\", parallelism=4)", "brackets"),
      ("scaleJob(job_id=\"a\", parallelism=4)", "brackets"),
      ("Action: functions.scale_job\nAction Input:\njob_id: a\nparallelism: 4\n\nThen we see.", "ReAct"),
      ("Action: scale-job\nAction Input:\n```yaml\n- job_id: \"a\"\n- parallelism: 4\n```", "ReAct"),
      ("Action: scale_job\nAction Input: job_id: a\nparallelism: 4\nObservation: done", "ReAct"),
      ("Sure.\n<scale_job>\n  <job_id>a</job_id>\n  <parallelism>4</parallelism>\n</scale_job>", "element"),
      ("<scale_job>{\"job_id\": \"a\", \"parallelism\": 4}</scale_job>", "element"),
      ("to=functions.scale_job <|constrain|>json<|message|>{\"job_id\": \"a\", \"parallelism\": 4}<|call|>", "name"),
    ])
  func forms(text: String, form: String) throws {
    let found = try #require(TextCalls.found(in: text, tools: Self.tools))
    #expect(found.form == form && found.calls.map(\.name) == ["scale_job"])
    let arguments = try #require(found.calls.first?.arguments)
    // A number that stands as a text is made one by the tool's schema.
    let isText = form == "element" && arguments["parallelism"] == "4"
    #expect(arguments == ["job_id": "a", "parallelism": isText ? "4" : 4])
  }

  private static let written = #"{"name": "scale_job", "arguments": {"job_id": "a", "parallelism": 4}}"#

  @Test(arguments: [
    "I will NOT call \(written) since it is dangerous.", "I won't call\n\(written)", "I won\u{2019}t do \(written)",
    "It must never be \(written).", "Instead of \(written) I ask you.", "Rather than calling \(written), wait.",
    "Do not run this:\n```json\n\(written)\n```", "I cannot write <tool_call>\(written)</tool_call> here.",
    "I will not send [TOOL_CALLS][\(written)]", "I refuse to call {\"scale_job\": {\"job_id\": \"a\"}}",
    "I will not call\nscale_job(job_id='a', parallelism=4)", "Never write <scale_job><job_id>a</job_id></scale_job>",
    "Under no circumstances \(written)",
  ])
  func `what the sentence denies is no call`(text: String) {
    #expect(TextCalls.found(in: text, tools: Self.tools) == nil)
    #expect(TextCalls.isMeant(in: text, tools: Self.tools) && !TextCalls.isCut(in: text, tools: Self.tools))
  }

  @Test(arguments: [
    "orders does not keep up. I call \(written)", "It is not fine!\n\(written)", "It cannot go on\n\n\(written)",
    "I am not sure\n<tool_call>\(written)</tool_call>", "Nothing else: \(written)",
    "\(written) I will not do more.",
  ])
  func `another sentence denies nothing of it`(text: String) {
    #expect(TextCalls.found(in: text, tools: Self.tools)?.calls.map(\.name) == ["scale_job"])
  }

  @Test(arguments: [
    "<tool_call>{\"name\": \"scale_job\", \"arguments\": {\"job_id\": \"a\", \"parallelism\": 1", "<tool_call>{\"na",
    "<tool_call>",
    "{\"name\": \"scale_job\", \"arguments\": {\"job_id\": \"a\", \"parallelism\": 1",
  ])
  func `a call that ends within itself is cut`(text: String) {
    #expect(TextCalls.isCut(in: text, tools: Self.tools))
  }

  @Test(arguments: [
    "scale_job takes a number.", "<tool_call>{}</tool_call>", "I know of <tool_call> and will not use it.",
    "<tool_call>\(written)", "{ nothing of ours",
  ])
  func `what is whole, or no call, is not cut`(text: String) {
    #expect(!TextCalls.isCut(in: text, tools: Self.tools))
  }

  @Test(arguments: [
    "Action: scale_job\nAction Input:\njob_id: a\nparallelism: twelve of them\n", "<scale_job><job_id>a</job_id>",
    "<scale_job> takes <job_id>a</job_id>", "x.scale_job(job_id='a')", "{\"name\": \"x.scale_job\", \"arguments\": {}}",
  ])
  func `what is read in part alone is no call with that part`(text: String) {
    let found = TextCalls.found(in: text, tools: Self.tools)
    #expect(found?.calls.allSatisfy { $0.arguments == nil } ?? true)
  }

  @Test(arguments: ["[scale_job(\"a\", 4)]", "scale_job('a', 4)"])
  func `arguments without names stay a list`(text: String) {
    let found = TextCalls.found(in: text, tools: Self.tools)
    #expect(found?.calls.map(\.written) == ["[\"a\",4]"] && found?.calls.first?.arguments == nil)
  }

  @Test(arguments: ["scale_job(\"a\", 4", "scale_job(see above)", "scale_job()x"])
  func `a list that is not closed, or is prose, is no list`(text: String) {
    #expect(TextCalls.found(in: text, tools: Self.tools)?.calls.allSatisfy { !$0.written.hasPrefix("[") } != false)
  }

  @Test func `of several ReAct steps the last counts, and what a model makes up behind it does not`() {
    let text = """
      Action: get_job_status
      Action Input: {"job_id": "a"}
      Action: scale_job
      Action Input: {"job_id": "a", "parallelism": 2}
      Observation: scaled
      Action: cancel_job
      Action Input: {"job_id": "a"}
      """
    #expect(TextCalls.found(in: text, tools: Self.tools)?.calls.map(\.name) == ["scale_job"])
  }

  @Test(
    "Arguments one by one are read, and become numbers by the schema",
    arguments: [
      "<tool_call>\n<function=scale_job>\n<parameter=job_id>\na\n</parameter>\n<parameter=parallelism>\n4\n</parameter>\n</function>",
      "<invoke name=\"scale_job\">\n<parameter name=\"job_id\">a</parameter><parameter name=\"parallelism\">4</parameter></invoke>",
      "<tool_call>scale_job\n<arg_key>job_id</arg_key>\n<arg_value>a</arg_value>\n<arg_key>parallelism</arg_key>\n<arg_value>4</arg_value>",
    ])
  func elements(text: String) {
    let found = TextCalls.found(in: text, tools: Self.tools)?.calls ?? []
    #expect(found.map(\.name) == ["scale_job"] && found.first?.arguments == ["job_id": "a", "parallelism": "4"])
  }

  @Test(arguments: ["; ", ",\n", " and then "])
  func `of several objects none is lost`(between: String) {
    let calls = ["get_job_status", "scale_job"].map { "{\"name\": \"\($0)\", \"parameters\": {\"job_id\": \"a\"}}" }
    let found = TextCalls.found(in: calls.joined(separator: between), tools: Self.tools)
    #expect(found?.calls.map(\.name) == ["get_job_status", "scale_job"])
  }

  @Test func `what was meant for a call is told from prose`() {
    for text in ["<tool_call>{\"name\" [}", "I have used scale_job for that.", "Action: x\nAction Input: {}"] {
      #expect(TextCalls.isMeant(in: text, tools: Self.tools) && TextCalls.found(in: text, tools: Self.tools) == nil)
    }
    #expect(!TextCalls.isMeant(in: "That is nothing I can do.", tools: Self.tools))
  }

  @Test func `several calls are read in their order`() {
    let text = "[get_job_status(job_id=\"a\"), scale_job(job_id=\"a\", parallelism=8)]"
    #expect(TextCalls.found(in: text, tools: Self.tools)?.calls.map(\.name) == ["get_job_status", "scale_job"])
  }

  @Test(
    "Prose about tools is no call",
    arguments: [
      "You could cancel_job, but I would not.", "The cancel_job tool (see above) ends a job.", "{\"status\": \"ok\"}",
      "",
      "Action: think\nAction Input: {}", "[1, 2, 3]", "```\nprint(1)\n```", "scale_job, said he, and {\"a\": 1}",
      "{{{{", "[[[[", "Action: cancel_job",
    ])
  func prose(text: String) { #expect(TextCalls.found(in: text, tools: Self.tools) == nil) }

  @Test(
    "What small models write for JSON is read",
    arguments: [
      ("{'a': True, 'b': None,}", JSONValue.object(["a": true, "b": .null])),
      ("{a: 1, b: [1, 2]", .object(["a": 1, "b": [1, 2]])), ("{\"a\": \"x", .object(["a": "x"])),
      ("{\"a\": \"line\nbreak\"}", .object(["a": "line\nbreak"])),
      ("{\"a\": \"\\ud83d\\ude00\\q\"}", .object(["a": "😀q"])),
      ("{\"a\": 1 // one\n}", .object(["a": 1])), ("{path: /data/in.csv}", .object(["path": "/data/in.csv"])),
    ])
  func lenient(text: String, value: JSONValue) { #expect(LenientJSON.value(of: text) == value) }

  @Test(arguments: ["{\"a\": 1", "{a: 1, b: [1, 2", "[12", "{\"a\": -"])
  func `a number that the end of the answer cut may have been another`(text: String) {
    #expect(LenientJSON.value(of: text) == nil)
  }

  @Test(arguments: ["{\"a\": run the job}", "words", "{\"a\" 1}", "{} {}", String(repeating: "[", count: 10_000)])
  func `what is no JSON even with a good will is none`(text: String) {
    #expect(LenientJSON.value(of: text)?.object == nil)
  }

  @Test(arguments: [
    ("<think>hm</think>yes", "yes", "hm"), ("hm</think>yes", "yes", "hm"), ("yes<think>cut", "yes", "cut"),
    ("yes", "yes", ""),
    ("a<think>b</think>c<think>d</think>e", "ace", "bd"),
  ])
  func `what is thought is no part of the answer`(text: String, answer: String, thinking: String) {
    #expect(Thinking.parted(text).answer == answer && Thinking.parted(text).thinking == thinking)
  }
}
