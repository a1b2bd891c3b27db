import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Setup

/// `mcp config`.
struct ConfigCommand: Sendable {
  private let run: Run

  init(_ run: Run) { self.run = run }

  private var file: String { run.places.configurationFile }

  func path() -> ExitCode {
    if run.invocation.isJSON { run.print(["path": .string(file)]) } else { run.streams.out(file + "\n") }
    return .done
  }

  func setServer() async throws(Failure) -> ExitCode {
    let address: String
    do { address = try ServerAddress.checked(run.invocation.word("URL") ?? "") } catch {
      throw Failure(.usage, error.problem, hint: error.hint)
    }
    try edit { text throws(ConfigurationEdit.Problem) in
      try ConfigurationEdit(text).setting("connect", to: JSONValue.string(address).text)
    }
    tell(address, "connect is \(address) now, in \(file)")
    if run.streams.errorIsTerminal { await look(at: address) }
    return .done
  }

  /// What the configuration says after an edit: an answer for programs that want one, else a word beside it.
  private func tell(_ server: String?, _ words: String) {
    if run.invocation.isJSON {
      run.print(["server": .optional(server), "file": .string(file)])
    } else {
      run.note(words)
    }
  }

  /// Says what is wrong there, while whoever set it is still looking; it may well be started later.
  private func look(at address: String) async {
    let failure: Failure? = await withTaskGroup(of: Failure?.self) { group in
      group.addTask {
        do throws(SetupError) {
          let client = try Connection.remote(address, environment: run.environment, confirms: false).client
          do throws(ClientError) { _ = try await client.listRunners() } catch { return Failure(error) }
          await client.close()
          return nil
        } catch { return Failure(.usage, error.description) }
      }
      group.addTask {
        // A cancelled sleep is the other's success.
        try? await run.streams.sleep(ConfigCommand.patience)
        return Task.isCancelled ? nil : Failure(.unreachable, "\(address) does not answer")
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    if let failure { run.tell(failure) }
  }

  private static let patience = Duration.seconds(3)

  func unsetServer() throws(Failure) -> ExitCode {
    if FileManager.default.fileExists(atPath: file) {
      try edit { text throws(ConfigurationEdit.Problem) in try ConfigurationEdit(text).removing("connect") }
    }
    tell(nil, "no connect is in \(file) now")
    return .done
  }

  /// Edits the file's text, and writes it only where it is a configuration before and after.
  private func edit(_ change: (String) throws(ConfigurationEdit.Problem) -> String) throws(Failure) {
    let text = try ConfigurationFile.text(of: file)
    let changed: String
    do throws(ConfigurationEdit.Problem) { changed = try change(text ?? "{}\n") } catch {
      throw Failure(.usage, "\(file): \(error.text)")
    }
    do throws(ConfigurationError) { _ = try ConfigurationReader(file: file, text: changed).read() } catch {
      throw Failure(.usage, error.description, hint: "nothing was written; mend the file first")
    }
    if changed != text { try ConfigurationFile.write(changed, to: file) }
  }

  func get() throws(Failure) -> ExitCode {
    let key = run.invocation.word("KEY") ?? ""
    guard let value = try ConfigurationFile.value(of: run.places, at: key) else {
      throw Failure(
        .notFound, "\(file) says nothing of \(Quoted.text(key))", hint: "mcp config show tells what it says")
    }
    if run.invocation.isJSON {
      run.print(value)
    } else {
      run.streams.out((value.string.map(Shown.text) ?? value.text) + "\n")
    }
    return .done
  }

  func show() throws(Failure) -> ExitCode {
    let value = try ConfigurationFile.value(of: run.places, at: "") ?? [:]
    if run.invocation.isJSON {
      run.print(Secrets.masked(value))
      return .done
    }
    var sheet = Sheet()
    sheet.add("file", file + (FileManager.default.fileExists(atPath: file) ? "" : " (not there yet)"))
    let configuration: Configuration
    do { configuration = try run.places.configuration() } catch { throw Failure(.usage, "\(error)") }
    sheet.add("server", Connector.address(run, configuration) ?? "inside the command")
    for runner in configuration.runners ?? [] {
      let marks = [runner.production == true ? "production" : "", runner.readOnly == true ? "read-only" : ""]
      sheet.add(
        "runner \(runner.name)",
        ([runner.type.rawValue, runner.url ?? runner.masterURL ?? runner.project ?? ""] + marks)
          .filter { !$0.isEmpty }.joined(separator: " "))
    }
    if configuration.runners == nil {
      sheet.add("runners", "local jobs, and Flink where one answers at 127.0.0.1:8081")
    }
    let roots = configuration.pipelineRoots ?? [FileManager.default.currentDirectoryPath]
    sheet.add("pipeline_roots", roots.isEmpty ? "none" : roots.joined(separator: ", "))
    sheet.add("confirm", (configuration.confirm ?? .client).rawValue)
    sheet.add("read_only", configuration.readOnly == true ? "true" : "false")
    sheet.add("state", run.places.state)
    run.streams.out(sheet.text(run.paper))
    return .done
  }
}
