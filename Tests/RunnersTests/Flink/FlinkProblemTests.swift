import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkProblemTests {
  func error(_ answer: ScriptedFlink.Answer) async -> RunnerError? {
    let flink = ScriptedFlink(["GET /jobs/overview": [answer]])
    do throws(RunnerError) { _ = try await flink.runner().survey() } catch { return error }
    return nil
  }

  @Test func `a page that is no JSON is named with what came`() async {
    let error = await error(.text("<html><body>Welcome to nginx", type: "text/html"))
    #expect(
      error
        == .malformed(
          "http://flink/jobs/overview answered 200 with 28 bytes of text/html: \"<html><body>Welcome to nginx\""))
  }

  @Test(arguments: [401, 403]) func `a refusal to let us in is a denial`(status: Int) async {
    guard case .denied(let text) = await error(.text("no", status: status)) else {
      Issue.record("not denied")
      return
    }
    #expect(text == "http://flink/jobs/overview answered \(status)")
  }

  @Test func `a redirect is taken for a login`() async {
    let answer = ScriptedFlink.Answer.reply(
      HTTPResponse(status: 302, headers: HTTPHeaders(["Location": "https://sso.example"])))
    #expect(
      await error(answer)
        == .denied("http://flink/jobs/overview answered 302 and points to https://sso.example: is it a login?"))
  }

  @Test func `a failed exchange is unreachable, and half an answer malformed`() async {
    #expect(await error(.failure(.timedOut("slow"))) == .unreachable("slow"))
    #expect(await error(.failure(.cannotConnect("nobody"))) == .unreachable("nobody"))
    #expect(await error(.failure(.malformed("torn"))) == .malformed("torn"))
  }

  @Test func `a leader election is a time without an engine`() async {
    let said: JSONValue = ["errors": ["Service temporarily unavailable due to an ongoing leader election."]]
    guard case .unreachable = await error(.json(said, status: 503)) else {
      Issue.record("not unreachable")
      return
    }
    // A proxy says it in its own words.
    guard case .unreachable(let text) = await error(.text("<html>down</html>", status: 502)) else {
      Issue.record("not unreachable")
      return
    }
    #expect(text.contains("answered 502"))
  }

  @Test(arguments: [
    ("error-unknown-job", 404, RunnerError.noSuchJob("Could not find Flink job (00000000000000000000000000000000)")),
    ("error-unknown-job-status", 500, .noSuchJob("Could not find Flink job (00000000000000000000000000000000)")),
    (
      "error-cancel-on-finished", 409,
      .wrongState("Job cancellation failed because the job has already reached another terminal state (FINISHED).")
    ),
    ("error-run-bad-entry-class", 500, .refused("ClassNotFoundException: no.Such")),
  ]) func `recorded errors mean what they mean`(name: String, status: Int, meaning: RunnerError) async {
    #expect(await error(.recorded(name, status: status)) == meaning)
  }
}
