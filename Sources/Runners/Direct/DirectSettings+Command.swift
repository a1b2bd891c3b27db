import FoundationEssentials
import JSON
package import Jobs

extension DirectSettings {
  /// The command that runs a submission; throws what it would be refused with.
  package func command(for request: SubmitRequest) throws(RunnerError) -> (command: Command, program: Program) {
    var request = request
    request.codePath = ExecutablePath.absolute(request.codePath)
    let program = try Program(at: request.codePath)
    try refuseWhatCannotBe(request, program)
    let arguments = try ProgramOptions(program: program, request: request).arguments()
    let folder = workingDirectory ?? URL(filePath: request.codePath).deletingLastPathComponent().path
    var command: Command
    switch program.kind {
    case .python:
      command = Command(executable: try interpreter(python, of: "Python"), arguments: [request.codePath] + arguments)
      command.environment["PYTHONUNBUFFERED"] = "1"  // else its lines come in blocks, and late
    case .jar: command = Command(executable: try interpreter(java, of: "Java"), arguments: java(request) + arguments)
    case .executable: command = Command(executable: request.codePath, arguments: arguments)
    }
    command.workingDirectory = folder
    return (command, program)
  }

  private func java(_ request: SubmitRequest) -> [String] {
    let memory = request.options["memory_mb"]?.int.map { ["-Xmx\($0)m"] } ?? []
    guard let entry = request.entryClass else { return memory + ["-jar", request.codePath] }
    return memory + ["-cp", request.codePath, entry]
  }

  private func refuseWhatCannotBe(_ request: SubmitRequest, _ program: Program) throws(RunnerError) {
    if request.savepointPath != nil {
      throw .notPossible(
        reason: "the direct runner cannot start from a savepoint", instead: "submit it without savepoint_path")
    }
    if request.entryClass != nil && program.kind != .jar {
      throw .invalid(field: "entry_class", problem: "is for a .jar only")
    }
    guard let memory = request.options["memory_mb"], !memory.isNull else { return }
    guard program.kind == .jar else {
      throw .invalid(field: "memory_mb", problem: "is possible for a .jar only, whose heap it bounds")
    }
    guard let megabytes = memory.int, megabytes > 0 else {
      throw .invalid(field: "memory_mb", problem: "must be a whole number from 1 up")
    }
  }

  private func interpreter(_ name: String, of language: String) throws(RunnerError) -> String {
    if let path = ExecutablePath.find(name) { return path }
    let package = language == "Java" ? "default-jre-headless" : "python3"
    throw .notPossible(
      reason: "\(language) is needed to run it, and \(name) was not found",
      instead: "install it (apt install \(package)), or name its path in the configuration: "
        + "runners: [{ type: \"direct\", \(language.lowercased()): \"/path/to/\(language.lowercased())\" }]")
  }
}
