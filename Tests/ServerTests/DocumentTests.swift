import FoundationEssentials
import HTTP
import JSON
import Service
import Testing

@testable import Server

struct DocumentTests {
  @Test func `the interface is described whole`() async throws {
    let bench = try await ServerBench()
    let reply = await bench.get("/openapi.json")
    let paths = try #require(reply.json["paths"]?.object)
    #expect(reply.json["openapi"] == "3.1.1")
    for route in Routes.table {
      #expect(paths[route.pattern.description]?[route.method.lowercased()]?["summary"] != nil, "\(route.pattern)")
    }
    let identifiers = paths.values.flatMap { path in
      (path.object ?? [:]).values.compactMap { $0["operationId"]?.string }
    }
    #expect(Set(identifiers).count == Routes.table.count, "each once")
    let scale = paths["/api/v1/jobs/{job_id}/scale"]?["post"]
    let schema = scale?["requestBody"]?["content"]?["application/json"]?["schema"]
    #expect(schema?["required"] == ["parallelism"] && schema?["properties"]?["job_id"] == nil)
    #expect(scale?["responses"]?["202"] != nil)
  }

  @Test func `the manifest names every operation with its routes`() async throws {
    let manifest = await (try ServerBench()).get("/api/v1/manifest").json
    for operation in manifest["operations"]?.array ?? [] {
      #expect(operation["routes"]?.array?.isEmpty == false, "\(operation["name"]?.text ?? "")")
    }
    #expect(manifest["protocol_versions"] == ["1.0"])
  }

  @Test func `figures tell what was asked and how it is`() async throws {
    let bench = try await ServerBench()
    _ = await bench.get("/api/v1/jobs/orders-enrich")
    _ = await bench.get("/nothing")
    _ = await bench.post("/api/v1/jobs/orders-enrich/cancel", [:])
    let reply = await bench.get("/metrics")
    #expect(reply.headers["Content-Type"]?.hasPrefix("text/plain; version=0.0.4") == true)
    for line in [
      "beamtop_http_requests_total{method=\"GET\",route=\"/api/v1/jobs/{job_id}\",status=\"200\"} 1",
      "beamtop_http_requests_total{method=\"GET\",route=\"unknown\",status=\"404\"} 1",
      "beamtop_http_request_duration_seconds_count{route=\"unknown\"} 1",
      "beamtop_tool_calls_total{tool=\"get_job_status\",face=\"rest\",outcome=\"done\"} 1",
      "beamtop_tool_call_duration_seconds_count{tool=\"get_job_status\"} 1",
      "beamtop_model_tokens_total{direction=\"read\"} 0",
      "beamtop_runner_up{runner=\"flink-prod\",type=\"flink\"} 1",
      "beamtop_jobs{runner=\"flink-prod\",state=\"RUNNING\"} 1", "beamtop_audit_entries_total{outcome=\"done\"} 1",
      "beamtop_polls_total{runner=\"flink-prod\",result=\"answered\"} 1",
    ] { #expect(reply.text.components(separator: "\n").contains(line), "\(line)") }
  }

  @Test func `labels are escaped, numbers are numbers`() {
    var text = MetricsText()
    text.sample("x", ["name": "a\"b\\c\nd"], 1.5)
    text.sample("y", [:], Double.infinity)
    #expect(text.text == "x{name=\"a\\\"b\\\\c\\nd\"} 1.5\ny +Inf\n")
  }

  @Test(
    arguments: [
      ["a": 1, "b": [true, nil, -2.5, "x"]], "quote \" back \\ line\n tab\t esc \u{1B} nul \u{0} ü 🦊", [], [:], 1e300,
      -0.000001, 9_007_199_254_740_993, ["nested": ["deep": ["er": [:]]]],
    ] as [JSONValue])
  func `bytes are the JSON of the value`(value: JSONValue) throws {
    #expect(try JSONValue(parsing: value.data) == value)
  }
}
