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
    ])
  func forms(text: String, form: String) throws {
    let found = try #require(TextCalls.found(in: text, tools: Self.tools))
    #expect(found.form == form && found.calls.map(\.name) == ["scale_job"])
    #expect(found.calls.first?.arguments == ["job_id": "a", "parallelism": 4])
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

  @Test func `several calls are read in their order`() {
    let text = "[get_job_status(job_id=\"a\"), scale_job(job_id=\"a\", parallelism=8)]"
    #expect(TextCalls.found(in: text, tools: Self.tools)?.calls.map(\.name) == ["get_job_status", "scale_job"])
  }

  @Test(
    "Prose about tools is no call",
    arguments: [
      "You could cancel_job, but I would not.", "The cancel_job tool (see above) ends a job.", "{\"status\": \"ok\"}",
      "",
      "Action: think\nAction Input: {}", "[1, 2, 3]", "```\nprint(1)\n```", "{{{{", "[[[[", "Action: cancel_job",
    ])
  func prose(text: String) { #expect(TextCalls.found(in: text, tools: Self.tools) == nil) }

  @Test(
    "What small models write for JSON is read",
    arguments: [
      ("{'a': True, 'b': None,}", JSONValue.object(["a": true, "b": .null])),
      ("{a: 1, b: [1, 2", .object(["a": 1, "b": [1, 2]])), ("{\"a\": \"x", .object(["a": "x"])),
      ("{\"a\": \"line\nbreak\"}", .object(["a": "line\nbreak"])),
      ("{\"a\": \"\\ud83d\\ude00\\q\"}", .object(["a": "😀q"])),
      ("{\"a\": 1 // one\n}", .object(["a": 1])), ("{path: /data/in.csv}", .object(["path": "/data/in.csv"])),
    ])
  func lenient(text: String, value: JSONValue) { #expect(LenientJSON.value(of: text) == value) }

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
