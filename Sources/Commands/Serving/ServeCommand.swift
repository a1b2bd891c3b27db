import BeamMCPClient
import HTTP
import Jobs
import MCP
import Server
import Service
import Setup

/// `mcp serve`: the one place where the server's faces are wired to the house.
struct ServeCommand: Sendable {
  private let run: Run
  private static let identity = Implementation(name: "beamtop", version: Version.number)
  /// How long requests under way may take at the end; and before it, when they are cancelled, so that each has its answer.
  private static let grace = Duration.seconds(10)
  private static let lastWords = Duration.seconds(2)

  init(_ run: Run) { self.run = run }

  func serve() async throws(Failure) -> ExitCode {
    let invocation = run.invocation
    if invocation.has("stdio"), let flag = ["host", "port", "keys-file"].first(where: invocation.has) {
      throw Failure(
        .usage, "--\(flag) does not go with --stdio, which listens nowhere", hint: "leave one of them out")
    }
    let configuration: Configuration
    do { configuration = try run.places.configuration() } catch { throw Failure(.usage, "\(error)") }
    let house = try house(configuration)
    return run.invocation.has("stdio") ? try await speak(house) : try await listen(house, configuration)
  }

  private func house(_ configuration: Configuration) throws(Failure) -> House {
    let readOnly = run.invocation.has("read-only")
    let invocation = run.invocation
    guard invocation.has("demo") else {
      if let flag = ["seed", "jobs", "paused"].first(where: invocation.has) {
        throw Failure(.usage, "--\(flag) goes with --demo", hint: "see mcp serve --help")
      }
      do {
        return try House.embedded(
          configuration, places: run.places, readOnly: readOnly, environment: run.environment, face: "server",
          confirms: true)
      } catch { throw Failure(.usage, error.description) }
    }
    var demo = House.Demo()
    if let seed = invocation.whole("seed") { demo.seed = UInt64(seed) }
    if let jobs = invocation.whole("jobs") { demo.jobs = jobs }
    demo.paused = invocation.has("paused")
    return House.demo(
      demo, readOnly: readOnly, environment: run.environment, face: "server", confirm: configuration.confirm)
  }
}

// On standard input and output.
extension ServeCommand {
  private func speak(_ house: House) async throws(Failure) -> ExitCode {
    let transport: StdioTransport
    do { transport = try StdioTransport.takingStandardStreams() } catch {
      throw Failure(.failed, "standard input and output cannot be used: \(error)")
    }
    for text in house.notes { run.note(text) }
    let caller = Caller.local(face: "mcp", confirms: false, environment: run.environment)
    let server = house.service.server(for: caller, as: ServeCommand.identity)
    await whileLiving(house) {
      await server.serve(transport, grace: ServeCommand.grace)
    } stop: {
      transport.endInput()
      // A client that reads nothing any more cannot hold the end up.
      try? await Task.sleep(for: ServeCommand.grace + ServeCommand.lastWords)
      transport.close()
    }
    return .done
  }
}

// Over HTTP.
extension ServeCommand {
  private func listen(_ house: House, _ configuration: Configuration) async throws(Failure) -> ExitCode {
    let settings = try ServeSettings(run.invocation, configuration)
    let endpoint = MCPEndpoint()
    let handler = handler(house.service, settings, endpoint)
    let server = HTTPServer(limits: settings.limits, log: { [run] in run.note($0) }, handler: handler.handler)
    let addresses: [HTTPEndpoint]
    do throws(HTTPListenError) { addresses = try await server.listen(on: [settings.endpoint]) } catch {
      let isPort = if case .tcp = error.endpoint { true } else { false }
      let isTaken = isPort && error.reason == "address already in use"
      throw Failure(
        .failed, error.description,
        hint: isTaken ? "is a server running there already? --port 0 picks a free port" : "see mcp serve --help")
    }
    for text in house.notes { run.note(text) }
    await whileLiving(house) {
      await house.service.start()
      announce(addresses)
      await withDiscardingTaskGroup { group in
        group.addTask { await handler.run() }
        do throws(HTTPListenError) { try await server.run() } catch { run.note(error.description) }
        group.cancelAll()
      }
    } stop: {
      // Streams are closed with a word before the sockets are.
      await handler.drain()
      await endpoint.close()
      await withDiscardingTaskGroup { group in
        group.addTask {
          if (try? await Task.sleep(for: ServeCommand.grace - ServeCommand.lastWords)) != nil { await endpoint.stop() }
        }
        await server.drain(within: ServeCommand.grace)
        group.cancelAll()
      }
    }
    return .done
  }

  private func handler(_ service: Service, _ settings: ServeSettings, _ endpoint: MCPEndpoint) -> ServerHandler {
    let access = Access(
      keys: settings.keys, hosts: settings.hosts,
      local: .local(face: "rest", confirms: false, environment: run.environment))
    return ServerHandler(service: service, access: access, identity: ServeCommand.identity) { request, caller in
      await endpoint.respond(
        to: request, as: "\(caller.user)@\(caller.peer ?? "")",
        server: service.server(for: caller, as: ServeCommand.identity))
    }
  }

  /// The address stands alone on one line, for whoever starts us; what a name has beside it is told to people.
  private func announce(_ addresses: [HTTPEndpoint]) {
    for (index, address) in addresses.enumerated() {
      if index == 0 { run.streams.out("\(address)\n") } else { run.note("also at \(address)") }
    }
    guard run.streams.errorIsTerminal, let first = addresses.first else { return }
    run.note("beamtop --server \(first) shows it, mcp config set-server \(first) has mcp use it; Ctrl-C ends it")
  }
}

// The lifetime.
extension ServeCommand {
  /// Runs `work` beside the house until it is done; when the process is asked to end, `stop` makes `work` end.
  private func whileLiving(
    _ house: House, _ work: @escaping @Sendable () async -> Void, stop: @escaping @Sendable () async -> Void
  ) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await house.run() }
      group.addTask {
        _ = await run.streams.untilStopped()
        if !Task.isCancelled { await stop() }
      }
      await work()
      if run.invocation.has("stop-jobs") { await stopJobs(house) }
      group.cancelAll()
    }
  }

  /// Local jobs outlive the server unless they are told not to.
  private func stopJobs(_ house: House) async {
    let jobs = (try? await house.client.listJobs(since: nil, cursor: nil, limit: nil))?.jobs ?? []
    await withTaskGroup(of: Void.self) { group in
      for job in jobs where job.runnerType == .direct && !job.state.isTerminal {
        group.addTask {
          do throws(ClientError) { _ = try await house.client.cancelJob(job.id, withSavepoint: false) } catch {
            run.note("\(job.name) was not ended: \(Shown.text(error.description))")
          }
        }
      }
    }
  }
}
