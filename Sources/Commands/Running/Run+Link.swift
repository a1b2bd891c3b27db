import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

extension Run {
  /// The server to talk to. What it has to say at the start is told to people alone.
  func link() async throws(Failure) -> Link {
    let link = try await connect.link(self)
    if streams.errorIsTerminal { for text in link.notes { note(text) } }
    return link
  }

  /// The call of this command line. Runners are asked for only where one is named.
  func call(_ link: Link) async throws(Failure) -> ToolCall {
    var names: [String] = []
    if invocation.has("runner") {
      do { names = try await link.client.listRunners().map(\.runner) } catch { throw Failure(error) }
    }
    guard var call = invocation.call(runners: names, now: streams.now()) else {
      throw Failure(.failed, "mcp \(invocation.command.name) is no operation of a server")
    }
    if let path = call.arguments["code_path"]?.string { call.arguments["code_path"] = .string(absolute(path)) }
    for name in ["file_path", "dataset_path"] {
      if let path = call.arguments[name]?.string {
        call.arguments[name] = .string(absolute(path, isNew: name == "file_path"))
      }
    }
    return call
  }

  /// A path from the directory that the command was given in; a server may stand in another. What is not here is left as it
  /// is, since it may be there.
  ///
  /// - Parameter isNew: The file is about to be made: its folder has to be here.
  private func absolute(_ path: String, isNew: Bool = false) -> String {
    let here = FileManager.default.currentDirectoryPath + "/" + path
    let seen = isNew ? String(here[..<(here.lastIndex(of: "/") ?? here.endIndex)]) : here
    return !path.hasPrefix("/") && FileManager.default.fileExists(atPath: seen) ? here : path
  }
}
