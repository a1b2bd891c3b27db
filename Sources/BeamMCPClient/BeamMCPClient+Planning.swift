import JSON
import Jobs
import MCP

extension BeamMCPClient {
  private static let changes: Set = [
    "scale_job", "create_savepoint", "cancel_job", "drain_job", "restart_job", "submit_job", "note_job",
    "acknowledge_job",
    "generate_pipeline",
  ]

  /// A dry run of each call, in order: a plan to be shown. No step of it happens. A step that the server would refuse says
  /// why; only a lost connection or a cancelled caller fails the whole.
  public func plan(_ calls: [ToolCall], request: String?) async throws(ClientError) -> Plan {
    var steps: [Plan.Step?] = Array(repeating: nil, count: calls.count)
    // So many at once as a server answers without hurry.
    for begin in stride(from: 0, to: calls.count, by: 16) {
      let chunk = calls.indices[begin..<min(begin + 16, calls.count)]
      let made = await withTaskGroup(of: (Int, Result<Plan.Step, ClientError>).self) { [client] group in
        for index in chunk {
          group.addTask {
            do throws(ClientError) {
              // Not within the tuple: Swift 6.3 with -Osize, as in the release, loses the index over the wait.
              let step = try await BeamMCPClient.step(client, calls[index])
              return (index, .success(step))
            } catch {
              return (index, .failure(error))
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      for (index, step) in made { steps[index] = try step.get() }
    }
    return Plan(steps: steps.compactMap(\.self), request: request)
  }

  @concurrent
  private static func step(_ client: MCPClient, _ call: ToolCall) async throws(ClientError) -> Plan.Step {
    let (name, runner) = try await subject(of: call, client)
    return Plan.Step(call: call, jobName: name, runner: runner, preview: try await preview(of: call, client))
  }

  private static func preview(of call: ToolCall, _ client: MCPClient) async throws(ClientError) -> Plan.Preview {
    guard changes.contains(call.tool) else { return .refused("\(call.tool) changes nothing and needs no plan") }
    var arguments = call.arguments
    arguments["dry_run"] = true
    do throws(ClientError) {
      return .ready(try await decoded(client, call.tool, arguments))
    } catch { return .refused(try refusal(error)) }
  }

  /// The name and runner of the job that a call is about, as far as there is one.
  private static func subject(of call: ToolCall, _ client: MCPClient) async throws(ClientError) -> (String?, String?) {
    guard let reference = call.jobID else {
      return (call.arguments["job_name"]?.string, call.arguments["runner"]?.string)
    }
    do throws(ClientError) {
      let answer = try await answer(client, "get_job_status", ["job_id": .string(reference)])
      return (answer["job_name"]?.string, answer["runner"]?.string)
    } catch {
      _ = try refusal(error)
      return (nil, nil)
    }
  }

  /// What the server says against one call, for people; rethrows what concerns them all.
  private static func refusal(_ error: ClientError) throws(ClientError) -> String {
    if error.code == .cancelled || error.code == .disconnected { throw error }
    return error.description
  }
}
